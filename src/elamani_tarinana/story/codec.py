"""Answers as the fields of ``rev`` records, and back; strict, as ``docs/vault-format.md`` has them."""

from collections.abc import Mapping, Sequence
from typing import Any, get_args

from ..vault import Record, from_base64, to_base64
from .answers import Content, MediaKind, Medium, Moment, Openness, Revision

_LISTS = ("words", "resources", "skills", "abilities")
_KINDS = get_args(MediaKind)


def revision_fields(
    entry: str, replaces: Sequence[str], content: Content | None, openness: Openness
) -> dict[str, Any]:
    """The fields of a ``rev`` record."""
    return {
        "entry": entry,
        "replaces": list(replaces),
        "deleted": content is None,
        "openness": openness,
        "content": None if content is None else {**content_values(content), **_question_values(content)},
        "media": [] if content is None else [_medium_values(medium) for medium in content.media],
    }


def content_values(content: Content) -> dict[str, Any]:
    """What a person has said in a content as JSON values, its media left out."""
    return {
        "text": content.text,
        "words": list(content.words),
        "scale": content.scale,
        "moments": [
            {"id": m.id, "date": m.date, "feeling": m.feeling, "title": m.title} for m in content.moments
        ],
        "resources": list(content.resources),
        "skills": list(content.skills),
        "abilities": list(content.abilities),
        "scribe": content.scribe,
        "language": content.language,
    }


def read_revision(record: Record, device: str) -> Revision:
    """A ``rev`` record as a revision; raises ``ValueError`` where its content is not an answer's."""
    fields = record.fields
    if fields["openness"] not in get_args(Openness) or (fields["content"] is None) is not fields["deleted"]:
        raise ValueError("no revision")
    content = None if fields["deleted"] else read_content(fields["content"], fields["media"])
    return Revision(
        record.rid,
        fields["entry"],
        tuple(fields["replaces"]),
        content,
        fields["openness"],
        record.time,
        device,
    )


def read_content(values: Mapping[str, Any], media: Sequence[Mapping[str, Any]] = ()) -> Content:
    """JSON values as a content; raises ``ValueError``."""
    if set(values) - set(_question_values(Content())) != set(content_values(Content())):
        raise ValueError("other facets than an answer's")
    lists = {name: _strings(values[name]) for name in _LISTS}
    return Content(
        text=_string(values["text"]),
        scale=_number(values["scale"], 0, 10),
        moments=tuple(_moment(moment) for moment in values["moments"]),
        media=tuple(_medium(medium) for medium in media),
        scribe=_string_or_none(values["scribe"]),
        language=_string(values["language"]),
        asked=_string(values.get("asked", "")),
        labels=_labels(values.get("labels", {})),
        **lists,
    )


def _question_values(content: Content) -> dict[str, Any]:
    """What is kept of the question with an answer; early records lack it."""
    return {"asked": content.asked, "labels": dict(content.labels)}


def _labels(value: object) -> tuple[tuple[str, str], ...]:
    if not isinstance(value, dict):
        raise ValueError("no labels")  # noqa: TRY004 - one kind of refusal for every wrong value
    return tuple((name, _string(label)) for name, label in value.items())


def _medium_values(medium: Medium) -> dict[str, Any]:
    return {
        "id": medium.id,
        "key": to_base64(medium.key),
        "kind": medium.kind,
        "type": medium.type,
        "bytes": medium.bytes,
        "width": medium.width,
        "height": medium.height,
        "alt": medium.alt,
        "taken": medium.taken,
    }


def _medium(values: Mapping[str, Any]) -> Medium:
    try:
        kind, key = values["kind"], from_base64(values["key"])
        width, height = (_number(values[name], 0, 2**31) for name in ("width", "height"))
        texts = _string(values["type"]), _string(values["alt"]), _string_or_none(values["taken"])
        size = _number(values["bytes"], 0, 2**63)
    except KeyError as missing:
        raise ValueError("a medium without a field") from missing
    if kind not in _KINDS or size is None or len(key) != 32:
        raise ValueError("no medium")
    return Medium(values["id"], key, kind, texts[0], size, width, height, texts[1], texts[2])


def _moment(values: object) -> Moment:
    if not (isinstance(values, dict) and values.keys() == {"id", "date", "feeling", "title"}):
        raise ValueError("no moment")
    texts = (_string(values[name]) for name in ("id", "date", "title"))
    moment, date, title = texts
    return Moment(moment, date, _number(values["feeling"], -5, 5), title)


def _strings(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise ValueError("no list")  # noqa: TRY004 - one kind of refusal for every wrong value
    return tuple(_string(item) for item in value)


def _string(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError("no text")  # noqa: TRY004 - as above
    return value


def _string_or_none(value: object) -> str | None:
    return None if value is None else _string(value)


def _number(value: object, low: int, high: int) -> int | None:
    if value is not None and not (type(value) is int and low <= value <= high):
        raise ValueError("no number in range")
    return value if isinstance(value, int) else None
