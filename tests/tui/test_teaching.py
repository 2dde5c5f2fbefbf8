"""What there is to read beside the questions: guides, guidance, exercises, examples, words."""

import learning_pack
import pytest
import shell
from learning_pack import CHILDHOOD, YOUTH
from textual.widgets import OptionList, Static

from elamani_tarinana.book.doors import is_closed
from elamani_tarinana.book.place import Place
from elamani_tarinana.tui.keys import KeyButton
from elamani_tarinana.tui.page import Body
from elamani_tarinana.tui.rooms import open_room

PLACE = f"{CHILDHOOD}.place"
ROOMS = {
    "guides": "",
    "text": "method",
    "sections": "",
    "guidance": CHILDHOOD,
    "exercise": "still",
    "example": CHILDHOOD,
    "glossary": "",
}


@pytest.fixture
def folder(tmp_path):
    shell.make_book(tmp_path)
    return tmp_path


@pytest.fixture
def pack(tmp_path):
    return learning_pack.make_pack(tmp_path / "pack")


async def go(pilot, room: str, about: str = "") -> None:
    page = open_room(Place(room, about))
    await pilot.app.push_screen(page)
    await shell.on_page(pilot, type(page).__name__)


def lines(pilot) -> list[str]:
    """The lines of the list on the page."""
    return [str(option.prompt).strip() for option in pilot.app.screen.query_one(OptionList).options]


def said(pilot) -> str:
    """All that the page says, also what is scrolled out of sight."""
    return "\n".join(str(each.render()) for each in pilot.app.screen.query_one(Body).query(Static))


def kept(folder) -> dict[str, bytes]:
    """Every file of the book and of this machine's state."""
    files = [*folder.glob("kirja/**/*"), *folder.glob("state/**/*")]
    return {str(file): file.read_bytes() for file in files if file.is_file()}


async def choose_line(pilot, line: str) -> None:
    shelf = pilot.app.screen.query_one(OptionList)
    shelf.highlighted = shelf.get_option_index(line)
    await shell.press(pilot, "enter")


async def test_the_guides_stand_in_three_groups_and_the_pages_of_a_pack_are_among_them(folder, pack):
    async with shell.an_app(folder, workbook=pack).run_test(size=(80, 24)) as pilot:
        await shell.at_home(pilot)
        await shell.choose(pilot, "guides")
        await shell.on_page(pilot, "GuidesPage")
        shown = lines(pilot)
        writer, worker, leader = map(shown.index, ("Kirjoittajalle", "Työntekijälle", "Ryhmän ohjaajalle"))
        content = pilot.app.content
        assert shown[writer + 1] == content.pages["learn"].title
        assert shown[worker - 2] == content.pages["about"].title
        for exercise in content.exercises:
            assert f"Harjoitus: {exercise.title}" in shown[writer:worker]
        assert "Ohjeet luvuittain" in shown[worker:leader]
        assert "Talon tavat" in shown[worker:leader]
        assert "Ryhmäilta" in shown[leader:]
        for page in content.pages.values():
            first, last = {"writer": (0, worker), "worker": (worker, leader), "facilitator": (leader, 99)}[
                page.audience
            ]
            assert page.title in shown[first:last] or page.id == "pause"


async def test_the_guides_are_in_the_list_of_everything(folder):
    async with shell.an_app(folder).run_test(size=(80, 24)) as pilot:
        await shell.at_home(pilot)
        await shell.press(pilot, "ctrl+p")
        await shell.on_page(pilot, "EverythingPage")
        await shell.press(pilot, *"oppaat", "enter")
        await shell.on_page(pilot, "GuidesPage")


async def test_every_line_of_the_guides_opens_by_the_keyboard_and_esc_comes_back_to_it(folder, pack):
    async with shell.an_app(folder, workbook=pack).run_test(size=(80, 24)) as pilot:
        await shell.at_home(pilot)
        await go(pilot, "guides")
        guides = pilot.app.screen
        shelf = guides.query_one(OptionList)
        there = [option.id for option in shelf.options if not option.disabled]
        for line in there:
            assert shelf.highlighted_option.id == line
            await shell.press(pilot, "enter")
            await shell.until(pilot, lambda: pilot.app.screen is not guides)
            assert said(pilot) or lines(pilot)
            await shell.press(pilot, "escape")
            await shell.on_page(pilot, "GuidesPage")
            await shell.press(pilot, "down")


