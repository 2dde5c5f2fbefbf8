"""``tarina check``: whether the book and the workbook's content are whole."""

from argparse import ArgumentParser
from typing import TypedDict

from ..book.checking import PackFinding, damaged_media, pack_findings, silent_workbook
from ..book.there import book_is_there
from ..locale import Words
from ..locale.refusals import finding_sentence, sentence
from .call import Call
from .inputs import on_terminal
from .opened import exit_code, unlocked
from .output import give, tell


class _Item(TypedDict):
    kind: str
    where: str
    message: str


def arguments(parser: ArgumentParser, t: Words) -> None:
    """This command has no options of its own."""


def run(call: Call) -> int:
    """Check the content pack, and the vault where there is a passphrase for it."""
    pack = pack_findings(call.workbook_folder)
    if not _reaches_book(call):
        tell(
            call.words("Only the content of the workbook was checked. Give a passphrase to check your book too.")
        )
        return _give(call, _pack_items(call.words, pack), 0)
    with unlocked(call, silent_workbook(call.workbook_folder, call.words.language)) as book:
        findings = [*book.findings(), *damaged_media(book, book.story.answers())]
        items = [
            _Item(kind=finding.kind, where=finding.where, message=finding_sentence(call.words, finding))
            for finding in findings
        ]
        return _give(call, [*items, *_pack_items(call.words, pack)], exit_code(findings))


def _reaches_book(call: Call) -> bool:
    """Whether the book is to be checked too. Who names a pack asks about that, and need not have a book."""
    pack_named = getattr(call.options, "workbook", None) is not None
    if call.passphrase_file is None:
        return not pack_named and on_terminal() and book_is_there(call.places.vault)
    return not pack_named or book_is_there(call.places.vault)


def _give(call: Call, items: list[_Item], code: int) -> int:
    ok = all(item["kind"] == "late" for item in items)
    lines = [item["message"] for item in items] or [call.words("Everything is whole.")]
    give(call, {"ok": ok, "findings": items}, lines)
    return code or (0 if ok else 4)


def _pack_items(t: Words, findings: tuple[PackFinding, ...]) -> list[_Item]:
    return [
        _Item(kind="pack", where=f"{each.file}:{each.line}:{each.field}", message=sentence(t, each.refusal()))
        for each in findings
    ]
