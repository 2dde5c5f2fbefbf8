"""``tarina recover``: opens the book by its recovery code and gives it a new passphrase."""

from argparse import ArgumentParser

from ..book.presence import require_vault
from ..book.session import real_surroundings
from ..book.start import cost_of
from ..book.unlock import recover
from ..locale import Words
from .call import Call
from .inputs import ask, new_passphrase, read_text
from .opened import say_state
from .output import give, tell
from .sheet import code_in


def arguments(parser: ArgumentParser, t: Words) -> None:
    """Add the options of this command."""
    parser.add_argument("--code-file", metavar="F", help=t("the recovery sheet, or a file with its code"))
    parser.add_argument("--new-file", metavar="F", help=t("a file whose first line is the new passphrase"))


def run(call: Call) -> int:
    """Put a new passphrase in the place of the forgotten one."""
    options, t = call.options, call.words
    around, folder = real_surroundings(call.places.state), call.places.vault
    require_vault(around, folder)
    code = _code(t, options.code_file)
    passphrase = new_passphrase(t, options.new_file)
    book = recover(around, folder, call.workbook(), code, passphrase, cost_of(None))
    try:
        give(call, {"vault": str(folder)}, [])
        tell(t("Your book has a new passphrase. The recovery code stays the same."))
        return say_state(call, book)
    finally:
        book.close()


def _code(t: Words, source: str | None) -> str:
    return code_in(read_text(source)) if source else ask(t("Recovery code: "), "code-missing")
