"""A worker's own card: made, shown, renewed and written to a file."""

from datetime import timedelta

import pytest
from letters import choose, fill, notice, opened, page_text, push, until_page, until_said, worker_card

from elamani_tarinana.book.card import card_digits, own_card
from elamani_tarinana.sharing import read_card
from elamani_tarinana.tui.reading_room.card import CardMakePage


async def make(pilot, name, organisation="", until=""):
    await choose(pilot, "make")
    await until_page(pilot, "CardFormPage")
    await fill(pilot, "name", name)
    await fill(pilot, "organisation", organisation)
    await fill(pilot, "until", until)
    await push(pilot, "make")


async def test_a_card_is_made_and_its_digits_are_shown(worker):
    async with opened(worker, CardMakePage()) as pilot:
        await make(pilot, "Riitta Virtanen", "Perheneuvola")
        await until_page(pilot, "CardMakePage")
        await until_said(pilot, "Riitta Virtanen, Perheneuvola")
        card = own_card(worker)
        assert card_digits(card).replace(" ", "")[:15] in page_text(pilot).replace(" ", "")
        assert "5.3.2027" in page_text(pilot)
        assert card.text in page_text(pilot)
        assert "Kortti on valmis" in notice(pilot)


async def test_a_renewed_card_has_the_same_digits_and_its_fields_are_filled_already(worker):
    before = worker_card(worker)
    async with opened(worker, CardMakePage()) as pilot:
        await choose(pilot, "make")
        await until_page(pilot, "CardFormPage")
        assert pilot.app.screen.query_one("#name").value == "Riitta Virtanen"
        await fill(pilot, "until", "31.12.2027")
        await push(pilot, "make")
        await until_page(pilot, "CardMakePage")
        await until_said(pilot, "31.12.2027")
    assert own_card(worker).fingerprint == before.fingerprint
    assert own_card(worker).valid_until == "2027-12-31"


@pytest.mark.parametrize(
    ("name", "until", "said"),
    [
        ("", "", "Kortti tarvitsee nimen"),
        ("Riitta", "huomenna", "Päivästä ei saanut selvää"),
        ("Riitta", "31.2.2027", "Päivästä ei saanut selvää"),
        ("Riitta", "1.1.2020", "enintään 24 kuukautta"),
        ("Riitta", "1.1.2030", "enintään 24 kuukautta"),
    ],
)
async def test_what_cannot_stand_on_a_card_is_told_and_nothing_is_made(worker, name, until, said):
    async with opened(worker, CardMakePage()) as pilot:
        await make(pilot, name, until=until)
        await until_said(pilot, said)
        await until_page(pilot, "CardFormPage")
    assert worker.setting("card") is None


async def test_the_card_is_written_to_a_file_that_a_writer_can_add(worker, home):
    card = worker_card(worker)
    async with opened(worker, CardMakePage()) as pilot:
        await choose(pilot, "save")
        await until_page(pilot, "FilePage")
        await push(pilot, "write")
        await until_page(pilot, "CardMakePage")
        await until_said(pilot, "Kortti on tässä")
    assert read_card((home / "lukijakortti.txt").read_text()) == card


async def test_a_card_that_is_out_of_date_is_told(worker):
    worker_card(worker, valid_until="2026-03-31")
    worker.around.clock.now += timedelta(days=60)
    async with opened(worker, CardMakePage()) as pilot:
        assert "Kortti vanheni 31.3.2026" in page_text(pilot)
