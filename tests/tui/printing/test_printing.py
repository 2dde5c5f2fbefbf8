"""Printing in the app: the file holds what was asked for, and the page says that it is not encrypted."""

import pytest
from letters import (
    SECRET,
    SENTENCES,
    a_book,
    choose,
    fill,
    notice,
    opened,
    page_text,
    push,
    until_page,
    until_said,
)

from elamani_tarinana.tui.printing.page import PrintPage


async def to_file(pilot, what, path=None):
    await choose(pilot, what)
    await until_page(pilot, "PrintFilePage")
    if path is not None:
        await fill(pilot, "path", str(path))
    await push(pilot, "write")


async def test_the_handout_holds_only_what_may_be_shared_and_says_how_much_is_left_out(writer, home):
    async with opened(writer, PrintPage()) as pilot:
        assert "ei ole salattu" in page_text(pilot)
        await to_file(pilot, "handout")
        await until_page(pilot, "PrintedPage")
        said = page_text(pilot)
    printed = (home / "moniste.html").read_text()
    assert SENTENCES[0] in printed
    assert SECRET not in printed
    assert str(home / "moniste.html") in said
    assert "1 vastaus jäi pois" in said
    assert "ei ole salattu" in said


async def test_the_book_holds_what_is_only_the_writers_too(writer, home):
    async with opened(writer, PrintPage()) as pilot:
        await to_file(pilot, "book")
        await until_page(pilot, "PrintedPage")
        assert "jäi pois" not in page_text(pilot)
    assert SECRET in (home / "kirja.html").read_text()


async def test_the_end_of_the_name_says_what_kind_of_file_it_is(writer, tmp_path):
    async with opened(writer, PrintPage()) as pilot:
        await to_file(pilot, "book", tmp_path / "omat.md")
        await until_page(pilot, "PrintedPage")
    printed = (tmp_path / "omat.md").read_text()
    assert SECRET in printed
    assert "<html" not in printed


async def test_a_kind_of_file_that_cannot_be_made_is_refused_and_nothing_is_written(writer, tmp_path):
    async with opened(writer, PrintPage()) as pilot:
        await to_file(pilot, "book", tmp_path / "omat.pdf")
        await until_said(pilot, "pdf")
        assert not (tmp_path / "omat.pdf").exists()
        await fill(pilot, "path", str(tmp_path / "omat.html"))
        await push(pilot, "write")
        await until_page(pilot, "PrintedPage")


async def test_a_file_that_is_there_is_replaced_only_when_the_writer_says_so(writer, tmp_path):
    there = tmp_path / "vanha.html"
    there.write_text("vanha")
    async with opened(writer, PrintPage()) as pilot:
        await to_file(pilot, "book", there)
        await until_page(pilot, "AskPage")
        await choose(pilot, "no")
        await until_page(pilot, "PrintFilePage")
        assert there.read_text() == "vanha"
        await push(pilot, "write")
        await until_page(pilot, "AskPage")
        await choose(pilot, "yes")
        await until_page(pilot, "PrintedPage")
    assert SECRET in there.read_text()


@pytest.mark.parametrize(
    ("what", "said"), [("handout", "Yhtään vastausta ei ole vielä merkitty"), ("book", "ei ole vastauksia")]
)
async def test_an_empty_book_says_what_to_do_in_place_of_an_empty_paper(tmp_path, what, said):
    book = a_book(tmp_path / "empty")
    async with opened(book, PrintPage()) as pilot:
        await choose(pilot, what)
        await pilot.pause()
        assert said in notice(pilot)
    book.close()