async def test_a_page_says_what_a_block_retells_and_that_a_professional_has_still_to_check_it(folder):
    async with shell.an_app(folder).run_test(size=(80, 24)) as pilot:
        await shell.at_home(pilot)
        for page in pilot.app.content.pages.values():
            await go(pilot, "text", page.id)
            shown = said(pilot)
            assert page.intro in shown
            for block in page.blocks:
                assert all(text in shown for text in (block.title, block.text or "", *block.items))
                assert " ".join(block.statements) in shown
            assert ("Ammattilainen ei ole vielä" in shown) == page.to_check
            await shell.press(pilot, "escape")


async def test_a_long_page_is_read_to_its_end_with_the_enter_key(folder):
    async with shell.an_app(folder).run_test(size=(80, 24)) as pilot:
        await shell.at_home(pilot)
        await go(pilot, "text", "facilitator")
        body = pilot.app.screen.query_one(Body)
        assert body.max_scroll_y > 0
        await shell.press(pilot, *["enter"] * 20)
        assert body.scroll_y == body.max_scroll_y


async def test_the_guidance_of_a_section_is_whole_and_names_the_points_of_the_method(folder, pack):
    async with shell.an_app(folder, workbook=pack).run_test(size=(80, 24)) as pilot:
        await shell.at_home(pilot)
        await go(pilot, "sections")
        assert lines(pilot)[:3] == ["Kuka minä olen", "Lapsuus", "Nuoruus"]
        await choose_line(pilot, CHILDHOOD)
        await shell.on_page(pilot, "GuidancePage")
        shown, told = said(pilot), pilot.app.content.guidance[CHILDHOOD]
        assert "20–40 minuuttia" in shown
        assert all(text in shown for text in (told.aim, *told.say, *told.may_come_up, *told.stop, told.point))
        titles = {block.id: block.title for block in pilot.app.content.pages["method"].blocks}
        assert titles["viewpoint"] in shown
        assert titles["owns"] in shown
        assert ("Ammattilainen ei ole vielä" in shown) == told.to_check


async def test_one_walks_from_the_guidance_of_a_section_to_the_next_and_back(folder, pack):
    async with shell.an_app(folder, workbook=pack).run_test(size=(80, 24)) as pilot:
        await shell.at_home(pilot)
        await go(pilot, "guidance", CHILDHOOD)
        await shell.press(pilot, "ctrl+b")
        assert "Lapsuus" in pilot.app.screen.title_text()
        await pilot.click(next(key for key in pilot.app.screen.query(KeyButton) if "^N" in str(key.render())))
        await shell.until(pilot, lambda: "Nuoruus" in pilot.app.screen.title_text())
        await shell.press(pilot, "ctrl+b")
        await shell.until(pilot, lambda: "Lapsuus" in pilot.app.screen.title_text())
        await shell.press(pilot, "escape")
        await shell.on_page(pilot, "HomePage")


@pytest.mark.parametrize("way", ["f6", "ctrl+d", "click", "everything"])
async def test_a_worker_reaches_the_guidance_from_any_question_and_the_text_stays(folder, pack, way):
    async with shell.an_app(folder, workbook=pack).run_test(size=(80, 24)) as pilot:
        await shell.at_home(pilot)
        await go(pilot, "writing", PLACE)
        await shell.press(pilot, *"Ranta")
        if way == "click":
            await pilot.click(next(key for key in pilot.app.screen.query(KeyButton) if "F6" in str(key.render())))
        elif way == "everything":
            await shell.press(pilot, "ctrl+p")
            await shell.on_page(pilot, "EverythingPage")
            await shell.press(pilot, *"ohje", "space", *"työntekijälle", "enter")
        else:
            await shell.press(pilot, way)
        await shell.on_page(pilot, "GuidancePage")
        assert "Lapsuus" in pilot.app.screen.title_text()
        await shell.press(pilot, "escape")
        await shell.on_page(pilot, "WritingPage")
        assert pilot.app.screen.facets.text.told == "Ranta"


async def test_where_there_is_no_guidance_no_key_for_it_is_shown(folder, pack):
    async with shell.an_app(folder, workbook=pack).run_test(size=(80, 24)) as pilot:
        await shell.at_home(pilot)
        await go(pilot, "writing", "who-am-i.now.gladly")
        assert "F6" not in shell.flat(pilot.app)
        await shell.press(pilot, "f6")
        assert type(pilot.app.screen).__name__ == "WritingPage"
        await shell.press(pilot, "escape")
        await shell.on_page(pilot, "HomePage")
        await go(pilot, "writing", f"{YOUTH}.proud")
        assert "F6 Ohje työntekijälle" in shell.flat(pilot.app)


