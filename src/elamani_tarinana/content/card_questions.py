"""The questions of the practice cards as questions of the book: to be ticked and noted on like any other."""

from elamani_tarinana.content.model import Card, Choice, Deck, Question

OF_CARDS = "card."
"""The beginning of the ids of these questions, and of the sections that they stand in."""


def asked_by(card: Card, deck: Deck) -> tuple[Question, ...]:
    """Return the questions of a card, each with one choice, ``done``."""
    return tuple(
        Question(
            id=check.entry,
            part="",
            section=f"{OF_CARDS}{card.id}",
            kind="words",
            text=check.text,
            help=deck.check_help,
            starters=(),
            choices=(Choice("done", deck.done),),
            lens=None,
            sensitive=0,
            core=False,
            provenance=("O",),
            open_page=False,
            scale_labels=None,
            earlier=None,
        )
        for check in card.checks
    )
