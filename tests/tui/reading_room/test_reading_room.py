"""The reading room: who wrote a letter is said before it is read, and nothing of it is kept."""

from dataclasses import replace
from datetime import timedelta

import pytest
from letters import (
    HOSTILE,
    PERSON,
    PLACE,
    SCALE,
    SENTENCES,
    a_book,
    add_verified,
    choose,
    fill,
    fill_story,
    notice,
    opened,
    page_text,
    push,
    to_opened,
    until_page,
    until_said,
    worker_card,
)

from elamani_tarinana.book.answer import write
from elamani_tarinana.book.card import card_digits, identity
from elamani_tarinana.book.giving import give_letter, own_digits, prepare_for
from elamani_tarinana.book.leaves import leaves
from elamani_tarinana.book.share import set_sender
from elamani_tarinana.locale import load_words
from elamani_tarinana.sharing import Manifest, SharedAnswer, seal_share
from elamani_tarinana.story import Content, Medium, Moment
from elamani_tarinana.tui.reading_room.room import ReadingRoomPage


def give(writer, reader, out, *entries, purpose="Tiistaiksi", name="Kaisla"):
    set_sender(writer, name)
    give_letter(writer, prepare_for(writer, reader, entries, purpose), out)
    return out


def told(writer, card, sender="", purpose=""):
    """A manifest as another program could write it."""
    signer, reply = identity(writer).signer, str(card.recipient)
    return Manifest("0f" * 16, "2026-03-05T12:00:00Z", sender, signer, (card.fingerprint,), purpose, reply)


def sent(file, manifest, answers, writer, recipient):
    """A share as another program could send it."""
    data = seal_share(manifest, answers, b"", {}, identity(writer), [recipient], writer.around.random).data
    file.write_bytes(data)
    return file


@pytest.fixture
def letter(writer, worker, tmp_path):
    reader = add_verified(writer, worker_card(worker))
    return give(writer, reader, tmp_path / "letter.age", SCALE, PLACE, PERSON)


async def test_the_cover_says_who_gave_it_to_whom_when_and_why(writer, worker, letter):
    async with opened(worker, ReadingRoomPage()) as pilot:
        await to_opened(pilot, letter)
        said = page_text(pilot)
        for words in ("Riitta Virtanen, Perheneuvola", "5.3.2026", "Tiistaiksi", "3 sivua:"):
            assert words in said
        assert "Kaisla" in str(pilot.app.screen.query_one("#title").render())


async def test_a_new_writer_is_shown_with_digits_to_compare(writer, worker, letter):
    async with opened(worker, ReadingRoomPage()) as pilot:
        await to_opened(pilot, letter)
        assert "Et ole lukenut tätä kirjoittajaa ennen" in page_text(pilot)
        assert own_digits(writer).replace(" ", "")[:15] in page_text(pilot).replace(" ", "")


async def test_a_writer_who_was_read_before_is_known_since_that_day(writer, worker, letter, tmp_path):
    async with opened(worker, ReadingRoomPage()) as pilot:
        await to_opened(pilot, letter)
        await pilot.press("escape")
        await until_page(pilot, "ReadingRoomPage")
        worker.around.clock.now += timedelta(days=3)
        await to_opened(pilot, letter)
        assert "ensimmäisen kerran 5.3.2026" in page_text(pilot)
        assert "Olet avannut tämän kirjeen ennenkin, 5.3.2026." in page_text(pilot)


async def test_a_known_name_with_another_key_is_warned_of_in_words(writer, worker, letter, tmp_path):
    other = a_book(tmp_path / "other")
    reader = add_verified(other, worker_card(worker))
    fill_story(other)
    forged = give(other, reader, tmp_path / "forged.age", SCALE)
    async with opened(worker, ReadingRoomPage()) as pilot:
        await to_opened(pilot, letter)
        await pilot.press("escape")
        await until_page(pilot, "ReadingRoomPage")
        await to_opened(pilot, forged)
        assert page_text(pilot).startswith("VAROITUS")
        await choose(pilot, "trust")
        await until_page(pilot, "AskPage")
        await choose(pilot, "no")
        await until_page(pilot, "OpenedPage")
        assert notice(pilot) == ""
        await choose(pilot, "trust")
        await until_page(pilot, "AskPage")
        await choose(pilot, "yes")
        await until_page(pilot, "OpenedPage")
        assert "tämä nimi tarkoittaa tätä kirjoittajaa" in notice(pilot)
        await pilot.press("escape")
        await until_page(pilot, "ReadingRoomPage")
        await to_opened(pilot, forged)
        assert "VAROITUS" not in page_text(pilot)
    other.close()


