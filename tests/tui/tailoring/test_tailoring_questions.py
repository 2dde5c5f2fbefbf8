"""One's own questions: asked, put into other words, put away and brought back, and nothing written is lost."""

import errno

import pytest
import sitting as s
from textual.widgets import OptionList

from elamani_tarinana.book.asking import add_question, hide, reword
from elamani_tarinana.book.doors import open_door
from elamani_tarinana.story import Change
from elamani_tarinana.tui.questions.wording import AddPage, RewordPage
from elamani_tarinana.tui.reading.part import PartPage
from elamani_tarinana.tui.writing.screen import WritingPage
from elamani_tarinana.vault.storage import StoredFile

PART, SECTION, QUESTION = "who-am-i", "who-am-i.youth", "who-am-i.youth.proud"
CLOSED, HARD = "who-am-i.hard-times", "who-am-i.hard-times.overcome"
OWN = "Mitä mummo opetti sinulle?"


@pytest.fixture(autouse=True)
def read_safety(monkeypatch):
    """The writer has read the safety page already."""
    monkeypatch.setattr("elamani_tarinana.book.safety.needs_safety", lambda book, about: False)


@pytest.fixture
def medium(monkeypatch):
    """A medium that is full while ``full`` holds anything."""
    full: set[str] = set()
    real = StoredFile.append

    def append(self, *args):
        if full:
            raise OSError(errno.ENOSPC, "No space left on device")
        return real(self, *args)

    monkeypatch.setattr(StoredFile, "append", append)
    return full


def words(pilot) -> str:
    return " ".join(s.screen_text(pilot).split())


def lines(pilot) -> list[str]:
    options = pilot.app.screen.query_one("#outline", OptionList).options
    return [str(option.prompt).strip() for option in options]


async def on(pilot, name: str):
    await s.until(pilot, lambda: type(pilot.app.screen).__name__ == name and pilot.app.screen.is_current)
    await pilot.pause()
    return pilot.app.screen


async def choose(pilot, place: str) -> None:
    found = pilot.app.screen.query_one(OptionList)
    found.highlighted = found.get_option_index(place)
    found.action_select()
    await pilot.pause()


def section(pilot):
    return next(each for each in pilot.app.book.workbook.sections if each.id == SECTION)


async def test_a_question_of_ones_own_is_asked_at_the_end_of_its_section_and_written_on(tmp_path):
    async with s.sitting(tmp_path) as pilot:
        page = await s.go(pilot, PartPage(PART))
        opened = [each for each in page.part.sections if each.sensitive < 2]
        assert lines(pilot).count("Lisää oma kysymys") == len(opened)
        await choose(pilot, f"add:{SECTION}")
        await on(pilot, "AddPage")
        await s.type_in(pilot, OWN)
        await pilot.press("enter")
        await on(pilot, "PartPage")
        assert lines(pilot)[lines(pilot).index(OWN) + 1] == "Mitä muuta haluat kertoa?"
        await pilot.press("enter")
        await on(pilot, "WritingPage")
        await s.type_in(pilot, "Leipomaan.")
        await pilot.press("escape")
        await on(pilot, "PartPage")
    async with s.sitting(tmp_path) as pilot:
        (own,) = (each for each in section(pilot).asked if each.text == OWN)
        assert s.told(pilot, own.id).text == "Leipomaan."


async def test_a_question_that_is_begun_is_not_lost_with_esc_or_the_lock_and_an_empty_field_adds_none(tmp_path):
    async with s.sitting(tmp_path) as pilot:
        await s.go(pilot, PartPage(PART))
        asked = len(section(pilot).asked)
        await choose(pilot, f"add:{SECTION}")
        await on(pilot, "AddPage")
        await pilot.press("space", "escape")
        await on(pilot, "PartPage")
        assert len(section(pilot).asked) == asked
        for number, way in enumerate(("escape", "lock"), 1):
            page = await s.go(pilot, AddPage(SECTION))
            await s.type_in(pilot, way)
            await (pilot.press("escape") if way == "escape" else page.leave())
            assert section(pilot).asked[-2].text == way
            assert len(section(pilot).asked) == asked + number


async def test_a_question_without_words_or_with_too_many_is_refused_kindly_and_stays_in_the_field(tmp_path):
    async with s.sitting(tmp_path) as pilot:
        page = await s.go(pilot, AddPage(SECTION))
        await pilot.press("enter")
        assert "Kirjoita kysymys" in words(pilot)
        await s.type_in(pilot, "a" * 501)
        for key in ("enter", "escape"):
            await pilot.press(key)
            await s.until(pilot, lambda: "500" in words(pilot))
            assert pilot.app.screen is page
        assert page.wording == "a" * 501
        await pilot.press("backspace", "enter")
        await s.until(pilot, lambda: pilot.app.screen is not page)
        assert section(pilot).asked[-2].text == "a" * 500


