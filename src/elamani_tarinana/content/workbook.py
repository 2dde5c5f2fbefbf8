"""The workbook in one language: the parts at once, everything else when it is first asked for."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from elamani_tarinana.content.card_questions import OF_CARDS, asked_by
from elamani_tarinana.content.cards import read_deck
from elamani_tarinana.content.example import read_example
from elamani_tarinana.content.exercises import read_exercises
from elamani_tarinana.content.files import Files, find_pack
from elamani_tarinana.content.glossary import read_glossary
from elamani_tarinana.content.guidance import read_guidance
from elamani_tarinana.content.map import read_map
from elamani_tarinana.content.model import (
    Card,
    Deck,
    Example,
    ExampleAnswer,
    Exercise,
    Guidance,
    Map,
    Page,
    Part,
    Question,
    Section,
    Support,
    SupportLine,
    Term,
)
from elamani_tarinana.content.pages import read_pages
from elamani_tarinana.content.questions import read_outline
from elamani_tarinana.content.support import read_support
from elamani_tarinana.content.units import (
    BOOK,
    CARDS,
    FIRST,
    GLOSSARY,
    PAGES,
    SUPPORT,
    WORDS,
    Source,
    holds,
    languages,
    source_in,
    source_of,
)
from elamani_tarinana.content.wordlist import read_words
from elamani_tarinana.errors import Refusal

Content = TypeVar("Content")
METHOD = "method"


@dataclass(frozen=True)
class Workbook:
    """A content pack in one language.

    The parts are read already; all else is read when it is first asked for, and can then raise Refusal
    ``content-broken`` with ``file``, ``line``, ``field`` and ``problem``.
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
        """All questions in book order, also those put away; each section's open page after its questions."""
        return tuple(question for section in self.sections for question in section.questions)

    @cached_property
    def counted(self) -> tuple[Question, ...]:
        """The questions that are asked, without the open pages: these are what progress counts."""
        return tuple(each for section in self.sections for each in section.asked if not each.open_page)

    def question(self, id: str) -> Question:  # noqa: A002 - the word of the house
        """Return the question ``id``, of the book or of a card. Raises Refusal ``unknown-question``."""
        try:
            return (self._of_cards if id.startswith(OF_CARDS) else self._by_id)[id]
        except KeyError:
            raise Refusal("unknown-question", question=id) from None

    def has(self, id: str) -> bool:  # noqa: A002
        """Return whether this pack has a question ``id``, in the book or on a card."""
        return id in (self._of_cards if id.startswith(OF_CARDS) else self._by_id)

    def entries_of(self, name: str) -> tuple[str, ...]:
        """Return the ids of the questions of a part, a section or a card (``card.<id>``), else none."""
        asked = self._of_cards.values() if name.startswith(OF_CARDS) else self.questions
        return tuple(question.id for question in asked if name in (question.section, question.part))

    @cached_property
    def cards(self) -> tuple[Card, ...]:
        """The practice cards in their order."""
        return self.deck.cards

    @cached_property
    def deck(self) -> Deck:
        """The practice cards, and the seed statements that none of them retells."""
        return _whole(source_of(self.pack, CARDS, self.language), read_deck)

    @cached_property
    def map(self) -> Map:
        """The model as a map, which belongs to the cards."""
        cards = {card.id for card in self.cards}
        source = source_of(self.pack, CARDS, self.language)
        return _whole(source, lambda files, language: read_map(files, language, cards))

    @cached_property
    def guidance(self) -> Mapping[str, Guidance]:
        """What a worker is told of each section, by the section's id."""
        page = self.pages.get(METHOD)
        points = {block.id for block in page.blocks} if page else set()
        return self._of_book(lambda files, language: read_guidance(files, language, self.parts, points))

    @cached_property
    def exercises(self) -> tuple[Exercise, ...]:
        """The small exercises of the orientation, in their order."""
        return self._of_book(lambda files, language: read_exercises(files, language, self.parts))

    @cached_property
    def example(self) -> Example | None:
        """The story of an imaginary writer."""
        return self._of_book(lambda files, language: read_example(files, language, self.parts))

    @cached_property
    def examples(self) -> Mapping[str, ExampleAnswer]:
        """The imaginary writer's answer that stands as the example of a section, by the section's id."""
        answers = self.example.answers if self.example else ()
        return MappingProxyType({self.question(a.question).section: a for a in answers if a.example})

    @cached_property
    def support(self) -> Support:
        """The lines of help, and when they were gone through."""
        folder = self.pack if holds(self.pack, SUPPORT) else find_pack()
        return _whole(Source(folder, self.language), read_support)

    @property
    def support_lines(self) -> tuple[SupportLine, ...]:
        """The lines of help, the emergency number first."""
        return self.support.lines

    @cached_property
    def pages(self) -> Mapping[str, Page]:
        """The pages that are no questions, by their ids; what the pack lacks comes from the one that ships."""
        shipped = _whole(source_in(find_pack(), self.language), read_pages)
        if not holds(self.pack, PAGES):
            return shipped
        return MappingProxyType({**shipped, **_whole(source_in(self.pack, self.language), read_pages)})

    @cached_property
    def glossary(self) -> tuple[Term, ...]:
        """The words of the method and of the cards."""
        return _whole(source_of(self.pack, GLOSSARY, self.language), read_glossary)

    @cached_property
    def passphrase_words(self) -> tuple[str, ...]:
        """The words that passphrases are made of: the pack's, else those that ship, else the Finnish ones."""
        shipped = find_pack()
        found = (each for each in (self.pack, shipped) if holds(each / self.language, WORDS))
        folder = next(found, None)
        return _whole(Source(folder, self.language) if folder else Source(shipped, FIRST), read_words)

    @cached_property
    def _by_id(self) -> Mapping[str, Question]:
        return MappingProxyType({question.id: question for question in self.questions})

    @cached_property
    def _of_cards(self) -> Mapping[str, Question]:
        return MappingProxyType({each.id: each for card in self.cards for each in asked_by(card, self.deck)})

    def _of_book(self, read: Callable[[Files, str], Content]) -> Content:
        return _whole(source_of(self.pack, BOOK, self.language), read)


def load_workbook(pack: Path, language: str) -> Workbook:
    """Return the workbook in the folder ``pack``, in ``language`` (two or three letters).

    Raises Refusal ``content-missing`` where there is no folder, ``unknown-language`` with ``language`` where the
    pack has no words in it, and ``content-broken`` for the first fault in what it reads.
    """
    if language not in languages(pack):
        raise Refusal("unknown-language", language=language)
    outline = _whole(source_of(pack, BOOK, language), read_outline)
    by_id = {each.id: each for part in outline.parts for section in part.sections for each in section.questions}
    return Workbook(pack, language, outline.parts, tuple(by_id[each] for each in outline.short_path))


def _whole(source: Source, read: Callable[[Files, str], Content]) -> Content:
    files = Files(source.folder)
    content = read(files, source.language)
    files.raise_first()
    return content
