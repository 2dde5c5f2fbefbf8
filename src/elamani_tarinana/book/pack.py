"""The content pack that a book is read with."""

from pathlib import Path

from ..content import Workbook, find_pack, languages, load_workbook

_FIRST = "fi"


def open_pack(folder: Path | None, language: str) -> Workbook:
    """The workbook of ``folder``, or the one that ships, in ``language``; in Finnish where it has no words in it.

    Raises ``Refusal`` ``content-missing``, ``unknown-language``, ``content-broken``.
    """
    pack = folder or find_pack()
    return load_workbook(pack, language if language in languages(pack) else _FIRST)
