"""The other pages of the shell: home, pause, safety, settings, help, everything."""

import pytest
import shell


@pytest.fixture
def folder(tmp_path):
    shell.make_book(tmp_path)
    return tmp_path


@pytest.mark.parametrize("key", ["f2", "ctrl+t"])
async def test_a_pause_is_one_key_away_even_before_the_book_is_open(folder, key):
    async with shell.an_app(folder).run_test(size=(80, 24)) as pilot:
        await shell.press(pilot, key)
        await shell.on_page(pilot, "PausePage")
        assert "112" in shell.screen_text(pilot.app)
        await shell.press(pilot, "escape")
        await shell.on_page(pilot, "UnlockPage")


async def test_the_numbers_to_call_begin_with_112_and_say_how_fresh_they_are(folder):
    async with shell.an_app(folder).run_test(size=(80, 24)) as pilot:
        await shell.press(pilot, "f2")
        await shell.on_page(pilot, "PausePage")
        await shell.choose(pilot, "lines")
        said = shell.flat(pilot.app)
        assert said.index("112") < said.index("116 117")
        assert "Ei vielä tarkistettu. Lähde: 5/2025." in said


async def test_the_own_safe_person_stands_beside_the_numbers(folder):
    async with shell.an_app(folder).run_test(size=(80, 60)) as pilot:
        await shell.at_home(pilot)
        await shell.choose(pilot, "settings")
        await shell.on_page(pilot, "SettingsPage")
        await shell.choose(pilot, "person")
        await shell.on_page(pilot, "NamePage")
        await shell.fill(pilot, "name", "Aino [b]\x1b[31m 040 123")
        await shell.press(pilot, "enter")
        await shell.on_page(pilot, "SettingsPage")
        await shell.press(pilot, "f2")
        await shell.on_page(pilot, "PausePage")
        await shell.choose(pilot, "lines")
        assert "Aino [b] 040 123" in shell.flat(pilot.app)


async def test_the_safety_page_comes_once_before_part_two(folder):
    async with shell.an_app(folder).run_test(size=(80, 24)) as pilot:
        await shell.at_home(pilot)
        await shell.choose(pilot, "part-who-am-i")
        await shell.on_page(pilot, "SafetyPage")
        await shell.choose(pilot, "back")
        await shell.on_page(pilot, "HomePage")
        await shell.choose(pilot, "part-who-am-i")
        await shell.on_page(pilot, "SafetyPage")
        await shell.choose(pilot, "on")
        await shell.on_page(pilot, "PartPage")
        await shell.press(pilot, "escape")
        await shell.on_page(pilot, "HomePage")
        await shell.choose(pilot, "part-who-am-i")
        await shell.on_page(pilot, "PartPage")


async def test_the_first_part_needs_no_safety_page(folder):
    async with shell.an_app(folder).run_test(size=(80, 24)) as pilot:
        await shell.at_home(pilot)
        await shell.choose(pilot, "part-orientation")
        await shell.on_page(pilot, "PartPage")


async def test_a_quiet_line_says_so_until_a_trained_worker_is_named(folder):
    async with shell.an_app(folder).run_test(size=(80, 24)) as pilot:
        await shell.at_home(pilot)
        assert "Käytät kirjaa itsenäisesti" in shell.flat(pilot.app)
        await shell.choose(pilot, "settings")
        await shell.on_page(pilot, "SettingsPage")
        await shell.choose(pilot, "worker")
        await shell.on_page(pilot, "NamePage")
        await shell.fill(pilot, "name", "Liisa")
        await shell.press(pilot, "enter")
        await shell.on_page(pilot, "SettingsPage")
        assert "Liisa" in shell.flat(pilot.app)
        await shell.press(pilot, "escape")
        await shell.on_page(pilot, "HomePage")
        assert "itsenäisesti" not in shell.flat(pilot.app)


