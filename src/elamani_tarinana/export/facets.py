"""The facets of an answer as pieces of a document, one after the other."""

from collections.abc import Callable, Iterator

from ..content import Question
from ..locale import Words
from ..story import Content, Medium, Moment
from ..text.clean import clean_line
from ..text.dates import LAST_YEAR, Order
from ..text.markdown import parse
from .dates import read_written, say_date
from .document import Event, Items, LifeLine, Note, Picture, Piece, Prose, Scale

Pictures = Callable[[Medium], bytes | None]
"""Gives the JPEG bytes of a medium as they may leave the vault; None where they are not here or damaged."""

_AFTER_ALL: Order = (LAST_YEAR + 3, 0, 0)
_SEEN = ("photo", "drawing", "scan")


def say_facets(content: Content, question: Question | None, picture: Pictures, t: Words) -> tuple[Piece, ...]:
    """All that a content says, in the order of the facets; nothing of it is left out."""
    return tuple(_pieces(content, question, picture, t))


def _pieces(content: Content, question: Question | None, picture: Pictures, t: Words) -> Iterator[Piece]:
    if (text := parse(content.text)).blocks:
        yield Prose(text)
    if content.words:
        yield Items("", _words(content, question))
    if content.scale is not None:
        yield Scale(_scale(content.scale, question, t))
    if content.moments:
        yield _life_line(content.moments, t)
    for medium in content.media:
        yield _medium(medium, picture, t)
    yield from _strengths(content, t)
    if content.scribe:
        yield Note(t("Written down by {name}", name=clean_line(content.scribe)))


def _words(content: Content, question: Question | None) -> tuple[str, ...]:
    now = {choice.id: choice.label for choice in question.choices} if question else {}
    told = zip(content.words, content.said, strict=True)
    return tuple(now.get(word) or clean_line(then) for word, then in told)


def _scale(value: int, question: Question | None, t: Words) -> str:
    ends = question.scale_labels if question else None
    if ends is None:
        return t("{value} on a scale from 0 to 10", value=value)
    return t("{value} / 10 (0 = {low}, 10 = {high})", value=value, low=ends.low, high=ends.high)


def _life_line(moments: tuple[Moment, ...], t: Words) -> LifeLine:
    events = tuple(_event(number, moment, t) for number, moment in enumerate(sorted(moments, key=_order), 1))
    columns = (t("Number"), t("When"), t("Feeling"), t("What happened"))
    return LifeLine(t("Life-line. A feeling is a number from −5 to +5."), columns, events)


def _order(moment: Moment) -> Order:
    written = read_written(moment.date)
    return written.order() if written else _AFTER_ALL


def _event(number: int, moment: Moment, t: Words) -> Event:
    written = read_written(moment.date)
    when = say_date(written, t) if written else clean_line(moment.date)
    feeling = t("not marked") if moment.feeling is None else _signed(moment.feeling)
    return Event(number, when or t("time not known"), moment.feeling, feeling, clean_line(moment.title))


def _signed(number: int) -> str:
    return f"{number:+d}".replace("-", "−") if number else "0"


def _medium(medium: Medium, picture: Pictures, t: Words) -> Picture | Note:
    alt = clean_line(medium.alt) or t("no description")
    if medium.kind not in _SEEN:
        return Note(t("An attachment that is not in this file: {alt}", alt=alt))
    data = picture(medium)
    if data is None:
        return Note(t("A picture that is missing: {alt}", alt=alt))
    return Picture(data, alt, t("Picture: {alt}", alt=alt))


def _strengths(content: Content, t: Words) -> Iterator[Items]:
    named = (
        (t("Resources"), content.resources),
        (t("Skills"), content.skills),
        (t("Abilities"), content.abilities),
    )
    for label, items in named:
        if items:
            yield Items(label, tuple(clean_line(item) for item in items))
