"""Answers: one type with facets, all of them optional, and the revisions that it has gone through."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Literal, TypeVar

Openness = Literal["only-mine", "may-share"]
MediaKind = Literal["photo", "drawing", "scan", "audio", "file"]

FACETS = ("text", "words", "scale", "moments", "media", "resources", "skills", "abilities")
STRENGTHS = ("resources", "skills", "abilities")

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Moment:
    """One event of a life-line: a vague date (house syntax or empty), a feeling −5…5 or None, a title."""

    id: str
    date: str
    feeling: int | None
    title: str


@dataclass(frozen=True, slots=True)
class Medium:
    """A picture or recording of an answer; ``key`` opens its file and is never shown, sizes are in pixels."""

    id: str
    key: bytes = field(repr=False)
    kind: MediaKind
    type: str
    bytes: int
    width: int | None
    height: int | None
    alt: str
    taken: str | None


@dataclass(frozen=True, slots=True)
class Content:
    """What an answer says: Markdown text, short words, a scale 0–10, moments, media, and what it shows.

    ``asked`` is what the question said when this was written, ``labels`` how it called the offered answers that
    stand among the words by their ids: they make an answer readable without its question.
    """

    text: str = field(default="", repr=False)
    words: tuple[str, ...] = ()
    scale: int | None = None
    moments: tuple[Moment, ...] = ()
    media: tuple[Medium, ...] = ()
    resources: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()
    abilities: tuple[str, ...] = ()
    scribe: str | None = None
    language: str = ""
    asked: str = field(default="", compare=False)
    labels: tuple[tuple[str, str], ...] = field(default=(), compare=False)

    @property
    def said(self) -> tuple[str, ...]:
        """The short words as they were called when they were written."""
        labels = dict(self.labels)
        return tuple(labels.get(word, word) for word in self.words)

    @property
    def is_empty(self) -> bool:
        """Whether no facet says anything."""
        return not any(getattr(self, facet) or getattr(self, facet) == 0 for facet in FACETS)


@dataclass(frozen=True, slots=True)
class Revision:
    """One version of an answer; ``content`` is None where the answer was taken away."""

    rid: str
    entry: str
    replaces: tuple[str, ...]
    content: Content | None = field(repr=False)
    openness: Openness
    time: str
    device: str


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer: its current versions (several where two machines wrote at once) and all versions, oldest
    first."""

    entry: str
    heads: tuple[Revision, ...]
    history: tuple[Revision, ...]

    @property
    def openness(self) -> Openness:
        """Only mine as soon as one current version is."""
        return "only-mine" if any(head.openness == "only-mine" for head in self.heads) else "may-share"

    @property
    def content(self) -> Content:
        """The current content; several versions joined so that nothing of any is lost."""
        return join([head.content for head in self.heads if head.content is not None])

    @property
    def updated(self) -> str:
        """When the newest current version was written (RFC 3339)."""
        return max((head.time for head in self.heads), default="")


def join(contents: list[Content]) -> Content:
    """Put several contents together: texts one after the other, everything else once."""
    if len(contents) <= 1:
        return contents[0] if contents else Content()
    scales = [content.scale for content in contents if content.scale is not None]
    return replace(
        contents[0],
        text="\n\n".join(dict.fromkeys(content.text for content in contents if content.text)),
        scale=scales[-1] if scales else None,
        words=_union(content.words for content in contents),
        moments=_union(content.moments for content in contents),
        media=_union(content.media for content in contents),
        labels=_union(content.labels for content in contents),
        resources=_union(content.resources for content in contents),
        skills=_union(content.skills for content in contents),
        abilities=_union(content.abilities for content in contents),
    )


def _union(lists: Iterable[tuple[Item, ...]]) -> tuple[Item, ...]:
    return tuple(dict.fromkeys(item for items in lists for item in items))
