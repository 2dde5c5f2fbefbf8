"""Sharing: what was prepared is given as a file, and a record of it stays in the book."""

from dataclasses import dataclass, field
from pathlib import Path

from ..age import X25519Identity
from ..sharing import Identity, Manifest, SealedShare, digits, seal_share
from ..vault import Record, to_base64
from .card import identity
from .choose import (
    NAME,
    Prepared,
    choose_answers,
    choose_readers,
    prepare,
    require_current,
    sender,
    set_sender,
)
from .files import publish
from .session import Book

__all__ = [
    "NAME",
    "LoggedShare",
    "Prepared",
    "choose_answers",
    "choose_readers",
    "give",
    "prepare",
    "sender",
    "set_sender",
    "shares",
]


@dataclass(frozen=True, slots=True)
class LoggedShare:
    """One line of the log of what was given: its id, when (RFC 3339), why, to whom (name and digits), and the
    answers and revisions that it held."""

    id: str
    created: str
    purpose: str = field(repr=False)
    to: tuple[tuple[str, str], ...]
    given: tuple[tuple[str, str], ...]


def give(book: Book, prepared: Prepared, page: bytes, out: Path, *, replace: bool) -> LoggedShare:
    """Write the share to ``out``: first the record of it is safe in the book, then the file takes its name.

    ``page`` is what ``share_page`` makes of the same ``prepared``. Raises ``Refusal`` ``share-outdated`` where
    something changed since it was prepared, ``share-too-much``, ``WrongUsage`` ``age-recipients``, and as
    ``publish`` does.
    """
    book.catch_up()
    require_current(book, prepared)
    own, reply = identity(book), X25519Identity.generate(book.around.random)
    share = book.around.random(16).hex()
    sealed = _seal(book, prepared, page, own, share, str(reply.recipient))
    made = book.vault.new("share", _fields(prepared, share, sealed.manifest_hash, reply))
    publish(
        book.around.storage,
        out,
        sealed.data,
        replace=replace,
        before=lambda: book.save([made]).result(),
    )
    return _logged(made.record)


def shares(book: Book) -> list[LoggedShare]:
    """What was given, oldest first."""
    return sorted(map(_logged, book.vault.records("share")), key=lambda share: share.created)


def _seal(book: Book, prepared: Prepared, page: bytes, own: Identity, share: str, reply_to: str) -> SealedShare:
    cards = [reader.card for reader in prepared.readers]
    manifest = Manifest(
        share,
        prepared.created,
        prepared.sender,
        own.signer,
        tuple(card.fingerprint for card in cards),
        prepared.purpose,
        reply_to,
    )
    recipients, random = [card.recipient for card in cards], book.around.random
    return seal_share(manifest, prepared.answers, page, prepared.pictures, own, recipients, random)


def _fields(prepared: Prepared, share: str, manifest_hash: str, reply: X25519Identity) -> dict[str, object]:
    cards = [reader.card for reader in prepared.readers]
    return {
        "share": share,
        "manifest": manifest_hash,
        "reply": to_base64(reply.secret),
        "to": [{"name": card.name, "fingerprint": card.fingerprint} for card in cards],
        "given": [{"entry": answer.id, "rid": answer.revision} for answer in prepared.answers],
        "purpose": prepared.purpose,
    }


def _logged(record: Record) -> LoggedShare:
    fields = record.fields
    return LoggedShare(
        fields["share"],
        record.time,
        fields["purpose"],
        tuple((to["name"], digits(to["fingerprint"])) for to in fields["to"]),
        tuple((given["entry"], given["rid"]) for given in fields["given"]),
    )
