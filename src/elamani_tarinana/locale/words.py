"""Finding the words of a language."""

from collections.abc import Iterable, Mapping
from functools import cache
from gettext import GNUTranslations, NullTranslations
from pathlib import Path
from typing import Literal, get_args

Language = Literal["fi", "sv", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
# A path, for importlib.resources takes longer to import than all the catalogues to read.
_HERE = Path(__file__).parent
_LOCALE_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


class Words:
    """The interface in one language. Called with an English sentence, it gives the sentence in that language."""

    def __init__(self, language: Language, catalogue: NullTranslations) -> None:
        self.language = language
        self._catalogue = catalogue

    def __call__(self, message: str, /, **values: object) -> str:
        """The sentence, with ``{name}`` replaced by each of ``values``."""
        found = self._catalogue.gettext(message)
        return found.format_map(values) if values else found

    def count(self, one: str, many: str, number: int, /, **values: object) -> str:
        """The sentence for a number of things; ``{n}`` is the number."""
        return self._catalogue.ngettext(one, many, number).format_map({"n": number, **values})


@cache
def load_words(language: Language) -> Words:
    """The words of a language."""
    catalogue = NullTranslations()
    for file in sorted(_HERE.glob(f"{language}/LC_MESSAGES/*.mo")):
        with file.open("rb") as compiled:
            more = GNUTranslations(compiled)
        more.add_fallback(catalogue)
        catalogue = more
    return Words(language, catalogue)


def choose_language(wishes: Iterable[object], environment: Mapping[str, str]) -> Language:
    """The first of ``wishes`` that is a language we have, then the environment's locale, then Finnish."""
    named = (environment.get(variable, "") for variable in _LOCALE_VARIABLES)
    locale = next((value for value in named if value), "")
    for wish in (*wishes, locale[:2]):
        for language in LANGUAGES:
            if wish == language:
                return language
    return "fi"
