"""Answering: a change becomes a new revision; what stood before stays in the history."""

from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import dataclass, replace
from re import compile as pattern

from ..errors import Refusal, WrongUsage
from ..media.photo import prepare_photo
from ..story import OWN, Change, Content, Medium, Moment, Openness, Revision, apply, revision_fields
from ..text.clean import clean, clean_line
from ..text.dates import VagueDate
from ..vault import NewRecord
from .asking import asked_of
from .offered import as_kept, labels_of
from .session import Book

_ID = pattern(r"[a-z0-9]+([.-][a-z0-9]+)*")
_LONGEST_ID = 100


@dataclass(frozen=True, slots=True)
class Saving:
    """A revision on its way to the medium: ``done`` tells when it is safe, or why not yet."""

    rid: str
    records: tuple[NewRecord, ...]
    done: Future[None]


def answer(book: Book, entry: str, change: Change) -> Saving:
    """Write a new revision of an entry.

    The change is applied to what stands there now; where two machines wrote at once, to both. Raises ``Refusal``
    ``unknown-question`` or ``too-large``, ``WrongUsage`` ``scale-range``.
    """
    require_entry(book, entry)
    change = cleaned(change)
    present = book.story.answer(entry)
    content = apply(present.content if present else Content(), change)
    openness = change.openness or (present.openness if present else "only-mine")
    return write(book, entry, content, openness)


def write(
    book: Book, entry: str, content: Content | None, openness: Openness, replaces: Sequence[str] | None = None
) -> Saving:
    """Write ``content`` as the new revision of an entry.

    It takes the place of the revisions in ``replaces``, the ones that the person had before them; without, of all
    current ones. A revision that came meanwhile from another machine stays beside it. None takes the answer away.
    """
    heads = [head.rid for head in book.story.heads(entry)] if replaces is None else list(replaces)
    told = None if content is None else _as_kept(book, entry, content)
    made = book.vault.new("rev", revision_fields(entry, heads, told, openness))
    return Saving(made.record.rid, (made,), book.save([made]))


def _as_kept(book: Book, entry: str, content: Content) -> Content:
    """A content as it is kept: offered answers by their ids, and with the question that it answers."""
    question = book.workbook.question(entry) if book.workbook.has(entry) else None
    kept = replace(content, words=as_kept(question, content.words))
    return replace(kept, asked=asked_of(book, entry) or content.asked, labels=labels_of(question, kept))


def save_again(book: Book, saving: Saving) -> Saving:
    """Try once more to save what could not be saved: the same bytes, so that it never counts twice."""
    return replace(saving, done=book.save(saving.records))


def restore(book: Book, entry: str, rid: str) -> Saving:
    """Bring an earlier revision back, as a new one; raises ``Refusal`` ``unknown-revision``."""
    found = [revision for revision in book.story.history(entry) if revision.rid == rid]
    if not found or found[0].content is None:
        raise Refusal("unknown-revision")
    present = book.story.answer(entry)
    return write(book, entry, found[0].content, present.openness if present else found[0].openness)


def attach_photo(book: Book, data: bytes, alt: str) -> Medium:
    """Make a photo safe, seal it into the vault, and give the medium that an answer may hold.

    Raises ``Refusal`` ``not-a-photo``, ``photo-too-large``, ``photo-broken``, ``InUse`` ``not-saved``
    or ``disk-full``.
    """
    photo = prepare_photo(data)
    key = book.vault.attach(photo.data)
    return Medium(
        key.id,
        key.key,
        "photo",
        photo.type,
        len(photo.data),
        photo.width,
        photo.height,
        clean_line(alt),
        photo.taken,
    )


def new_moment(book: Book, date: str, feeling: int | None, title: str) -> Moment:
    """A life-line moment with an id of its own; raises ``WrongUsage`` ``bad-date``, ``bad-feeling``."""
    if feeling is not None and not -5 <= feeling <= 5:
        raise WrongUsage("bad-feeling")
    return Moment(book.around.random(8).hex(), str(VagueDate.parse(date)), feeling, clean_line(title))


def require_entry(book: Book, entry: str) -> None:
    """Raise ``WrongUsage`` ``unknown-question`` unless the entry is a question, an own one, or has an answer."""
    known = book.workbook.has(entry) or book.story.history(entry)
    if not (known or _is_own(entry)):
        raise WrongUsage("unknown-question", id=clean_line(entry)[:80])


def _is_own(entry: str) -> bool:
    return entry.startswith(OWN) and len(entry) <= _LONGEST_ID and _ID.fullmatch(entry) is not None


def cleaned(change: Change) -> Change:
    """The change with everything in it that was typed made safe for any terminal; empty items are left out."""
    if change.scale is not None and not 0 <= change.scale <= 10:
        raise WrongUsage("scale-range")
    return replace(
        change,
        text=None if change.text is None else clean(change.text),
        append=None if change.append is None else clean(change.append),
        scribe=None if change.scribe is None else clean_line(change.scribe),
        words=_lines(change.words),
        resources=_lines(change.resources),
        skills=_lines(change.skills),
        abilities=_lines(change.abilities),
    )


def revision(book: Book, saving: Saving) -> Revision:
    """The revision that a saving wrote."""
    entry = saving.records[-1].record.fields["entry"]
    return next(found for found in book.story.history(entry) if found.rid == saving.rid)


def _lines(items: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(line for item in items if (line := clean_line(item)))
