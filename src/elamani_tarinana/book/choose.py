"""Choosing what is given and to whom, and gathering exactly that."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from ..errors import Damaged, Refusal, WrongUsage
from ..sharing import LONGEST_NAME, LONGEST_PURPOSE, Reader, SharedAnswer
from ..story import Answer, Content, Medium, Revision
from ..text.clean import clean, clean_line
from ..vault import MediaKey
from .asking import asked_of
from .card import find_reader, reader_state, readers
from .offered import as_said
from .session import Book

NAME = "share-name"


@dataclass(frozen=True, slots=True)
class Prepared:
    """What is about to be given: to whom, what, why, under which name and when (RFC 3339); the pictures by member
    name. Two counts are for the writer alone and do not go: how many chosen answers stay out because they are
    only the writer's, and how many pictures could not be read here and are only named."""

    readers: tuple[Reader, ...]
    answers: tuple[SharedAnswer, ...]
    pictures: Mapping[str, bytes] = field(repr=False)
    purpose: str = field(repr=False)
    sender: str = field(repr=False)
    created: str
    left_out: int
    missing: int


def choose_readers(book: Book, names: Iterable[str], *, unverified: bool) -> tuple[Reader, ...]:
    """The readers that something may be given to, each set of keys once.

    A card that was not compared is taken only if the writer said so with ``unverified``. Raises ``Refusal``
    ``unknown-reader``, ``card-unverified``, ``card-changed``, ``card-expired``, ``card-retired``, and
    ``WrongUsage`` ``no-reader``.
    """
    chosen = [find_reader(book, name) for name in names]
    if not chosen:
        raise WrongUsage("no-reader")
    taken = ("verified", "unverified") if unverified else ("verified",)
    for reader in chosen:
        state = reader_state(book, reader)
        if state not in taken:
            raise Refusal(f"card-{state}", name=reader.card.name, day=reader.card.valid_until)
    return tuple({reader.card.fingerprint: reader for reader in chosen}.values())


def choose_answers(book: Book, include: Sequence[str]) -> tuple[tuple[Answer, ...], int]:
    """The answers that ids, sections and parts name, in book order, and how many were left out.

    Inside a section or part an answer that is only the writer's is left out and counted; named by its own id
    it is refused: ``Refusal`` ``only-mine``. Raises ``WrongUsage`` ``unknown-question``, ``Refusal``
    ``no-answer`` and ``nothing-to-share``.
    """
    wanted = dict.fromkeys(entry for name in include for entry in _entries(book, name))
    found = [answer for entry in wanted if (answer := book.story.answer(entry)) and not answer.content.is_empty]
    chosen = [answer for answer in found if answer.openness == "may-share"]
    left_out = len(found) - len(chosen)
    if not chosen:
        raise Refusal("nothing-to-share", left_out=left_out)
    places = {question.id: place for place, question in enumerate(book.workbook.questions)}
    chosen.sort(key=lambda answer: (places.get(answer.entry, len(places)), answer.entry))
    return tuple(chosen), left_out


def prepare(book: Book, readers: tuple[Reader, ...], include: Sequence[str], purpose: str) -> Prepared:
    """Everything that will go, and nothing else; what the preview shows is made from this.

    Raises as ``choose_answers`` does, and ``WrongUsage`` ``purpose-long``.
    """
    why = clean(purpose).strip()
    if len(why) > LONGEST_PURPOSE:
        raise WrongUsage("purpose-long", longest=LONGEST_PURPOSE)
    chosen, left_out = choose_answers(book, include)
    heads = [(head, head.content) for answer in chosen for head in answer.heads if head.content is not None]
    names, pictures, missing = _gather(book, (medium for _, content in heads for medium in content.media))
    answers = tuple(_shared(book, head, content, names) for head, content in heads if not content.is_empty)
    created = book.around.clock().strftime("%Y-%m-%dT%H:%M:%SZ")
    return Prepared(readers, answers, pictures, why, sender(book), created, left_out, missing)


def require_current(book: Book, prepared: Prepared) -> None:
    """Raise ``Refusal`` ``share-outdated`` where the book or a card has changed since it was prepared."""
    for given in prepared.answers:
        present = book.story.answer(given.id)
        if present is None or present.openness != "may-share":
            raise Refusal("share-outdated")
        if given.revision not in {head.rid for head in present.heads}:
            raise Refusal("share-outdated")
    if not set(readers(book)).issuperset(prepared.readers):
        raise Refusal("share-outdated")


def sender(book: Book) -> str:
    """The name that shares are given under, or an empty text."""
    kept = book.setting(NAME)
    return kept if isinstance(kept, str) else ""


def set_sender(book: Book, name: str) -> None:
    """Keep the name that shares are given under: any name, or none; raises ``WrongUsage`` ``name-long``."""
    line = clean_line(name)
    if len(line) > LONGEST_NAME:
        raise WrongUsage("name-long", longest=LONGEST_NAME)
    book.set_setting(NAME, line).result()


def _entries(book: Book, name: str) -> list[str]:
    """The entries that an id, a section, a part or a card names."""
    if questions := book.workbook.entries_of(name):
        return list(questions)
    answer = book.story.answer(name)
    if answer is None and not book.workbook.has(name):
        raise WrongUsage("unknown-question", id=clean_line(name)[:80])
    if answer is None or answer.content.is_empty:
        raise Refusal("no-answer", id=name)
    if answer.openness == "only-mine":
        raise Refusal("only-mine", id=name)
    return [name]


def _gather(book: Book, media: Iterator[Medium]) -> tuple[dict[str, str], dict[str, bytes], int]:
    """A member name for each picture by its id, the pictures by member name, and how many could not be read."""
    names: dict[str, str] = {}
    pictures: dict[str, bytes] = {}
    missing: set[str] = set()
    for medium in media:
        if medium.id in names or medium.id in missing:
            continue
        data = _read(book, medium)
        if data is None:
            missing.add(medium.id)
            continue
        names[medium.id] = f"m{len(names) + 1:03d}.{'jpg' if medium.type == 'image/jpeg' else 'bin'}"
        pictures[names[medium.id]] = data
    return names, pictures, len(missing)


def _read(book: Book, medium: Medium) -> bytes | None:
    try:
        return book.vault.read_medium(MediaKey(medium.id, medium.key))
    except (Refusal, Damaged):
        return None


def _shared(book: Book, head: Revision, content: Content, names: Mapping[str, str]) -> SharedAnswer:
    """A version of an answer as it goes: no preview shows the day a picture was taken, so it stays at home."""
    asked = asked_of(book, head.entry)
    files = {medium.id: names[medium.id] for medium in content.media if medium.id in names}
    media = tuple(replace(medium, taken=None) for medium in content.media)
    question = book.workbook.question(head.entry) if book.workbook.has(head.entry) else None
    given = replace(content, media=media, words=as_said(question, content), labels=())
    return SharedAnswer(head.entry, head.rid, asked, given, head.time, files)
