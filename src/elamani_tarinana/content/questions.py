"""Reads the parts: their structure from ``book.yaml``, their words from ``<language>/parts/<part>.yaml``."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from elamani_tarinana.content.files import Files
from elamani_tarinana.content.model import (
    KINDS,
    LENSES,
    PARTS,
    Choice,
    Part,
    Question,
    ScaleLabels,
    Section,
)
from elamani_tarinana.content.provenance import read_provenance
from elamani_tarinana.content.reader import Reader, is_id, nothing

_SENSITIVE = range(3)


@dataclass(frozen=True, slots=True)
class Outline:
    """All parts in book order, and the ids of the short path in its own order."""

    parts: tuple[Part, ...]
    short_path: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Ids:
    """The ids of one book, across its parts, sections and questions."""

    core: frozenset[str]
    taken: set[str] = field(default_factory=set)
    asked: set[str] = field(default_factory=set)

    def claim(self, marks: Reader, above: str = "") -> str:
        """Return the id of ``marks``, which must be new and begin with the id of what it stands in."""
        found = marks.new_id(self.taken)
        if found and above and not found.startswith(f"{above}."):
            marks.note("bad-id", "id")
        return found

    def claim_open_page(self, marks: Reader, section: str) -> str:
        """Return the id of a section's open page, which nothing else in the book may have."""
        found = f"{section}.more"
        if found in self.taken:
            marks.note("duplicate-id", "id")
        self.taken.add(found)
        return found


def read_outline(files: Files, language: str) -> Outline:
    """Return the parts in book order and the short path; what is wrong goes to the notes of ``files``."""
    marks = files.structure("book.yaml")
    short_path = marks.ids("short_path")
    ids = _Ids(frozenset(short_path))
    rows = tuple(marks.rows("parts"))
    if tuple(each.maybe_text("id") for each in rows) != PARTS:
        marks.note("wrong-parts", "parts")
    parts = tuple(_part(each, ids, files, language) for each in rows)
    counted = _counted(parts)
    for index, each in enumerate(short_path):
        if each not in counted:
            marks.note("unknown-id", "short_path", index)
    marks.done()
    return Outline(parts, short_path)


def _counted(parts: Iterable[Part]) -> set[str]:
    sections = (section for part in parts for section in part.sections)
    return {each.id for section in sections for each in section.questions if not each.open_page}


def _part(marks: Reader, ids: _Ids, files: Files, language: str) -> Part:
    part = ids.claim(marks)
    file = f"{language}/parts/{part}.yaml"
    words = files.table(file) if is_id(part) else nothing(file)
    texts, open_page = words.table("sections"), words.table("open_page")
    sections = tuple(_section(each, part, ids, texts, open_page) for each in marks.rows("sections"))
    found = Part(part, words.text("title"), words.text("intro"), read_provenance(marks), sections)
    texts.done("unknown-language-id")
    _done(marks, words, open_page)
    return found


def _section(marks: Reader, part: str, ids: _Ids, texts: Reader, open_page: Reader) -> Section:
    own = ids.claim(marks, part)
    more = ids.claim_open_page(marks, own)
    words = texts.table(own)
    sensitive = marks.number("sensitive", _SENSITIVE)
    bare = Section(own, part, words.text("title"), words.text("intro"), sensitive, read_provenance(marks), ())
    asked = words.table("questions")
    questions = tuple(_question(each, bare, ids, asked) for each in marks.rows("questions"))
    asked.done("unknown-language-id")
    _done(marks, words)
    return replace(bare, questions=(*questions, _open_page(more, bare, open_page)))


def _question(marks: Reader, section: Section, ids: _Ids, asked: Reader) -> Question:
    own = ids.claim(marks, section.id)
    words = asked.table(own)
    kind = marks.pick("kind", KINDS, "unknown-kind")
    found = Question(
        id=own,
        part=section.part,
        section=section.id,
        kind=kind,
        text=words.text("text"),
        help=words.text("help"),
        starters=words.texts("starters"),
        choices=_choices(marks.ids("choices"), words),
        lens=marks.maybe_pick("lens", LENSES),
        sensitive=max(section.sensitive, marks.number("sensitive", _SENSITIVE)),
        core=own in ids.core,
        provenance=read_provenance(marks) or section.provenance,
        open_page=False,
        scale_labels=_scale_labels(words.table("scale")) if kind == "scale" else None,
        earlier=_earlier(marks, ids),
    )
    ids.asked.add(own)
    _done(marks, words)
    return found


def _open_page(own: str, section: Section, words: Reader) -> Question:
    return Question(
        id=own,
        part=section.part,
        section=section.id,
        kind="text",
        text=words.text("text"),
        help=words.text("help"),
        starters=words.texts("starters"),
        choices=(),
        lens=None,
        sensitive=section.sensitive,
        core=False,
        provenance=("O",),
        open_page=True,
        scale_labels=None,
        earlier=None,
    )


def _choices(ids: tuple[str, ...], asked: Reader) -> tuple[Choice, ...]:
    if not ids:
        return ()
    labels = asked.table("choices")
    choices = tuple(Choice(each, labels.text(each)) for each in ids)
    seen: set[str] = set()
    for choice in choices:
        if choice.label in seen:
            labels.note("duplicate-id", choice.id)
        seen.add(choice.label)
    labels.done("unknown-language-id")
    return choices


def _scale_labels(words: Reader) -> ScaleLabels:
    labels = ScaleLabels(words.text("low"), words.text("high"))
    words.done()
    return labels


def _earlier(marks: Reader, ids: _Ids) -> str | None:
    """Return the id of a question that comes before this one in the book."""
    earlier = marks.maybe_text("earlier")
    if earlier and earlier not in ids.asked:
        marks.note("unknown-id", "earlier")
    return earlier


def _done(*readers: Reader) -> None:
    for reader in readers:
        reader.done()
