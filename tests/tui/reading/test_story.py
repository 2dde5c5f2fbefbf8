"""The story, its history and its search: everything that was written is found again."""

import sitting as s
from textual.widgets import OptionList

from elamani_tarinana.book.texts import vague_date
from elamani_tarinana.locale import load_words
from elamani_tarinana.story import Change
from elamani_tarinana.tui.reading.dates import date_words
from elamani_tarinana.tui.reading.history import HistoryPage
from elamani_tarinana.tui.reading.markdown import show_markdown
from elamani_tarinana.tui.reading.search import SearchPage
from elamani_tarinana.tui.reading.story import Passage, StoryPage

FIRST, SECOND, HARD = "orientation.hopes.scale", "who-am-i.youth.proud", "who-am-i.hard-times.overcome"


def words(pilot) -> str:
    return " ".join(s.screen_text(pilot).split())


async def test_an_empty_book_says_so_kindly(tmp_path):
    async with s.sitting(tmp_path) as pilot:
        await s.go(pilot, StoryPage())
        assert "Voit aloittaa mistä haluat" in words(pilot)


async def test_everything_that_was_written_is_read_in_the_order_of_the_book(tmp_path):
    async with s.sitting(tmp_path, (80, 40)) as pilot:
        s.tell(
            pilot,
            SECOND,
            Change(text="**Hyppäsin** öljyisen\nveden yli.", skills=("uinti",), openness="may-share"),
        )
        s.tell(pilot, FIRST, Change(scale=6, words=("toivo",)))
        await s.go(pilot, StoryPage())
        shown = words(pilot)
        assert shown.index("6 (0 = kaukana, 10 = perillä)") < shown.index("Hyppäsin öljyisen veden yli.")
        for expected in ("– toivo", "Taidot: uinti", "saa jakaa", "vain minulle"):
            assert expected in shown


async def test_from_a_passage_one_key_opens_it_and_what_changes_is_shown(tmp_path, monkeypatch):
    monkeypatch.setattr("elamani_tarinana.book.safety.needs_safety", lambda book, about: False)
    async with s.sitting(tmp_path) as pilot:
        s.tell(pilot, FIRST, Change(text="ensin"))
        s.tell(pilot, SECOND, Change(text="vanha"))
        page = await s.go(pilot, StoryPage())
        await pilot.press("down", "enter")
        await s.until(pilot, lambda: type(pilot.app.screen).__name__ == "WritingPage")
        await s.type_in(pilot, "uusi ")
        await pilot.press("escape")
        await s.until(pilot, lambda: pilot.app.screen is page and "uusi vanha" in words(pilot))
        assert page.query_one("Passage:focus", Passage).entry == SECOND


async def test_arrow_keys_go_through_a_long_passage_before_they_leave_it(tmp_path):
    async with s.sitting(tmp_path) as pilot:
        lines = "\n".join(f"rivi {number}." for number in range(40))
        s.tell(pilot, FIRST, Change(text=lines))
        s.tell(pilot, SECOND, Change(text="viimeinen"))
        page = await s.go(pilot, StoryPage())
        seen = set()
        for _ in range(20):
            seen |= {line.strip(" █▁▂▃▄▅▆▇") for line in s.screen_text(pilot).split("\n")}
            await pilot.press("down")
            await pilot.pause()
        assert {f"rivi {number}." for number in range(40)} <= seen
        assert page.query_one("Passage:focus", Passage).entry == SECOND
        for _ in range(20):
            await pilot.press("up")
        assert page.query_one("Passage:focus", Passage).entry == FIRST


async def test_what_stands_in_a_closed_section_is_not_shown_until_it_is_opened(tmp_path):
    async with s.sitting(tmp_path) as pilot:
        s.tell(pilot, HARD, Change(text="Selvisin siitä."))
        page = await s.go(pilot, StoryPage())
        assert "Selvisin" not in words(pilot)
        await pilot.press("enter")
        await s.until(pilot, lambda: type(pilot.app.screen).__name__ == "GatePage")
        await pilot.press("down", "enter")
        await s.until(pilot, lambda: pilot.app.screen is page and "Selvisin siitä." in words(pilot))


async def test_an_earlier_version_is_brought_back_and_none_goes_away(tmp_path):
    async with s.sitting(tmp_path) as pilot:
        s.tell(pilot, SECOND, Change(text="ensimmäinen"))
        s.tell(pilot, SECOND, Change(text="toinen"))
        await s.go(pilot, StoryPage())
        await pilot.press("f3")
        await s.until(pilot, lambda: isinstance(pilot.app.screen, HistoryPage))
        page = pilot.app.screen
        index = next(i for i, revision in enumerate(page._versions()) if revision.content.text == "ensimmäinen")
        page.query_one("#versions", OptionList).highlighted = index
        await s.until(pilot, lambda: "ensimmäinen" in words(pilot))
        await pilot.press("f3")
        await s.until(pilot, lambda: "taas kirjassa" in words(pilot))
        assert s.told(pilot, SECOND).text == "ensimmäinen"
        assert len(pilot.app.book.story.history(SECOND)) == 3


async def test_a_word_is_found_in_any_facet_and_its_place_is_marked_without_colour(tmp_path, monkeypatch):
    monkeypatch.setattr("elamani_tarinana.book.safety.needs_safety", lambda book, about: False)
    async with s.sitting(tmp_path) as pilot:
        s.tell(pilot, FIRST, Change(words=("Mummola",)))
        s.tell(pilot, SECOND, Change(text="Olimme [b]mummolassa[/b] öitä."))
        await s.go(pilot, SearchPage())
        await s.type_in(pilot, "mummola")
        await s.until(pilot, lambda: "2 vastauksesta" in words(pilot))
        assert "«Mummola»" in words(pilot)
        assert "Olimme [b]«mummola»ssa[/b] öitä." in words(pilot)
        await pilot.press("down", "down", "enter")
        await s.until(pilot, lambda: type(pilot.app.screen).__name__ == "WritingPage")
        assert pilot.app.screen.entry == SECOND


async def test_a_word_that_is_nowhere_is_said_so(tmp_path):
    async with s.sitting(tmp_path) as pilot:
        await s.go(pilot, SearchPage())
        await s.type_in(pilot, "zeppelin")
        await s.until(pilot, lambda: "ei löytynyt" in words(pilot))


def test_markdown_is_shown_as_words_with_emphasis_and_its_links_lead_nowhere():
    shown = show_markdown(
        "# Otsikko\n\n**lihava** ja [sivu](https://x.fi)\n\n1974. vuosi\n\n> lainaus\n\n- yksi\n- kaksi"
    )
    assert (
        shown.plain == "Otsikko\n\nlihava ja sivu (https://x.fi)\n\n1974. vuosi\n\n> lainaus\n\n– yksi\n– kaksi"
    )
    assert not any("@" in str(span.style) or "link" in str(span.style) for span in shown.spans)


def test_a_vague_date_is_said_as_people_say_it():
    said = {
        "1974": "1974",
        "1974-06": "6/1974",
        "1974-06-15": "15.6.1974",
        "1974-22": "kesällä 1974",
        "197X": "1970-luvulla",
        "1974~": "noin 1974",
        "1974/1978": "1974–1978",
        "@7": "7-vuotiaana",
        "": "",
        "rubbish": "",
    }
    assert {written: date_words(load_words("fi"), written) for written in said} == said
    assert str(vague_date("rubbish")) == ""
