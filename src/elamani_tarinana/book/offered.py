"""The answers that a question offers: kept by their ids, so that they read well in every language."""

from collections.abc import Iterable

from ..content import Question
from ..story import Content


def as_kept(question: Question | None, words: Iterable[str]) -> tuple[str, ...]:
    """Short words as the book keeps them: an offered answer by its id, everything else as it was written."""
    ids = {choice.label: choice.id for choice in question.choices} if question else {}
    return tuple(dict.fromkeys(ids.get(word, word) for word in words))


def as_said(question: Question | None, content: Content) -> tuple[str, ...]:
    """Short words as a person reads them: an offered answer by its label, now or when it was chosen."""
    now = {choice.id: choice.label for choice in question.choices} if question else {}
    return tuple(now.get(word, then) for word, then in zip(content.words, content.said, strict=True))


def labels_of(question: Question | None, content: Content) -> tuple[tuple[str, str], ...]:
    """How the offered answers among the words are called: by the question, else as it was kept before."""
    known = dict(content.labels) | ({choice.id: choice.label for choice in question.choices} if question else {})
    return tuple((word, known[word]) for word in content.words if word in known)


def labels_by_id(question: Question, chosen: Iterable[str]) -> tuple[str, ...]:
    """The labels of the question's choices that have these ids, in the question's order."""
    wanted = set(chosen)
    return tuple(choice.label for choice in question.choices if choice.id in wanted)
