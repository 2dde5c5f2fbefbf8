"""Reading: the story chapter by chapter, searching in it, and the earlier versions of an answer."""

from collections.abc import Iterator

from ..book.answer import restore
from ..book.asked import Section
from ..book.doors import is_closed
from ..book.look import answers, history, search
from ..book.place import Place
from ..search import Found
from ..story import Answer
from .heard import hear_line
from .page import AGAIN, BACK, Choice, Page
from .question import answer_lines, content_lines
from .talk import Talk
from .times import say_time
from .visit import Visit, name_of, question_of

_OWN = "own"


def story(visit: Visit, _about: str) -> Page:
    """What has been written, as a list of chapters: the sections that hold something, and own pages."""
    t, told = visit.words, _told(visit)
    sections = [each for each in visit.book.workbook.sections if _of_section(each, told)]
    chapters = [Choice(each.title, Place("chapter", each.id)) for each in sections]
    if _own(visit, told):
        chapters.append(Choice(t("Pages of your own"), Place("chapter", _OWN)))
    empty = () if chapters else (t("Nothing is written here yet. You can begin wherever you like."),)
    return Page(t("My story so far"), empty, tuple(chapters), Choice(t("Go back"), BACK))


def chapter(visit: Visit, about: str) -> Page:
    """The answers of a section, or the own pages. Each can be opened for writing; a closed one stays closed."""
    t, told = visit.words, _told(visit)
    section = next((each for each in visit.book.workbook.sections if each.id == about), None)
    found = _of_section(section, told) if section else _own(visit, told)
    shown = [answer for answer in found if not _closed(visit, answer.entry)]
    lines = [
        line for answer in shown for line in ("", name_of(visit, answer.entry), *answer_lines(visit, answer))
    ]
    choices = [
        Choice(t("Edit: {question}", question=name_of(visit, each.entry)), Place("writing", each.entry))
        for each in shown
    ]
    title = section.title if section else t("Pages of your own")
    return Page(title, tuple(lines), (*_next_chapter(visit, section, told), *choices), Choice(t("Go back"), BACK))


def ask_words(_visit: Visit, talk: Talk, _about: str) -> Place:
    """Ask which words to search for."""
    typed = hear_line(talk, talk.words("Which word?"))
    return Place("found", typed.lines[0]) if typed.lines else typed.then


def found(visit: Visit, about: str) -> Page:
    """The answers that have all the words; what a closed question's answer says is not shown."""
    t, hits = visit.words, search(visit.book, about)
    n = len(hits)
    said = t.count("Found in {n} answer", "Found in {n} answers", n) if n else t("Nothing found.")
    again = Choice(t("Search for another word"), Place("search"))
    choices = (*(Choice(_hit(visit, hit), Place("writing", hit.id)) for hit in hits), again)
    return Page(f"{said}: {about}" if n else said, (), choices, Choice(t("Go back"), BACK))


def versions(visit: Visit, entry: str) -> Page:
    """The versions of an answer, newest first."""
    t = visit.words
    choices = tuple(
        Choice(say_time(t, each.time), Place("version", f"{each.rid} {entry}"))
        for each in reversed(history(visit.book, entry))
    )
    return Page(t("Earlier versions"), (name_of(visit, entry),), choices, Choice(t("Go back"), BACK))


def version(visit: Visit, about: str) -> Page:
    """One version of an answer."""
    t = visit.words
    rid, _, entry = about.partition(" ")
    revision = next(each for each in history(visit.book, entry) if each.rid == rid)
    current = rid in [head.rid for head in visit.book.story.heads(entry)]
    bring_back = () if current else (Choice(t("Bring this version back"), Place("restore", about)),)
    lines = (name_of(visit, entry), *content_lines(visit, entry, revision.content))
    return Page(say_time(t, revision.time), lines, bring_back, Choice(t("Go back"), BACK))


def bring_back(visit: Visit, talk: Talk, about: str) -> Place:
    """Bring an earlier version back, as a new one."""
    rid, _, entry = about.partition(" ")
    restore(visit.book, entry, rid).done.result()
    talk.say(talk.words("This version is in the book again. The others are still here."))
    return AGAIN


def _told(visit: Visit) -> dict[str, Answer]:
    return {answer.entry: answer for answer in answers(visit.book) if not answer.content.is_empty}


def _of_section(section: Section, told: dict[str, Answer]) -> list[Answer]:
    return [told[question.id] for question in section.questions if question.id in told]


def _own(visit: Visit, told: dict[str, Answer]) -> list[Answer]:
    return [answer for entry, answer in told.items() if question_of(visit, entry) is None]


def _closed(visit: Visit, entry: str) -> bool:
    question = question_of(visit, entry)
    return question is not None and is_closed(visit.book, question)


def _next_chapter(visit: Visit, section: Section | None, told: dict[str, Answer]) -> Iterator[Choice]:
    sections = visit.book.workbook.sections
    after = sections[sections.index(section) + 1 :] if section else ()
    following = next((each for each in after if _of_section(each, told)), None)
    if following:
        yield Choice(visit.words("Read on: {title}", title=following.title), Place("chapter", following.id))


def _hit(visit: Visit, hit: Found) -> str:
    if _closed(visit, hit.id):
        return visit.words("One question is closed. You can open it when you want to.")
    match = hit.matches[0]
    marked = (
        f"{match.excerpt[: match.start]}«{match.excerpt[match.start : match.end]}»{match.excerpt[match.end :]}"
    )
    return f"{name_of(visit, hit.id)} {marked}"
