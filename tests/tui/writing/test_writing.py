"""Writing: what is typed is in the book, whatever happens on the way."""

import errno

import pytest
import sitting as s
from textual.events import Paste
from textual.widgets import Input, OptionList

from elamani_tarinana.story import Change
from elamani_tarinana.tui.reading.history import HistoryPage
from elamani_tarinana.tui.reading.story import StoryPage
from elamani_tarinana.tui.writing.screen import WritingPage
from elamani_tarinana.tui.writing.steps import Steps
from elamani_tarinana.vault.drafts import DraftKeeper
from elamani_tarinana.vault.storage import StoredFile

QUESTION = "who-am-i.youth.proud"
SCALE = "orientation.hopes.scale"
LIFELINE = "who-am-i.adulthood.lifeline"
SHORT = "who-am-i.youth.three-words"
CHOICE = "orientation.telling.way"


@pytest.fixture(autouse=True)
def soon(monkeypatch):
    """Drafts come sooner than in life."""
    monkeypatch.setattr("elamani_tarinana.tui.writing.screen.BETWEEN_DRAFTS", 0.1)


@pytest.fixture
def medium(monkeypatch):
    """A medium that is full while ``full`` names what is refused: appending to logs, keeping drafts."""
    full: set[str] = set()

    def refusing(kind, name):
        real = getattr(kind, name)

        def deed(self, *args):
            if name in full:
                raise OSError(errno.ENOSPC, "No space left on device")
            return real(self, *args)

        monkeypatch.setattr(kind, name, deed)

    refusing(StoredFile, "append")
    refusing(DraftKeeper, "keep")
    return full


async def back(pilot) -> None:
    page = pilot.app.screen
    await pilot.press("escape")
    await s.until(pilot, lambda: pilot.app.screen is not page)


async def test_what_is_typed_is_in_the_story_after_esc_and_after_the_book_was_closed(tmp_path):
    async with s.sitting(tmp_path) as pilot:
        await s.go(pilot, WritingPage(QUESTION))
        await s.type_in(pilot, "Äiti öljysi åsnan.\nSe oli hyvä päivä.")
        await back(pilot)
        await s.go(pilot, StoryPage())
        assert "Äiti öljysi åsnan." in s.screen_text(pilot)
    async with s.sitting(tmp_path) as pilot:
        assert s.told(pilot, QUESTION).text == "Äiti öljysi åsnan.\nSe oli hyvä päivä."
        assert pilot.app.recovered == []


async def test_looking_at_a_question_leaves_no_mark(tmp_path):
    async with s.sitting(tmp_path) as pilot:
        await s.go(pilot, WritingPage(QUESTION))
        await pilot.press("f4")
        await back(pilot)
        assert pilot.app.book.story.history(QUESTION) == ()


async def test_looking_at_an_answer_makes_no_new_version(tmp_path):
    async with s.sitting(tmp_path) as pilot:
        s.tell(pilot, QUESTION, Change(text="Uimamaisteri\n\n", scale=3, words=("yksi",)))
        await s.go(pilot, WritingPage(QUESTION))
        await back(pilot)
        assert len(pilot.app.book.story.history(QUESTION)) == 1


async def test_a_kill_while_typing_loses_nothing_that_the_line_called_a_kept_draft(tmp_path):
    async with s.sitting(tmp_path) as pilot:
        await s.go(pilot, WritingPage(QUESTION))
        await s.type_in(pilot, "Hyppäsin tornista")
        await s.until(pilot, lambda: "Luonnos tallessa" in s.screen_text(pilot))
    async with s.sitting(tmp_path) as pilot:
        (left,) = pilot.app.recovered
        assert left.content.text == "Hyppäsin tornista"
        await s.go(pilot, WritingPage(QUESTION))
        assert "Hyppäsin tornista" in s.screen_text(pilot)
        assert "joka jäi kesken" in s.screen_text(pilot)
        await back(pilot)
        assert s.told(pilot, QUESTION).text == "Hyppäsin tornista"
    async with s.sitting(tmp_path) as pilot:
        assert pilot.app.recovered == []


