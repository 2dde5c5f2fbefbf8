"""The content pack that a book is read with."""

from pathlib import Path

from ..content import Workbook, check_pack, find_pack, languages, load_workbook

_FIRST = "fi"


def open_pack(folder: Path | None, language: str) -> Workbook:
    """The workbook of ``folder``, or the one that ships, in ``language``.

    Where it has no words in that, in Finnish, else in the first language that it has. Raises ``Refusal``
    ``content-missing``, ``unknown-language``, ``content-broken``.
    """
    pack = folder or find_pack()
    known = languages(pack)
    return load_workbook(pack, next((each for each in (language, _FIRST, *known) if each in known), language))


def require_whole_pack(folder: Path) -> None:
    """Raise the first thing that is wrong in the pack of ``folder``, as ``Refusal`` ``content-broken``.

    A face asks this before it begins: what is read only when somebody goes there is then there.
    """
    for finding in check_pack(folder):
        raise finding.refusal()