async def test_a_question_that_the_medium_refuses_is_kept_on_the_page_and_added_once(tmp_path, medium):
    async with s.sitting(tmp_path) as pilot:
        page = await s.go(pilot, AddPage(SECTION))
        await s.type_in(pilot, OWN)
        medium.add("full")
        await pilot.press("enter")
        await s.until(pilot, lambda: "Levy on täynnä" in words(pilot))
        assert pilot.app.screen is page
        medium.clear()
        await pilot.press("enter")
        await s.until(pilot, lambda: pilot.app.screen is not page)
    async with s.sitting(tmp_path) as pilot:
        assert [each.text for each in section(pilot).questions].count(OWN) == 1


async def test_a_closed_section_offers_its_own_lines_only_when_the_writer_has_opened_it(tmp_path):
    async with s.sitting(tmp_path) as pilot:
        hide(pilot.app.book, HARD).result()
        page = await s.go(pilot, PartPage(PART))
        ids = {option.id for option in page.query_one("#outline", OptionList).options}
        assert not {f"add:{CLOSED}", f"away:{CLOSED}"} & ids
        await choose(pilot, CLOSED)
        await on(pilot, "GatePage")
        await pilot.press("down", "enter")
        await on(pilot, "PartPage")
        ids = {option.id for option in page.query_one("#outline", OptionList).options}
        assert {f"add:{CLOSED}", f"away:{CLOSED}"} <= ids


@pytest.mark.parametrize("key", ["f8", "ctrl+f"])
async def test_a_question_is_said_in_the_writers_words_everywhere_and_the_original_words_come_back(tmp_path, key):
    async with s.sitting(tmp_path) as pilot:
        before = pilot.app.book.workbook.question(QUESTION).text
        await s.go(pilot, WritingPage(QUESTION))
        await s.type_in(pilot, "Kesken")
        await pilot.press(key)
        await on(pilot, "QuestionPage")
        await choose(pilot, "reword")
        page = await on(pilot, "RewordPage")
        assert page.wording == before
        await pilot.press("ctrl+a", "ctrl+k")
        await s.type_in(pilot, "Milloin onnistuit?")
        await pilot.press("enter")
        writing = await on(pilot, "WritingPage")
        await s.until(pilot, lambda: "Milloin onnistuit?" in words(pilot))
        assert before not in words(pilot)
        assert writing.facets.text.text == "Kesken"
        await pilot.press("escape")
        await s.until(pilot, lambda: pilot.app.screen is not writing)
        await s.go(pilot, PartPage(PART))
        assert "Milloin onnistuit?  (vastattu)" in lines(pilot)
        await s.go(pilot, RewordPage(pilot.app.book.workbook.question(QUESTION)))
        assert before in words(pilot)
        pilot.app.screen.query_one("#original").press()
        await on(pilot, "PartPage")
        assert f"{before}  (vastattu)" in lines(pilot)
        assert pilot.app.book.workbook.question(QUESTION).original is None


async def test_looking_at_the_words_of_a_question_changes_nothing(tmp_path):
    async with s.sitting(tmp_path) as pilot:
        taken = pilot.app.book.story.settings_taken
        for key in ("escape", "enter"):
            page = await s.go(pilot, RewordPage(pilot.app.book.workbook.question(QUESTION)))
            await pilot.press(key)
            await s.until(pilot, lambda page=page: pilot.app.screen is not page)
        assert pilot.app.book.story.settings_taken == taken


async def test_a_question_is_put_away_after_one_quiet_question_and_leaves_no_mark(tmp_path):
    async with s.sitting(tmp_path) as pilot:
        page = await s.go(pilot, PartPage(PART))
        await choose(pilot, QUESTION)
        await on(pilot, "WritingPage")
        await s.type_in(pilot, "Hyppäsin.")
        await pilot.press("ctrl+p")
        await on(pilot, "EverythingPage")
        await choose(pilot, "hide")
        await on(pilot, "AskPage")
        assert "vastaus säilyy" in words(pilot)
        assert "Piilottamisesta ei jää merkkiä" in words(pilot)
        await pilot.press("enter")
        await on(pilot, "WritingPage")
        assert not pilot.app.book.workbook.question(QUESTION).hidden
        await pilot.press("f8")
        await on(pilot, "QuestionPage")
        await choose(pilot, "hide")
        await on(pilot, "AskPage")
        await pilot.press("down", "enter")
        await s.until(pilot, lambda: pilot.app.screen is page)
        assert not any("ylpeä" in line for line in lines(pilot))
        assert "Piilotetut kysymykset (1)" in lines(pilot)
        assert s.told(pilot, QUESTION).text == "Hyppäsin."


