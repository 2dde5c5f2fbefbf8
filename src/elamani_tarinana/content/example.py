"""Reads the imaginary writer: structure from ``example.yaml``, words from ``<language>/example.yaml``."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from elamani_tarinana.content.days import is_day, is_vague
from elamani_tarinana.content.files import Files
from elamani_tarinana.content.model import (
    PICTURE_KINDS,
    Example,
    ExampleAnswer,
    ExampleMoment,
    Part,
    Picture,
    Question,
)
from elamani_tarinana.content.pictures import FOLDER, fault_of
from elamani_tarinana.content.reader import Reader

_SHORTEST_PASSPHRASE = 8
_FEELINGS = tuple(str(number) for number in range(-5, 6))
_SCALE = tuple(str(number) for number in range(11))


def read_example(files: Files, language: str, parts: Sequence[Part]) -> Example | None:
    """Return the imaginary writer's story in the order of the file, None where the pack has none."""
    marks = files.maybe_structure("example.yaml")
    if marks is None:
        return None
    questions = {each.id: each for part in parts for section in part.sections for each in section.questions}
    words = files.table(f"{language}/example.yaml")
    texts = words.table("answers")
    rows = tuple(marks.rows("answers"))
    answers = tuple(_answer(each, texts, questions, files) for each in rows)
    found = Example(words.text("writer"), words.text("about"), _passphrase(words), _day(marks, "begun"), answers)
    _note_doubled(rows, answers, questions)
    texts.done("unknown-language-id")
    words.done()
    marks.done()
    return found


def _answer(marks: Reader, texts: Reader, questions: Mapping[str, Question], files: Files) -> ExampleAnswer:
    own = marks.id()
    words = texts.maybe_table(own)
    found = ExampleAnswer(
        question=own,
        example=marks.flag("example"),
        may_share=marks.flag("may_share"),
        text=words.maybe_text("text") or "",
        words=words.maybe_texts("words"),
        chosen=_chosen(marks, questions.get(own)),
        scale=_number(marks, "scale", _SCALE),
        moments=_moments(marks, words),
        picture=_picture(marks, words, files),
        resources=words.maybe_texts("resources"),
        skills=words.maybe_texts("skills"),
        abilities=words.maybe_texts("abilities"),
    )
    if own not in questions:
        marks.note("unknown-id", "id")
    if not any((found.text, found.words, found.chosen, found.moments, found.picture)) and found.scale is None:
        marks.note("empty", "id")
    marks.done()
    words.done()
    return found


def _chosen(marks: Reader, question: Question | None) -> tuple[str, ...]:
    found = marks.ids("chosen")
    offered = {each.id for each in question.choices} if question else set()
    for index, each in enumerate(found):
        if each not in offered:
            marks.note("unknown-id", "chosen", index)
    return found


def _moments(marks: Reader, words: Reader) -> tuple[ExampleMoment, ...]:
    rows = tuple(marks.maybe_rows("moments"))
    titles = words.maybe_table("moments")
    seen: set[str] = set()
    moments = tuple(_moment(each, titles, seen) for each in rows)
    titles.done("unknown-language-id")
    return moments


def _moment(marks: Reader, titles: Reader, seen: set[str]) -> ExampleMoment:
    own = marks.new_id(seen)
    date = marks.text("date")
    if date and not is_vague(date):
        marks.note("unknown-value", "date")
    found = ExampleMoment(own, date, _number(marks, "feeling", _FEELINGS) or 0, titles.text(own))
    marks.done()
    return found


def _picture(marks: Reader, words: Reader, files: Files) -> Picture | None:
    marks = marks.maybe_table("picture")
    if not marks.names():
        return None
    name = marks.text("file")
    fault = fault_of(files.pack, name) if name else None
    if fault:
        marks.note(fault, "file")
    found = Picture(files.pack / FOLDER / name, marks.pick("kind", PICTURE_KINDS), words.text("alt"))
    marks.done()
    return found


def _number(marks: Reader, name: str, allowed: Sequence[str]) -> int | None:
    found = marks.maybe_pick(name, allowed, "wrong-type")
    return None if found is None else int(found)


def _passphrase(words: Reader) -> str:
    found = words.text("passphrase")
    if found and len(found) < _SHORTEST_PASSPHRASE:
        words.note("unknown-value", "passphrase")
    return found


def _day(marks: Reader, name: str) -> str:
    found = marks.text(name)
    if found and not is_day(found):
        marks.note("unknown-value", name)
    return found


def _note_doubled(
    rows: Sequence[Reader], answers: Sequence[ExampleAnswer], questions: Mapping[str, Question]
) -> None:
    told = Counter(each.question for each in answers)
    shown = Counter(questions[each.question].section for each in answers if _stands(each, questions))
    for row, answer in zip(rows, answers, strict=True):
        if told[answer.question] > 1:
            row.note("duplicate-id", "id")
        if _stands(answer, questions) and shown[questions[answer.question].section] > 1:
            row.note("duplicate-id", "example")


def _stands(answer: ExampleAnswer, questions: Iterable[str]) -> bool:
    return answer.example and answer.question in questions