async def test_settings_are_kept_in_the_book(folder):
    async with shell.an_app(folder).run_test(size=(80, 24)) as pilot:
        await shell.at_home(pilot)
        await shell.choose(pilot, "settings")
        await shell.on_page(pilot, "SettingsPage")
        await shell.choose(pilot, "theme")
        await shell.choose(pilot, "minutes")
        assert "vaalea" in shell.flat(pilot.app)
        assert "20 minuutin" in shell.flat(pilot.app)
        await shell.press(pilot, "f9")
        await shell.until(pilot, lambda: pilot.app.return_value == "lock")
    async with shell.an_app(folder).run_test(size=(80, 24)) as pilot:
        await shell.at_home(pilot)
        assert pilot.app.theme == "vaalea"
        assert pilot.app.idle.minutes == 20


async def test_the_language_can_be_changed_and_is_kept(folder):
    app = shell.an_app(folder)
    app.language_is_fixed = False
    async with app.run_test(size=(80, 24)) as pilot:
        await shell.at_home(pilot)
        await shell.choose(pilot, "settings")
        await shell.on_page(pilot, "SettingsPage")
        await shell.choose(pilot, "language")
        await shell.until(pilot, lambda: "Inställningar" in shell.flat(pilot.app))
        await shell.choose(pilot, "language")
        await shell.until(pilot, lambda: "Settings" in shell.flat(pilot.app))
        assert "Hide and lock" in shell.flat(pilot.app)
    book = shell.opened(folder)
    assert book.setting("language") == "en"
    book.close()


async def test_help_says_which_keys_hold_everywhere(folder):
    async with shell.an_app(folder).run_test(size=(80, 24)) as pilot:
        await shell.press(pilot, "f1")
        await shell.on_page(pilot, "HelpPage")
        for key in ("F1", "F2", "F9", "Esc", "Ctrl+P", "Ctrl+L"):
            assert key in shell.screen_text(pilot.app)


async def test_every_key_of_the_row_can_be_clicked(folder):
    async with shell.an_app(folder).run_test(size=(80, 24)) as pilot:
        await shell.at_home(pilot)
        for place, page in ((0, "HelpPage"), (1, "PausePage"), (4, "EverythingPage")):
            await pilot.click(list(pilot.app.screen.query("KeyButton"))[place])
            await shell.on_page(pilot, page)
            await pilot.click(list(pilot.app.screen.query("KeyButton"))[3])
            await shell.on_page(pilot, "HomePage")


async def test_the_list_of_everything_narrows_as_one_types_and_says_when_nothing_fits(folder):
    async with shell.an_app(folder).run_test(size=(80, 24)) as pilot:
        await shell.press(pilot, "ctrl+p")
        await shell.on_page(pilot, "EverythingPage")
        await shell.press(pilot, *"xyz")
        assert "Tällä sanalla ei löydy mitään" in shell.flat(pilot.app)
        await shell.press(pilot, "enter", "backspace", "backspace", "backspace", *"väri", "enter")
        await shell.on_page(pilot, "UnlockPage")
        assert pilot.app.theme == "vaalea"


async def test_a_long_page_is_read_with_page_down(folder):
    async with shell.an_app(folder).run_test(size=(60, 24)) as pilot:
        await shell.press(pilot, "f2")
        await shell.on_page(pilot, "PausePage")
        before = shell.screen_text(pilot.app)
        await shell.press(pilot, "pagedown")
        assert shell.screen_text(pilot.app) != before
        await shell.press(pilot, "pageup")
        assert shell.screen_text(pilot.app) == before


async def test_where_one_is_in_a_list_is_marked_by_a_sign_and_not_by_colour_alone(folder):
    async with shell.an_app(folder).run_test(size=(80, 24)) as pilot:
        await shell.at_home(pilot)
        assert "› Kysymys tälle päivälle" in shell.flat(pilot.app)
        await shell.press(pilot, "down")
        assert "› 1 Orientoituminen" in shell.flat(pilot.app)
        assert shell.screen_text(pilot.app).count("›") == 1
