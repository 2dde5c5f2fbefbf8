"""An open book for a command, and what is said of its state."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from ..book.asked import Workbook
from ..book.checking import Finding
from ..book.presence import require_vault
from ..book.session import Book, real_surroundings
from ..book.unlock import unlock
from ..locale.refusals import finding_sentence
from .call import Call
from .inputs import passphrase
from .output import give, tell

_EXIT_CODES = {"changed": 4, "newer": 5}
"""What reading ends with, the gravest first."""


@contextmanager
def opened(call: Call) -> Iterator[Book]:
    """The book of a call, open; from here on in the book's own language."""
    asked_in = call.words.language
    with unlocked(call, call.workbook()) as book:
        if call.words.language != asked_in:
            book.pack = call.workbook()
        yield book


@contextmanager
def unlocked(call: Call, workbook: Workbook) -> Iterator[Book]:
    """The book of a call, open, with a workbook that is at hand."""
    places = call.places
    around = real_surroundings(places.state)
    require_vault(around, places.vault)
    book = unlock(around, places.vault, workbook, passphrase(call.words, call.passphrase_file))
    try:
        call.speak(book.setting("language"))
        yield book
    finally:
        book.close()


def look(
    call: Call,
    find: Callable[[Book], tuple[object, Iterable[str]]],
    judge: Callable[[Book], Iterable[Finding]] = Book.findings,
) -> int:
    """Run a reading command: ``find`` gives its data for programs and for people, ``judge`` what is out of order.

    Gives what is intact of a damaged book, says what is out of order, and returns the exit code.
    """
    with opened(call) as book:
        data, lines = find(book)
        code = say_findings(call, judge(book))
        give(call, data, lines)
        return code


def say_state(call: Call, book: Book) -> int:
    """Say what is out of order in a book; gives the exit code that a reading command ends with."""
    return say_findings(call, book.findings())


def say_findings(call: Call, found: Iterable[Finding]) -> int:
    """Say each thing that is out of order, once; what the program sets right by itself is not said."""
    findings = [finding for finding in found if finding.kind != "missing"]
    for line in dict.fromkeys(finding_sentence(call.words, finding) for finding in findings):
        tell(line)
    return exit_code(findings)


def exit_code(findings: Iterable[Finding]) -> int:
    """The exit code that says how the gravest of the findings is."""
    kinds = {finding.kind for finding in findings}
    return next((code for kind, code in _EXIT_CODES.items() if kind in kinds), 0)
