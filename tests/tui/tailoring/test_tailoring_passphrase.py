"""A passphrase can be suggested: six words by chance, readable, and never forced on anybody."""

import pytest
import shell
from spoken_packs import make_pack, with_words
from textual.widgets import Input


@pytest.fixture
def spoken(tmp_path):
    """A pack and the words of which its passphrases are made."""
    pack = make_pack(tmp_path / "pack")
    return pack, with_words(pack)


def typed(pilot) -> list[str]:
    return [field.value for field in pilot.app.screen.query(Input) if field.id in ("first", "again")]


async def test_six_words_of_the_workbook_are_shown_readable_and_fill_both_fields(tmp_path, spoken):
    pack, known = spoken
    async with shell.an_app(tmp_path, workbook=pack).run_test(size=(80, 24)) as pilot:
        await shell.to_passphrase(pilot)
        assert "paperille" not in shell.flat(pilot.app)
        await shell.push(pilot, "suggest")
        first, again = typed(pilot)
        assert first == again
        assert len(first.split()) == 6
        assert set(first.split()) <= set(known)
        assert first in shell.flat(pilot.app)
        assert not any(field.password for field in pilot.app.screen.query(Input))
        assert "Kirjoita kuusi sanaa paperille" in shell.flat(pilot.app)
        await shell.push(pilot, "on")
        await shell.on_page(pilot, "CodePage")


async def test_another_push_gives_other_words_and_the_randomness_comes_from_the_surroundings(tmp_path, spoken):
    seen = []
    for run in ("a", "b"):
        (tmp_path / run).mkdir()
        async with shell.an_app(tmp_path / run, workbook=spoken[0]).run_test(size=(80, 24)) as pilot:
            await shell.to_passphrase(pilot)
            for _ in range(2):
                await shell.push(pilot, "suggest")
                seen.append(typed(pilot)[0])
    assert seen[0] != seen[1]
    assert seen[:2] == seen[2:]


async def test_whoever_types_words_of_their_own_is_told_nothing_of_the_suggested_ones(tmp_path, spoken):
    async with shell.an_app(tmp_path, workbook=spoken[0]).run_test(size=(80, 24)) as pilot:
        await shell.to_passphrase(pilot)
        await shell.push(pilot, "suggest")
        suggested = typed(pilot)[0]
        await shell.fill(pilot, "first", shell.PASSPHRASE)
        assert suggested not in str(pilot.app.screen.query(".suggested").first().render())
        assert "paperille" not in shell.flat(pilot.app)
        await shell.fill(pilot, "again", shell.PASSPHRASE)
        await shell.push(pilot, "on")
        await shell.on_page(pilot, "CodePage")


async def test_a_new_passphrase_after_the_recovery_code_can_be_suggested_too(tmp_path, spoken):
    shell.make_book(tmp_path)
    async with shell.an_app(tmp_path, workbook=spoken[0]).run_test(size=(80, 40)) as pilot:
        await shell.push(pilot, "forgotten")
        await shell.on_page(pilot, "RecoverPage")
        await shell.push(pilot, "suggest")
        assert len(typed(pilot)[0].split()) == 6
        assert pilot.app.screen.query_one("#code", Input).value == ""


async def test_a_list_of_words_with_a_fault_is_told_and_one_goes_on_with_words_of_ones_own(tmp_path, spoken):
    (spoken[0] / "fi" / "words.txt").write_text("Äiti\n", "utf-8")
    async with shell.an_app(tmp_path, workbook=spoken[0]).run_test(size=(80, 24)) as pilot:
        await shell.to_passphrase(pilot)
        await shell.push(pilot, "suggest")
        assert "words.txt" in shell.flat(pilot.app)
        assert typed(pilot) == ["", ""]
