"""An answer on the desk: what it is begun from, its draft, and how it is saved."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace

from ..book.answer import Saving, cleaned, save_again, write
from ..book.desk import Recovered, drop
from ..book.place import Place
from ..errors import Refusal
from ..story import Change, Content, Openness, apply
from .drafting import Drafting
from .page import LOCK, Choice, Page
from .refused import say_refusal
from .talk import Talk
from .times import say_time
from .visit import Visit


class Sheet:
    """One entry while it is written. Takes in first what other machines have written meanwhile.

    ``begun`` is what the writer finds on the sheet: what the book holds, or what ``recovered`` says.
    """

    def __init__(self, visit: Visit, talk: Talk, entry: str, recovered: Recovered | None = None) -> None:
        visit.book.catch_up()
        present = visit.book.story.answer(entry)
        self.entry = entry
        self.begun = present.content if present else Content()
        self.openness: Openness = present.openness if present else "only-mine"
        self._heads = tuple(head.rid for head in visit.book.story.heads(entry))
        if recovered:
            self._heads = recovered.heads
            self.begun = replace(recovered.content, media=self.begun.media)
        self._visit, self._talk, self._recovered = visit, talk, recovered
        self._drafting = Drafting(visit.desk, entry, self._heads)
        self._noted: Content | None = None
        self._warned = visit.desk is None

    def note(self, change: Change) -> None:
        """Keep a draft of a change that is still being told."""
        self._noted = apply(self.begun, cleaned(change))
        self._drafting.tell(self._noted)
        if self._drafting.fails and not self._warned:
            self._warned = True
            self._talk.say(self._talk.words("This machine cannot keep a draft now. End and save now and then."))

    def change(self, change: Change, then: Place) -> Place:
        """Save a change of what the sheet was begun with; as ``save``."""
        return self.save(apply(self.begun, cleaned(change)), change.openness or self.openness, then)

    def save(self, content: Content, openness: Openness, then: Place) -> Place:
        """Save and give ``then``; where that fails, try again as long as the person wants, else give ``LOCK``
        and leave a draft."""
        saving: Saving | None = None
        while True:
            try:
                saving = save_again(self._visit.book, saving) if saving else self._write(content, openness)
                saving.done.result()
            except Refusal as refusal:
                say_refusal(self._talk, refusal)
                self._noted = content
                self._drafting.tell(content)
                if self._gives_up():
                    self.leave()
                    return LOCK
            else:
                self._saved(saving)
                return then

    def leave(self) -> None:
        """Put what was noted on the medium: as a draft, else as a revision."""
        if self._noted is None:
            return
        t = self._talk.words
        if self._drafting.settle():
            said = t("What you wrote is kept as a draft. You find it here when you open the book again.")
        else:
            self._write(self._noted, self.openness).done.result()
            said = t("What you wrote was saved.")
        self._noted = None
        self._drop_recovered()
        with suppress(OSError):
            self._talk.say("", said)

    def _write(self, content: Content, openness: Openness) -> Saving:
        language = content.language or self._visit.book.workbook.language
        return write(self._visit.book, self.entry, replace(content, language=language), openness, self._heads)

    def _gives_up(self) -> bool:
        t = self._talk.words
        lock = Choice(t("Lock the book, keep a draft"), LOCK)
        page = Page(t("Not saved yet"), (), (Choice(t("Try again"), Place("retry")),), lock)
        self._talk.tell(page)
        return self._talk.choose(page) == LOCK

    def _saved(self, saving: Saving) -> None:
        self._noted = None
        self._drafting.over()
        self._drop_recovered()
        t = self._talk.words
        self._talk.say(t("Saved {time}", time=say_time(t, saving.records[-1].record.time)))

    def _drop_recovered(self) -> None:
        if self._recovered in self._visit.recovered:
            self._visit.recovered.remove(self._recovered)
            with suppress(OSError):
                drop(self._visit.book, self._recovered)


@contextmanager
def sheet_of(visit: Visit, talk: Talk, entry: str, recovered: Recovered | None = None) -> Iterator[Sheet]:
    """An answer on the desk. Whatever ends the conversation in between, what was told is kept first."""
    sheet = Sheet(visit, talk, entry, recovered)
    try:
        yield sheet
    except BaseException:
        sheet.leave()
        raise
