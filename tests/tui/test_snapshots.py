"""The main pages as plain text at 60, 80 and 120 columns: what is left without colour.

``TARINA_REWRITE_SNAPSHOTS=1`` writes them anew; the difference is then read in the review.
"""

import os
from pathlib import Path

import pytest
import shell

KEPT = Path(__file__).parent / "snapshots"
WIDTHS = (60, 80, 120)


def compare(app, name: str, width: int) -> None:
    """The screen is as it was kept."""
    path = KEPT / f"{name}-{width}.txt"
    seen = shell.screen_text(app)
    if os.environ.get("TARINA_REWRITE_SNAPSHOTS"):
        KEPT.mkdir(exist_ok=True)
        path.write_text(seen, "utf-8")
    assert seen == path.read_text("utf-8")
    assert max(map(len, seen.splitlines())) <= width


@pytest.mark.parametrize("width", WIDTHS)
async def test_the_first_start_looks_as_it_was_agreed(tmp_path, width):
    async with shell.an_app(tmp_path).run_test(size=(width, 24)) as pilot:
        compare(pilot.app, "welcome", width)
        await shell.choose(pilot, "begin")
        await shell.on_page(pilot, "MachinePage")
        compare(pilot.app, "machine", width)
        await shell.choose(pilot, "others")
        await shell.on_page(pilot, "AdvicePage")
        compare(pilot.app, "advice", width)
        await shell.choose(pilot, "on")
        await shell.on_page(pilot, "PassphrasePage")
        await shell.fill(pilot, "first", shell.PASSPHRASE)
        await shell.fill(pilot, "again", shell.PASSPHRASE)
        compare(pilot.app, "passphrase", width)
        await shell.push(pilot, "on")
        await shell.on_page(pilot, "CodePage")
        compare(pilot.app, "code", width)
        await shell.push(pilot, "on")
        await shell.on_page(pilot, "TryCodePage")
        compare(pilot.app, "try-code", width)


@pytest.mark.parametrize("width", WIDTHS)
async def test_the_lock_home_and_the_pages_around_it_look_as_they_were_agreed(tmp_path, width):
    shell.make_book(tmp_path)
    async with shell.an_app(tmp_path).run_test(size=(width, 24)) as pilot:
        compare(pilot.app, "lock", width)
        await shell.at_home(pilot)
        compare(pilot.app, "home", width)
        for key, page, name in (("f1", "HelpPage", "help"), ("f2", "PausePage", "pause")):
            await shell.press(pilot, key)
            await shell.on_page(pilot, page)
            compare(pilot.app, name, width)
            await shell.press(pilot, "escape")
            await shell.on_page(pilot, "HomePage")
        await shell.choose(pilot, "settings")
        await shell.on_page(pilot, "SettingsPage")
        compare(pilot.app, "settings", width)
        await shell.press(pilot, "escape")
        await shell.on_page(pilot, "HomePage")
        await shell.choose(pilot, "part-who-am-i")
        await shell.on_page(pilot, "SafetyPage")
        compare(pilot.app, "safety", width)


@pytest.mark.parametrize("width", WIDTHS)
async def test_the_first_focus_is_where_one_types_or_chooses(tmp_path, width):
    async with shell.an_app(tmp_path).run_test(size=(width, 24)) as pilot:
        assert pilot.app.focused.id == "choices"
        await shell.to_passphrase(pilot)
        assert pilot.app.focused.id == "first"
