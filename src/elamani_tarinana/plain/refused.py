"""What could not be done, in the words of a book that is open before one."""

from collections.abc import Mapping
from types import MappingProxyType

from ..errors import Refusal
from ..locale.refusals import sentence
from .talk import Talk


def _(words: str) -> str:
    return words


_SAID: Mapping[str, str] = MappingProxyType(
    {
        "wrong-passphrase": _("This passphrase does not open the book. Try again in peace; nothing is lost."),
        "not-saved": _("This could not be saved yet. Your text is kept here. Try again."),
        "disk-full": _("The disk is full. Your text is kept here. Make some room and try again."),
        "too-large": _("This is too long for one answer. Divide it in two."),
    }
)


def say_refusal(talk: Talk, refusal: Refusal) -> None:
    """Say what could not be done, and that nothing was lost."""
    own = _SAID.get(refusal.code)
    talk.say(talk.words(own, **refusal.values) if own else sentence(talk.words, refusal))
