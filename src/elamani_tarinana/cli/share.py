"""``tarina share``: chosen answers for chosen readers, as a file that only they can open."""

from argparse import ArgumentParser
from pathlib import Path

from ..book.giving import give_letter
from ..book.share import LoggedShare, Prepared, choose_readers, prepare
from ..locale import Words
from .call import Call
from .opened import opened, say_state
from .output import give, tell
from .outputs import free_out
from .shares import share_shape


def arguments(parser: ArgumentParser, t: Words) -> None:
    """Add the options of this command."""
    parser.add_argument("out", metavar="OUT", help=t("the file to write"))
    parser.add_argument(
        "--to",
        metavar="NAME|FINGERPRINT",
        nargs="+",
        action="extend",
        required=True,
        help=t("the readers, by name or by digits in one piece"),
    )
    parser.add_argument(
        "--include",
        metavar="ID|SECTION|PART",
        nargs="+",
        action="extend",
        required=True,
        help=t("the answers to give: questions, sections or parts"),
    )
    parser.add_argument(
        "--purpose", metavar="T", default="", help=t("what it is given for; the reader sees this")
    )
    parser.add_argument(
        "--unverified", action="store_true", help=t("give also to a reader whose digits have not been compared")
    )
    parser.add_argument(
        "--classic", action="store_true", help=t("for older age programs too; now this is always so")
    )


def run(call: Call) -> int:
    """Give answers."""
    options, out = call.options, free_out(call)
    with opened(call) as book:
        book.require_sound()
        readers = choose_readers(book, options.to, unverified=options.unverified)
        prepared = prepare(book, readers, options.include, options.purpose)
        given = give_letter(book, prepared, out, replace=call.force)
        more = {"file": str(out), "left_out": prepared.left_out, "missing": prepared.missing}
        give(call, {**share_shape(given), **more}, [])
        _tell(call.words, out, prepared, given)
        return say_state(call, book)


def _tell(t: Words, out: Path, prepared: Prepared, given: LoggedShare) -> None:
    names = ", ".join(name for name, _ in given.to)
    tell(t("Written to {file}. Only {names} can open it.", file=out, names=names))
    if prepared.left_out:
        tell(
            t.count(
                "{n} answer is not in it, because it is only yours.",
                "{n} answers are not in it, because they are only yours.",
                prepared.left_out,
            )
        )
    if prepared.missing:
        tell(
            t.count(
                "{n} picture could not be read. Only its description is in the file.",
                "{n} pictures could not be read. Only their descriptions are in the file.",
                prepared.missing,
            )
        )
    tell(
        t(
            "Remember: a worker sometimes has to write down or report what they read. "
            "What you have given cannot be called back."
        )
    )
