"""Nothing that was typed is lost, whatever ends the conversation."""

import os
import signal
import sys
from concurrent.futures import Future
from threading import Event

import pytest
from plain_talk import PASSPHRASE, Person

from elamani_tarinana.book.session import Book
from elamani_tarinana.book.sitting import begin
from elamani_tarinana.book.unlock import unlock
from elamani_tarinana.errors import InUse
from elamani_tarinana.plain import drafting
from elamani_tarinana.plain.drafting import Drafting
from elamani_tarinana.plain.signals import Ear, Stopped
from elamani_tarinana.plain.terminal import _Lines
from elamani_tarinana.story import Content

FIRST = "<Kysymys tälle päivälle>"
WRITE = (FIRST, "<Kirjoita teksti>")


def broken_off(kitchen, *lines):
    return kitchen.sit(*WRITE, *lines)


def test_when_the_lines_end_in_the_middle_the_text_is_a_draft_that_the_next_visit_offers(kitchen):
    sat = broken_off(kitchen, "Alku jäi kesken.", "Toinen rivi.")
    assert sat.code == 0
    assert "jäi talteen luonnoksena" in sat.flat
    again = kitchen.sit("<Alku jäi kesken>", "<Jatka kirjoittamista>", "Kolmas rivi.", ".", "0", "<Jatka tästä>")
    assert "Talteen saatu luonnos" in again.said
    assert "Alku jäi kesken.\nToinen rivi.\n\nKolmas rivi." in again.said.rsplit("Olet vastannut:", 1)[1]
    assert "Ennen kuin jatkat" not in kitchen.sit().said


def test_a_draft_that_is_kept_for_later_is_offered_again_and_one_thrown_away_is_gone(kitchen):
    broken_off(kitchen, "Keskeneräinen.")
    kitchen.sit("<Keskeneräinen>", "0", "0")
    thrown = kitchen.sit("<Keskeneräinen>", "<Heitä pois>", "0", "<Keskeneräinen>", "<Heitä pois>", "1", "0")
    assert "Luonnos on poistettu" in thrown.said
    assert "Keskeneräinen" not in kitchen.sit("<Jatka tästä>").said


def test_a_draft_that_is_gone_on_with_and_broken_off_again_is_one_draft_with_all_of_it(kitchen):
    broken_off(kitchen, "Yksi.")
    kitchen.sit("1", "<Jatka kirjoittamista>", "Kaksi.")
    again = kitchen.sit("1")
    assert "Yksi.\n\nKaksi." in again.said
    assert again.said.count("0. Siirry kirjaan") == 1
    assert "2. " not in again.said.split("Valinta,")[0]


def test_items_and_moments_that_were_begun_are_kept_too(kitchen):
    kitchen.sit(FIRST, "<Lyhyet sanat>", "keskeneräinen sana")
    assert "keskeneräinen sana" in kitchen.sit("1", "<Heitä pois>", "1", "l").said
    kitchen.sit("<Jatka tästä>", "<Elämänjanan hetket>", "1", "1974")
    assert "1974" in kitchen.sit("1").said


def test_ctrl_c_keeps_the_draft_says_so_and_goes_on_to_the_exit_code_of_the_command(kitchen):
    person = Person(*WRITE, "Ennen keskeytystä.", KeyboardInterrupt())
    with pytest.raises(KeyboardInterrupt):
        kitchen.call(person, PASSPHRASE)
    assert "jäi talteen luonnoksena" in person.flat
    assert "Kirja on lukossa" in person.said
    assert "Ennen keskeytystä." in kitchen.sit("1").said


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_when_the_system_ends_the_program_the_draft_is_kept(kitchen, number):
    assert kitchen.sit(*WRITE, "Ennen loppua.", Stopped(number)).code == 128 + number
    assert "Ennen loppua." in kitchen.sit("1").said


def test_when_nobody_types_for_long_the_book_locks_itself_and_the_half_line_is_kept_too(kitchen):
    sat = kitchen.sit(*WRITE, "Kokonainen.", Stopped(0), pending="puolik")
    assert sat.code == 0
    assert sat.minutes == 10
    assert "Kirja on lukossa" in sat.said
    assert "Kokonainen.\npuolik\n" in kitchen.sit("1").said


