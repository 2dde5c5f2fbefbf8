"""The kinds of documents: the whole book for the writer, a handout for a group, a letter of chosen answers."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from ..content import Workbook
from ..locale import Words
from ..story import Answer, Content
from ..text.clean import clean_line
from ..text.markdown import parse
from ..text.to_text import to_text
from .dates import say_day
from .document import Document, Fact, Labels
from .facets import Pictures
from .telling import Telling, Told, told_by

NAME_OF_WRITER = "orientation.own-book.name"
NAME_OF_STORY = "who-am-i.strengths.name"
_LONGEST_NAME = 120


@dataclass(frozen=True, slots=True)
class Header:
    """Who gives a letter, to what end, and on which day; empty words are left out."""

    sender: str = field(repr=False)
    purpose: str = field(repr=False)
    created: date


def book_document(answers: Iterable[Answer], workbook: Workbook, picture: Pictures, t: Words) -> Document:
    """Everything that ``answers`` hold, what is only mine too: for the writer alone."""
    opening = t("This is your whole book, with the pages that are only yours. Keep it where it is safe.")
    return _story(told_by(answers), Telling(workbook, picture, t), opening)


def handout_document(answers: Iterable[Answer], workbook: Workbook, picture: Pictures, t: Words) -> Document:
    """What may be shared of ``answers``, for a peer group; who wrote it down is left out."""
    told = told_by(shareable(answers))
    bare = {entry: tuple(replace(content, scribe=None) for content in told[entry]) for entry in told}
    opening = t("A handout for a peer group. The writer has chosen what stands here.")
    return _story(bare, Telling(workbook, picture, t), opening)


def letter_document(told: Told, workbook: Workbook, picture: Pictures, t: Words, header: Header) -> Document:
    """Chosen answers for one reader: all that is given is in it, and nothing else is judged here."""
    facts = (
        (t("From"), header.sender),
        (t("Purpose"), header.purpose),
        (t("Date"), say_day(header.created, t)),
    )
    named = tuple(Fact(label, clean_line(value)) for label, value in facts if value.strip())
    return _document(Telling(workbook, picture, t), told, t("Answers from a life story"), named, ())


def shareable(answers: Iterable[Answer]) -> list[Answer]:
    """The answers that the writer has opened: not one current version of them is only mine."""
    return [answer for answer in answers if answer.openness == "may-share"]


def _story(told: Told, telling: Telling, opening: str) -> Document:
    t = telling.words
    writer, title = _name(told, NAME_OF_WRITER), _name(told, NAME_OF_STORY)
    facts = (Fact(t("Writer"), writer),) if writer else ()
    return _document(telling, told, title or t("My life story"), facts, (opening,))


def _document(
    telling: Telling, told: Told, title: str, facts: tuple[Fact, ...], opening: tuple[str, ...]
) -> Document:
    t, workbook = telling.words, telling.workbook
    chapters = telling.chapters(told)
    nothing = () if chapters else (t("Nothing stands here yet."),)
    labels = Labels(t("Contents"), t("Pictures are not in this file; their descriptions are."))
    return Document(workbook.language, title, facts, opening + nothing, chapters, _colophon(workbook, t), labels)


def _colophon(workbook: Workbook, t: Words) -> tuple[str, ...]:
    about = workbook.pages.get("about")
    attribution = [block.text for block in about.blocks if block.id == "attribution"] if about else []
    owner = t("The answers belong to the one who wrote them. Do not pass them on without asking.")
    return (owner, *(text for text in attribution if text))


def _name(told: Told, entry: str) -> str:
    """Give a name that an answer holds; one that goes on like a story is none."""
    said = next((_short(content) for content in told.get(entry, ())), "")
    return said if len(said) <= _LONGEST_NAME else ""


def _short(content: Content) -> str:
    return clean_line(", ".join(content.words) or to_text(parse(content.text)))