async def test_the_pages_are_turned_with_the_arrow_keys_and_with_buttons(worker, letter):
    async with opened(worker, ReadingRoomPage()) as pilot:
        await to_opened(pilot, letter)
        await choose(pilot, "page-1")
        await until_page(pilot, "LeafPage")
        assert SENTENCES[0] in page_text(pilot)
        await pilot.press("right")
        await until_said(pilot, SENTENCES[2])
        await pilot.press("right")
        await pilot.pause()
        assert SENTENCES[2] in page_text(pilot)
        await push(pilot, "before")
        await until_said(pilot, SENTENCES[0])
        await pilot.press("left")
        await until_said(pilot, "7 / 10")
        await pilot.press("left", "escape")
        await until_page(pilot, "OpenedPage")


async def test_strengths_pictures_and_scale_are_said_in_words(worker, letter):
    async with opened(worker, ReadingRoomPage()) as pilot:
        await to_opened(pilot, letter)
        await choose(pilot, "page-1")
        await until_page(pilot, "LeafPage")
        assert "Kuva: Mummolan piha (40 × 30, 1 kt)" in page_text(pilot)
        await pilot.press("right")
        await until_said(pilot, "Voimavarat:")
        assert "Taidot:" in page_text(pilot)
        assert "Kyvyt:" in page_text(pilot)


async def test_nothing_of_the_letter_is_kept(worker, letter, tmp_path):
    async with opened(worker, ReadingRoomPage()) as pilot:
        await to_opened(pilot, letter)
        await choose(pilot, "page-1")
        await until_page(pilot, "LeafPage")
        await pilot.press("escape", "escape")
        await until_page(pilot, "ReadingRoomPage")
        assert SENTENCES[0] not in page_text(pilot)
    kept = repr([record.fields for kind in ("rev", "share") for record in worker.vault.records(kind)])
    for sentence in (*SENTENCES, "Tiistaiksi", "Mummolan piha"):
        assert sentence not in kept
        for file in (tmp_path / "worker").rglob("*"):
            assert file.is_dir() or sentence.encode() not in file.read_bytes()


async def refused(pilot, file, words):
    await fill(pilot, "path", str(file))
    await push(pilot, "open")
    await until_said(pilot, words)
    await until_page(pilot, "ReadingRoomPage")


async def test_a_letter_for_somebody_else_is_not_opened(tmp_path, letter):
    other = a_book(tmp_path / "other")
    async with opened(other, ReadingRoomPage()) as pilot:
        await refused(pilot, letter, "ei ole kirjoitettu sinulle")
    other.close()


async def test_a_letter_passed_on_is_told(writer, worker, tmp_path):
    other = a_book(tmp_path / "other")
    manifest = told(writer, worker_card(worker), sender="Kaisla")
    file = sent(tmp_path / "passed.age", manifest, [], writer, identity(other).age.recipient)
    async with opened(other, ReadingRoomPage()) as pilot:
        await refused(pilot, file, "kirjoitettu jollekin toiselle ja annettu sinulle eteenpäin")
    other.close()


