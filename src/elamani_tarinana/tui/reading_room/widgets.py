"""One page of a letter as widgets: the writer's preview and the reader's room show the same."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from textual.widget import Widget
from textual.widgets import Static

from ...book.leaves import Items, LifeLine, Note, Scale
from ..reading.markdown import show_markdown
from ..safe import Shown
from ..sharing.states import day_words

if TYPE_CHECKING:
    from ...book.leaves import GivenPicture, Leaf, Piece
    from ...locale import Words


def leaf_widgets(t: Words, leaf: Leaf) -> Iterator[Widget]:
    """The question, all that was answered, and when it was last written."""
    yield Shown(leaf.question or t("A page of the writer's own"), "heading question")
    if leaf.text.strip():
        yield Static(show_markdown(leaf.text), classes="say", markup=False)
    for piece in leaf.pieces:
        yield from _piece(piece)
    for picture in leaf.pictures:
        yield Shown(picture_words(t, picture))
    yield Shown(t("Last written {day}", day=day_words(t, leaf.written)), "quiet")


def picture_words(t: Words, picture: GivenPicture) -> str:
    """A picture by what it shows, its size, and when it was taken, as far as these are known."""
    medium = picture.medium
    named = t("Picture: {alt}", alt=medium.alt or t("no description"))
    size = f"{medium.width} × {medium.height}" if medium.width and medium.height else ""
    weight = t("{n} kB", n=max(1, round(medium.bytes / 1000)))
    taken = t("taken {day}", day=day_words(t, medium.taken)) if medium.taken else ""
    away = "" if picture.here else t("the picture itself is not here")
    return f"{named} ({', '.join(fact for fact in (size, weight, taken, away) if fact)})"


def _piece(piece: Piece) -> Iterator[Widget]:
    match piece:
        case Items(label, items):
            if label:
                yield Shown(f"{label}:", "line")
            yield Shown("\n".join(f"- {item}" for item in items))
        case LifeLine():
            yield Shown(piece.caption, "line")
            yield Shown("\n".join(f"{e.number}. {e.when} ({e.shown}): {e.title}" for e in piece.events))
        case Scale(words) | Note(words):
            yield Shown(words)
