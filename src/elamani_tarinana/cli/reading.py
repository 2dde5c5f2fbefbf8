"""Answers as a person reads them on a terminal: plain lines, one thing below the other."""

from collections.abc import Iterator
from datetime import datetime

from ..book.asking import asked_of
from ..book.offered import as_said
from ..book.pictures import medium_state
from ..book.session import Book
from ..export.dates import read_written, say_date
from ..locale import Words
from ..story import Answer, Content, Medium, Moment, Revision


def answer_lines(t: Words, book: Book, answer: Answer) -> Iterator[str]:
    """An answer with its question, facet by facet, and an empty line at its end."""
    yield from heading(book, answer.entry)
    heads = [(head, head.content) for head in answer.heads if head.content is not None]
    if len(heads) > 1:
        yield t("Written on two machines at once. Here are both:")
    for head, content in heads:
        yield from _content_lines(t, book, answer.entry, content)
        yield _colophon(t, answer, head, content)
        yield ""


def heading(book: Book, entry: str) -> Iterator[str]:
    """A question as it was asked, then its id."""
    if asked := asked_of(book, entry):
        yield asked
    yield f"[{entry}]"


def moment_of_time(t: Words, time: str) -> str:
    """A time (RFC 3339) as it is said here, to the minute."""
    here = datetime.fromisoformat(time).astimezone()
    return t(
        "{year}-{month:02}-{day:02} {hour:02}:{minute:02}",
        year=here.year,
        month=here.month,
        day=here.day,
        hour=here.hour,
        minute=here.minute,
    )


def _content_lines(t: Words, book: Book, entry: str, content: Content) -> Iterator[str]:
    if content.text:
        yield content.text
    if content.words:
        yield t("Words: {items}", items=", ".join(_labels(book, entry, content)))
    if content.scale is not None:
        yield t("On a scale from 0 to 10: {number}", number=content.scale)
    yield from (_moment_line(t, moment) for moment in content.moments)
    yield from (_medium_line(t, book, medium) for medium in content.media)
    if content.resources:
        yield t("Resources: {items}", items=", ".join(content.resources))
    if content.skills:
        yield t("Skills: {items}", items=", ".join(content.skills))
    if content.abilities:
        yield t("Abilities: {items}", items=", ".join(content.abilities))


def _labels(book: Book, entry: str, content: Content) -> list[str]:
    """The words as they are read: a choice that the question offers by its label."""
    return list(as_said(book.workbook.question(entry) if book.workbook.has(entry) else None, content))


def _moment_line(t: Words, moment: Moment) -> str:
    date = read_written(moment.date)
    pieces = [say_date(date, t) if date else moment.date, moment.title]
    if moment.feeling is not None:
        pieces.append(t("feeling {number}", number=_signed(moment.feeling)))
    return t("Moment: {items}", items=" · ".join(piece for piece in pieces if piece))


def _signed(number: int) -> str:
    return f"{number:+d}".replace("-", "−") if number else "0"


def _medium_line(t: Words, book: Book, medium: Medium) -> str:
    name = medium.alt or t("no description")
    match medium_state(book, medium):
        case "missing":
            return t("Picture: {name} (the picture has not arrived on this machine yet)", name=name)
        case "damaged":
            return t("Picture: {name} (the picture's file is damaged)", name=name)
    return t("Picture: {name}", name=name)


def _colophon(t: Words, answer: Answer, head: Revision, content: Content) -> str:
    openness = t("only mine") if answer.openness == "only-mine" else t("may be shared")
    saved = t("saved {time}", time=moment_of_time(t, head.time))
    scribe = [t("written down by {name}", name=content.scribe)] if content.scribe else []
    return f"({' · '.join([openness, saved, *scribe])})"