async def test_a_letter_that_changed_on_its_way_shows_nothing(worker, letter):
    data = bytearray(letter.read_bytes())
    data[-2000] ^= 1
    letter.write_bytes(data)
    async with opened(worker, ReadingRoomPage()) as pilot:
        await refused(pilot, letter, "muuttunut matkalla")
        assert SENTENCES[0] not in page_text(pilot)


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.age", b"hei", "ei ole tämän ohjelman kirje"),
        ("b.age", b"", "ei ole tämän ohjelman kirje"),
        ("c.age", b"age-encryption.org/v2\n", "uudemmalla versiolla"),
        ("d.age", None, "Tarkista nimi ja se"),
    ],
)
async def test_what_is_no_letter_is_told_kindly(worker, tmp_path, name, data, words):
    if data is not None:
        (tmp_path / name).write_bytes(data)
    async with opened(worker, ReadingRoomPage()) as pilot:
        await refused(pilot, tmp_path / name, words)


async def test_a_folder_or_a_device_is_not_read(worker, tmp_path):
    async with opened(worker, ReadingRoomPage()) as pilot:
        await refused(pilot, tmp_path, "ei voi lukea")
        await refused(pilot, "/dev/zero", "ei voi lukea")
        await refused(pilot, "", "Mikä tiedosto?")


async def test_a_hostile_letter_does_nothing_but_show_its_words(writer, worker, tmp_path):
    card = worker_card(worker)
    medium = Medium("0a" * 16, b"", "photo", "image/jpeg", 9, 4, 3, HOSTILE, None)
    content = Content(
        text=f"{HOSTILE}\n\n[linkki](https://example.com/[/x])\n\n- {HOSTILE}",
        words=(HOSTILE,),
        resources=(HOSTILE,),
        moments=(Moment("a", HOSTILE, 3, HOSTILE),),
        media=(medium,),
        scribe=HOSTILE,
    )
    answer = SharedAnswer("x.y", "ab" * 16, HOSTILE, content, "2026-03-05T12:00:00Z", {})
    manifest = told(writer, card, sender=HOSTILE, purpose=HOSTILE)
    file = sent(tmp_path / "hostile.age", manifest, [answer], writer, card.recipient)
    async with opened(worker, ReadingRoomPage()) as pilot:
        await to_opened(pilot, file)
        seen = page_text(pilot) + str(pilot.app.screen.query_one("#title").render())
        assert "[@click=app.quit()]nappi[/]" in seen
        await choose(pilot, "page-0")
        await until_page(pilot, "LeafPage")
        seen += page_text(pilot)
        await pilot.click("LeafPage #body", offset=(20, 3))
        await until_page(pilot, "LeafPage")
    assert seen.count("[@click=app.quit()]") >= 8
    for sign in ("\x1b", "\u202e", "\x07", "\x9b"):
        assert sign not in seen


def test_two_versions_of_one_answer_are_both_read(writer, worker):
    reader = add_verified(writer, worker_card(worker))
    write(writer, SCALE, Content(text="Toisella koneella."), "may-share", replaces=[]).done.result()
    prepared = prepare_for(writer, reader, [SCALE], "")
    told = leaves(prepared.answers, worker.workbook, load_words("fi"))
    assert {leaf.text for leaf in told} == {"", "Toisella koneella."}
    assert len({leaf.question for leaf in told}) == 1


async def test_the_question_that_was_sent_is_shown_whatever_workbook_the_reader_has(writer, worker, tmp_path):
    reader = add_verified(writer, worker_card(worker))
    [answer] = prepare_for(writer, reader, [SCALE], "").answers
    asked = replace(answer, question="Aivan toinen kysymys?", id="ei.tassa.kirjassa")
    file = sent(tmp_path / "two.age", told(writer, reader.card), [asked], writer, reader.card.recipient)
    async with opened(worker, ReadingRoomPage()) as pilot:
        await to_opened(pilot, file)
        assert "kirjoittaja ilman nimeä" in str(pilot.app.screen.query_one("#title").render())
        await choose(pilot, "page-0")
        await until_page(pilot, "LeafPage")
        assert "Aivan toinen kysymys?" in page_text(pilot)


async def test_the_own_card_is_one_step_from_the_reading_room(worker):
    card = worker_card(worker)
    async with opened(worker, ReadingRoomPage()) as pilot:
        await choose(pilot, "card")
        await until_page(pilot, "CardMakePage")
        assert card_digits(card).replace(" ", "")[:15] in page_text(pilot).replace(" ", "")
