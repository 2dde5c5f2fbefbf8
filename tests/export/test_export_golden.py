"""What is printed stays as it was looked at and found good; ``golden/`` holds it.

To look anew: TARINA_GOLDEN=write pytest tests/export, then read what changed.
"""

import os
from datetime import date
from pathlib import Path

import pytest
from export_stories import SENTENCES, answer, photo, picture, story

from elamani_tarinana.content import Workbook
from elamani_tarinana.export import (
    Document,
    Header,
    book_document,
    handout_document,
    letter_document,
    told_by,
    write_html,
    write_markdown,
)
from elamani_tarinana.locale import Words
from elamani_tarinana.story import Content

GOLDEN = Path(__file__).parent / "golden"
WRITERS = {"html": write_html, "md": write_markdown}


def made(kind: str, workbook: Workbook, t: Words) -> Document:
    if kind == "book":
        return book_document(story(), workbook, picture, t)
    if kind == "handout":
        return handout_document(story(), workbook, picture, t)
    header = Header("Kaisla", "Ensi viikon tapaamiseen", date(2026, 3, 9))
    return letter_document(told_by(story()[3:5]), workbook, picture, t, header)


@pytest.mark.parametrize("form", ["html", "md"])
@pytest.mark.parametrize("kind", ["book", "handout", "letter"])
def test_what_is_printed_is_what_was_looked_at(kind: str, form: str, workbook: Workbook, fi: Words) -> None:
    written = WRITERS[form](made(kind, workbook, fi))
    golden = GOLDEN / f"{kind}.{form}"
    if os.environ.get("TARINA_GOLDEN") == "write":
        golden.write_text(written, encoding="utf-8")
    assert written == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("form", ["html", "md"])
def test_the_book_holds_every_sentence(form: str, workbook: Workbook, fi: Words) -> None:
    written = WRITERS[form](made("book", workbook, fi))
    for sentence in SENTENCES:
        assert sentence in written


@pytest.mark.parametrize("form", ["html", "md"])
def test_a_handout_tells_nothing_of_who_wrote_it_down_or_when(form: str, workbook: Workbook, fi: Words) -> None:
    content = Content(text="Aitta.", media=(photo("a" * 32, "Piha"),), scribe="Riitta Työntekijä")
    told = [answer("who-am-i.childhood.place", content)]
    meta = ("Riitta", "2024-05", "läppäri", "1974-06-15")
    written = WRITERS[form](handout_document(told, workbook, picture, fi))
    assert [each for each in meta if each in written] == []
    assert "Riitta" in WRITERS[form](book_document(told, workbook, picture, fi))


def test_an_empty_book_says_kindly_that_nothing_stands_there_yet(workbook: Workbook, fi: Words) -> None:
    assert "Tässä ei ole vielä mitään." in write_html(book_document([], workbook, picture, fi))