async def test_the_exercises_stand_in_part_one_before_the_questions_of_their_sections(folder):
    async with shell.an_app(folder).run_test(size=(80, 24)) as pilot:
        await shell.at_home(pilot)
        await shell.choose(pilot, "part-orientation")
        await shell.on_page(pilot, "PartPage")
        part, shown = pilot.app.screen.part, lines(pilot)
        for exercise in pilot.app.content.exercises:
            section = next(each for each in part.sections if each.id == exercise.section)
            at = shown.index(f"Harjoitus: {exercise.title}")
            assert shown.index(section.title) < at < shown.index(section.questions[0].text)
        await choose_line(pilot, f"exercise.{pilot.app.content.exercises[0].id}")
        await shell.on_page(pilot, "ExercisePage")
        await shell.press(pilot, "escape")
        await shell.on_page(pilot, "PartPage")


async def test_what_others_have_noticed_is_shown_only_when_it_is_asked_for(folder):
    async with shell.an_app(folder).run_test(size=(80, 24)) as pilot:
        await shell.at_home(pilot)
        for exercise in pilot.app.content.exercises:
            await go(pilot, "exercise", exercise.id)
            assert exercise.read in said(pilot)
            assert exercise.ask in said(pilot)
            assert not [idea for idea in (*exercise.ideas, exercise.then) if idea in said(pilot)]
            await shell.choose(pilot, "ideas")
            await shell.until(pilot, lambda: exercise.then in said(pilot))  # noqa: B023 - awaited in this turn
            assert all(idea in said(pilot) for idea in exercise.ideas)
            await shell.press(pilot, "escape")


async def test_an_exercise_is_done_and_left_for_ones_own_life_with_the_keyboard_alone(folder):
    async with shell.an_app(folder).run_test(size=(60, 24)) as pilot:
        await shell.at_home(pilot)
        exercise = pilot.app.content.exercises[0]
        await go(pilot, "exercise", exercise.id)
        await shell.press(pilot, "enter")
        await shell.until(pilot, lambda: exercise.then in said(pilot))
        for _ in range(6):
            if pilot.app.focused.id != "choices":
                await shell.press(pilot, "enter")
        await shell.press(pilot, "enter")
        await shell.on_page(pilot, "WritingPage")
        assert pilot.app.screen.entry == exercise.question
        await shell.press(pilot, "escape")
        await shell.on_page(pilot, "ExercisePage")


async def test_nothing_of_an_exercise_is_kept(folder):
    async with shell.an_app(folder).run_test(size=(80, 24)) as pilot:
        await shell.at_home(pilot)
        before = kept(folder)
        every = pilot.app.content.exercises
        await go(pilot, "exercise", every[0].id)
        for exercise in every:
            assert exercise.title in pilot.app.screen.title_text()
            await shell.choose(pilot, "ideas")
            await shell.until(pilot, lambda: exercise.then in said(pilot))  # noqa: B023 - awaited in this turn
            if exercise is not every[-1]:
                await shell.choose(pilot, "next")
                await shell.until(pilot, lambda: exercise.title not in pilot.app.screen.title_text())  # noqa: B023 - awaited in this turn
        assert [option.id for option in pilot.app.screen.query_one(OptionList).options] == ["write"]
        await shell.press(pilot, "escape")
        await shell.on_page(pilot, "HomePage")
        assert kept(folder) == before


@pytest.mark.parametrize("way", ["f5", "ctrl+e", "click"])
async def test_an_example_is_hidden_until_it_is_asked_for_and_none_of_it_gets_into_the_answer(folder, way):
    async with shell.an_app(folder).run_test(size=(80, 24)) as pilot:
        await shell.at_home(pilot)
        await go(pilot, "writing", PLACE)
        example, told = pilot.app.content.example, pilot.app.content.examples[CHILDHOOD]
        assert example.writer not in shell.flat(pilot.app)
        assert told.text not in said(pilot)
        if way == "click":
            await pilot.click(next(key for key in pilot.app.screen.query(KeyButton) if "F5" in str(key.render())))
        else:
            await shell.press(pilot, way)
        await shell.on_page(pilot, "ExamplePage")
        shown = said(pilot)
        question = pilot.app.content.question(told.question)
        assert shown.index(example.about) < shown.index(question.text) < shown.index(told.text)
        await shell.press(pilot, "enter", "a", "ctrl+c", "ctrl+v", "ctrl+s", "tab", "enter", "escape")
        await shell.on_page(pilot, "WritingPage")
        page = pilot.app.screen
        assert page.facets.content(page.keeping.sheet.begun).is_empty
        await shell.press(pilot, "escape")
        await shell.on_page(pilot, "HomePage")
        assert pilot.app.book.story.answer(PLACE) is None


