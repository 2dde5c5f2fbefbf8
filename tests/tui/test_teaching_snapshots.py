"""What there is to read looks as it was agreed, in three widths."""

import learning_pack
import pytest
import shell
from learning_pack import CHILDHOOD
from test_snapshots import WIDTHS, compare

from elamani_tarinana.book.place import Place
from elamani_tarinana.tui.rooms import open_room

PAGES = (
    ("guides", "guides", ""),
    ("guide", "text", "learn"),
    ("sections", "sections", ""),
    ("guidance", "guidance", CHILDHOOD),
    ("exercise", "exercise", "still"),
    ("example", "example", "who-am-i.adulthood"),
    ("glossary", "glossary", ""),
)


@pytest.mark.parametrize("width", WIDTHS)
async def test_the_guides_look_as_they_were_agreed(tmp_path, width):
    shell.make_book(tmp_path)
    pack = learning_pack.make_pack(tmp_path / "pack")
    async with shell.an_app(tmp_path, workbook=pack).run_test(size=(width, 24)) as pilot:
        await shell.at_home(pilot)
        for name, room, about in PAGES:
            page = open_room(Place(room, about))
            await pilot.app.push_screen(page)
            await shell.on_page(pilot, type(page).__name__)
            compare(pilot.app, name, width)
            if room == "exercise":
                await shell.choose(pilot, "ideas")
                await shell.until(pilot, lambda: "Mitä muut ovat huomanneet" in shell.flat(pilot.app))
                await pilot.pause()
                compare(pilot.app, "exercise-seen", width)
            await shell.press(pilot, "escape")
            await shell.on_page(pilot, "HomePage")


@pytest.mark.parametrize("width", WIDTHS)
async def test_the_numbers_to_call_look_as_they_were_agreed(tmp_path, width):
    shell.make_book(tmp_path)
    async with shell.an_app(tmp_path).run_test(size=(width, 24)) as pilot:
        await shell.at_home(pilot)
        pilot.app.book.set_setting("own-person", "Aino 040 123 4567").result()
        await shell.press(pilot, "f2")
        await shell.on_page(pilot, "PausePage")
        await shell.choose(pilot, "lines")
        compare(pilot.app, "numbers", width)
