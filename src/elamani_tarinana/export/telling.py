"""A story as a document: the four parts in their order, only those that have something in them."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..content import OF_CARDS, Part, Question, Workbook
from ..locale import Words
from ..story import OWN, Answer, Content
from ..text.clean import clean_line
from .document import Chapter, Entry, Section, Version
from .facets import Pictures, say_facets

Told = Mapping[str, tuple[Content, ...]]
"""What was answered: for each entry the contents of its current versions, in the order of telling."""

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


@dataclass(frozen=True, slots=True)
class Telling:
    """What a document is told with: the content pack, where pictures come from, and the words."""

    workbook: Workbook
    picture: Pictures
    words: Words

    def chapters(self, told: Told) -> tuple[Chapter, ...]:
        """The chapters that have something in them, in book order; a last one for answers without a question."""
        said = {entry: kept for entry, contents in told.items() if (kept := _saying_something(contents))}
        parts = [self._part(part, said) for part in self.workbook.parts]
        return tuple(chapter for chapter in (*parts, self._cards(said), self._rest(said)) if chapter.sections)

    def _part(self, part: Part, told: Told) -> Chapter:
        sections = (
            Section(section.title, tuple(self._entries(section.questions, told))) for section in part.sections
        )
        return Chapter(part.title, tuple(section for section in sections if section.entries))

    def _entries(self, questions: Iterable[Question], told: Told) -> Iterator[Entry]:
        for question in questions:
            if question.id in told:
                yield Entry(clean_line(question.text), self._versions(told[question.id], question))

    def _cards(self, told: Told) -> Chapter:
        cards = self.workbook.cards if any(entry.startswith(OF_CARDS) for entry in told) else ()
        asked = ((card, [self.workbook.question(check.entry) for check in card.checks]) for card in cards)
        sections = (Section(card.title, tuple(self._entries(questions, told))) for card, questions in asked)
        return Chapter(
            self.words("Notes on the practice cards"), tuple(section for section in sections if section.entries)
        )

    def _rest(self, told: Told) -> Chapter:
        t = self.words
        rest = [entry for entry in told if not self.workbook.has(entry)]
        own = [told[entry] for entry in rest if entry.startswith(OWN)]
        others = [told[entry] for entry in rest if not entry.startswith(OWN)]
        sections = (
            self._numbered(t("Pages of your own"), "Page {number}", own),
            self._numbered(t("Answers to questions that are not in this book"), "Answer {number}", others),
        )
        return Chapter(t("Other pages"), tuple(section for section in sections if section.entries))

    def _numbered(self, title: str, heading: str, told: Iterable[tuple[Content, ...]]) -> Section:
        entries = (
            Entry(
                clean_line(contents[-1].asked) or self.words(heading, number=number),
                self._versions(contents, None),
            )
            for number, contents in enumerate(told, 1)
        )
        return Section(title, tuple(entries))

    def _versions(self, contents: Sequence[Content], question: Question | None) -> tuple[Version, ...]:
        return tuple(
            Version(
                self._version_label(number, len(contents)),
                self._language(content.language),
                say_facets(content, question, self.picture, self.words),
            )
            for number, content in enumerate(contents, 1)
        )

    def _version_label(self, number: int, several: int) -> str:
        return self.words("Version {number} of {several}", number=number, several=several) if several > 1 else ""

    def _language(self, tag: str) -> str:
        other = tag != self.workbook.language and _LANGUAGE.fullmatch(tag)
        return tag if other else ""


def told_by(answers: Iterable[Answer]) -> Told:
    """What answers tell: all their current versions, the older first."""
    return {answer.entry: tuple(head.content for head in answer.heads if head.content) for answer in answers}


def _saying_something(contents: Iterable[Content]) -> tuple[Content, ...]:
    return tuple(dict.fromkeys(content for content in contents if not content.is_empty))
