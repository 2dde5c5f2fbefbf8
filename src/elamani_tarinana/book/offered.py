"""The answers that a question offers: kept by their ids, so that they read well in every language."""

from collections.abc import Iterable

from ..content import Question


def as_kept(question: Question | None, words: Iterable[str]) -> tuple[str, ...]:
    """Short words as the book keeps them: an offered answer by its id, everything else as it was written."""
    ids = {choice.label: choice.id for choice in question.choices} if question else {}
    return tuple(dict.fromkeys(ids.get(word, word) for word in words))


def as_said(question: Question | None, words: Iterable[str]) -> tuple[str, ...]:
    """Short words as a person reads them: an offered answer by its label."""
    labels = {choice.id: choice.label for choice in question.choices} if question else {}
    return tuple(labels.get(word, word) for word in words)
