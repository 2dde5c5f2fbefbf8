"""The interface's words: gettext catalogues in Finnish, Swedish and English, compiled when the package is built.

The words in the code are English and need no catalogue. All ``.mo`` files of a language count as one catalogue.
"""

from .words import LANGUAGES, Language, Words, choose_language, load_words

__all__ = ["LANGUAGES", "Language", "Words", "choose_language", "load_words"]
