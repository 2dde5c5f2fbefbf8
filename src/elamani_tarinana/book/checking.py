"""Checking that everything is whole: the vault, its pictures, and the content pack."""

from collections.abc import Iterable
from pathlib import Path

from ..content import Finding as PackFinding
from ..content import Workbook, check_pack, find_pack
from ..story import Answer
from ..vault import Finding
from .pictures import medium_state
from .session import Book

__all__ = ["Finding", "PackFinding", "damaged_media", "pack_findings", "silent_workbook"]


def pack_findings(folder: Path | None) -> tuple[PackFinding, ...]:
    """All that is wrong in the content pack of ``folder``, or in the one that ships.

    Raises ``Refusal`` ``content-missing``.
    """
    return check_pack(folder or find_pack())


def silent_workbook(folder: Path | None, language: str) -> Workbook:
    """A workbook that asks nothing: to open a book whose content pack is broken."""
    return Workbook(folder or find_pack(), language, (), ())


def damaged_media(book: Book, answers: Iterable[Answer]) -> tuple[Finding, ...]:
    """A finding for each picture of the answers that is here and cannot be opened."""
    media = {medium.id: medium for answer in answers for medium in answer.content.media}
    damaged = [medium for medium in media.values() if medium_state(book, medium) == "damaged"]
    return tuple(Finding("changed", medium.id, "media-damaged") for medium in damaged)