async def test_an_example_says_choices_scale_times_and_strengths_in_words(folder):
    async with shell.an_app(folder).run_test(size=(80, 24)) as pilot:
        await shell.at_home(pilot)
        content = pilot.app.content
        for section, told in content.examples.items():
            await go(pilot, "example", section)
            shown, question = said(pilot), content.question(told.question)
            chosen = [choice.label for choice in question.choices if choice.id in told.chosen]
            strengths = (*told.resources, *told.skills, *told.abilities)
            moments = [moment.title for moment in told.moments]
            assert all(each in shown for each in (*chosen, *told.words, *strengths, *moments))
            if told.scale is not None and question.scale_labels:
                assert f"{told.scale} / 10 (0 = {question.scale_labels.low}, " in shown
            await shell.press(pilot, "escape")
        await go(pilot, "example", "who-am-i.adulthood")
        assert "kesällä 1990. " in said(pilot)
        assert "noin 1981. " in said(pilot)


async def test_the_example_of_a_closed_section_waits_behind_its_door(folder):
    async with shell.an_app(folder).run_test(size=(80, 24)) as pilot:
        await shell.at_home(pilot)
        section = next(each for each in pilot.app.content.sections if is_closed(pilot.app.book, each))
        await pilot.app.push_screen(open_room(Place("writing", section.questions[0].id)))
        await shell.on_page(pilot, "GatePage")
        await shell.press(pilot, "f5")
        assert type(pilot.app.screen).__name__ == "GatePage"
        await shell.choose(pilot, "yes")
        await shell.on_page(pilot, "WritingPage")
        await shell.press(pilot, "f5")
        await shell.on_page(pilot, "ExamplePage")


async def test_the_words_are_explained_in_the_order_of_the_alphabet(folder):
    async with shell.an_app(folder).run_test(size=(80, 24)) as pilot:
        await shell.at_home(pilot)
        await go(pilot, "glossary")
        shown = said(pilot)
        places = [shown.index(f"{term.term}\n{term.means}") for term in _by_name(pilot.app.content.glossary)]
        assert places == sorted(places)


def _by_name(terms):
    return sorted(terms, key=lambda term: term.term.casefold())


@pytest.mark.parametrize("room", ROOMS)
async def test_f1_says_what_can_be_done_on_each_of_these_pages(folder, pack, room):
    async with shell.an_app(folder, workbook=pack).run_test(size=(80, 24)) as pilot:
        await shell.at_home(pilot)
        await go(pilot, room, ROOMS[room])
        about = pilot.app.screen.help_text()
        await shell.press(pilot, "f1")
        await shell.on_page(pilot, "HelpPage")
        assert about
        assert about in said(pilot)


@pytest.mark.parametrize("room", ["sections", "guidance", "exercise", "example", "glossary"])
async def test_a_pack_that_teaches_nothing_leaves_no_page_broken(folder, pack, room, monkeypatch):
    for name in ("guidance", "examples"):
        monkeypatch.setattr(f"elamani_tarinana.content.workbook.Workbook.{name}", {})
    for name in ("exercises", "glossary"):
        monkeypatch.setattr(f"elamani_tarinana.content.workbook.Workbook.{name}", ())
    async with shell.an_app(folder, workbook=pack).run_test(size=(80, 24)) as pilot:
        await shell.at_home(pilot)
        await go(pilot, room, "gone")
        await shell.press(pilot, "enter", "ctrl+n", "escape")
        await shell.on_page(pilot, "HomePage")


@pytest.mark.parametrize(("room", "comes_back"), [("guidance", "GuidancePage"), ("exercise", "HomePage")])
async def test_a_guide_is_open_again_after_a_lock_and_of_an_exercise_nothing_is_known(
    folder, pack, room, comes_back
):
    async with shell.an_app(folder, workbook=pack).run_test(size=(80, 24)) as pilot:
        await shell.at_home(pilot)
        await go(pilot, room, ROOMS[room])
        await shell.press(pilot, "f9")
        await shell.until(pilot, lambda: pilot.app.return_value == "lock")
    async with shell.an_app(folder, workbook=pack, was_locked=True).run_test(size=(80, 24)) as pilot:
        await shell.unlock(pilot)
        await shell.on_page(pilot, comes_back)
