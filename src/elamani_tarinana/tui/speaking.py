"""The language of the interface and of what the workbook asks: the two change together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..locale import Language, load_words

if TYPE_CHECKING:
    from .app import TarinaApp


def speak(app: TarinaApp, language: Language) -> None:
    """Go on in a language, with the open book too; what is written stays as it is.

    Where the workbook lacks the language, its questions come in the one that it has. Raises ``Refusal``
    ``content-missing`` or ``content-broken``, and then everything stays as it was.
    """
    from ..book.pack import open_pack

    if app.content.language != language:
        app.content = open_pack(app.workbook, language)
        if app.book is not None:
            app.book.pack = app.content
    app.words = load_words(language)
