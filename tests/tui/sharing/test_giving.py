"""Giving in the app: what is seen is what goes, and nothing goes by mistake."""

import pytest
from letters import (
    CLOSED,
    HOSTILE,
    LINE,
    NAME,
    PERSON,
    PLACE,
    SCALE,
    SECRET,
    SENTENCES,
    add_verified,
    choose,
    fill,
    notice,
    opened,
    page_text,
    push,
    screen_text,
    shown,
    to_answers,
    to_given,
    to_opened,
    to_preview,
    toggle,
    until_page,
    until_said,
    worker_card,
)

from elamani_tarinana.book.answer import answer, write
from elamani_tarinana.book.share import shares
from elamani_tarinana.story import Change, Content
from elamani_tarinana.tui.locking import make_durable
from elamani_tarinana.tui.reading_room.room import ReadingRoomPage
from elamani_tarinana.tui.sharing.log import SharesPage
from elamani_tarinana.tui.sharing.page import SharePage
from elamani_tarinana.vault import to_base64

ALL = (NAME, SCALE, PLACE, PERSON, LINE)


@pytest.fixture
def reader(writer, worker):
    return add_verified(writer, worker_card(worker))


async def test_what_the_preview_shows_is_what_the_worker_then_reads(writer, worker, reader, tmp_path):
    async with opened(writer, SharePage()) as pilot:
        await to_answers(pilot)
        await to_preview(pilot, *ALL, purpose="Tiistain tapaamista varten", name="Kaisla")
        preview, facts = shown(pilot, "#letter"), page_text(pilot)
        await to_given(pilot, tmp_path / "letter.age")
    read = []
    async with opened(worker, ReadingRoomPage()) as pilot:
        await to_opened(pilot, tmp_path / "letter.age")
        cover = page_text(pilot)
        await choose(pilot, "page-0")
        for _ in ALL:
            await until_page(pilot, "LeafPage")
            read += shown(pilot)
            await pilot.press("right")
            await pilot.pause()
    assert preview[-len(read) - 1 : -1] == read
    for said in ("Riitta Virtanen, Perheneuvola", "Tiistain tapaamista varten", "5.3.2026"):
        assert said in facts
        assert said in cover
    for sentence in (*SENTENCES, "Mummolan piha", "40 × 30", "sinnikkyys", "Kaisla", "7 / 10", "kesällä 1974"):
        assert sentence in "\n".join(read)
    assert SECRET not in facts
    assert SECRET not in "\n".join(read)


async def test_the_preview_says_how_much_stays_with_the_writer(writer, reader):
    async with opened(writer, SharePage()) as pilot:
        await to_answers(pilot)
        await to_preview(pilot, PLACE, SCALE)
        assert "2 vastausta lähtee." in page_text(pilot)
        assert "4 muuta vastausta jää vain sinulle." in page_text(pilot)
        assert SENTENCES[2] not in page_text(pilot)


async def test_nothing_is_chosen_beforehand_and_nothing_goes_on_without_a_choice(writer, reader):
    async with opened(writer, SharePage()) as pilot:
        await to_answers(pilot)
        assert "Mitään ei ole vielä valittu." in page_text(pilot)
        assert "[x] M" not in screen_text(pilot)
        await push(pilot, "on")
        assert "Valitse ainakin yksi" in notice(pilot)
        await until_page(pilot, "AnswersPage")


async def test_an_answer_that_is_only_mine_cannot_be_chosen_but_enter_opens_it(writer, reader):
    async with opened(writer, SharePage()) as pilot:
        await to_answers(pilot)
        assert "(vain sinulle)" in screen_text(pilot)
        await toggle(pilot, CLOSED)
        assert pilot.app.visited == [("writing", CLOSED)]
        assert "Mitään ei ole vielä valittu." in page_text(pilot)


