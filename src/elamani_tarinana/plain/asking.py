"""The writer's own way with what is asked: questions of their own, other words, questions put away."""

from ..book.asked import Question
from ..book.asking import add_question, hide, put_back, reword, say_as_before
from ..book.place import Place
from .heard import hear_line
from .page import AGAIN, BACK, Choice, Page
from .parts import asked_words
from .talk import Talk
from .visit import Visit, require_section


def wording(visit: Visit, entry: str) -> Page:
    """How a question is asked now, and what the writer can do with it."""
    t, question = visit.words, visit.book.workbook.question(entry)
    before = (t("In the workbook: {question}", question=question.original),) if question.original else ()
    choices = [
        Choice(t("Say the question in your own words"), Place("reword", entry)),
        *([Choice(t("Give the question its own words back"), Place("as-before", entry))] if before else ()),
        _away_or_back(visit, question),
    ]
    back = Choice(t("Go back"), BACK)
    return Page(t("The words of this question"), (question.text, *before), tuple(choices), back)


def put_away(visit: Visit, section: str) -> Page:
    """The questions of a section that are put away; each can be asked again."""
    t = visit.words
    away = [each for each in require_section(visit, section).questions if each.hidden]
    choices = tuple(
        Choice(t("Take back: {question}", question=asked_words(visit, each)), Place("put-back", each.id))
        for each in away
    )
    lines = () if away else (t("No question is hidden here."),)
    return Page(t("Questions that are hidden here"), lines, choices, Choice(t("Go back"), BACK))


def add(visit: Visit, talk: Talk, section: str) -> Place:
    """Ask a question of one's own at the end of a section, and go to its page."""
    t = talk.words
    typed = hear_line(talk, t("Your question. An empty line leaves it:"))
    if not typed.lines:
        talk.say(t("Nothing was changed."))
        return typed.then
    entry, done = add_question(visit.book, section, typed.lines[0])
    done.result()
    talk.say(t("Your question is in the book. You can answer it when you want to."))
    return Place("writing", entry)


def in_own_words(visit: Visit, talk: Talk, entry: str) -> Place:
    """Put a question into other words; its answer stays."""
    t = talk.words
    typed = hear_line(talk, t("The question in your words. An empty line changes nothing:"))
    if not typed.lines:
        talk.say(t("Nothing was changed."))
        return typed.then
    reword(visit.book, entry, typed.lines[0]).result()
    return _said(visit, talk, entry)


def as_before(visit: Visit, talk: Talk, entry: str) -> Place:
    """Give a question of the workbook its own words back."""
    say_as_before(visit.book, entry).result()
    return _said(visit, talk, entry)


def put_one_away(visit: Visit, talk: Talk, entry: str) -> Place:
    """Ask a question no more; what was answered stays."""
    hide(visit.book, entry).result()
    t = talk.words
    talk.say(
        t(
            "This question is hidden now. What you have answered stays in your story. You can take the question "
            "back at the end of its section. Hiding it leaves no mark."
        )
    )
    return AGAIN


def put_one_back(visit: Visit, talk: Talk, entry: str) -> Place:
    """Ask a question again."""
    put_back(visit.book, entry).result()
    talk.say(talk.words("This question is in its section again."))
    return AGAIN


def _away_or_back(visit: Visit, question: Question) -> Choice:
    t = visit.words
    if question.hidden:
        return Choice(t("Take this question back"), Place("put-back", question.id))
    return Choice(t("Hide this question"), Place("hide", question.id))


def _said(visit: Visit, talk: Talk, entry: str) -> Place:
    talk.say(talk.words("The question is now: {question}", question=visit.book.workbook.question(entry).text))
    return AGAIN
