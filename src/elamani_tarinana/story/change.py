"""Changes: what a person does to an answer in one go, applied to what stood before."""

from dataclasses import dataclass, field, replace

from .answers import Content, Item, Medium, Moment, Openness


@dataclass(frozen=True, slots=True)
class Change:
    """What to do with an answer. None leaves a facet as it is; ``clear`` empties facets first; text and scale
    replace, ``append`` adds a paragraph, everything else is added to what is there."""

    text: str | None = field(default=None, repr=False)
    append: str | None = field(default=None, repr=False)
    scale: int | None = None
    words: tuple[str, ...] = ()
    moments: tuple[Moment, ...] = ()
    media: tuple[Medium, ...] = ()
    resources: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()
    abilities: tuple[str, ...] = ()
    clear: tuple[str, ...] = ()
    scribe: str | None = None
    openness: Openness | None = None
    language: str | None = None


def apply(content: Content, change: Change) -> Content:
    """The content after the change."""
    empty = Content()
    content = replace(content, **{facet: getattr(empty, facet) for facet in change.clear})
    text = content.text if change.text is None else change.text
    if change.append:
        text = f"{text.rstrip()}\n\n{change.append}" if text.strip() else change.append
    return replace(
        content,
        text=text,
        scale=content.scale if change.scale is None else change.scale,
        words=_with(content.words, change.words),
        moments=_with(content.moments, change.moments),
        media=_with(content.media, change.media),
        resources=_with(content.resources, change.resources),
        skills=_with(content.skills, change.skills),
        abilities=_with(content.abilities, change.abilities),
        scribe=content.scribe if change.scribe is None else change.scribe,
        language=content.language if change.language is None else change.language,
    )


def _with(present: tuple[Item, ...], added: tuple[Item, ...]) -> tuple[Item, ...]:
    return tuple(dict.fromkeys((*present, *added)))