async def test_a_recovered_draft_stays_beside_what_another_machine_wrote_since(tmp_path):
    async with s.sitting(tmp_path) as pilot:
        s.tell(pilot, QUESTION, Change(text="alku"))
        page = await s.go(pilot, WritingPage(QUESTION))
        await s.type_in(pilot, "minun ")
        await page.leave()
    async with s.sitting(tmp_path) as pilot:
        s.tell(pilot, QUESTION, Change(text="toisen"))
        await s.go(pilot, WritingPage(QUESTION))
        await back(pilot)
        heads = pilot.app.book.story.heads(QUESTION)
        assert {head.content.text for head in heads} == {"minun alku", "toisen"}


async def test_a_life_in_one_paragraph_is_kept_as_a_draft_and_saved(tmp_path):
    life = "Äidin öinen kertomus, joka jatkuu. " * 20_000
    async with s.sitting(tmp_path) as pilot:
        page = await s.go(pilot, WritingPage(QUESTION))
        pilot.app.post_message(Paste(life))
        await pilot.pause()
        await page.leave()
    async with s.sitting(tmp_path) as pilot:
        assert [left.content.text for left in pilot.app.recovered] == [life]
        await s.go(pilot, WritingPage(QUESTION))
        await back(pilot)
        assert s.told(pilot, QUESTION).text == life


async def test_locking_keeps_what_was_typed_a_moment_ago(tmp_path):
    async with s.sitting(tmp_path) as pilot:
        page = await s.go(pilot, WritingPage(QUESTION))
        await s.type_in(pilot, "kesken")
        await page.leave()
    async with s.sitting(tmp_path) as pilot:
        assert [left.content.text for left in pilot.app.recovered] == ["kesken"]


async def test_a_full_disk_keeps_the_text_on_the_page_says_so_and_lets_one_try_again(tmp_path, medium):
    async with s.sitting(tmp_path) as pilot:
        page = await s.go(pilot, WritingPage(QUESTION))
        await s.type_in(pilot, "tärkeä")
        medium |= {"append", "keep"}
        await pilot.press("escape")
        await s.until(pilot, lambda: "Yritä uudelleen" in s.screen_text(pilot))
        assert pilot.app.screen is page
        await s.type_in(pilot, " juttu")
        medium.clear()
        await pilot.press("ctrl+s")
        await s.until(pilot, lambda: "Tallessa" in s.screen_text(pilot))
    async with s.sitting(tmp_path) as pilot:
        assert s.told(pilot, QUESTION).text == "tärkeä juttu"
        assert [r.content.text for r in pilot.app.book.story.history(QUESTION)] == ["tärkeä", "tärkeä juttu"]


async def test_a_draft_that_cannot_be_kept_is_told_once_and_writing_goes_on(tmp_path, medium):
    async with s.sitting(tmp_path) as pilot:
        await s.go(pilot, WritingPage(QUESTION))
        medium.add("keep")
        await s.type_in(pilot, "a")
        await s.until(pilot, lambda: "ei voi nyt pitää luonnosta" in s.screen_text(pilot))
        pilot.app.screen.notice("")
        await s.type_in(pilot, "b")
        await s.until(pilot, lambda: pilot.app.screen._timer is None)
        assert "ei voi nyt pitää luonnosta" not in s.screen_text(pilot)
        await back(pilot)
        assert s.told(pilot, QUESTION).text == "ab"


async def test_a_starter_begins_the_text(tmp_path):
    async with s.sitting(tmp_path) as pilot:
        page = await s.go(pilot, WritingPage(QUESTION))
        page.facets.starters.focus()
        await pilot.press("home", "enter")
        await s.type_in(pilot, "uskalsin")
        await back(pilot)
        starter = pilot.app.content.question(QUESTION).starters[0]
        assert s.told(pilot, QUESTION).text == f"{starter} uskalsin"


