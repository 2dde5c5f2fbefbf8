"""One call of the program: what was asked, in which language, about which vault."""

from argparse import Namespace
from collections.abc import Mapping
from itertools import pairwise, takewhile
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import WrongUsage
from ..locale import LANGUAGES, Words, choose_language, load_words

if TYPE_CHECKING:
    from ..book.asked import Workbook
    from ..book.places import Places

_INPUTS = ("text", "append", "code_file", "new_file", "card", "file")
_KEPT = ("word", "moment", "resource", "skill", "ability", "scribe", "name", "organisation", "purpose")
"""The options whose very words are kept or given."""


class Call:
    """What a command gets. ``options`` are there once the arguments were read.

    What it needs of the book is imported when it is asked for: help is to be quick.
    """

    def __init__(self, arguments: list[str], environment: Mapping[str, str]) -> None:
        self.arguments = arguments
        self.options = Namespace()
        self._environment = environment
        self.words = self._words(None)

    @property
    def json(self) -> bool:
        """Whether a program reads the output."""
        return "--json" in takewhile(lambda given: given != "--", self.arguments)

    @property
    def language(self) -> str | None:
        """The language that the person named for this call."""
        return _value_of("--lang", self.arguments) or self._environment.get("TARINA_LANG") or None

    @property
    def force(self) -> bool:
        """Whether a file that is there may be replaced."""
        return bool(getattr(self.options, "force", False))

    @property
    def passphrase_file(self) -> str | None:
        """Where the passphrase is to be read."""
        return self._named("passphrase_file", "TARINA_PASSPHRASE_FILE")

    @property
    def workbook_folder(self) -> Path | None:
        """The content pack that takes the place of the one that ships."""
        named = self._named("workbook", "TARINA_WORKBOOK")
        return Path(named) if named else None

    @property
    def places(self) -> "Places":
        """Where the vault and the local state stand."""
        from ..book.places import find_places

        return find_places(getattr(self.options, "vault", None), self._environment)

    def workbook(self) -> "Workbook":
        """The questions and cards in the language of the call; raises ``Refusal`` ``content-broken``."""
        from ..book.pack import open_pack

        return open_pack(self.workbook_folder, self.words.language)

    def require_whole_pack(self) -> None:
        """Raise ``Refusal`` ``content-broken`` where another pack was asked for and something in it is wrong."""
        if self.workbook_folder is not None:
            from ..book.pack import require_whole_pack

            require_whole_pack(self.workbook_folder)

    def speak(self, setting: object) -> None:
        """Go on in the vault's own language, unless this call named one."""
        self.words = self._words(setting)

    def require_sense(self) -> None:
        """Raise ``WrongUsage`` ``language-not-here``, ``one-standard-input`` or ``no-unicode``."""
        if self.language is not None and self.language not in LANGUAGES:
            raise WrongUsage("language-not-here", language=self.language, languages=", ".join(LANGUAGES))
        photos = [path for path, _ in getattr(self.options, "attach", None) or ()]
        inputs = [self.passphrase_file, *(getattr(self.options, name, None) for name in _INPUTS), *photos]
        if inputs.count("-") > 1:
            raise WrongUsage("one-standard-input")
        self._require_letters()

    def _require_letters(self) -> None:
        """Refuse bytes that are no letters in this locale: kept, they would be other words than were given."""
        given = [getattr(self.options, name, None) or () for name in _KEPT]
        alts = [alt for _, alt in getattr(self.options, "attach", None) or () if alt]
        try:
            "".join(text for texts in (*given, alts) for text in texts).encode()
        except UnicodeEncodeError:
            raise WrongUsage("no-unicode") from None

    def _words(self, setting: object) -> Words:
        return load_words(choose_language((self.language, setting), self._environment))

    def _named(self, option: str, variable: str) -> str | None:
        named: str | None = getattr(self.options, option, None)
        return named or self._environment.get(variable) or None


def _value_of(option: str, arguments: list[str]) -> str | None:
    """The value that an option has, before anything was parsed: even a refusal is said in the right language."""
    found = None
    for here, following in pairwise([*arguments, ""]):
        if here == option:
            found = following or None
        elif here.startswith(f"{option}="):
            found = here.partition("=")[2]
    return found
