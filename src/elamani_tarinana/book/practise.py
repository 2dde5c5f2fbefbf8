"""The practice book: the story of an imaginary writer in a vault of its own, to train with and to show."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from shutil import rmtree

from ..content import Example, ExampleAnswer, Picture, Workbook
from ..errors import InUse, Refusal
from ..media.photo import MOST_BYTES
from ..story import Content, Medium, Moment, Openness
from ..text.clean import clean
from ..vault import Cost, Surroundings
from .answer import attach_photo, write
from .offered import labels_by_id
from .safety import note_safety_seen
from .session import Book
from .start import new_code, start

_ANSWERS, _ANSWER, _PAUSE = 4, timedelta(minutes=12), timedelta(days=3)
"""How many answers a sitting has, how long each takes, and how many days lie between two sittings."""
_EVENING = 17


def require_example(workbook: Workbook) -> Example:
    """The story that the content pack holds; raises ``Refusal`` ``no-example``."""
    if workbook.example is None:
        raise Refusal("no-example")
    return workbook.example


def make_practice_book(around: Surroundings, folder: Path, workbook: Workbook, cost: Cost) -> None:
    """Make a vault in ``folder``, new or empty, with the whole story of the pack's imaginary writer.

    Its passphrase is the example's, which is no secret; the story was written, as its clock has it, in sittings
    some days apart. It is made beside its place and gets its name when it is whole, so that nothing half stands
    there and nothing that stood there is touched. Raises ``Refusal`` ``no-example``, ``folder-not-empty``,
    ``InUse`` ``not-writable``, and as ``start`` does.
    """
    example = require_example(workbook)
    _require_room(folder)
    made = folder.with_name(f".{folder.name}.{around.random(4).hex()}")
    try:
        _write(around, made, workbook, example, cost)
        made.rename(folder)
    except OSError as error:
        raise InUse("not-writable", path=str(folder), reason=error.strerror or "") from None
    finally:
        rmtree(made, ignore_errors=True)


def _require_room(folder: Path) -> None:
    try:
        taken = folder.is_symlink() or (folder.exists() and any(folder.iterdir()))
    except NotADirectoryError:
        taken = True
    except OSError as error:
        raise InUse("not-writable", path=str(folder), reason=error.strerror or "") from None
    if taken:
        raise Refusal("folder-not-empty", path=str(folder))


def _write(around: Surroundings, folder: Path, workbook: Workbook, example: Example, cost: Cost) -> None:
    diary = _Diary(datetime.fromisoformat(example.begun).replace(hour=_EVENING, tzinfo=UTC))
    around = replace(around, clock=diary.now)
    book = start(around, folder, workbook, example.passphrase, new_code(around), cost)
    try:
        _tell(book, example, diary)
    finally:
        book.close()


class _Diary:
    """The imaginary writer's clock: it stands still while something is written, and then goes on."""

    def __init__(self, begun: datetime) -> None:
        self._begun = begun
        self._written = 0

    def now(self) -> datetime:
        """The time in the story."""
        sitting, answer = divmod(self._written, _ANSWERS)
        return self._begun + sitting * _PAUSE + answer * _ANSWER

    def go_on(self) -> None:
        """An answer is written."""
        self._written += 1


def _tell(book: Book, example: Example, diary: _Diary) -> None:
    book.set_setting("language", book.workbook.language)
    book.set_setting("practice", value=True)
    note_safety_seen(book)
    for told in example.answers:
        openness: Openness = "may-share" if told.may_share else "only-mine"
        write(book, told.question, _content(book, told), openness).done.result()
        diary.go_on()


def _content(book: Book, told: ExampleAnswer) -> Content:
    question = book.workbook.question(told.question)
    return Content(
        text=clean(told.text),
        words=(*labels_by_id(question, told.chosen), *told.words),
        scale=told.scale,
        moments=tuple(_moments(book, told)),
        media=tuple(_media(book, told)),
        resources=told.resources,
        skills=told.skills,
        abilities=told.abilities,
        language=book.workbook.language,
    )


def _moments(book: Book, told: ExampleAnswer) -> Iterator[Moment]:
    for each in told.moments:
        yield Moment(book.around.random(8).hex(), each.date, each.feeling, each.title)


def _media(book: Book, told: ExampleAnswer) -> Iterator[Medium]:
    if told.picture is not None:
        medium = attach_photo(book, _bytes_of(told.picture), told.picture.alt)
        yield replace(medium, kind=told.picture.kind)


def _bytes_of(picture: Picture) -> bytes:
    with picture.file.open("rb") as file:
        return file.read(MOST_BYTES + 1)
