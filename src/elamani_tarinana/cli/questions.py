"""``tarina questions``: what the workbook asks. Needs no book and no passphrase, but for the writer's own."""

from argparse import ArgumentParser
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..book.asked import Question, Workbook
from ..book.outline import questions_of
from ..locale import Words
from .call import Call
from .output import give

if TYPE_CHECKING:
    from ..book.session import Book


def arguments(parser: ArgumentParser, t: Words) -> None:
    """Add the options of this command."""
    parser.add_argument("--part", metavar="P", help=t("only the questions of this part"))
    parser.add_argument("--mine", action="store_true", help=t("your own questions, from your book"))


def run(call: Call) -> int:
    """List questions in book order."""
    workbook = call.workbook()
    asked = questions_of(workbook, call.options.part)
    if call.options.mine:
        return _own(call)
    give(call, [_shape(question) for question in asked], _lines(call.words, workbook, asked))
    return 0


def _own(call: Call) -> int:
    from ..book.answer import OWN
    from ..book.look import answers
    from .opened import look

    def find(book: "Book") -> tuple[object, list[str]]:
        own = [answer.entry for answer in answers(book) if answer.entry.startswith(OWN)]
        return [_own_shape(entry) for entry in own], own

    return look(call, find)


def _shape(question: Question) -> dict[str, object]:
    return {
        "id": question.id,
        "part": question.part,
        "section": question.section,
        "kind": question.kind,
        "text": question.text,
        "help": question.help or None,
        "starters": list(question.starters),
        "choices": [{"id": choice.id, "label": choice.label} for choice in question.choices],
        "lens": question.lens,
        "sensitive": question.sensitive,
        "core": question.core,
    }


def _own_shape(entry: str) -> dict[str, object]:
    """A question of the writer's own: only its id is known."""
    unknown = dict.fromkeys(("part", "section", "text", "help", "lens"))
    return {
        "id": entry,
        **unknown,
        "kind": "text",
        "starters": [],
        "choices": [],
        "sensitive": 0,
        "core": False,
    }


def _lines(t: Words, workbook: Workbook, asked: tuple[Question, ...]) -> Iterator[str]:
    wanted = {question.id for question in asked}
    for section in workbook.sections:
        questions = [question for question in section.questions if question.id in wanted]
        if questions:
            yield f"{section.title}"
            yield from (line for question in questions for line in _question_lines(t, question))
            yield ""


def _question_lines(t: Words, question: Question) -> Iterator[str]:
    yield f"  {question.text}"
    yield f"    {question.id}"
    if question.choices:
        labels = ", ".join(choice.label for choice in question.choices)
        yield t("    For example: {items}", items=labels)
