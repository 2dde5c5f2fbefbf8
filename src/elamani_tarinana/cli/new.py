"""``tarina new``: makes a book, and gives its recovery code on paper before anything can open it."""

import os
import sys
from argparse import ArgumentParser
from pathlib import Path

from ..book.files import publish, require_free
from ..book.session import real_surroundings
from ..book.start import check_passphrase, cost_of, new_code, start
from ..errors import InUse, WrongUsage
from ..export.dates import say_day
from ..locale import Words
from .call import Call
from .inputs import new_passphrase, on_terminal
from .output import give, tell
from .sheet import about_code, sheet


def arguments(parser: ArgumentParser, t: Words) -> None:
    """Add the options of this command."""
    parser.add_argument("--recovery-file", metavar="F", help=t("write the recovery code to this file"))
    parser.add_argument(
        "--kdf-memory",
        metavar="MIB",
        type=int,
        help=t("the memory that one guess of the passphrase costs, 64 to 1024 MiB"),
    )


def run(call: Call) -> int:
    """Make a vault."""
    t, folder = call.words, call.places.vault
    named = call.options.recovery_file
    out = Path(named).absolute() if named else None
    _require_way(out, call.force)
    workbook = call.workbook()
    passphrase = new_passphrase(t, call.passphrase_file)
    check_passphrase(passphrase)
    around = real_surroundings(call.places.state)
    code = new_code(around)

    def hand_over() -> None:
        if out is None:
            _show(t, code)
        else:
            text = sheet(t, code, say_day(around.clock().astimezone().date(), t))
            publish(around.storage, out, text.encode(), replace=call.force)

    start(around, folder, workbook, passphrase, code, cost_of(call.options.kdf_memory), hand_over).close()
    give(call, {"vault": str(folder), "recovery_file": str(out) if out else None}, [])
    tell(t("Your book is ready. It is in the folder {folder}.", folder=folder))
    if out:
        tell(t("The recovery code is in the file {file}. Print it and keep the paper safe.", file=out))
    return 0


def _require_way(out: Path | None, replace: bool) -> None:
    """Refuse before anything is made where the code could not be given to the person."""
    if out is None:
        if not on_terminal():
            raise WrongUsage("recovery-file-missing")
        return
    require_free(out, replace=replace)
    if not os.access(out.parent, os.W_OK):
        raise InUse("not-writable", path=str(out))


def _show(t: Words, code: str) -> None:
    """Show the code on the terminal until the person has it on paper."""
    for line in about_code(t, code):
        tell(line)
    tell(t("Write the code on paper now. It is not shown again. Then press Enter."))
    sys.stdin.readline()
