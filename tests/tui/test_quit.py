"""Closing the book from anywhere."""

import shell

ENTRY = "orientation.resources.works"


async def test_closing_the_book_while_writing_saves_what_was_typed(tmp_path):
    shell.make_book(tmp_path)
    async with shell.an_app(tmp_path).run_test(size=(80, 24)) as pilot:
        await shell.at_home(pilot)
        await pilot.app.visit("writing", ENTRY)
        await shell.on_page(pilot, "WritingPage")
        await pilot.pause()
        await pilot.press(*"Hoidan")
        await pilot.press("ctrl+q")
        await shell.until(pilot, lambda: pilot.app.book is None)
    book = shell.opened(tmp_path)
    assert book.story.answer(ENTRY).content.text == "Hoidan"
    book.close()