async def test_short_words_are_kept_a_line_each_and_taken_away_with_their_line(tmp_path):
    async with s.sitting(tmp_path) as pilot:
        s.tell(pilot, SHORT, Change(words=("vanha",)))
        await s.go(pilot, WritingPage(SHORT))
        await pilot.press("ctrl+k")
        await s.type_in(pilot, "arka\n\nsisukas\niloinen")
        await back(pilot)
        assert s.told(pilot, SHORT).words == ("arka", "sisukas", "iloinen")


async def test_a_choice_is_ticked_with_a_sign_and_stands_among_the_words(tmp_path):
    async with s.sitting(tmp_path) as pilot:
        await s.go(pilot, WritingPage(CHOICE))
        await pilot.press("down", "enter", "down", "enter", "enter")
        assert "[x] kirjoitan" in s.screen_text(pilot) or "[x] teen luettelon" in s.screen_text(pilot)
        await back(pilot)
        assert len(s.told(pilot, CHOICE).words) == 1


async def test_a_scale_is_chosen_by_arrows_or_by_the_mouse_and_can_be_left_open_again(tmp_path):
    async with s.sitting(tmp_path) as pilot:
        page = await s.go(pilot, WritingPage(SCALE))
        assert "ei valittu" in s.screen_text(pilot)
        await pilot.press("right", "right", "right")
        assert "[7]" in s.screen_text(pilot)
        await pilot.press("backspace")
        assert page.facets.scale.value is None
        await pilot.click("#scale", offset=(0 * 4 + 1, 0))
        await back(pilot)
        assert s.told(pilot, SCALE).scale == 0


async def test_a_moment_takes_a_time_as_people_say_it(tmp_path):
    async with s.sitting(tmp_path) as pilot:
        await s.go(pilot, WritingPage(LIFELINE))
        await s.type_in(pilot, "kesällä 1974\nMuutimme öiseen kaupunkiin")
        await pilot.press("tab", "right", "right", "right")
        await pilot.press("tab", "enter")
        await s.type_in(pilot, "7-vuotiaana\nKoulu\n")
        await back(pilot)
        moments = [(m.date, m.feeling, m.title) for m in s.told(pilot, LIFELINE).moments]
        assert moments == [("1974-22", 2, "Muutimme öiseen kaupunkiin"), ("@7", None, "Koulu")]


async def test_a_moment_that_was_not_added_and_a_time_that_is_not_understood_are_kept(tmp_path):
    async with s.sitting(tmp_path) as pilot:
        await s.go(pilot, WritingPage(LIFELINE))
        await s.type_in(pilot, "silloin kun satoi\nHäät")
        await back(pilot)
        (moment,) = s.told(pilot, LIFELINE).moments
        assert (moment.date, moment.title) == ("", "silloin kun satoi · Häät")


async def test_a_moment_can_be_changed_and_taken_away(tmp_path):
    async with s.sitting(tmp_path) as pilot:
        page = await s.go(pilot, WritingPage(LIFELINE))
        await s.type_in(pilot, "1980\nYksi\n1990\nKaksi\n")
        moments = page.query_one("#moment-list", OptionList)
        moments.focus()
        await pilot.press("home", "enter")
        page.query_one("#moment-title", Input).value = "Ykkönen"
        await pilot.click("#moment-add")
        moments.focus()
        await pilot.press("end", "enter")
        await pilot.click("#moment-remove")
        await back(pilot)
        assert [(m.date, m.title) for m in s.told(pilot, LIFELINE).moments] == [("1980", "Ykkönen")]


@pytest.fixture
def photo(tmp_path):
    from PIL import Image

    path = tmp_path / "mummon kuva.png"
    Image.new("RGB", (80, 60), "red").save(path)
    return path


