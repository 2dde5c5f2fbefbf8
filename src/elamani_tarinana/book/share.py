"""Sharing: the writer chooses, sees exactly what goes, and gives it; a record of it stays in the book."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..age import X25519Identity
from ..errors import Damaged, Refusal, WrongUsage
from ..sharing import Identity, Manifest, Reader, SealedShare, SharedAnswer, digits, seal_share
from ..story import Answer
from ..text.clean import clean, clean_line
from ..vault import MediaKey, to_base64
from .card import find_reader, identity, today
from .files import publish
from .session import Book

ShareWords = Callable[["Prepared"], bytes]
NAME = "share-name"


@dataclass(frozen=True, slots=True)
class Prepared:
    """What is about to be given: to whom, what, why, under which name and when (RFC 3339); the pictures by member
    name, and how many chosen answers stay out because they are only the writer's."""

    readers: tuple[Reader, ...]
    answers: tuple[SharedAnswer, ...]
    pictures: Mapping[str, bytes]
    purpose: str
    sender: str
    created: str
    left_out: int


@dataclass(frozen=True, slots=True)
class LoggedShare:
    """One line of the log of what was given: its id, when (RFC 3339), why, to whom (name and digits), and the
    answers and revisions that it held."""

    id: str
    created: str
    purpose: str
    to: tuple[tuple[str, str], ...]
    given: tuple[tuple[str, str], ...]


def choose_readers(book: Book, names: Iterable[str], *, unverified: bool) -> tuple[Reader, ...]:
    """The readers that something may be given to.

    A card that was not compared is taken only if the writer said so with ``unverified``. Raises ``Refusal``
    ``unknown-reader``, ``card-unverified``, ``card-changed``, ``card-expired``, ``card-retired``, and
    ``WrongUsage`` ``no-reader``.
    """
    chosen = {reader.card.fingerprint: reader for reader in (find_reader(book, name) for name in names)}
    if not chosen:
        raise WrongUsage("no-reader")
    for reader in chosen.values():
        state = reader.state(today(book))
        if state not in ("verified", "unverified") or (state == "unverified" and not unverified):
            raise Refusal(f"card-{state}", name=reader.card.name, day=reader.card.valid_until)
    return tuple(chosen.values())


def choose_answers(book: Book, include: Sequence[str]) -> tuple[tuple[Answer, ...], int]:
    """The answers that ids, sections and parts name, in book order, and how many were left out.

    Inside a section or part an answer that is only the writer's is left out and counted; named by its own id
    it is refused: ``Refusal`` ``only-mine``. Raises ``WrongUsage`` ``unknown-question``, ``Refusal``
    ``no-answer`` and ``nothing-to-share``.
    """
    wanted = dict.fromkeys(entry for name in include for entry in _entries(book, name))
    chosen, left_out = [], 0
    for entry in wanted:
        found = book.story.answer(entry)
        if found is None or found.content.is_empty:
            continue
        if found.openness == "only-mine":
            left_out += 1
        else:
            chosen.append(found)
    if not chosen:
        raise Refusal("nothing-to-share", left_out=left_out)
    return tuple(sorted(chosen, key=lambda answer: _order(book, answer.entry))), left_out


def prepare(book: Book, readers: tuple[Reader, ...], include: Sequence[str], purpose: str) -> Prepared:
    """Everything that will go, and nothing else; what the preview shows is made from this."""
    chosen, left_out = choose_answers(book, include)
    pictures: dict[str, bytes] = {}
    answers = tuple(_shared(book, answer, pictures) for answer in chosen)
    sender = book.setting(NAME)
    created = book.around.clock().strftime("%Y-%m-%dT%H:%M:%SZ")
    name = sender if isinstance(sender, str) else ""
    return Prepared(readers, answers, pictures, clean(purpose).strip(), name, created, left_out)


def set_sender(book: Book, name: str) -> None:
    """Keep the name that shares are given under; it may be any name, or none."""
    book.set_setting(NAME, clean_line(name)).result()


def give(book: Book, prepared: Prepared, page: bytes, out: Path, *, replace: bool) -> LoggedShare:
    """Write the share to ``out``: first the record of it is safe in the book, then the file takes its name.

    ``page`` is the preview as the page for people without the program. Raises as ``publish`` does.
    """
    own, reply = identity(book), X25519Identity.generate(book.around.random)
    share = book.around.random(16).hex()
    sealed = _seal(book, prepared, page, own, share, reply)
    publish(
        book.around.storage,
        out,
        sealed.data,
        replace=replace,
        before=lambda: _log(book, prepared, share, sealed, reply),
    )
    return shares(book)[-1]


def shares(book: Book) -> list[LoggedShare]:
    """What was given, oldest first."""
    logged = [
        LoggedShare(
            record.fields["share"],
            record.time,
            record.fields["purpose"],
            tuple((to["name"], digits(to["fingerprint"])) for to in record.fields["to"]),
            tuple((given["entry"], given["rid"]) for given in record.fields["given"]),
        )
        for record in book.vault.records("share")
    ]
    return sorted(logged, key=lambda share: share.created)


def _seal(
    book: Book, prepared: Prepared, page: bytes, own: Identity, share: str, reply: X25519Identity
) -> SealedShare:
    manifest = Manifest(
        share,
        prepared.created,
        prepared.sender,
        own.signer,
        tuple(reader.card.fingerprint for reader in prepared.readers),
        prepared.purpose,
        str(reply.recipient),
    )
    recipients = [reader.card.recipient for reader in prepared.readers]
    random = book.around.random
    return seal_share(manifest, prepared.answers, page, prepared.pictures, own, recipients, random)


def _log(book: Book, prepared: Prepared, share: str, sealed: SealedShare, reply: X25519Identity) -> None:
    fields = {
        "share": share,
        "manifest": sealed.manifest_hash,
        "reply": to_base64(reply.secret),
        "to": [{"name": r.card.name, "fingerprint": r.card.fingerprint} for r in prepared.readers],
        "given": [{"entry": answer.id, "rid": answer.revision} for answer in prepared.answers],
        "purpose": prepared.purpose,
    }
    book.save([book.vault.new("share", fields)]).result()


def _entries(book: Book, name: str) -> list[str]:
    """The entries that an id, a section or a part names."""
    questions = [q.id for q in book.workbook.questions if name in (q.section, q.part)]
    if questions:
        return questions
    answer = book.story.answer(name)
    if answer is None:
        if book.workbook.has(name):
            raise Refusal("no-answer", id=name)
        raise WrongUsage("unknown-question", id=clean_line(name)[:80])
    if answer.openness == "only-mine":
        raise Refusal("only-mine", id=name)
    return [name]


def _order(book: Book, entry: str) -> tuple[int, str]:
    places = {question.id: place for place, question in enumerate(book.workbook.questions)}
    return places.get(entry, len(places)), entry


def _shared(book: Book, answer: Answer, pictures: dict[str, bytes]) -> SharedAnswer:
    files = {}
    for medium in answer.content.media:
        try:
            data = book.vault.read_medium(MediaKey(medium.id, medium.key))
        except (Refusal, Damaged):
            continue
        name = f"m{len(pictures) + 1:03d}.{'jpg' if medium.type == 'image/jpeg' else 'bin'}"
        pictures[name] = data
        files[medium.id] = name
    asked = book.workbook.question(answer.entry).text if book.workbook.has(answer.entry) else answer.entry
    return SharedAnswer(answer.entry, answer.heads[-1].rid, asked, answer.content, answer.updated, files)
