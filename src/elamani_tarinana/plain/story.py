"""Reading: the story chapter by chapter, searching in it, and the earlier versions of an answer."""

from ..book.answer import restore
from ..book.chapters import chapters
from ..book.doors import is_closed
from ..book.look import history, search
from ..book.place import Place
from ..search import Found
from .heard import hear_line
from .page import AGAIN, BACK, Choice, Page
from .question import answer_lines, content_lines
from .talk import Talk
from .times import say_time
from .visit import Visit, name_of, question_of


def story(visit: Visit, _about: str) -> Page:
    """What has been written, as a list of chapters."""
    t, told = visit.words, chapters(visit.book, visit.words)
    choices = tuple(Choice(each.title, Place("chapter", each.id)) for each in told)
    empty = () if told else (t("Nothing is written here yet. You can begin wherever you like."),)
    return Page(t("My story so far"), empty, choices, Choice(t("Go back"), BACK))


def chapter(visit: Visit, about: str) -> Page:
    """The answers of a chapter. Each can be opened for writing; a closed one stays closed."""
    t, told = visit.words, chapters(visit.book, visit.words)
    at = next((index for index, each in enumerate(told) if each.id == about), len(told))
    shown = [answer for each in told[at : at + 1] for answer in each.answers if not _closed(visit, answer.entry)]
    lines = [
        line for answer in shown for line in ("", name_of(visit, answer.entry), *answer_lines(visit, answer))
    ]
    following = (
        Choice(t("Read on: {title}", title=each.title), Place("chapter", each.id))
        for each in told[at + 1 : at + 2]
    )
    edit = (
        Choice(t("Edit: {question}", question=name_of(visit, each.entry)), Place("writing", each.entry))
        for each in shown
    )
    title = told[at].title if at < len(told) else t("Nothing is written here.")
    return Page(title, tuple(lines), (*following, *edit), Choice(t("Go back"), BACK))


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


def _closed(visit: Visit, entry: str) -> bool:
    question = question_of(visit, entry)
    return question is not None and is_closed(visit.book, question)


def _hit(visit: Visit, hit: Found) -> str:
    if _closed(visit, hit.id):
        return visit.words("One question is closed. You can open it when you want to.")
    match = hit.matches[0]
    marked = (
        f"{match.excerpt[: match.start]}«{match.excerpt[match.start : match.end]}»{match.excerpt[match.end :]}"
    )
    return f"{name_of(visit, hit.id)} {marked}"