async def attach(pilot, path, alt) -> None:
    page = pilot.app.screen
    page.query_one("#picture-path", Input).value = f"'{path}'"
    page.query_one("#picture-alt", Input).value = alt
    pilot.app.screen.query_one("#picture-attach").press()
    await pilot.pause()


async def test_a_photo_is_in_the_book_as_soon_as_it_is_attached_and_can_be_described_later(tmp_path, photo):
    async with s.sitting(tmp_path / "x") as pilot:
        page = await s.go(pilot, WritingPage("who-am-i.places.good-place"))
        await attach(pilot, photo, "")
        assert "Haluatko kertoa" in s.screen_text(pilot)
        pilot.app.screen.query_one("#picture-attach").press()
        await s.until(pilot, lambda: s.told(pilot, page.entry).media)
        (medium,) = s.told(pilot, page.entry).media
        assert (medium.width, medium.height, medium.alt) == (80, 60, "")
        page.query_one("#picture-list", OptionList).focus()
        await pilot.press("home", "enter")
        await s.type_in(pilot, "Mummo ja lehmä\n")
        await s.until(pilot, lambda: s.told(pilot, page.entry).media[0].alt == "Mummo ja lehmä")
        await back(pilot)
        await s.go(pilot, StoryPage())
        assert "[Kuva: Mummo ja lehmä]" in s.screen_text(pilot)


async def test_a_file_that_is_no_photo_is_refused_kindly_and_nothing_else_happens(tmp_path, photo):
    async with s.sitting(tmp_path / "x") as pilot:
        page = await s.go(pilot, WritingPage("who-am-i.places.good-place"))
        photo.write_bytes(b"not a picture")
        await attach(pilot, photo, "kuva")
        await s.until(pilot, lambda: page.query_one("#notice").display)
        await attach(pilot, tmp_path / "puuttuu.jpg", "kuva")
        await s.until(pilot, lambda: "Onko nimi oikein" in s.screen_text(pilot))
        await back(pilot)
        assert s.told(pilot, page.entry).is_empty


async def test_what_an_answer_shows_is_kept_in_the_writers_own_words(tmp_path):
    async with s.sitting(tmp_path) as pilot:
        page = await s.go(pilot, WritingPage(QUESTION))
        for _ in range(5):
            await pilot.press("f3")
        await s.type_in(pilot, "sisu\nilo")
        await pilot.press("tab")
        await s.type_in(pilot, "uinti")
        await pilot.press("tab")
        await s.type_in(pilot, "rohkeus")
        assert page.facets.active == "tab-strengths"
        await back(pilot)
        told = s.told(pilot, QUESTION)
        assert (told.resources, told.skills, told.abilities) == (("sisu", "ilo"), ("uinti",), ("rohkeus",))


async def test_answers_are_for_the_writer_only_until_they_say_otherwise(tmp_path):
    async with s.sitting(tmp_path) as pilot:
        await s.go(pilot, WritingPage(QUESTION))
        assert "vain minulle" in s.screen_text(pilot)
        await s.type_in(pilot, "x")
        await pilot.press("ctrl+s")
        await s.until(pilot, lambda: "Tallessa" in s.screen_text(pilot))
        assert pilot.app.book.story.answer(QUESTION).openness == "only-mine"
        await pilot.press("f4")
        assert "saa jakaa" in s.screen_text(pilot)
        await back(pilot)
        assert pilot.app.book.story.answer(QUESTION).openness == "may-share"


async def test_what_two_machines_wrote_is_shown_one_after_the_other_and_becomes_one(tmp_path):
    async with s.sitting(tmp_path) as pilot:
        book = pilot.app.book
        from elamani_tarinana.book.answer import write
        from elamani_tarinana.story import Content

        write(book, QUESTION, Content(text="Täällä kirjoitettu"), "only-mine", ()).done.result()
        write(book, QUESTION, Content(text="Tuolla kirjoitettu"), "may-share", ()).done.result()
        await s.go(pilot, WritingPage(QUESTION))
        shown = s.screen_text(pilot)
        assert "kahdessa paikassa" in shown
        assert "Täällä kirjoitettu" in shown
        assert "Tuolla kirjoitettu" in shown
        await pilot.press("ctrl+s")
        await s.until(pilot, lambda: "Tallessa" in s.screen_text(pilot))
        (head,) = book.story.heads(QUESTION)
        assert set(head.content.text.split("\n\n")) == {"Täällä kirjoitettu", "Tuolla kirjoitettu"}
        assert head.openness == "only-mine"


