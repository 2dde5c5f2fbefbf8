"""Another language changes the interface and the questions at once, and nothing that was written goes away."""

import sitting as s
from spoken_packs import make_pack, sitting_with

from elamani_tarinana.book.asking import hide, reword
from elamani_tarinana.book.look import require_part
from elamani_tarinana.book.pack import open_pack
from elamani_tarinana.book.sitting import begin
from elamani_tarinana.story import Change
from elamani_tarinana.tui.app import TarinaApp
from elamani_tarinana.tui.choices import Choices
from elamani_tarinana.tui.home.page import HomePage
from elamani_tarinana.tui.reading.part import PartPage
from elamani_tarinana.tui.settings.page import SettingsPage
from elamani_tarinana.tui.writing.screen import WritingPage

PART, QUESTION, HIDDEN = "orientation", "orientation.hopes.scale", "who-am-i.youth.proud"


def words(pilot) -> str:
    return " ".join(s.screen_text(pilot).split())


async def choose_next_language(pilot, expected: str) -> None:
    """Choose the line of the language once."""
    choices = pilot.app.screen.query_one(Choices)
    choices.highlighted = choices.get_option_index("language")
    choices.action_select()
    await s.until(pilot, lambda: expected in words(pilot))


async def test_the_questions_and_the_pages_behind_follow_at_once(tmp_path):
    pack = make_pack(tmp_path / "pack", "sv")
    async with sitting_with(tmp_path, pack) as pilot:
        home = await s.go(pilot, HomePage())
        title = require_part(pilot.app.book, PART).title
        assert title in words(pilot)
        await s.go(pilot, SettingsPage())
        await choose_next_language(pilot, "svenska")
        assert pilot.app.book.workbook.language == pilot.app.content.language == "sv"
        await pilot.press("escape")
        await s.until(pilot, lambda: pilot.app.screen is home)
        await s.until(pilot, lambda: title.upper() in words(pilot))
        assert "Din bok" in words(pilot)
        assert "Hjälp" in words(pilot)
        await s.go(pilot, PartPage(PART))
        assert title.upper() in words(pilot)


async def test_what_is_written_hidden_and_reworded_stays_and_a_draft_goes_on(tmp_path):
    pack = make_pack(tmp_path / "pack", "sv")
    async with sitting_with(tmp_path, pack) as pilot:
        book = pilot.app.book
        s.tell(pilot, QUESTION, Change(scale=6, text="Toivon."))
        hide(book, HIDDEN).result()
        reword(book, QUESTION, "Omin sanoin?").result()
        page = await s.go(pilot, WritingPage("orientation.hopes.wish"))
        await s.type_in(pilot, "Jäi kesken")
        await page.leave()
    async with sitting_with(tmp_path, pack) as pilot:
        await s.go(pilot, SettingsPage())
        await choose_next_language(pilot, "svenska")
        book = pilot.app.book
        assert s.told(pilot, QUESTION).text == "Toivon."
        assert book.workbook.question(QUESTION).text == "Omin sanoin?"
        assert book.workbook.question(HIDDEN).hidden
        await s.go(pilot, WritingPage(pilot.app.recovered[0].entry))
        assert "Jäi kesken" in words(pilot)


async def test_a_workbook_that_lacks_the_language_says_so_and_keeps_its_questions(tmp_path):
    pack = make_pack(tmp_path / "pack")
    async with sitting_with(tmp_path, pack) as pilot:
        title = require_part(pilot.app.book, PART).title
        await s.go(pilot, SettingsPage())
        await choose_next_language(pilot, "svenska")
        await s.until(pilot, lambda: "inga frågor på det här språket" in words(pilot))
        await pilot.press("escape")
        await s.go(pilot, PartPage(PART))
        assert title in words(pilot)
        assert "inga frågor på det här språket" not in words(pilot)
        assert "Hjälp" in words(pilot)


async def test_a_language_that_the_workbook_has_needs_no_words_about_it(tmp_path):
    pack = make_pack(tmp_path / "pack", "sv")
    async with sitting_with(tmp_path, pack) as pilot:
        page = await s.go(pilot, SettingsPage())
        await choose_next_language(pilot, "svenska")
        assert not str(page.query_one("#notice").render())


async def test_a_workbook_with_a_fault_in_that_language_changes_nothing_and_says_what_is_wrong(tmp_path):
    pack = make_pack(tmp_path / "pack", "sv")
    (pack / "sv" / "parts" / "orientation.yaml").write_text("title: [", "utf-8")
    async with sitting_with(tmp_path, pack) as pilot:
        await s.go(pilot, SettingsPage())
        await choose_next_language(pilot, "orientation.yaml")
        assert pilot.app.words.language == pilot.app.book.workbook.language == "fi"
        assert pilot.app.book.setting("language") is None


async def test_the_book_opens_in_the_language_that_was_chosen_with_its_questions(tmp_path):
    pack = make_pack(tmp_path / "pack", "sv")
    async with sitting_with(tmp_path, pack) as pilot:
        await s.go(pilot, SettingsPage())
        await choose_next_language(pilot, "svenska")
    book = s.a_book(tmp_path)
    book.pack = open_pack(pack, "fi")
    app = TarinaApp(places=s.an_app(tmp_path).places, language="fi", workbook=pack, cost=s.CHEAP)
    try:
        async with app.run_test(size=(80, 24)) as pilot:
            await app.begin(begin(book))
            await s.until(pilot, lambda: isinstance(pilot.app.screen, HomePage))
            assert app.book.workbook.language == "sv"
            await s.until(pilot, lambda: require_part(book, PART).title in words(pilot))
    finally:
        if app.desk is not None:
            app.desk.leave()
        book.close()
