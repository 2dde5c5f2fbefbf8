"""The workbook in one language, and the check of a whole pack."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from elamani_tarinana.content.cards import read_deck
from elamani_tarinana.content.files import Files, languages
from elamani_tarinana.content.findings import Finding
from elamani_tarinana.content.model import Card, Deck, Page, Part, Question, Section, SupportLine
from elamani_tarinana.content.pages import read_pages
from elamani_tarinana.content.questions import read_outline
from elamani_tarinana.content.support import read_support_lines
from elamani_tarinana.errors import Refusal

Content = TypeVar("Content")


@dataclass(frozen=True)
class Workbook:
    """A content pack in one language.

    The parts are read already; cards, lines of help and pages are read when they are first asked for, and can
    then raise Refusal ``content-broken`` with ``file``, ``line``, ``field`` and ``problem``.
    """

    pack: Path
    language: str
    parts: tuple[Part, ...]
    short_path: tuple[Question, ...]

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """All sections in book order."""
        return tuple(section for part in self.parts for section in part.sections)

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """All questions in book order, each section's open page after its questions."""
        return tuple(question for section in self.sections for question in section.questions)

    @cached_property
    def counted(self) -> tuple[Question, ...]:
        """The questions without the open pages: these are what progress counts."""
        return tuple(question for question in self.questions if not question.open_page)

    def question(self, id: str) -> Question:  # noqa: A002 - the word of the house
        """Return the question ``id``. Raises Refusal ``unknown-question`` with ``question``."""
        try:
            return self._by_id[id]
        except KeyError:
            raise Refusal("unknown-question", question=id) from None

    def has(self, id: str) -> bool:  # noqa: A002
        """Return whether this pack has a question ``id``."""
        return id in self._by_id

    @cached_property
    def cards(self) -> tuple[Card, ...]:
        """The practice cards in their order."""
        return self.deck.cards

    @cached_property
    def deck(self) -> Deck:
        """The practice cards, and the seed statements that none of them retells."""
        return _whole(self.pack, self.language, read_deck)

    @cached_property
    def support_lines(self) -> tuple[SupportLine, ...]:
        """The lines of help, the emergency number first."""
        return _whole(self.pack, self.language, read_support_lines)

    @cached_property
    def pages(self) -> Mapping[str, Page]:
        """The pages that are no questions, by their ids."""
        return _whole(self.pack, self.language, read_pages)

    @cached_property
    def _by_id(self) -> Mapping[str, Question]:
        return MappingProxyType({question.id: question for question in self.questions})


def load_workbook(pack: Path, language: str) -> Workbook:
    """Return the workbook in the folder ``pack``, in ``language`` (two or three letters).

    Raises Refusal ``content-missing`` where there is no folder, ``unknown-language`` with ``language`` where the
    pack has no words in it, and ``content-broken`` for the first fault in what it reads.
    """
    if language not in languages(pack):
        raise Refusal("unknown-language", language=language)
    outline = _whole(pack, language, read_outline)
    by_id = {each.id: each for part in outline.parts for section in part.sections for each in section.questions}
    return Workbook(pack, language, outline.parts, tuple(by_id[each] for each in outline.short_path))


def check_pack(pack: Path) -> tuple[Finding, ...]:
    """Return all that is wrong in the folder ``pack``, in every language that it has; nothing is raised for it.

    A pack without any language is missing its first file. Raises Refusal ``content-missing``.
    """
    files = Files(pack)
    for language in languages(pack):
        for read in (read_outline, read_deck, read_support_lines, read_pages):
            read(files, language)
    if not languages(pack):
        files.structure("book.yaml")
        files.notes.append(Finding("", 0, "", "missing"))
    return tuple(dict.fromkeys(files.notes))


def _whole(pack: Path, language: str, read: Callable[[Files, str], Content]) -> Content:
    files = Files(pack)
    content = read(files, language)
    files.raise_first()
    return content
