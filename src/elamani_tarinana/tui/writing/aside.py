"""What stands quietly beside a question: an example for the writer, guidance for the worker."""

from collections.abc import Callable
from functools import partial

from ...book.asked import Question, Workbook
from ...locale import Words
from ..commands import Command
from ..keys import Key
from ..reading.foot import OwnKeys

EXAMPLE, GUIDANCE = "example", "guidance"
"""The rooms beside the writing page."""


class Aside(OwnKeys):
    """The ways to them, in a quiet line under the question."""


def asides(content: Workbook, question: Question | None) -> tuple[str, ...]:
    """The rooms that the section of a question has."""
    section = question.section if question else ""
    found = {EXAMPLE: section in content.examples, GUIDANCE: section in content.guidance}
    return tuple(room for room, is_there in found.items() if is_there)


def aside_keys(t: Words, rooms: tuple[str, ...]) -> list[Key]:
    """Their keys."""
    names = _names(t)
    keys = {EXAMPLE: "F5", GUIDANCE: "F6"}
    return [Key(keys[room], f"aside('{room}')", names[room], names[room]) for room in rooms]


def aside_commands(t: Words, rooms: tuple[str, ...], go: Callable[[str], object]) -> list[Command]:
    """Their lines in the list of everything."""
    names = _names(t)
    return [Command(room, names[room], partial(go, room)) for room in rooms]


def aside_help(t: Words, rooms: tuple[str, ...]) -> list[str]:
    """Their lines in the help."""
    lines = {
        EXAMPLE: t("F5 or Ctrl+E   an example by an invented writer"),
        GUIDANCE: t("F6 or Ctrl+D   guidance for the worker"),
    }
    return [lines[room] for room in rooms]


def _names(t: Words) -> dict[str, str]:
    return {EXAMPLE: t("Show an example"), GUIDANCE: t("Guidance for the worker")}
