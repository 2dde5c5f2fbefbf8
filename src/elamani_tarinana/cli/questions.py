"""``tarina questions``: what the workbook asks. Needs no book and no passphrase, but for the writer's own."""

from argparse import ArgumentParser
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from ..book.asked import Question, Workbook
from ..book.outline import part_of, questions_of
from ..locale import Words
from .call import Call
from .output import give

if TYPE_CHECKING:
    from ..book.own import OwnQuestion
    from ..book.session import Book


def arguments(parser: ArgumentParser, t: Words) -> None:
    """Add the options of this command."""
    parser.add_argument("--part", metavar="P", help=t("only the questions of this part"))
    parser.add_argument("--mine", action="store_true", help=t("your own questions, from your book"))


def run(call: Call) -> int:
    """List questions in book order."""
    if call.options.mine:
        return _own(call)
    workbook = call.workbook()
    asked = questions_of(workbook, call.options.part)
    give(call, [_shape(question) for question in asked], _lines(call.words, workbook, asked))
    return 0


def _own(call: Call) -> int:
    from ..book.own import own_questions
    from .opened import look

    part = call.options.part

    def find(book: "Book") -> tuple[object, Iterable[str]]:
        if part is not None:
            part_of(book.workbook, part)
        own = [each for each in own_questions(book) if part in (None, each.part)]
        lines = _own_lines(call.words, book.workbook, own)
        return [_own_shape(each) for each in own], lines if own else [call.words("No questions of your own yet.")]

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


def _own_shape(own: "OwnQuestion") -> dict[str, object]:
    """A question of the writer's own; what nobody has said of it is null."""
    return {
        "id": own.id,
        "part": own.part,
        "section": own.section,
        "kind": "text",
        "text": own.text,
        "help": None,
        "starters": [],
        "choices": [],
        "lens": None,
        "sensitive": own.sensitive,
        "core": False,
    }


def _lines(t: Words, workbook: Workbook, asked: tuple[Question, ...]) -> Iterator[str]:
    wanted = {question.id for question in asked}
    for section in workbook.sections:
        questions = [question for question in section.questions if question.id in wanted]
        if questions:
            yield f"{section.title} [{section.id}]"
            yield from (line for question in questions for line in _question_lines(t, question))
            yield ""


def _question_lines(t: Words, question: Question) -> Iterator[str]:
    yield f"  {question.text}"
    yield f"    {question.id}"
    if question.choices:
        labels = ", ".join(choice.label for choice in question.choices)
        yield t("    For example: {items}", items=labels)


def _own_lines(t: Words, workbook: Workbook, own: "Iterable[OwnQuestion]") -> Iterator[str]:
    titles = {section.id: f"{section.title} [{section.id}]" for section in workbook.sections}
    for title, several in groupby(own, lambda each: titles.get(each.section or "", "")):
        yield title or t("In no section of this workbook")
        for each in several:
            yield f"  {each.text or t('A question of your own')}"
            yield f"    {each.id}"
            if each.hidden:
                yield t("    put away")
        yield ""
