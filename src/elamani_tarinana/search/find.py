"""Finding words: all of them must occur in an answer, in any facet, as parts of words, whatever their case."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from unicodedata import normalize

from ..story import STRENGTHS, Answer, Revision

_AROUND = 40


@dataclass(frozen=True, slots=True)
class Match:
    """One place: the facet, an excerpt of it on one line, and where the word stands in the excerpt, counted in
    characters from 0 (``end`` is one past the last)."""

    facet: str
    excerpt: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Found:
    """An answer that has all the words, and the places where they stand."""

    id: str
    revision: str
    matches: tuple[Match, ...]


def find(answers: Iterable[Answer], words: str) -> Iterator[Found]:
    """The current revisions that have every one of ``words``; none where no word is given."""
    wanted = [fold(word) for word in words.split()]
    for answer in answers if wanted else ():
        for head in answer.heads:
            matches = _matches(head, wanted)
            if matches:
                yield Found(answer.entry, head.rid, matches)


def fold(text: str) -> str:
    """Text as it is compared: letters kept whole (ä is not a), capitals made small, of the same length."""
    plain = normalize("NFC", text)
    return "".join(small if len(small := letter.casefold()) == 1 else letter for letter in plain)


def _matches(head: Revision, wanted: list[str]) -> tuple[Match, ...]:
    found: dict[str, list[Match]] = {word: [] for word in wanted}
    for facet, text in _texts(head):
        folded = fold(text)
        for word in found:
            found[word] += [_match(facet, text, at, len(word)) for at in _places(folded, word)]
    if not all(found.values()):
        return ()
    return tuple(match for matches in found.values() for match in matches)


def _texts(head: Revision) -> Iterator[tuple[str, str]]:
    content = head.content
    if content is None:
        return
    yield "text", normalize("NFC", content.text)
    yield from (("words", normalize("NFC", item)) for item in content.said)
    for facet in STRENGTHS:
        yield from ((facet, normalize("NFC", item)) for item in getattr(content, facet))
    yield from (("moments", normalize("NFC", moment.title)) for moment in content.moments)
    yield from (("media", normalize("NFC", medium.alt)) for medium in content.media)


def _places(folded: str, word: str) -> Iterator[int]:
    at = folded.find(word)
    while at >= 0:
        yield at
        at = folded.find(word, at + len(word))


def _match(facet: str, text: str, at: int, size: int) -> Match:
    begin = max(0, at - _AROUND)
    excerpt = text[begin : at + size + _AROUND].replace("\n", " ")
    return Match(facet, excerpt, at - begin, at - begin + size)