async def test_what_came_from_another_machine_meanwhile_stays_beside_what_is_saved(tmp_path):
    async with s.sitting(tmp_path) as pilot:
        await s.go(pilot, WritingPage(QUESTION))
        await s.type_in(pilot, "minun")
        from elamani_tarinana.book.answer import write
        from elamani_tarinana.story import Content

        write(pilot.app.book, QUESTION, Content(text="toisen"), "only-mine", ()).done.result()
        await back(pilot)
        assert {head.content.text for head in pilot.app.book.story.heads(QUESTION)} == {"minun", "toisen"}


async def test_next_and_previous_save_and_stay_in_the_section(tmp_path):
    async with s.sitting(tmp_path) as pilot:
        page = await s.go(pilot, WritingPage("who-am-i.youth.important"))
        await s.type_in(pilot, "musiikki")
        await pilot.press("ctrl+n")
        await s.until(pilot, lambda: pilot.app.screen is not page)
        assert pilot.app.screen.entry == "who-am-i.youth.encouraged"
        assert s.told(pilot, "who-am-i.youth.important").text == "musiikki"
        await pilot.press("ctrl+b")
        await s.until(pilot, lambda: pilot.app.screen.entry == "who-am-i.youth.important")


HARMFUL = "alku\x1b[31m\x1b]0;otsikko\x07 [/x] [@click=app.quit]täällä[/] \u202eoikealta\u202c [mummo] loppu"


async def test_nothing_in_a_text_drives_the_terminal_or_the_app(tmp_path):
    async with s.sitting(tmp_path) as pilot:
        from elamani_tarinana.book.answer import write
        from elamani_tarinana.story import Content

        hostile = Content(text=HARMFUL, words=(HARMFUL,), resources=(HARMFUL,))
        write(pilot.app.book, QUESTION, hostile, "only-mine").done.result()
        for page in (WritingPage(QUESTION), StoryPage(), HistoryPage(QUESTION)):
            await s.go(pilot, page)
            shown = s.screen_text(pilot)
            assert "[/x] [@click=app.quit]täällä[/] oikealta [mummo] loppu" in " ".join(shown.split()), page
            assert not {"\x1b", "\x07", "\u202e"} & set(shown)


async def test_a_pasted_text_is_kept_clean(tmp_path):
    async with s.sitting(tmp_path) as pilot:
        await s.go(pilot, WritingPage(QUESTION))
        pilot.app.post_message(Paste(HARMFUL))
        await pilot.pause()
        await back(pilot)
        assert s.told(pilot, QUESTION).text == "alku [/x] [@click=app.quit]täällä[/] oikealta [mummo] loppu"


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("entry", [QUESTION, SCALE, LIFELINE, CHOICE, "who-am-i.places.good-place"])
async def test_every_kind_of_question_fits_a_small_terminal(tmp_path, width, entry):
    """The question, the first field, where the text is, whom it is for and the keys are all on the screen."""
    async with s.sitting(tmp_path, (width, 24)) as pilot:
        page = await s.go(pilot, WritingPage(entry))
        shown = s.screen_text(pilot)
        words = " ".join(shown.split())
        assert pilot.app.content.question(entry).text.split(".")[0][:30] in words
        for expected in ("vain minulle", "Tallenna", "Muu tapa", "F1", "F9", "Esc"):
            assert expected in shown, expected
        for steps in page.query(Steps):
            assert steps.region.width <= width
        assert max(map(len, shown.split("\n"))) <= width
