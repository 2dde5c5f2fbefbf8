"""The lock: what it says, and what it never loses."""

import shell

from elamani_tarinana.book.desk import Desk, left_drafts
from elamani_tarinana.story import Content


def leave_a_draft(folder, text: str) -> str:
    book = shell.opened(folder)
    entry = next(each.id for each in book.workbook.questions if each.kind == "text")
    desk = Desk(book)
    desk.keep(entry, (), Content(text=text))
    desk.leave()
    book.close()
    return entry


async def test_a_wrong_passphrase_is_kindly_refused_and_what_was_typed_stays(tmp_path):
    shell.make_book(tmp_path)
    async with shell.an_app(tmp_path).run_test(size=(80, 24)) as pilot:
        await shell.unlock(pilot, "väärä salalause")
        await shell.until(pilot, lambda: "ei avaa kirjaa" in shell.flat(pilot.app))
        assert pilot.app.screen.query_one("#passphrase").value == "väärä salalause"
        await shell.at_home(pilot)


async def test_a_damaged_key_file_is_told_apart_from_a_wrong_passphrase(tmp_path):
    shell.make_book(tmp_path)
    for slot in tmp_path.rglob("*.slot"):
        slot.write_bytes(slot.read_bytes()[:-1] + b"x")
    async with shell.an_app(tmp_path).run_test(size=(80, 24)) as pilot:
        await shell.unlock(pilot)
        await shell.until(pilot, lambda: "vahingoittunut" in shell.flat(pilot.app))
        assert "ei avaa kirjaa" not in shell.flat(pilot.app)


async def test_the_code_from_paper_opens_the_book_and_gives_it_a_new_passphrase(tmp_path):
    code = shell.make_book(tmp_path)
    async with shell.an_app(tmp_path).run_test(size=(80, 24)) as pilot:
        await shell.push(pilot, "forgotten")
        await shell.on_page(pilot, "RecoverPage")
        await shell.fill(pilot, "code", code.lower())
        await shell.fill(pilot, "first", "uusi pitkä salalause")
        await shell.fill(pilot, "again", "uusi pitkä salalause")
        await shell.push(pilot, "open")
        await shell.on_page(pilot, "HomePage")
    async with shell.an_app(tmp_path).run_test(size=(80, 24)) as pilot:
        await shell.unlock(pilot, "uusi pitkä salalause")
        await shell.on_page(pilot, "HomePage")


async def test_what_a_stopped_program_left_is_said_and_offered_and_kept_when_put_off(tmp_path):
    shell.make_book(tmp_path)
    leave_a_draft(tmp_path, "Mummon keittiössä tuoksui pulla.")
    for _ in range(2):
        async with shell.an_app(tmp_path).run_test(size=(80, 24)) as pilot:
            await shell.unlock(pilot)
            await shell.on_page(pilot, "ArrivedPage")
            assert "Mummon keittiössä" in shell.flat(pilot.app)
            await shell.press(pilot, "escape")
            await shell.on_page(pilot, "HomePage")
            await shell.press(pilot, "f9")
            await shell.until(pilot, lambda: pilot.app.return_value == "lock")


async def test_a_recovered_draft_can_be_written_on(tmp_path):
    shell.make_book(tmp_path)
    leave_a_draft(tmp_path, "Mummon keittiössä tuoksui pulla.")
    async with shell.an_app(tmp_path).run_test(size=(80, 24)) as pilot:
        await shell.unlock(pilot)
        await shell.on_page(pilot, "ArrivedPage")
        await shell.choose(pilot, "draft-0")
        await shell.on_page(pilot, "LeftPage")
        await shell.choose(pilot, "write")
        await shell.on_page(pilot, "WritingPage")
        assert "Mummon keittiössä" in shell.flat(pilot.app)


async def test_a_recovered_draft_goes_only_after_a_second_yes(tmp_path):
    shell.make_book(tmp_path)
    leave_a_draft(tmp_path, "Mummon keittiössä tuoksui pulla.")
    async with shell.an_app(tmp_path).run_test(size=(80, 24)) as pilot:
        await shell.unlock(pilot)
        await shell.on_page(pilot, "ArrivedPage")
        await shell.choose(pilot, "draft-0")
        await shell.on_page(pilot, "LeftPage")
        await shell.choose(pilot, "drop")
        await shell.on_page(pilot, "AskPage")
        await shell.choose(pilot, "no")
        await shell.on_page(pilot, "LeftPage")
        await shell.choose(pilot, "drop")
        await shell.on_page(pilot, "AskPage")
        await shell.choose(pilot, "yes")
        await shell.on_page(pilot, "ArrivedPage")
        assert "Mummon" not in shell.flat(pilot.app)
    book = shell.opened(tmp_path)
    assert left_drafts(book) == []
    book.close()


async def test_pages_that_are_gone_are_told_until_the_person_knows(tmp_path):
    shell.make_book(tmp_path)
    book = shell.opened(tmp_path)
    book.set_setting("worker", "Aino").result()
    book.close()
    newest = max((tmp_path / "kirja/journal").glob("*.log"), key=lambda path: path.stat().st_mtime_ns)
    newest.unlink()
    for told, choice in ((True, "known"), (False, "")):
        async with shell.an_app(tmp_path).run_test(size=(80, 24)) as pilot:
            await shell.unlock(pilot)
            await shell.on_page(pilot, "ArrivedPage" if told else "HomePage")
            if told:
                assert "2026-03-05" in shell.flat(pilot.app) or "5.3.2026" in shell.flat(pilot.app)
                await shell.choose(pilot, choice)
            await shell.press(pilot, "f9")
            await shell.until(pilot, lambda: pilot.app.return_value == "lock")


async def test_without_a_place_for_drafts_it_says_so_before_writing_starts(tmp_path):
    shell.make_book(tmp_path)
    book = shell.opened(tmp_path)
    drafts = tmp_path / "state" / book.vault.id / "drafts"
    book.close()
    for left in drafts.iterdir():
        left.unlink()
    drafts.rmdir()
    drafts.write_text("")
    async with shell.an_app(tmp_path).run_test(size=(80, 24)) as pilot:
        await shell.unlock(pilot)
        await shell.on_page(pilot, "ArrivedPage")
        assert "ei voi nyt säilyttää luonnoksia" in shell.flat(pilot.app)


async def test_a_passphrase_that_came_with_the_call_opens_the_book_once(tmp_path):
    shell.make_book(tmp_path)
    async with shell.an_app(tmp_path, given=shell.PASSPHRASE).run_test(size=(80, 24)) as pilot:
        await shell.on_page(pilot, "HomePage")
        assert pilot.app.given == ""
