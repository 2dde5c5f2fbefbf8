"""What somebody in need may rely on in the lines of help and on the pages."""

import re

from elamani_tarinana.content import Workbook


def test_the_emergency_number_comes_first(workbook: Workbook) -> None:
    assert workbook.support_lines[0].number == "112"


def test_hours_are_told_only_where_doubt_is_low(workbook: Workbook) -> None:
    assert all(line.doubt == "low" for line in workbook.support_lines if line.hours)


def test_every_line_leads_somewhere_and_names_its_source(workbook: Workbook) -> None:
    for line in workbook.support_lines:
        assert line.number or line.web or line.note, line.id
        assert line.source_url.startswith("http"), line.id
        assert line.number is None or re.fullmatch(r"\d[\d ]+", line.number), line.id


def test_a_number_that_the_sources_disagree_about_is_not_shown(workbook: Workbook) -> None:
    english = next(line for line in workbook.support_lines if line.id == "crisis-line-en")
    assert english.number is None
    assert english.web == "mieli.fi"


def test_no_line_claims_to_have_been_checked_live(workbook: Workbook) -> None:
    assert all(line.checked_on is None and line.checked_by is None for line in workbook.support_lines)


def test_the_crisis_line_says_that_one_may_have_to_call_again(workbook: Workbook) -> None:
    line = next(each for each in workbook.support_lines if each.id == "crisis-line-fi")
    assert (line.number, line.note) == (
        "09 2525 0111",
        "Voit joutua soittamaan uudelleen, koska soittajia on paljon.",
    )


def test_the_numbers_are_those_of_the_sources(workbook: Workbook) -> None:
    assert {line.id: line.number for line in workbook.support_lines if line.number} == {
        "emergency": "112",
        "medical-helpline": "116 117",
        "crisis-line-fi": "09 2525 0111",
        "crisis-line-sv": "09 2525 0112",
        "crisis-line-ar": "09 2525 0113",
        "crisis-line-uk": "09 2525 0114",
        "crisis-line-ru": "09 2525 0115",
        "violence": "080 005 005",
        "digital-violence": "0800 02400",
        "victims-of-crime": "116 006",
        "church-fi": "0400 22 11 80",
        "church-sv": "0400 22 11 90",
        "substances": "0800 900 45",
        "pohde-crisis": "044 703 6235",
        "poison": "0800 147 111",
    }


def test_the_pause_page_offers_every_exercise_one_without_the_body_and_when_to_stop(workbook: Workbook) -> None:
    page = workbook.pages["pause"]
    assert [block.id for block in page.blocks] == [
        "breathe", "name-three", "feet", "water", "without-body", "stop", "after",
    ]  # fmt: skip
    assert len(page.blocks[5].items) == 6
    assert "112" in (page.blocks[6].text or "")


def test_the_words_that_a_professional_has_still_to_check_are_marked(workbook: Workbook) -> None:
    marked = {page.id for page in workbook.pages.values() if page.to_check}
    assert marked == {"pause", "safety", "implementation", "facilitator", "positive-feedback"}


def test_before_sharing_a_writer_reads_of_the_duty_to_record_and_that_a_copy_cannot_be_called_back(
    workbook: Workbook,
) -> None:
    told = {block.id: block.text or "" for block in workbook.pages["sharing"].blocks}
    assert "vaitiolovelvollisuus" in told["duty"]
    assert "Joskus hänen täytyy silti kirjata tai ilmoittaa asia." in told["duty"]
    assert "et voi enää ottaa sitä takaisin" in told["copy"]


def test_a_writer_without_a_trained_worker_reads_that_the_method_has_one(workbook: Workbook) -> None:
    assert workbook.pages["alone"].intro == (
        "Käytät kirjaa itsenäisesti. Menetelmässä kirjoittamista ohjaa menetelmäkoulutuksen saanut työntekijä."
    )


def test_the_method_page_names_author_licence_changes_and_that_nothing_was_endorsed(workbook: Workbook) -> None:
    blocks = {block.id: block for block in workbook.pages["about"].blocks}
    attribution = blocks["attribution"].text or ""
    for words in (
        "© 2024 Päivi Vuokila-Oikkonen, lisenssi CC BY 4.0",
        "https://creativecommons.org/licenses/by/4.0/",
        "siitä on tehty digitaalinen työkirja",
        "ei ole tarkastanut eikä hyväksynyt",
    ):
        assert words in attribution
    assert "AVOT" in (blocks["cards"].text or "")


def test_the_ten_fidelity_points_are_said_to_be_our_reading_of_the_source(workbook: Workbook) -> None:
    blocks = {block.id: block for block in workbook.pages["method"].blocks}
    assert "tulkintamme" in (blocks["reading"].text or "")
    assert blocks["owns"].statements == ("A12-04",)


def test_nowhere_is_easy_language_claimed_without_saying_that_nobody_has_checked_it(workbook: Workbook) -> None:
    texts = [block.text or "" for page in workbook.pages.values() for block in page.blocks]
    assert [text for text in texts if "selko" in text] == [
        next(text for text in texts if "Sitä ei ole tarkastettu selkokieleksi." in text)
    ]