async def test_a_choice_can_be_taken_back_by_keyboard_and_by_mouse(writer, reader):
    async with opened(writer, SharePage()) as pilot:
        await to_answers(pilot)
        await pilot.press("space")
        await pilot.pause()
        assert "1 vastaus on valittu." in page_text(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert "Mitään ei ole vielä valittu." in page_text(pilot)
        await pilot.click("AnswerList", offset=(8, 1))
        await pilot.pause()
        assert "1 vastaus on valittu." in page_text(pilot)


@pytest.mark.parametrize("width", [60, 80])
async def test_of_many_answers_the_one_in_hand_and_the_way_on_are_always_seen(writer, reader, width):
    for question in writer.workbook.questions[:60]:
        write(writer, question.id, Content(text="Hei"), "may-share").done.result()
    async with opened(writer, SharePage(), (width, 24)) as pilot:
        await to_answers(pilot)
        await pilot.press(*["down"] * 40)
        await pilot.pause()
        assert "  › [ ] " in screen_text(pilot)
        assert "Jatka" in screen_text(pilot)


async def test_the_open_pages_of_two_sections_are_told_apart(writer, reader):
    pages = [question for question in writer.workbook.questions if question.open_page][:2]
    for page in pages:
        write(writer, page.id, Content(text="Hei"), "may-share").done.result()
    async with opened(writer, SharePage(), (120, 40)) as pilot:
        await to_answers(pilot)
        titles = {section.id: section.title for section in writer.workbook.sections}
        for page in pages:
            assert f"{titles[page.section]}: {page.text}" in screen_text(pilot)


async def test_an_answer_that_becomes_only_mine_meanwhile_is_no_longer_chosen(writer, reader):
    async with opened(writer, SharePage()) as pilot:
        await to_answers(pilot)
        await toggle(pilot, PLACE, SCALE)
        await push(pilot, "on")
        await until_page(pilot, "WhyPage")
        answer(writer, PLACE, Change(openness="only-mine")).done.result()
        await pilot.press("escape")
        await until_page(pilot, "AnswersPage")
        assert "1 vastaus on valittu." in page_text(pilot)


async def test_what_changes_after_the_preview_is_not_given(writer, reader, tmp_path):
    async with opened(writer, SharePage()) as pilot:
        await to_answers(pilot)
        await to_preview(pilot, PLACE)
        answer(writer, PLACE, Change(append="Vielä jotain.")).done.result()
        await push(pilot, "on")
        await until_page(pilot, "FilePage")
        await fill(pilot, "path", str(tmp_path / "letter.age"))
        await push(pilot, "write")
        await until_said(pilot, "Mitään ei annettu")
    assert not (tmp_path / "letter.age").exists()
    assert shares(writer) == []


async def test_esc_on_any_step_gives_nothing_and_loses_nothing(writer, reader, home):
    async with opened(writer, SharePage()) as pilot:
        await to_answers(pilot)
        await to_preview(pilot, PLACE, SCALE, purpose="Tapaamiseen", name="Kaisla")
        await push(pilot, "on")
        await until_page(pilot, "FilePage")
        for page in ("PreviewPage", "WhyPage", "AnswersPage", "ReaderPage", "ReadersPage", "SharePage"):
            await pilot.press("escape")
            await until_page(pilot, page)
        await to_answers(pilot)
        assert "2 vastausta on valittu." in page_text(pilot)
        await push(pilot, "on")
        await until_page(pilot, "WhyPage")
        assert pilot.app.screen.query_one("#purpose").value == "Tapaamiseen"
        assert pilot.app.screen.query_one("#name").value == "Kaisla"
    assert list(home.iterdir()) == []
    assert shares(writer) == []


async def test_enter_in_the_field_of_the_path_gives_nothing_yet(writer, reader, home):
    async with opened(writer, SharePage()) as pilot:
        await to_answers(pilot)
        await to_preview(pilot, PLACE)
        await push(pilot, "on")
        await until_page(pilot, "FilePage")
        await pilot.press("enter")
        await pilot.pause()
        assert pilot.app.focused.id == "write"
    assert list(home.iterdir()) == []


async def test_what_was_typed_is_safe_when_the_screen_is_locked(writer, reader):
    async with opened(writer, SharePage()) as pilot:
        await to_answers(pilot)
        await toggle(pilot, PLACE)
        await push(pilot, "on")
        await until_page(pilot, "WhyPage")
        await fill(pilot, "purpose", "Tiistaiksi")
        await make_durable(pilot.app)
    async with opened(writer, SharePage()) as pilot:
        await to_answers(pilot)
        await toggle(pilot, PLACE)
        await push(pilot, "on")
        await until_page(pilot, "WhyPage")
        assert pilot.app.screen.query_one("#purpose").value == "Tiistaiksi"


async def test_the_usual_file_has_a_neutral_name_in_the_home_folder(writer, reader, home):
    async with opened(writer, SharePage()) as pilot:
        await to_answers(pilot)
        await to_preview(pilot, PLACE)
        await push(pilot, "on")
        await until_page(pilot, "FilePage")
        usual = pilot.app.screen.query_one("#path").value
        await push(pilot, "write")
        await until_page(pilot, "GivenPage")
        assert usual in page_text(pilot)
    [file] = home.iterdir()
    assert str(file) == usual
    assert file.suffix == ".age"
    assert len(file.stem) == 8
    assert int(file.stem, 16) >= 0
    assert SENTENCES[0].encode() not in file.read_bytes()


async def test_a_file_that_is_there_is_replaced_only_after_a_question(writer, reader, tmp_path):
    there = tmp_path / "there.age"
    there.write_text("tärkeä")
    async with opened(writer, SharePage()) as pilot:
        await to_answers(pilot)
        await to_preview(pilot, PLACE)
        await push(pilot, "on")
        await until_page(pilot, "FilePage")
        await fill(pilot, "path", str(there))
        for outcome in ("escape", "no"):
            await push(pilot, "write")
            await until_page(pilot, "AskPage")
            await (pilot.press("escape") if outcome == "escape" else choose(pilot, "no"))
            await until_page(pilot, "FilePage")
            assert there.read_text() == "tärkeä"
        await push(pilot, "write")
        await until_page(pilot, "AskPage")
        await choose(pilot, "yes")
        await until_page(pilot, "GivenPage")
    assert there.read_bytes().startswith(b"age-encryption.org/v1")


async def test_a_place_that_cannot_be_written_is_told_and_another_one_can_be_chosen(writer, reader, tmp_path):
    async with opened(writer, SharePage()) as pilot:
        await to_answers(pilot)
        await to_preview(pilot, PLACE)
        await push(pilot, "on")
        await until_page(pilot, "FilePage")
        await fill(pilot, "path", str(tmp_path / "no-such-folder" / "letter.age"))
        await push(pilot, "write")
        await until_said(pilot, "ei voi kirjoittaa")
        assert shares(writer) == []
        await fill(pilot, "path", str(tmp_path))
        await push(pilot, "write")
        await until_page(pilot, "GivenPage")
    assert len(list(tmp_path.glob("*.age"))) == 1


async def test_the_log_says_what_was_given_to_whom_when_and_why(writer, reader, tmp_path):
    async with opened(writer, SharePage()) as pilot:
        await to_answers(pilot)
        await to_preview(pilot, PLACE, SCALE, purpose="Tiistaiksi")
        await to_given(pilot, tmp_path / "letter.age")
        await choose(pilot, "done")
        await until_page(pilot, "Screen")
    async with opened(writer, SharesPage()) as pilot:
        said = page_text(pilot)
        for words in ("5.3.2026, lukija: Riitta Virtanen", "Tiistaiksi", "Mikä paikka oli", "Kuinka lähellä"):
            assert words in said
        assert "Kuka oli sinulle" not in said


async def test_when_all_is_done_the_steps_are_closed_and_the_purpose_is_forgotten(writer, reader, tmp_path):
    async with opened(writer, SharePage()) as pilot:
        await to_answers(pilot)
        await to_preview(pilot, PLACE, purpose="Tiistaiksi")
        await to_given(pilot, tmp_path / "letter.age")
        await pilot.press("escape")
        await until_page(pilot, "Screen")
    assert writer.setting("share-purpose") == ""


async def test_the_writer_sees_the_digits_that_the_worker_will_be_asked_to_compare(
    writer, worker, reader, tmp_path
):
    async with opened(writer, SharePage()) as pilot:
        await to_answers(pilot)
        await to_preview(pilot, PLACE)
        await to_given(pilot, tmp_path / "letter.age")
        own = [line for line in shown(pilot) if line.replace(" ", "").isdigit()]
    async with opened(worker, ReadingRoomPage()) as pilot:
        await to_opened(pilot, tmp_path / "letter.age")
        seen = [line for line in shown(pilot) if line.replace(" ", "").isdigit()]
    assert own == seen
    assert len("".join(own).replace(" ", "")) == 30


async def test_hostile_words_are_shown_and_given_without_doing_anything(writer, worker, tmp_path):
    card = worker_card(worker, name="Riitta [/x] [@click=app.quit()]")
    add_verified(writer, card)
    write(writer, PLACE, Content(text=HOSTILE, words=(HOSTILE,), scribe=HOSTILE), "may-share").done.result()
    async with opened(writer, SharePage()) as pilot:
        await to_answers(pilot)
        await to_preview(pilot, PLACE, purpose=HOSTILE, name=HOSTILE)
        seen = page_text(pilot)
        assert "[@click=app.quit()]" in seen
        assert "Riitta [/x]" in seen
        for sign in ("\x1b", "\u202e", "\x07"):
            assert sign not in seen
        await to_given(pilot, tmp_path / "letter.age")
    async with opened(writer, SharesPage()) as pilot:
        assert "[/x]" in page_text(pilot)


async def test_the_file_holds_nothing_readable(writer, reader, tmp_path):
    async with opened(writer, SharePage()) as pilot:
        await to_answers(pilot)
        await to_preview(pilot, *ALL, purpose="Tiistaiksi", name="Kaisla")
        await to_given(pilot, tmp_path / "letter.age")
    data = (tmp_path / "letter.age").read_bytes()
    for sentence in (*SENTENCES, "Kaisla", "Tiistaiksi", SECRET, "Riitta"):
        assert sentence.encode() not in data
        assert to_base64(sentence.encode())[:-2].encode() not in data
