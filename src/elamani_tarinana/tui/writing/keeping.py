"""Keeping what is written: a draft while somebody types, a revision when they save or leave."""

import asyncio
from collections.abc import Callable
from contextlib import suppress

from ...book.desk import Desk, Recovered, drop
from ...errors import Refusal
from ...story import Content
from .sheet import Sheet, Version
from .state import Kept


class Keeping:
    """Between the fields and the book. ``now`` gives what stands in the fields.

    Drafts are put on the desk one after another, in a thread. ``drafts_fail`` says that the medium has
    refused one; writing goes on then.
    """

    def __init__(
        self, sheet: Sheet, desk: Desk | None, recovered: Recovered | None, now: Callable[[], Version]
    ) -> None:
        self.sheet, self._desk, self._recovered, self.now = sheet, desk, recovered, now
        self._turn = asyncio.Lock()
        self._draft: Content | None = None
        self._refused = False
        self.drafts_fail = desk is None

    @property
    def kept(self) -> Kept:
        """Where that is which stands in the fields."""
        now = self.now()
        if self.sheet.is_saved(now):
            return "saved" if self.sheet.heads else "nothing"
        if self._refused:
            return "failed"
        return "draft" if now.content == self._draft else "unsaved"

    async def draft(self) -> None:
        """Return once a draft of what the book does not hold is on the medium; raises ``OSError``."""
        now = self.now()
        if self.sheet.is_saved(now):
            await self._clear()
            return
        async with self._turn:
            if now.content == self._draft:
                return
            if self._desk is None:
                raise OSError
            try:
                await asyncio.to_thread(self._desk.keep, self.sheet.entry, self.sheet.heads, now.content)
            except OSError:
                self.drafts_fail = True
                raise
            self._draft = now.content

    async def save(self) -> None:
        """Return once the book holds what stands in the fields; raises ``Refusal``."""
        try:
            await self.sheet.save(self.now())
        except Refusal:
            self._refused = True
            raise
        self._refused = False
        await self.draft_over()

    async def leave(self) -> None:
        """Put on the medium what the book does not hold: as a draft, else as a revision; raises ``Refusal``."""
        try:
            await self.draft()
        except OSError:
            await self.save()

    async def draft_over(self) -> None:
        """Forget the drafts, that of an earlier sitting too, once the book holds what they held."""
        if not self.sheet.is_saved(self.now()):
            return
        await self._clear()
        if self._recovered is not None:
            recovered, self._recovered = self._recovered, None
            with suppress(OSError):
                await asyncio.to_thread(drop, self.sheet.book, recovered)

    async def _clear(self) -> None:
        """Empty the draft. Where even that fails, the next sitting will know it as saved."""
        async with self._turn:
            if self._draft is not None and self._desk is not None:
                self._draft = None
                with suppress(OSError):
                    await asyncio.to_thread(self._desk.clear)
