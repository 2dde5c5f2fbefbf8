"""What a writer may rely on from the first day to the next opening."""

import errno
from dataclasses import replace

import pytest
from book_making import PASSPHRASE, surroundings

from elamani_tarinana.book.answer import answer, new_moment, restore, save_again, write
from elamani_tarinana.book.desk import Desk, drop, left_drafts
from elamani_tarinana.book.look import answers, history, next_question, search, status
from elamani_tarinana.book.start import new_code, same_code, start
from elamani_tarinana.book.unlock import recover, unlock
from elamani_tarinana.errors import InUse, Refusal, WrongKey, WrongUsage
from elamani_tarinana.story import Change, Content
from elamani_tarinana.vault import Cost, Draft

QUESTION = "who-am-i.now.gladly"
CHEAP = Cost(64 * 1024)


def say(book, text, entry=QUESTION, **more):
    saving = answer(book, entry, Change(text=text, **more))
    saving.done.result()
    return saving.rid


def test_what_was_written_is_there_when_the_book_is_opened_again(book, reopen):
    moment = new_moment(book, "1974-22", 4, "Kesä mummolassa")
    say(book, "Hoidan puutarhaa", words=("rauha",), scale=0, moments=(moment,), skills=("kitkeminen",))
    content = reopen(3).story.answer(QUESTION).content
    assert (content.text, content.words, content.scale) == ("Hoidan puutarhaa", ("rauha",), 0)
    assert (content.moments, content.skills) == ((moment,), ("kitkeminen",))


def test_a_new_answer_is_only_the_writers(book):
    say(book, "oma")
    assert book.story.answer(QUESTION).openness == "only-mine"


def test_an_unknown_question_is_refused_and_nothing_is_written(book):
    with pytest.raises(WrongUsage, match="unknown-question"):
        answer(book, "who-am-i.no-such", Change(text="x"))
    assert list(book.story.answers()) == []


def test_an_own_question_and_the_open_page_of_a_section_can_be_answered(book):
    say(book, "oma asia", "mine.abc123")
    say(book, "muuta", "who-am-i.childhood.more")
    assert {found.entry for found in answers(book)} == {"mine.abc123", "who-am-i.childhood.more"}


def test_what_is_typed_reaches_no_terminal_as_an_escape(book):
    say(book, "a\x1b[31mb\u202ec", words=("x\x07y",))
    content = book.story.answer(QUESTION).content
    assert content.text == "abc"
    assert content.words == ("xy",)


def test_a_save_that_failed_can_be_given_again_and_counts_once(book, monkeypatch, reopen):
    say(book, "ensin")
    storage = type(book.around.storage)
    with monkeypatch.context() as broken:
        broken.setattr("os.fdatasync", lambda _descriptor: (_ for _ in ()).throw(OSError(errno.EIO, "rikki")))
        failed = answer(book, QUESTION, Change(text="sitten"))
        with pytest.raises(InUse, match="not-saved"):
            failed.done.result()
    save_again(book, failed).done.result()
    again = reopen(3)
    assert [revision.content.text for revision in history(again, QUESTION)] == ["ensin", "sitten"]
    assert again.story.answer(QUESTION).content.text == "sitten"
    assert storage is type(book.around.storage)


def test_two_programs_on_one_book_see_each_other_and_lose_nothing(book, reopen):
    other = reopen(3, device="toinen")
    first = say(book, "ensin")
    other.catch_up()
    assert other.story.answer(QUESTION).content.text == "ensin"
    write(book, QUESTION, Content(text="vasen"), "only-mine", [first]).done.result()
    write(other, QUESTION, Content(text="oikea"), "only-mine", [first]).done.result()
    third = reopen(4)
    assert {head.content.text for head in third.story.answer(QUESTION).heads} == {"vasen", "oikea"}
    assert {head.device for head in third.story.answer(QUESTION).heads} == {"kone", "toinen"}


def test_an_earlier_version_comes_back_and_the_later_one_stays_in_the_history(book):
    first = say(book, "ensin")
    say(book, "sitten")
    restore(book, QUESTION, first).done.result()
    assert book.story.answer(QUESTION).content.text == "ensin"
    assert [r.content.text for r in history(book, QUESTION)].count("sitten") == 1


