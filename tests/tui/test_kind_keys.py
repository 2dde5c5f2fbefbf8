"""Keys do what somebody expects who has never used a program in a terminal."""

import shell


async def test_enter_reads_on_and_then_goes_to_the_choices(tmp_path):
    shell.make_book(tmp_path)
    async with shell.an_app(tmp_path).run_test(size=(80, 24)) as pilot:
        await shell.at_home(pilot)
        await shell.choose(pilot, "part-who-am-i")
        await shell.on_page(pilot, "SafetyPage")
        assert pilot.app.focused.id == "body"
        await shell.press(pilot, "enter")
        assert "Olen lukenut tämän" in shell.flat(pilot.app)
        assert pilot.app.focused.id == "body"
        await shell.press(pilot, "enter")
        assert pilot.app.focused.id == "choices"
        assert type(pilot.app.screen).__name__ == "SafetyPage"


async def test_the_arrow_keys_go_from_field_to_field(tmp_path):
    async with shell.an_app(tmp_path).run_test(size=(80, 24)) as pilot:
        await shell.to_passphrase(pilot)
        for key, field in (("down", "again"), ("down", "letters"), ("up", "again"), ("up", "first")):
            await shell.press(pilot, key)
            assert pilot.app.focused.id == field


async def test_a_button_has_room_for_its_new_words(tmp_path):
    async with shell.an_app(tmp_path).run_test(size=(80, 24)) as pilot:
        await shell.to_passphrase(pilot)
        await shell.push(pilot, "letters")
        assert "Piilota kirjaimet" in shell.screen_text(pilot.app)


async def test_what_was_wrong_with_a_passphrase_is_not_said_of_the_next_one(tmp_path):
    async with shell.an_app(tmp_path).run_test(size=(80, 24)) as pilot:
        await shell.to_passphrase(pilot)
        await shell.fill(pilot, "first", "lyhyt")
        await shell.push(pilot, "on")
        assert "liian lyhyt" in shell.flat(pilot.app)
        await shell.fill(pilot, "first", shell.PASSPHRASE)
        assert "liian lyhyt" not in shell.flat(pilot.app)


async def test_the_list_of_everything_has_the_doors_of_home(tmp_path):
    shell.make_book(tmp_path)
    async with shell.an_app(tmp_path).run_test(size=(80, 24)) as pilot:
        await shell.at_home(pilot)
        await shell.press(pilot, "ctrl+p")
        await shell.on_page(pilot, "EverythingPage")
        await shell.fill(pilot, "wanted", "tulos")
        await shell.press(pilot, "enter")
        await shell.on_page(pilot, "PrintPage")


async def test_blank_lines_alone_are_no_answer(tmp_path):
    shell.make_book(tmp_path)
    async with shell.an_app(tmp_path).run_test(size=(80, 24)) as pilot:
        await shell.at_home(pilot)
        await shell.choose(pilot, "today")
        await shell.on_page(pilot, "WritingPage")
        await shell.press(pilot, "enter", "space", "escape")
        await shell.on_page(pilot, "HomePage")
        assert "0/15 vastattu" in shell.flat(pilot.app)


async def test_home_offers_to_go_on_only_with_what_was_open_last(tmp_path):
    shell.make_book(tmp_path)
    async with shell.an_app(tmp_path).run_test(size=(80, 24)) as pilot:
        await shell.at_home(pilot)
        await shell.choose(pilot, "today")
        await shell.on_page(pilot, "WritingPage")
        await shell.press(pilot, "ctrl+q")
        await shell.until(pilot, lambda: pilot.app._exit)
    async with shell.an_app(tmp_path).run_test(size=(80, 24)) as pilot:
        await shell.at_home(pilot)
        assert "Jatka tästä" in shell.flat(pilot.app)
        await shell.choose(pilot, "last")
        await shell.on_page(pilot, "WritingPage")
        await shell.press(pilot, "escape")
        await shell.on_page(pilot, "HomePage")
        assert "Jatka tästä" not in shell.flat(pilot.app)


async def test_nothing_blinks_while_somebody_thinks(tmp_path):
    async with shell.an_app(tmp_path).run_test(size=(80, 24)) as pilot:
        await shell.to_passphrase(pilot)
        assert not pilot.app.focused.cursor_blink
