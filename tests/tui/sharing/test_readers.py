"""Choosing a reader: whose card it is comes first, and a card that does not stand cannot be given to."""

from datetime import timedelta

import pytest
from letters import (
    PLACE,
    a_book,
    add_verified,
    choose,
    fill,
    notice,
    opened,
    page_text,
    push,
    screen_text,
    to_preview,
    until_page,
    until_said,
    worker_card,
)

from elamani_tarinana.book.card import add, card_digits, readers, retire
from elamani_tarinana.tui.sharing.page import SharePage
from elamani_tarinana.tui.sharing.readers import ReadersPage
from elamani_tarinana.tui.sharing.steps import Giving


def ways(pilot):
    choices = pilot.app.screen.query_one("Choices")
    return [option.id for option in choices.options]


async def to_reader(pilot):
    await choose(pilot, "on")
    await until_page(pilot, "ReadersPage")
    await choose(pilot, "reader-0")
    await until_page(pilot, "ReaderPage")


async def test_a_card_can_be_pasted_in_the_pieces_that_a_mail_made_of_it(writer, worker):
    text = worker_card(worker).text
    async with opened(writer, ReadersPage(Giving())) as pilot:
        await choose(pilot, "add")
        await until_page(pilot, "AddCardPage")
        pilot.app.screen.query_one("Editor").load_text(f"{text[:70]}\n {text[70:140]}\r\n{text[140:]}\n")
        await push(pilot, "add")
        await until_page(pilot, "ReaderPage")
        assert "Riitta Virtanen, Perheneuvola" in page_text(pilot)
        assert "tarkistamatta" in page_text(pilot)


async def test_a_card_can_be_added_from_a_file_dropped_on_the_terminal(writer, worker, tmp_path):
    file = tmp_path / "a card.txt"
    file.write_text(worker_card(worker).text)
    async with opened(writer, ReadersPage(Giving())) as pilot:
        await choose(pilot, "add")
        await until_page(pilot, "AddCardPage")
        await fill(pilot, "path", f"'{file}'")
        await push(pilot, "add")
        await until_page(pilot, "ReaderPage")


@pytest.mark.parametrize(
    ("typed", "said"),
    [("", "Mikä tiedosto?"), ("/no/such/card", "Tarkista nimi ja se"), ("/dev/zero", "ei voi lukea")],
)
async def test_a_card_file_that_cannot_be_read_is_told_kindly(writer, typed, said):
    async with opened(writer, ReadersPage(Giving())) as pilot:
        await choose(pilot, "add")
        await until_page(pilot, "AddCardPage")
        await fill(pilot, "path", typed)
        await push(pilot, "add")
        await until_said(pilot, said)
    assert readers(writer) == ()


@pytest.mark.parametrize("broken", ["hei", "tarina-card-1 abc.def", "tarina-card-2 abc.def"])
async def test_what_is_no_card_is_refused_and_nothing_is_added(writer, broken):
    async with opened(writer, ReadersPage(Giving())) as pilot:
        await choose(pilot, "add")
        await until_page(pilot, "AddCardPage")
        pilot.app.screen.query_one("Editor").load_text(broken)
        await push(pilot, "add")
        await until_said(pilot, "kortti" if broken == "hei" else "uudel")
        await until_page(pilot, "AddCardPage")
    assert readers(writer) == ()


async def test_digits_that_the_worker_reads_aloud_are_compared_in_any_spacing(writer, worker):
    card = worker_card(worker)
    add(writer, card.text)
    async with opened(writer, SharePage()) as pilot:
        await to_reader(pilot)
        await choose(pilot, "compare")
        await until_page(pilot, "ComparePage")
        assert card_digits(card).split()[0] not in page_text(pilot).replace(" ", "")
        await fill(pilot, "digits", card_digits(card).replace(" ", "-"))
        await pilot.press("enter")
        await until_page(pilot, "ReaderPage")
        assert "Kortti on nyt tarkistettu" in notice(pilot)
        assert ways(pilot)[0] == "give"


async def test_other_digits_leave_the_card_as_it_was_and_say_what_it_means(writer, worker):
    add(writer, worker_card(worker).text)
    async with opened(writer, SharePage()) as pilot:
        await to_reader(pilot)
        await choose(pilot, "compare")
        await until_page(pilot, "ComparePage")
        for typed in ("1" * 30, "", "hei"):
            await fill(pilot, "digits", typed)
            await push(pilot, "compare")
            assert "Nämä eivät ole tämän kortin numerot" in notice(pilot)
        await pilot.press("escape")
        await until_page(pilot, "ReaderPage")
    assert readers(writer)[0].kept == "unverified"


async def test_the_digits_can_be_compared_by_eye_once_they_are_asked_for(writer, worker):
    card = worker_card(worker)
    add(writer, card.text)
    async with opened(writer, SharePage()) as pilot:
        await to_reader(pilot)
        await choose(pilot, "compare")
        await until_page(pilot, "ComparePage")
        await push(pilot, "show")
        assert card_digits(card).replace(" ", "")[:15] in page_text(pilot).replace(" ", "")
        await push(pilot, "same")
        await until_page(pilot, "ReaderPage")
    assert readers(writer)[0].kept == "verified"