def test_a_draft_outlives_its_sitting_and_is_offered_to_the_next(book, reopen):
    Desk(book).leave()
    desk = Desk(book)
    desk.keep(QUESTION, (), Content(text="kesken"))
    desk.leave()
    found = left_drafts(reopen(3))
    assert [(one.entry, one.content.text) for one in found] == [(QUESTION, "kesken")]
    drop(book, found[0])
    assert left_drafts(book) == []


def test_a_draft_of_a_sitting_that_goes_on_is_not_offered(book, reopen):
    desk = Desk(book)
    desk.keep(QUESTION, (), Content(text="kesken"))
    assert left_drafts(reopen(3)) == []
    desk.close()


def test_a_draft_that_was_saved_is_not_offered(book, reopen):
    desk = Desk(book)
    desk.keep(QUESTION, (), Content(text="valmis"))
    say(book, "valmis")
    desk.leave()
    assert left_drafts(reopen(3)) == []


def test_the_recovery_code_opens_the_book_and_the_old_passphrase_no_more(made, folder, workbook):
    around = surroundings(folder, 5)
    recover(around, folder / "kirja", workbook, made[1].lower(), "uusi salasana tässä", CHEAP).close()
    unlock(around, folder / "kirja", workbook, "uusi salasana tässä").close()
    with pytest.raises(WrongKey):
        unlock(around, folder / "kirja", workbook, PASSPHRASE)


def test_a_code_with_two_wrong_letters_is_still_the_same_code(folder):
    code = new_code(surroundings(folder))
    wrong = ("0" if code[0] != "0" else "1") + code[1:-1] + ("0" if code[-1] != "0" else "1")
    assert same_code(code, wrong.lower())


def test_no_book_is_made_where_something_is(folder, workbook):
    around = surroundings(folder, 6)
    with pytest.raises(Refusal, match="folder-not-empty"):
        start(around, folder / "kirja", workbook, PASSPHRASE, new_code(around), CHEAP)


def test_a_short_passphrase_is_refused_before_anything_is_made(tmp_path, workbook):
    around = surroundings(tmp_path)
    with pytest.raises(WrongUsage, match="passphrase-short"):
        start(around, tmp_path / "kirja", workbook, "lyhyt", new_code(around), CHEAP)
    assert not (tmp_path / "kirja").exists()


def test_a_book_that_could_not_be_made_stands_in_the_way_of_no_later_try(tmp_path, workbook):
    around = surroundings(tmp_path)

    def fails() -> None:
        raise InUse("disk-full")

    with pytest.raises(InUse):
        start(around, tmp_path / "kirja", workbook, PASSPHRASE, new_code(around), CHEAP, fails)
    start(around, tmp_path / "kirja", workbook, PASSPHRASE, new_code(around), CHEAP).close()


def test_counts_and_search_follow_what_is_written(book):
    before = next_question(book)
    say(book, "Mummon pullat tuoksuivat", before.id)
    counted = status(book)
    assert (counted.answers, counted.words) == (1, 3)
    assert [part.answered for part in counted.parts] == [1, 0, 0, 0]
    assert [found.id for found in search(book, "mummo tuoks")] == [before.id]
    assert next_question(book) != before


def test_a_change_of_the_openness_keeps_every_word(book):
    say(book, "oma")
    answer(book, QUESTION, Change(openness="may-share")).done.result()
    found = book.story.answer(QUESTION)
    assert (found.openness, found.content.text) == ("may-share", "oma")
    assert replace(found.content, text="") == Content(language=found.content.language)


def test_a_draft_that_a_newer_program_wrote_is_not_touched(book, reopen):
    keeper = book.vault.draft_keeper()
    keeper.keep(Draft(QUESTION, (), {"text": "kesken", "something": "new"}))
    keeper.close()
    assert left_drafts(reopen(3)) == []
    assert [left.draft.content["text"] for left in book.vault.left_drafts()] == ["kesken"]
