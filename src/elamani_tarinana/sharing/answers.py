"""The answers inside a share, and nothing that was not shared: no openness, no count, no key, no other id."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, get_args

from ..story import Content, Medium, Moment
from ..story.answers import MediaKind
from ..text.clean import clean, clean_line
from .strict import entry_id, hex_bytes, items, moment_of_time, number, read_json, require, text

_FIELDS = (
    "id",
    "revision",
    "question",
    "text",
    "words",
    "scale",
    "moments",
    "media",
    "resources",
    "skills",
    "abilities",
    "scribe",
    "updated",
)
_LISTS = ("words", "resources", "skills", "abilities")
_MEDIUM = ("id", "kind", "type", "bytes", "width", "height", "alt", "taken", "file")
_MOMENT = ("id", "date", "feeling", "title")


@dataclass(frozen=True, slots=True)
class SharedAnswer:
    """One current version of an answer, as a reader gets it.

    ``id`` is the question's id and ``question`` its words; ``files`` names the member that holds each medium, by
    the medium's id, and has no name for one whose file was not there.
    """

    id: str
    revision: str
    question: str
    content: Content = field(repr=False)
    updated: str
    files: Mapping[str, str]


def write_answers(answers: Iterable[SharedAnswer]) -> bytes:
    """The member ``answers.json``."""
    return json.dumps([_values(answer) for answer in answers], ensure_ascii=False, indent=1).encode()


def read_answers(data: bytes) -> tuple[SharedAnswer, ...]:
    """The answers of a share, every text of them cleaned; raises ``ValueError``."""
    return tuple(_answer(require(value, _FIELDS)) for value in items(read_json(data)))


def files_of(answers: Iterable[SharedAnswer]) -> list[str]:
    """The members that hold the media of ``answers``, each once, in the order of the answers."""
    return list(dict.fromkeys(name for answer in answers for name in answer.files.values()))


def _values(answer: SharedAnswer) -> dict[str, Any]:
    content = answer.content
    return {
        "id": answer.id,
        "revision": answer.revision,
        "question": answer.question or None,
        "text": content.text or None,
        "words": list(content.words),
        "scale": content.scale,
        "moments": [{name: getattr(moment, name) for name in _MOMENT} for moment in content.moments],
        "media": [_medium_values(medium, answer.files.get(medium.id)) for medium in content.media],
        "resources": list(content.resources),
        "skills": list(content.skills),
        "abilities": list(content.abilities),
        "scribe": content.scribe,
        "updated": answer.updated,
    }


def _medium_values(medium: Medium, file: str | None) -> dict[str, Any]:
    """A medium without the key of its file in the vault."""
    values = {name: getattr(medium, name) for name in _MEDIUM[:-1]}
    return {**values, "alt": medium.alt or None, "file": file}


def _answer(values: Mapping[str, Any]) -> SharedAnswer:
    lists = {name: tuple(clean_line(text(item)) for item in items(values[name])) for name in _LISTS}
    media = [require(value, _MEDIUM) for value in items(values["media"])]
    content = Content(
        text=clean(text(values["text"] or "")),
        scale=None if values["scale"] is None else number(values["scale"], 0, 10),
        moments=tuple(_moment(require(value, _MOMENT)) for value in items(values["moments"])),
        media=tuple(_medium(value) for value in media),
        scribe=_line_or_none(values["scribe"]),
        language="",
        asked="",
        labels=(),
        **lists,
    )
    return SharedAnswer(
        entry_id(values["id"]),
        hex_bytes(values["revision"], 16),
        clean(text(values["question"] or "")),
        content,
        moment_of_time(values["updated"]),
        {value["id"]: text(value["file"], 32) for value in media if value["file"] is not None},
    )


def _medium(values: Mapping[str, Any]) -> Medium:
    if values["kind"] not in get_args(MediaKind):
        raise ValueError("no kind of medium")
    width, height = (
        None if values[name] is None else number(values[name], 0, 2**31) for name in ("width", "height")
    )
    return Medium(
        id=hex_bytes(values["id"], 16),
        key=b"",
        kind=values["kind"],
        type=clean_line(text(values["type"])),
        bytes=number(values["bytes"], 0, 2**40),
        width=width,
        height=height,
        alt=_line_or_none(values["alt"]) or "",
        taken=_line_or_none(values["taken"]),
    )


def _moment(values: Mapping[str, Any]) -> Moment:
    feeling = None if values["feeling"] is None else number(values["feeling"], -5, 5)
    moment, date, title = (clean_line(text(values[name])) for name in ("id", "date", "title"))
    return Moment(moment, date, feeling, title)


def _line_or_none(value: object) -> str | None:
    return None if value is None else clean_line(text(value))