@pytest.mark.parametrize("typed", ["", "kyllä", "annan", "annan silti!"])
async def test_without_comparing_nothing_goes_on_until_the_very_words_are_typed(writer, worker, typed):
    add(writer, worker_card(worker).text)
    async with opened(writer, SharePage()) as pilot:
        await to_reader(pilot)
        assert "give" not in ways(pilot)
        await choose(pilot, "anyway")
        await until_page(pilot, "UnverifiedPage")
        await fill(pilot, "confirmation", typed)
        await push(pilot, "confirm")
        assert "kirjoita nämä sanat: annan silti" in notice(pilot)
        await until_page(pilot, "UnverifiedPage")
        await pilot.press("escape")
        await until_page(pilot, "ReaderPage")


async def test_with_the_words_typed_it_goes_on_and_the_preview_says_it_again(writer, worker):
    add(writer, worker_card(worker).text)
    async with opened(writer, SharePage()) as pilot:
        await to_reader(pilot)
        await choose(pilot, "anyway")
        await until_page(pilot, "UnverifiedPage")
        await fill(pilot, "confirmation", " Annan  silti ")
        await pilot.press("enter")
        await until_page(pilot, "AnswersPage")
        await to_preview(pilot, PLACE)
        assert "Et ole verrannut tämän lukijan kortin numeroita." in page_text(pilot)


async def test_a_card_with_other_keys_under_a_known_name_is_blocked_until_it_is_compared(
    writer, worker, tmp_path
):
    other = a_book(tmp_path / "other")
    add_verified(writer, worker_card(worker))
    stranger = worker_card(other)
    add(writer, stranger.text)
    async with opened(writer, SharePage()) as pilot:
        await to_reader(pilot)
        assert "VAROITUS" in page_text(pilot)
        assert "muuttunut" in page_text(pilot)
        assert "give" not in ways(pilot)
        assert "anyway" not in ways(pilot)
        await choose(pilot, "compare")
        await until_page(pilot, "ComparePage")
        await fill(pilot, "digits", card_digits(worker_card(worker)))
        await push(pilot, "compare")
        assert "Nämä eivät ole" in notice(pilot)
        await fill(pilot, "digits", card_digits(stranger))
        await push(pilot, "compare")
        await until_page(pilot, "ReaderPage")
        assert ways(pilot)[0] == "give"
    other.close()


async def test_an_expired_card_cannot_be_chosen_and_it_is_said_why(writer, worker):
    add_verified(writer, worker_card(worker, valid_until="2026-03-31"))
    writer.around.clock.now += timedelta(days=30)
    async with opened(writer, SharePage()) as pilot:
        await to_reader(pilot)
        assert "vanhentunut" in page_text(pilot)
        assert "Pyydä uusi kortti" in page_text(pilot)
        assert not {"give", "anyway", "compare"} & set(ways(pilot))


async def test_a_card_put_out_of_use_cannot_be_chosen(writer, worker):
    card = worker_card(worker)
    add_verified(writer, card)
    async with opened(writer, SharePage()) as pilot:
        await to_reader(pilot)
        await choose(pilot, "retire")
        await until_page(pilot, "AskPage")
        await choose(pilot, "no")
        await until_page(pilot, "ReaderPage")
        assert ways(pilot)[0] == "give"
        await choose(pilot, "retire")
        await until_page(pilot, "AskPage")
        await choose(pilot, "yes")
        await until_page(pilot, "ReaderPage")
        assert "poistettu käytöstä" in page_text(pilot)
        assert not {"give", "anyway", "compare", "retire"} & set(ways(pilot))


async def test_a_card_put_out_of_use_on_the_way_stops_the_giving(writer, worker):
    add_verified(writer, worker_card(worker))
    async with opened(writer, SharePage()) as pilot:
        await to_reader(pilot)
        await choose(pilot, "give")
        await until_page(pilot, "AnswersPage")
        retire(writer, "Riitta Virtanen")
        screen = pilot.app.screen.query_one("AnswerList")
        screen.highlighted = screen.get_option_index(PLACE)
        screen.action_select()
        await pilot.pause()
        await push(pilot, "on")
        await until_page(pilot, "WhyPage")
        await push(pilot, "on")
        await until_page(pilot, "PreviewPage")
        await until_said(pilot, "Kortti on poistettu käytöstä")
        assert not pilot.app.screen.query_one("#on").display


async def test_the_list_says_in_words_how_each_card_stands(writer, worker, tmp_path):
    other = a_book(tmp_path / "other")
    add_verified(writer, worker_card(worker))
    add(writer, worker_card(other, name="Anna Auttaja").text)
    async with opened(writer, ReadersPage(Giving())) as pilot:
        assert "Anna Auttaja, Perheneuvola: tarkistamatta" in screen_text(pilot)
        assert "Riitta Virtanen, Perheneuvola: tarkistettu" in screen_text(pilot)
    other.close()
