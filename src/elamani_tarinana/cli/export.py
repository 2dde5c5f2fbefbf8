"""``tarina export``: the book for oneself, or a handout for a group, as a file of its own."""

from argparse import ArgumentParser
from pathlib import Path

from ..book.files import publish, require_free
from ..book.printing import FORMATS, KINDS, Format, Printed, format_of, make
from ..locale import Words
from .call import Call
from .opened import opened, say_state
from .output import give, tell


def arguments(parser: ArgumentParser, t: Words) -> None:
    """Add the options of this command."""
    parser.add_argument("out", metavar="OUT", help=t("the file to write"))
    parser.add_argument(
        "--as",
        dest="kind",
        choices=KINDS,
        required=True,
        help=t("book: everything, also what is only yours; handout: only what may be shared"),
    )
    parser.add_argument("--format", choices=FORMATS, help=t("without it, what the ending of OUT says, else html"))
    parser.add_argument(
        "--include",
        metavar="ID",
        nargs="+",
        action="extend",
        help=t("only these questions, sections or parts"),
    )


def run(call: Call) -> int:
    """Print to a file."""
    options, out = call.options, Path(call.options.out).absolute()
    form: Format = options.format or format_of(out.suffix)
    require_free(out, replace=call.force)
    with opened(call) as book:
        printed = make(book, options.kind, form, options.include)
        publish(book.around.storage, out, printed.data, replace=call.force)
        counts = {"left_out": printed.left_out, "missing": printed.missing}
        give(call, {"file": str(out), "as": options.kind, "format": form, **counts}, [])
        _tell(call.words, out, printed)
        return say_state(call, book)


def _tell(t: Words, out: Path, printed: Printed) -> None:
    tell(t("Written to {file}. The file is not encrypted: anyone who gets it can read it.", file=out))
    if printed.left_out:
        tell(
            t.count(
                "{n} answer is not in it, because it is only yours.",
                "{n} answers are not in it, because they are only yours.",
                printed.left_out,
            )
        )
    if printed.missing:
        tell(
            t.count(
                "{n} picture could not be read. The file names it.",
                "{n} pictures could not be read. The file names them.",
                printed.missing,
            )
        )
