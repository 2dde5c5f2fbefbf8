"""Answers and revisions as the JSON that ``--json`` promises: every key always there."""

from collections.abc import Callable
from typing import Any

from ..book.pictures import medium_state
from ..book.session import Book
from ..story import Answer, Content, Medium, Revision

Shape = dict[str, Any]


def answer_shapes(book: Book, answer: Answer) -> list[Shape]:
    """One item for each current revision: several where two machines wrote at once."""
    return [
        {
            "id": answer.entry,
            "revision": head.rid,
            **content_shape(head.content, lambda medium: medium_state(book, medium)),
            "openness": answer.openness,
            "scribe": head.content.scribe,
            "updated": head.time,
        }
        for head in answer.heads
        if head.content is not None
    ]


def revision_shape(revision: Revision, current: bool) -> Shape:
    """One revision; ``by`` is who wrote it down, None for the writer."""
    return {
        "revision": revision.rid,
        "updated": revision.time,
        "by": revision.content.scribe if revision.content else None,
        "device": revision.device or None,
        "current": current,
    }


def content_shape(content: Content, state: Callable[[Medium], str]) -> Shape:
    """What an answer says; ``state`` tells whether a medium is here, missing or damaged."""
    return {
        "text": content.text or None,
        "words": list(content.words),
        "scale": content.scale,
        "moments": [
            {"id": moment.id, "date": moment.date, "feeling": moment.feeling, "title": moment.title}
            for moment in content.moments
        ],
        "media": [_medium_shape(medium, state(medium)) for medium in content.media],
        "resources": list(content.resources),
        "skills": list(content.skills),
        "abilities": list(content.abilities),
    }


def _medium_shape(medium: Medium, state: str) -> Shape:
    return {
        "id": medium.id,
        "kind": medium.kind,
        "type": medium.type,
        "bytes": medium.bytes,
        "width": medium.width,
        "height": medium.height,
        "alt": medium.alt or None,
        "taken": medium.taken,
        "state": state,
    }
