"""``tarina status``: how far the book has come, for the writer's own eyes."""

from argparse import ArgumentParser
from collections.abc import Iterable, Iterator
from dataclasses import asdict

from ..book.look import status
from ..book.session import Book
from ..locale import Words
from ..story import Progress
from .call import Call
from .opened import look
from .reading import moment_of_time


def arguments(parser: ArgumentParser, t: Words) -> None:
    """This command has no options of its own."""


def run(call: Call) -> int:
    """Count what is in the book."""
    return look(call, lambda book: _found(call.words, book))


def _found(t: Words, book: Book) -> tuple[object, Iterable[str]]:
    progress = status(book)
    return asdict(progress), _lines(t, book, progress)


def _lines(t: Words, book: Book, progress: Progress) -> Iterator[str]:
    yield t.count("{n} answer", "{n} answers", progress.answers)
    yield t.count("{n} word", "{n} words", progress.words)
    yield t.count("{n} picture", "{n} pictures", progress.media)
    if progress.saved:
        yield t("last saved {time}", time=moment_of_time(t, progress.saved))
    titles = {part.id: part.title for part in book.workbook.parts}
    for part in progress.parts:
        yield t(
            "{title}: {answered} of {questions} questions answered",
            title=titles[part.id],
            answered=part.answered,
            questions=part.questions,
        )
