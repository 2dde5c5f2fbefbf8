"""The writing desk: what is being written is kept as a sealed draft until it is saved."""

from dataclasses import dataclass

from ..errors import InUse
from ..story import Content, content_values, read_content
from ..vault import Draft, DraftKeeper, LeftDraft
from .session import Book


@dataclass(frozen=True, slots=True)
class Recovered:
    """A draft that an earlier sitting left: the entry, the revisions it was begun from, and what it says."""

    entry: str
    heads: tuple[str, ...]
    content: Content
    left: LeftDraft


class Desk:
    """Keeps the draft of this sitting; made once, when the book is opened for writing.

    Raises ``InUse`` ``drafts-not-kept`` where this machine cannot keep drafts: that is said before writing
    starts, and the person may go on without.
    """

    def __init__(self, book: Book) -> None:
        self._book = book
        try:
            self._keeper: DraftKeeper = book.vault.draft_keeper()
        except OSError as error:
            raise InUse("drafts-not-kept", reason=error.strerror or "") from None

    def keep(self, entry: str, heads: tuple[str, ...], content: Content) -> None:
        """Return once the draft is on the medium; raises ``OSError``."""
        self._keeper.keep(Draft(entry, heads, content_values(content)))

    def clear(self) -> None:
        """Forget the draft: what it held was saved."""
        self._keeper.clear()

    def leave(self) -> None:
        """Let go of the draft and leave it on the medium for the next sitting."""
        self._keeper.close()

    def close(self) -> None:
        """Remove the draft: everything was saved."""
        self._keeper.remove(self._book.around.storage)


def left_drafts(book: Book) -> list[Recovered]:
    """The drafts that earlier sittings left and that are not in the book; those that are in it are removed.

    A draft that only a newer version of the program can read is left where it is.
    """
    recovered = []
    for left in book.vault.left_drafts():
        found = _read(left)
        if found is not None and _is_saved(book, found):
            book.vault.discard_draft(left)
        elif found is not None:
            recovered.append(found)
    return recovered


def drop(book: Book, recovered: Recovered) -> None:
    """Remove a left draft: it was saved, or the person wants it gone."""
    book.vault.discard_draft(recovered.left)


def _read(left: LeftDraft) -> Recovered | None:
    draft = left.draft
    try:
        return Recovered(draft.entry, draft.heads, read_content(draft.content), left)
    except (ValueError, KeyError, TypeError):
        return None


def _is_saved(book: Book, found: Recovered) -> bool:
    heads = (head.content for head in book.story.heads(found.entry))
    return found.content.is_empty or any(
        content_values(content) == content_values(found.content) for content in heads if content is not None
    )
