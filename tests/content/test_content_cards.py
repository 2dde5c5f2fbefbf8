"""What a worker may rely on in the practice cards that ship."""

import re
from pathlib import Path

from elamani_tarinana.content import Card, Workbook

STATEMENTS = set(Path(__file__).with_name("statements.txt").read_text(encoding="utf-8").split())
CARDS = {
    "meeting-place": "Kohtaamispaikka",
    "developing-together": "Yhdessä kehittäminen",
    "outreach": "Jalkautuva työ",
    "experts-by-experience": "Kokemusasiantuntijuus",
    "groups": "Ryhmät",
    "askel": "Askel-toiminta",
    "life-story": "Elämäni Tarinana",
    "network": "Verkosto- ja yhdyspintatyö",
}


def card(workbook: Workbook, wanted: str) -> Card:
    return next(each for each in workbook.cards if each.id == wanted)


def test_the_eight_cards_stand_in_their_order_under_their_names(workbook: Workbook) -> None:
    assert {each.id: each.title for each in workbook.cards} == CARDS
    assert list(CARDS) == [each.id for each in workbook.cards]


def test_every_statement_of_the_seeds_is_retold_or_listed_with_a_reason_and_none_is_made_up(
    workbook: Workbook,
) -> None:
    assert len(STATEMENTS) == 159
    retold = {each for card in workbook.cards for each in card.statements}
    left = workbook.deck.not_retold
    assert retold | set(left) == STATEMENTS
    assert not retold & set(left)
    assert all(left.values())


def test_what_is_left_out_is_only_covers_sources_and_words_about_the_deck_itself(workbook: Workbook) -> None:
    assert all(each[:3] in {"A00", "A15", "B00"} or each == "A14-17" for each in workbook.deck.not_retold)


def test_every_card_has_a_short_and_a_long_side_and_three_lists_of_questions(workbook: Workbook) -> None:
    for each in workbook.cards:
        assert each.short, each.id
        assert each.long, each.id
        for asked in (each.planning, each.developing, each.evaluating):
            assert 2 <= len(asked) <= 5, each.id
            assert all(check.text.endswith("?") for check in asked), each.id


def test_no_sentence_of_a_card_is_longer_than_24_words(workbook: Workbook) -> None:
    for each in workbook.cards:
        for text in (point.text for point in (*each.short, *each.long, *each.checks)):
            for sentence in re.split(r"(?<=[.?!])\s+", text):
                assert len(sentence.split()) <= 24, sentence


def test_a_link_said_to_be_stated_names_the_statements_that_say_it(workbook: Workbook) -> None:
    links = [link for each in workbook.cards for link in each.links]
    assert all(link.how == "interpreted" or set(link.statements) <= STATEMENTS for link in links)
    assert all(link.to in CARDS for link in links)
    assert all(link.to != each.id for each in workbook.cards for link in each.links)


def test_the_links_of_the_diagram_are_there_as_stated(workbook: Workbook) -> None:
    stated = {(each.id, link.to) for each in workbook.cards for link in each.links if link.how == "stated"}
    assert {
        ("outreach", "developing-together"),
        ("developing-together", "outreach"),
        ("developing-together", "meeting-place"),
        ("meeting-place", "developing-together"),
        ("meeting-place", "groups"),
        ("meeting-place", "network"),
    } <= stated
    diagram = {each for card in workbook.cards for each in card.statements if each.startswith("A14-1")}
    assert diagram == {f"A14-1{number}" for number in range(7)}


def test_the_fee_is_told_exactly_with_its_date_and_the_word_that_it_may_be_old(workbook: Workbook) -> None:
    fee = next(point for point in card(workbook, "experts-by-experience").long if point.id == "fee")
    assert re.findall(r"(\d+) €/h, kun työ on (\w+)", fee.text) == [("20", "valmistelua"), ("30", "toteutusta")]
    assert "arviointia" in fee.text.split("20 €/h")[1].split("30 €/h")[0]
    assert "Pohde" in fee.text
    assert "23.6.2025" in fee.text
    assert "vanhentunut" in fee.text
    assert fee.may_be_old
    assert fee.statements == ("A08-04",)


def test_the_seven_steps_with_an_expert_by_experience_stand_in_the_seeds_order(workbook: Workbook) -> None:
    steps = [each for each in card(workbook, "experts-by-experience").long if each.id.startswith("step-")]
    assert [each.statements for each in steps] == [(f"A09-0{number}",) for number in range(1, 8)]
    assert [each.text[:2] for each in steps] == [f"{number}." for number in range(1, 8)]


def test_names_and_numbers_of_the_source_are_exact(workbook: Workbook) -> None:
    outreach = " ".join(point.text for point in card(workbook, "outreach").long)
    story = " ".join(point.text for point in card(workbook, "life-story").long)
    together = " ".join(point.text for point in card(workbook, "developing-together").long)
    assert "enintään 2 tuntia" in outreach
    assert "vähintään kaksi" in outreach
    assert "Päivi Vuokila-Oikkonen (© 2024)" in story
    assert "CC BY 4.0" in story
    assert "orientoituminen, kuka minä olen, tulevaisuuden suunnittelu, vertaisryhmätyöskentely" in story
    assert "Keskitalo ja Vuokila-Oikkonen, 2022" in together


def test_the_point_with_the_address_leads_to_the_method_in_innokyla(workbook: Workbook) -> None:
    address = next(point for point in card(workbook, "life-story").long if point.id == "address")
    assert address.text.endswith(
        "https://innokyla.fi/fi/toimintamalli/"
        "elamani-portfolio-menetelmana-ihmisen-menneisyyden-ja-tulevaisuuden-tarkastelussa"
    )
