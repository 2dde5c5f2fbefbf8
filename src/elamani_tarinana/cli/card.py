"""``tarina card``: a worker's own card, and the cards of a writer's readers."""

from argparse import ArgumentParser
from collections.abc import Callable, Mapping
from types import MappingProxyType

from ..book.card import (
    add,
    identity_file,
    new_card,
    own_card,
    readers,
    retire,
    verify,
)
from ..book.session import Book
from ..locale import Words
from ..sharing import Reader
from .call import Call
from .inputs import read_text
from .opened import look, opened, say_state
from .output import give, tell
from .outputs import free_out, write_out
from .readers import card_lines, card_shape, reader_lines, reader_shape


def arguments(parser: ArgumentParser, t: Words) -> None:
    """Add the verbs of this command and their options."""
    verbs = parser.add_subparsers(dest="verb", metavar="VERB", required=True, title=t("verbs"))

    def verb(name: str, does: str) -> ArgumentParser:
        return verbs.add_parser(name, words=t, description=f"{does.capitalize()}.", help=does)

    _new_arguments(verb("new", t("make your own card as a worker")), t)
    own = verb("show", t("show your own card"))
    own.add_argument("--out", metavar="F", help=t("a file to write the card to"))
    more = verb("add", t("take in the card of a reader"))
    more.add_argument("card", metavar="F", help=t("the file with the card; - is standard input"))
    verb("list", t("list the readers whose cards you have"))
    compared = verb("verify", t("say that you have compared a reader's digits"))
    _add_name(compared, t)
    compared.add_argument(
        "--fingerprint", metavar="F", required=True, help=t("the 30 digits that the reader told you")
    )
    _add_name(verb("retire", t("give nothing more to a reader")), t)
    key = verb("key", t("write out your own key, to open what you are given with any age program"))
    key.add_argument("--out", metavar="F", required=True, help=t("the file to write"))


def _new_arguments(parser: ArgumentParser, t: Words) -> None:
    parser.add_argument("--name", metavar="N", required=True, help=t("your name, as writers know it"))
    parser.add_argument("--organisation", metavar="N", default="", help=t("where you work"))
    parser.add_argument(
        "--valid-until", metavar="D", help=t("the card's last day, such as 2027-01-31; else a year from now")
    )
    parser.add_argument("--out", metavar="F", required=True, help=t("the file to write"))


def _add_name(parser: ArgumentParser, t: Words) -> None:
    parser.add_argument("name", metavar="NAME", help=t("the reader's name or digits"))


def run(call: Call) -> int:
    """Do what the verb says."""
    return _VERBS[call.options.verb](call)


def _new(call: Call) -> int:
    options, out = call.options, free_out(call)
    with opened(call) as book:
        book.require_sound()
        made = new_card(book, options.name, options.organisation, options.valid_until)
        write_out(call, book, out, f"{made.text}\n".encode())
        give(call, {**card_shape(made), "file": str(out)}, card_lines(call.words, made))
        tell(call.words("Give the file to the writer, and read the digits aloud to them."))
        return say_state(call, book)


def _show(call: Call) -> int:
    out = free_out(call) if call.options.out else None

    def show(book: Book) -> tuple[object, list[str]]:
        own = own_card(book)
        if out is not None:
            write_out(call, book, out, f"{own.text}\n".encode())
        shape = {**card_shape(own), "file": None if out is None else str(out)}
        return shape, [*card_lines(call.words, own), own.text]

    return look(call, show)


def _add(call: Call) -> int:
    written = read_text(call.options.card)
    return _keep(call, lambda book: add(book, written))


def _list(call: Call) -> int:
    def find(book: Book) -> tuple[object, list[str]]:
        known = readers(book)
        lines = [line for reader in known for line in reader_lines(call.words, book, reader)]
        return [reader_shape(book, reader) for reader in known], lines or [call.words("No readers yet.")]

    return look(call, find)


def _verify(call: Call) -> int:
    return _keep(call, lambda book: verify(book, call.options.name, call.options.fingerprint))


def _retire(call: Call) -> int:
    return _keep(call, lambda book: retire(book, call.options.name))


def _keep(call: Call, change: Callable[[Book], Reader]) -> int:
    """Change what is kept of a reader, and print it."""
    with opened(call) as book:
        book.require_sound()
        reader = change(book)
        give(call, reader_shape(book, reader), reader_lines(call.words, book, reader))
        return say_state(call, book)


def _key(call: Call) -> int:
    out = free_out(call)
    with opened(call) as book:
        write_out(call, book, out, identity_file(book).encode())
        give(call, {"file": str(out)}, [])
        tell(call.words("Anyone who has this file can read what was given to you. Remove it when you are done."))
        return say_state(call, book)


_VERBS: Mapping[str, Callable[[Call], int]] = MappingProxyType(
    {
        "new": _new,
        "show": _show,
        "add": _add,
        "list": _list,
        "verify": _verify,
        "retire": _retire,
        "key": _key,
    }
)
