"""The refusals that several modules of the format share."""

from elamani_tarinana.errors import Damaged


def damaged(problem: str) -> Damaged:
    """Return the refusal of an age file whose header or payload is not as it was written."""
    return Damaged("age-damaged", problem=problem)


def key_damaged(problem: str) -> Damaged:
    """Return the refusal of a text that should have been a recipient or an identity."""
    return Damaged("age-key-damaged", problem=problem)
