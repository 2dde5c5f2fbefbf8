"""The first start: what a person may rely on before there is a book."""

from pathlib import Path

import shell

from elamani_tarinana.book.start import SHORTEST_PASSPHRASE


def on_disk(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


async def test_the_first_start_leads_home_and_the_book_opens_with_its_passphrase(tmp_path):
    async with shell.an_app(tmp_path).run_test(size=(80, 24)) as pilot:
        await shell.first_start(pilot)
        assert "Orientoituminen" in shell.screen_text(pilot.app)
    shell.opened(tmp_path).close()


async def test_nothing_is_on_disk_before_the_code_was_tried(tmp_path):
    async with shell.an_app(tmp_path).run_test(size=(80, 24)) as pilot:
        await shell.to_code(pilot)
        await shell.push(pilot, "on")
        await shell.on_page(pilot, "TryCodePage")
        assert on_disk(tmp_path) == []


async def test_a_step_back_loses_neither_the_passphrase_nor_the_code(tmp_path):
    async with shell.an_app(tmp_path).run_test(size=(80, 24)) as pilot:
        code = await shell.to_code(pilot)
        await shell.press(pilot, "escape")
        await shell.on_page(pilot, "PassphrasePage")
        await shell.fill(pilot, "first", "toinen salalause")
        await shell.press(pilot, "escape")
        await shell.on_page(pilot, "AdvicePage")
        await shell.choose(pilot, "on")
        await shell.on_page(pilot, "PassphrasePage")
        assert pilot.app.screen.query_one("#first").value == "toinen salalause"
        await shell.fill(pilot, "first", shell.PASSPHRASE)
        await shell.push(pilot, "on")
        await shell.on_page(pilot, "CodePage")
        assert shell.shown_code(pilot) == code


async def test_a_code_with_two_slips_is_taken_and_another_code_is_told_apart(tmp_path):
    async with shell.an_app(tmp_path).run_test(size=(80, 24)) as pilot:
        code = await shell.to_code(pilot)
        await shell.push(pilot, "on")
        await shell.on_page(pilot, "TryCodePage")
        await shell.fill(pilot, "code", "00000-00000-00000-00000-00000-00000")
        await shell.press(pilot, "enter")
        assert "eri koodi" in shell.flat(pilot.app)
        await shell.fill(pilot, "code", "kissa")
        await shell.press(pilot, "enter")
        assert "kuusi viiden merkin ryhmää" in shell.flat(pilot.app)
        slips = {"2": "3"}
        wrong = slips.get(code[0], "2") + slips.get(code[1], "2") + code[2:].lower()
        await shell.fill(pilot, "code", wrong)
        await shell.press(pilot, "enter")
        await shell.on_page(pilot, "HomePage")


async def test_a_short_passphrase_and_two_different_ones_are_kindly_refused(tmp_path):
    async with shell.an_app(tmp_path).run_test(size=(80, 24)) as pilot:
        await shell.to_passphrase(pilot)
        await shell.fill(pilot, "first", "kissa")
        await shell.push(pilot, "on")
        assert str(SHORTEST_PASSPHRASE) in shell.flat(pilot.app)
        await shell.fill(pilot, "first", shell.PASSPHRASE)
        await shell.fill(pilot, "again", shell.PASSPHRASE + "x")
        await shell.push(pilot, "on")
        assert "eivät ole vielä samat" in shell.flat(pilot.app)
        assert shell.PASSPHRASE not in shell.screen_text(pilot.app)
        await shell.push(pilot, "letters")
        assert shell.PASSPHRASE in shell.screen_text(pilot.app)


async def test_whoever_may_be_watched_reads_that_encryption_does_not_protect_from_force(tmp_path):
    async with shell.an_app(tmp_path).run_test(size=(80, 40)) as pilot:
        await shell.choose(pilot, "begin")
        await shell.choose(pilot, "watched")
        await shell.on_page(pilot, "AdvicePage")
        assert "Salaus ei suojaa pakolta" in shell.flat(pilot.app)


async def test_a_folder_with_other_things_in_it_is_refused_and_left_alone(tmp_path):
    (tmp_path / "kirja").mkdir()
    (tmp_path / "kirja" / "oma.txt").write_text("oma")
    async with shell.an_app(tmp_path).run_test(size=(80, 24)) as pilot:
        code = await shell.to_code(pilot)
        await shell.push(pilot, "on")
        await shell.fill(pilot, "code", code)
        await shell.press(pilot, "enter")
        await shell.until(pilot, lambda: "jo jotain muuta" in shell.flat(pilot.app))
    assert [path.name for path in on_disk(tmp_path)] == ["oma.txt"]
