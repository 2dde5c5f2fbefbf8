"""``tarina question``: questions of the writer's own, and the pack's questions in the writer's own way."""

from argparse import ArgumentParser
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from types import MappingProxyType

from ..book.asking import LONGEST_QUESTION, add_question, hide, put_back, reword, say_as_before
from ..book.session import Book
from ..locale import Words
from .call import Call
from .inputs import read_text
from .opened import opened, say_state
from .output import give, tell

Kept = tuple[str, Future[None]]


def arguments(parser: ArgumentParser, t: Words) -> None:
    """Add the verbs of this command and their options."""
    verbs = parser.add_subparsers(dest="verb", metavar="VERB", required=True, title=t("verbs"))

    def verb(name: str, does: str) -> ArgumentParser:
        return verbs.add_parser(name, words=t, description=f"{does.capitalize()}.", help=does)

    added = verb("add", t("ask a question of your own in a section; prints its id"))
    added.add_argument("section", metavar="SECTION", help=t("the section's id, such as who-am-i.childhood"))
    _add_text(added, t)
    reworded = verb("reword", t("put a question into your own words"))
    _add_id(reworded, t)
    _add_text(reworded, t)
    _add_id(verb("say-as-before", t("give a question of the workbook its own words back")), t)
    _add_id(verb("hide", t("put a question away; what you have answered stays")), t)
    _add_id(verb("put-back", t("ask a question again that was put away")), t)


def _add_id(parser: ArgumentParser, t: Words) -> None:
    parser.add_argument("id", metavar="ID", help=t("the question's id, as `tarina questions` prints it"))


def _add_text(parser: ArgumentParser, t: Words) -> None:
    parser.add_argument(
        "--text",
        metavar="F|-",
        required=True,
        help=t("a file with the question, at most {most} characters; - is standard input", most=LONGEST_QUESTION),
    )


def run(call: Call) -> int:
    """Do what the verb says, and print the question's id."""
    return _VERBS[call.options.verb](call)


def _add(call: Call) -> int:
    wording = read_text(call.options.text)
    return _keep(call, lambda book: add_question(book, call.options.section, wording))


def _reword(call: Call) -> int:
    entry, wording = call.options.id, read_text(call.options.text)
    return _keep(call, lambda book: (entry, reword(book, entry, wording)))


def _say_as_before(call: Call) -> int:
    return _keep(call, lambda book: (call.options.id, say_as_before(book, call.options.id)))


def _hide(call: Call) -> int:
    code = _keep(call, lambda book: (call.options.id, hide(book, call.options.id)))
    tell(call.words("The question is not asked now. To ask it again: tarina question put-back"))
    return code


def _put_back(call: Call) -> int:
    return _keep(call, lambda book: (call.options.id, put_back(book, call.options.id)))


def _keep(call: Call, change: Callable[[Book], Kept]) -> int:
    """Change what is asked, wait until that is safe, and print the question's id."""
    with opened(call) as book:
        book.require_sound()
        entry, done = change(book)
        done.result()
        give(call, {"id": entry}, [entry])
        return say_state(call, book)


_VERBS: Mapping[str, Callable[[Call], int]] = MappingProxyType(
    {
        "add": _add,
        "reword": _reword,
        "say-as-before": _say_as_before,
        "hide": _hide,
        "put-back": _put_back,
    }
)
