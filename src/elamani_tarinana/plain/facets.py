"""Answering in other ways than by a text: short words, a number, resources, skills, abilities, openness."""

from ..book.asked import Question
from ..book.offered import as_said
from ..book.place import Place
from ..story import STRENGTHS, Change, Content, Openness
from .heard import hear_items, hear_line
from .page import AGAIN, BACK, Choice, Page
from .sheet import Sheet, sheet_of
from .talk import Talk
from .visit import Visit, name_of, question_of

_NONE = "-"


def strengths(visit: Visit, entry: str) -> Page:
    """What an answer shows, in the writer's own words."""
    t, answer = visit.words, visit.book.story.answer(entry)
    names = {"resources": t("Resources"), "skills": t("Skills"), "abilities": t("Abilities")}
    said = [", ".join(getattr(answer.content, facet)) if answer else "" for facet in STRENGTHS]
    choices = tuple(
        Choice(f"{names[facet]}: {told}" if told else names[facet], Place("items", f"{facet} {entry}"))
        for facet, told in zip(STRENGTHS, said, strict=True)
    )
    lines = (name_of(visit, entry), t("What does this tell about you? Use words of your own."))
    return Page(t("Resources, skills, abilities"), lines, choices, Choice(t("Go back"), BACK))


def items(visit: Visit, talk: Talk, about: str) -> Place:
    """Short items of a facet. What is told is added; after a hyphen it takes the place of what was there."""
    facet, _, entry = about.partition(" ")
    with sheet_of(visit, talk, entry) as sheet:
        offered = _offer(talk, sheet, facet, question_of(visit, entry))
        typed = hear_items(talk, lambda told: sheet.note(_change(facet, told, offered)))
        if typed.lines:
            return sheet.change(_change(facet, typed.lines, offered), typed.then)
        talk.say(talk.words("Nothing was changed."))
        return typed.then


def scale(visit: Visit, talk: Talk, entry: str) -> Place:
    """A number from 0 to 10; a hyphen takes it away."""
    t, question = talk.words, question_of(visit, entry)
    labels = question.scale_labels if question else None
    low, high = (labels.low, labels.high) if labels else (t("least"), t("most"))
    talk.say(
        t("0 = {low}, 10 = {high}", low=low, high=high), t("An empty line changes nothing. - takes it away.")
    )
    with sheet_of(visit, talk, entry) as sheet:
        while (typed := hear_line(talk, t("A number from 0 to 10:"))).lines:
            change = _number(typed.lines[0])
            if change is not None:
                return sheet.change(change, typed.then)
            talk.say(t("This is not a number from 0 to 10. Try again, or leave the line empty."))
        talk.say(t("Nothing was changed."))
        return typed.then


def only_mine(visit: Visit, talk: Talk, entry: str) -> Place:
    """From now on the answer is only for the writer."""
    return _open(visit, talk, entry, "only-mine")


def may_share(visit: Visit, talk: Talk, entry: str) -> Place:
    """From now on the answer may be shared."""
    return _open(visit, talk, entry, "may-share")


def _open(visit: Visit, talk: Talk, entry: str, openness: Openness) -> Place:
    with sheet_of(visit, talk, entry) as sheet:
        return sheet.change(Change(openness=openness), AGAIN)


def _offer(talk: Talk, sheet: Sheet, facet: str, question: Question | None) -> tuple[str, ...]:
    """Say what is there, how it is told, and what can be told by a number."""
    t, present = talk.words, _told(sheet.begun, facet, question)
    talk.say(t("One on each line. An empty line ends and saves."))
    if present:
        talk.say(
            t("Now there: {items}", items=", ".join(present)),
            t("New ones are added. Begin with the line - to take away those that are there."),
        )
    offered = tuple(choice.label for choice in question.choices) if question and facet == "words" else ()
    if offered:
        talk.say(t("Words of your own, or numbers from here:"))
        talk.say(*(f"{number}. {label}" for number, label in enumerate(offered, 1)))
    return offered


def _told(content: Content, facet: str, question: Question | None) -> tuple[str, ...]:
    found: tuple[str, ...] = as_said(question, content) if facet == "words" else getattr(content, facet)
    return found


def _change(facet: str, typed: tuple[str, ...], offered: tuple[str, ...]) -> Change:
    anew = typed[:1] == (_NONE,)
    by_number = {str(number): label for number, label in enumerate(offered, 1)}
    told = tuple(by_number.get(line, line) for line in (typed[1:] if anew else typed))
    clear = (facet,) if anew else ()
    match facet:
        case "words":
            return Change(words=told, clear=clear)
        case "resources":
            return Change(resources=told, clear=clear)
        case "skills":
            return Change(skills=told, clear=clear)
    return Change(abilities=told, clear=clear)


def _number(typed: str) -> Change | None:
    if typed == _NONE:
        return Change(clear=("scale",))
    if typed.isascii() and typed.isdecimal() and int(typed) <= 10:
        return Change(scale=int(typed))
    return None
