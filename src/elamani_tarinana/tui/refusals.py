"""What could not be done, in the app: where the app can do more than a command, it says so in its own words."""

from ..book.typed import clean
from ..errors import Refusal
from ..locale import Words
from ..locale.refusals import sentence as any_sentence


def sentence(words: Words, refusal: Refusal) -> str:
    """The words for a refusal: what happened, that nothing was lost, and what helps."""
    own = _SAID.get(refusal.code)
    return clean(words(own, **refusal.values) if own else any_sentence(words, refusal))


def _(words: str) -> str:
    return words


_SAID = {
    "wrong-passphrase": _("This passphrase does not open the book. Try again in peace; nothing is lost."),
    "wrong-recovery-code": _("This code does not open this book. Is it the paper of another book?"),
    "recovery-code-unreadable": _(
        "This cannot be the code of any book. It has six groups of five characters. Check it against the paper."
    ),
    "slot-damaged": _(
        "The key file is damaged. This is not about your passphrase. The recovery code or a copy may help."
    ),
    "key-file-missing": _(
        "The key file is missing. Your text is still there. A copy of the book brings the key back."
    ),
    "folder-missing": _("The folder of the book is not here. Is the memory stick plugged in?"),
    "no-vault": _("There is no book in this folder: {path}"),
    "folder-not-empty": _(
        "This folder holds something else already: {path} Start the program with an empty folder."
    ),
    "not-saved": _("This could not be saved yet. Your text is kept here. Try again."),
    "disk-full": _("The disk is full. Your text is kept here. Make some room and try again."),
    "vault-damaged": _("Something else has changed pages of this book. The rest can be read."),
    "too-large": _("This is too long for one answer. Divide it in two."),
    "unknown-question": _("There is no such question in this workbook."),
    "bad-date": _("This date cannot be read. For example: 1974, 6/1974, summer 1974."),
}