def test_what_could_not_be_saved_is_tried_again_and_counts_once(kitchen, monkeypatch):
    saves = Book.save
    refused = []

    def full(book, records):
        if len(refused) < 2:
            refused.append(records)
            done: Future[None] = Future()
            done.set_exception(InUse("disk-full"))
            return done
        return saves(book, records)

    with monkeypatch.context() as patched:
        patched.setattr(Book, "save", full)
        sat = kitchen.sit(*WRITE, "Ei mahtunut heti.", ".", "1", "1", "l")
    assert sat.flat.count("Levy on täynnä") == 2
    assert [*refused[0]] == [*refused[1]]
    again = kitchen.sit("<Jatka tästä>")
    assert again.said.count("Ei mahtunut heti.") == 1
    assert "Aiemmat versiot" not in again.said


def test_what_cannot_be_saved_at_all_is_left_as_a_draft(kitchen, monkeypatch):
    def full(_book, _records):
        raise InUse("disk-full")

    with monkeypatch.context() as patched:
        patched.setattr(Book, "save", full)
        sat = kitchen.sit(*WRITE, "Ei mahdu.", ".", "0")
    assert "Kirja on lukossa" in sat.said
    assert "Ei mahdu." in kitchen.sit("1").said


def test_without_a_desk_the_text_is_saved_instead_when_the_lines_end(kitchen, workbook, monkeypatch):
    def no_room(*_arguments):
        raise OSError("no room")

    with monkeypatch.context() as patched:
        patched.setattr("elamani_tarinana.vault.vault.Vault.draft_keeper", no_room)
        sat = broken_off(kitchen, "Suoraan kirjaan.")
    assert "Tallenna usein" in sat.flat
    assert "Kirjoittamasi tallennettiin." in sat.said
    book = unlock(kitchen.around(), kitchen.places.vault, workbook, PASSPHRASE)
    assert [answer.content.text for answer in book.story.answers()] == ["Suoraan kirjaan."]
    book.close()


class Desk:
    """Remembers what was put on it."""

    def __init__(self) -> None:
        self.kept, self.came = [], Event()

    def keep(self, _entry, _heads, content):
        self.kept.append(content.text)
        self.came.set()


def test_a_draft_goes_to_the_medium_by_itself_while_the_person_thinks(monkeypatch):
    monkeypatch.setattr(drafting, "SECONDS", 0.01)
    desk = Desk()
    draft = Drafting(desk, "id", ())
    for text in ("yksi", "kaksi"):
        desk.came.clear()
        draft.tell(Content(text))
        assert desk.came.wait(10)
    assert desk.kept == ["yksi", "kaksi"]


def test_many_lines_at_once_are_one_draft_on_the_medium():
    desk = Desk()
    draft = Drafting(desk, "id", ())
    for number in range(1000):
        draft.tell(Content(str(number)))
    assert draft.settle()
    assert desk.kept == ["999"]


def test_drafts_of_a_sitting_are_seen_by_the_app_as_well(kitchen, workbook):
    broken_off(kitchen, "Kahdelle ovelle.")
    book = unlock(kitchen.around(), kitchen.places.vault, workbook, PASSPHRASE)
    sitting = begin(book)
    assert [left.content.text for left in sitting.recovered] == ["Kahdelle ovelle."]
    assert [place.room for place in sitting.way] == ["writing"]
    sitting.desk.close()
    book.close()


def test_waiting_for_a_line_ends_when_the_time_is_over_or_a_signal_came(monkeypatch):
    out, into = os.pipe()
    with open(out, "rb") as reading, open(into, "wb", buffering=0) as typing:
        monkeypatch.setattr(sys, "stdin", reading)
        ear = Ear()
        lines = _Lines(ear)
        typing.write("ensimmäinen\ntoinen\nkesken".encode())
        assert lines.read() == "ensimmäinen"
        ear.hear(signal.SIGTERM, None)
        with pytest.raises(Stopped):
            lines.read()
        assert lines.pending() == "toinen\nkesken"
        lines = _Lines(second := Ear())
        lines._seconds = 0.01
        with pytest.raises(Stopped) as stopped:
            lines.read()
        assert stopped.value.number == 0
        second.hear(signal.SIGINT, None)
        with pytest.raises(KeyboardInterrupt):
            second.hear(signal.SIGINT, None)
        for each in (ear, second):
            each.close()