async def test_what_is_put_away_is_read_and_brought_back_from_the_end_of_its_section(tmp_path):
    async with s.sitting(tmp_path) as pilot:
        s.tell(pilot, QUESTION, Change(text="Hyppäsin tornista."))
        hide(pilot.app.book, QUESTION).result()
        await s.go(pilot, PartPage(PART))
        await choose(pilot, f"away:{SECTION}")
        await on(pilot, "AwayPage")
        await pilot.press("enter")
        await on(pilot, "OneAwayPage")
        assert "Hyppäsin tornista." in words(pilot)
        await choose(pilot, "put-back")
        await on(pilot, "PartPage")
        assert any("ylpeä" in line for line in lines(pilot))
        assert not any("Piilotetut" in line for line in lines(pilot))


async def test_the_answer_of_a_hidden_question_is_opened_and_the_question_brought_back_from_there(tmp_path):
    async with s.sitting(tmp_path) as pilot:
        s.tell(pilot, QUESTION, Change(text="Hyppäsin tornista."))
        hide(pilot.app.book, QUESTION).result()
        await s.go(pilot, PartPage(PART))
        await choose(pilot, f"away:{SECTION}")
        await on(pilot, "AwayPage")
        await pilot.press("enter")
        await on(pilot, "OneAwayPage")
        await choose(pilot, "write")
        await on(pilot, "WritingPage")
        assert "Hyppäsin tornista." in words(pilot)
        await pilot.press("f8")
        await on(pilot, "QuestionPage")
        await choose(pilot, "put-back")
        await on(pilot, "WritingPage")
        await s.until(pilot, lambda: not pilot.app.book.workbook.question(QUESTION).hidden)


async def test_a_closed_question_shows_no_words_in_the_list_of_what_is_put_away(tmp_path):
    async with s.sitting(tmp_path) as pilot:
        book = pilot.app.book
        hard = next(
            q for each in book.workbook.sections if each.sensitive < 2 for q in each.questions if q.sensitive == 2
        )
        hide(book, hard.id).result()
        await s.go(pilot, PartPage(hard.part))
        await choose(pilot, f"away:{hard.section}")
        await on(pilot, "AwayPage")
        assert hard.text not in words(pilot)
        await pilot.press("enter")
        await on(pilot, "GatePage")
        await pilot.press("down", "enter")
        await on(pilot, "OneAwayPage")
        assert hard.text in words(pilot)


async def test_next_and_previous_pass_over_what_is_put_away(tmp_path):
    async with s.sitting(tmp_path) as pilot:
        book = pilot.app.book
        first, second, third = (q for q in section(pilot).asked[:3])
        hide(book, second.id).result()
        await s.go(pilot, WritingPage(first.id))
        await pilot.press("ctrl+n")
        await s.until(pilot, lambda: getattr(pilot.app.screen, "entry", "") == third.id)
        await pilot.press("ctrl+b")
        await s.until(pilot, lambda: getattr(pilot.app.screen, "entry", "") == first.id)


async def test_what_cannot_be_changed_offers_no_key_for_it(tmp_path):
    async with s.sitting(tmp_path) as pilot:
        card = pilot.app.content.cards[0]
        for entry in (f"{SECTION}.more", card.checks[0].entry):
            page = await s.go(pilot, WritingPage(entry))
            assert "F8" not in s.screen_text(pilot)
            assert not {"reword", "hide"} & {each.id for each in page.commands()}
            await pilot.press("f8")
            assert pilot.app.screen is page
            await pilot.press("escape")
            await s.until(pilot, lambda page=page: pilot.app.screen is not page)


async def test_an_own_question_can_be_reworded_put_away_and_has_no_original_words(tmp_path):
    async with s.sitting(tmp_path) as pilot:
        book = pilot.app.book
        entry, done = add_question(book, SECTION, OWN)
        done.result()
        reword(book, entry, "Toisin [b]sanoin[/b]").result()
        await s.go(pilot, WritingPage(entry))
        assert "Toisin [b]sanoin[/b]" in words(pilot)
        assert [each.id for each in pilot.app.screen._own_way.commands()] == ["reword", "hide"]
        page = await s.go(pilot, RewordPage(book.workbook.question(entry)))
        assert not page.query("#original")


async def test_a_door_that_was_opened_shows_the_hard_own_question(tmp_path):
    async with s.sitting(tmp_path) as pilot:
        book = pilot.app.book
        _, done = add_question(book, CLOSED, OWN)
        done.result()
        await s.go(pilot, PartPage(PART))
        assert OWN not in lines(pilot)
        open_door(book, next(each for each in book.workbook.sections if each.id == CLOSED))
        pilot.app.screen.on_screen_resume()
        assert OWN in lines(pilot)
