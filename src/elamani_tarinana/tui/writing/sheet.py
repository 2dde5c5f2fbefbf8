"""An answer on the desk: what it was begun from, and what of it has been saved."""

from asyncio import Lock, wrap_future
from dataclasses import dataclass, replace

from ...book.answer import Saving, save_again, write
from ...book.desk import Recovered
from ...book.session import Book
from ...story import Content, Openness


@dataclass(frozen=True, slots=True)
class Version:
    """What a revision says and to whom it is open."""

    content: Content
    openness: Openness = "only-mine"


class Sheet:
    """One entry while it is written. Takes in first what other machines have written meanwhile.

    ``begun`` is what the writer finds on the sheet, ``saved`` what the book holds; they differ where a draft was
    recovered. ``versions`` is how many current versions stand there: with several, ``begun`` holds them all, one
    after the other, and the revision that is saved takes the place of all of them.
    """

    def __init__(self, book: Book, entry: str, recovered: Recovered | None = None) -> None:
        book.catch_up()
        self.book, self.entry = book, entry
        present = book.story.answer(entry)
        self.versions = len(present.heads) if present else 0
        self.time = present.updated if present else ""
        self.saved = Version(present.content, present.openness) if present else Version(Content())
        self.heads = tuple(head.rid for head in book.story.heads(entry))
        self.begun = self.saved.content
        self._unsafe: tuple[Saving, Version] | None = None
        self._turn = Lock()
        if recovered:
            self.heads = recovered.heads
            self.begun = replace(recovered.content, media=self.saved.content.media)

    def is_saved(self, version: Version) -> bool:
        """Whether the book holds this already, or there is nothing to hold."""
        nothing = version.content.is_empty and not self.heads
        return self._unsafe is None and (nothing or version == self.saved)

    async def save(self, version: Version) -> None:
        """Return once the book holds this; raises ``Refusal``, and then the same can be tried again.

        What could not be saved before is saved first, with the same bytes, so that nothing counts twice.
        """
        async with self._turn:
            if self._unsafe is not None:
                saving, tried = self._unsafe
                await self._finish(save_again(self.book, saving), tried)
            if self.versions > 1 or not self.is_saved(version):
                await self._finish(self._write(version), version)

    def _write(self, version: Version) -> Saving:
        language = version.content.language or self.book.workbook.language
        content = replace(version.content, language=language)
        return write(self.book, self.entry, content, version.openness, self.heads)

    async def _finish(self, saving: Saving, version: Version) -> None:
        self._unsafe = (saving, version)
        self.heads = (saving.rid,)
        await wrap_future(saving.done)
        self._unsafe = None
        self.saved = version
        self.time = saving.records[-1].record.time
        self.versions = 1
