"""What cannot be done when giving and opening, in kind words: why, and what helps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...book.typed import clean
from ...errors import Refusal
from ..refusals import sentence
from .states import day_words

if TYPE_CHECKING:
    from ...locale import Words


def say_refusal(words: Words, refusal: Refusal) -> str:
    """The words for a refusal of these rooms, or for any other."""
    said = _SAID.get(refusal.code)
    if said is None:
        return sentence(words, refusal)
    days = {"day": day_words(words, str(refusal.values["day"]))} if "day" in refusal.values else {}
    return clean(words(said, **{**refusal.values, **days}))


def _(words: str) -> str:
    return words


_CHANGED = _(
    "This file has changed on its way, so nothing of it is shown. Ask the writer for it again, on another stick "
    "or by another way."
)
_TOO_LARGE = _("This file is too large to be opened safely. Nothing of it was read.")
_NEWER = _("A newer version of the program made this. Update the program, then try again.")
_SAID = {
    "no-path": _("Which file? Type its path, or drag the file here."),
    "file-not-found": _("There is no file here: {path} Check the name, and that the stick is plugged in."),
    "file-unreadable": _("This file cannot be read: {path}"),
    "file-exists": _("There is a file of this name already: {path} It was not touched."),
    "not-a-card": _("This is not a reader's card. A card begins with the word tarina-card-1. Ask for it again."),
    "card-newer": _NEWER,
    "card-damaged": _("A piece of the card is missing or has changed. Ask for the whole card again."),
    "fingerprint-differs": _(
        "These are not the digits of this card. Read them once more in peace. If they still differ, do not give "
        "anything with this card: it may be somebody else's."
    ),
    "unknown-reader": _("This reader is no longer here. Choose again."),
    "card-unverified": _("The digits of this card have not been compared yet. Compare them first."),
    "card-changed": _("This card has changed. Compare its digits with the worker before you give anything."),
    "card-expired": _("This card was valid until {day}. Ask the worker for a new one."),
    "card-retired": _("This card is out of use. Ask the worker for a new one."),
    "only-mine": _("One of the answers you chose is only for you now. Go back and choose again."),
    "no-answer": _("One of the answers you chose is no longer there. Go back and choose again."),
    "nothing-to-share": _("Nothing that may be shared was chosen. Go back and choose at least one answer."),
    "share-outdated": _(
        "An answer or the card has changed since this was gathered, so nothing was given. Go back and look at it "
        "once more."
    ),
    "purpose-long": _("The purpose is too long. At most {longest} characters fit."),
    "name-long": _("The name is too long. At most {longest} characters fit."),
    "card-name": _("A card needs a name. Write the name that the writer knows you by."),
    "card-validity": _("A card is valid for {months} months at the most, and its last day is not in the past."),
    "bad-day": _("This day cannot be read. Write it for example like this: 31.12.2027"),
    "not-a-share": _("This file is not a letter from this program. Check that it is the right file."),
    "not-an-age-file": _("This file is not a letter from this program. Check that it is the right file."),
    "age-unsupported": _("This file was closed in a way that this program cannot open yet."),
    "age-damaged": _CHANGED,
    "share-changed": _CHANGED,
    "age-too-large": _TOO_LARGE,
    "share-too-large": _TOO_LARGE,
    "age-newer": _NEWER,
    "share-newer": _NEWER,
    "not-a-recipient": _(
        "This file was not written for you, so it cannot be opened here. If it should have been, show the writer "
        "your card again."
    ),
    "share-for-other": _(
        "This was written for somebody else and passed on to you, so it is not shown. Tell the writer about it."
    ),
}
