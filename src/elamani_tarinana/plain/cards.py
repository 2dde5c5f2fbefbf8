"""The practice cards: what they say, and their questions, to tick and to write a note on."""

from collections.abc import Iterator
from dataclasses import replace

from ..book.asked import Card, Point
from ..book.outline import card_of
from ..book.place import Place
from ..book.ticks import DONE, has_note, is_ticked
from ..locale import Words
from .page import AGAIN, BACK, Choice, Page
from .pieces import titled
from .question import answer_lines
from .sheet import sheet_of
from .talk import Talk
from .visit import Visit


def cards(visit: Visit, _about: str) -> Page:
    """The map of the model, and the list of the cards."""
    t, workbook = visit.words, visit.book.workbook
    map_of_all = [Choice(t("The model as a map"), Place("map"))] if workbook.map.nodes else []
    choices = (*map_of_all, *(Choice(card.title, Place("card", card.id)) for card in workbook.cards))
    return Page(t("Practice cards"), (), choices, Choice(t("Go back"), BACK))


def card(visit: Visit, about: str) -> Page:
    """One card with both its sides; from it ways lead to its questions and to other cards."""
    t, workbook = visit.words, visit.book.workbook
    found = card_of(workbook, about)
    how = {"stated": t("said on the card"), "interpreted": t("our reading")}
    ticked = sum(is_ticked(visit.book, each.entry) for each in found.checks)
    ask = t("The questions of the card: {ticked} of {all} ticked", ticked=ticked, all=len(found.checks))
    links = (
        Choice(
            f"{t('From here to:')} {card_of(workbook, link.to).title}, {how[link.how]}", Place("card", link.to)
        )
        for link in found.links
    )
    choices = (Choice(ask, Place("checks", about)), *links)
    return Page(found.title, tuple(_lines(t, found))[1:], choices, Choice(t("Go back"), BACK))


def checks(visit: Visit, about: str) -> Page:
    """The questions of a card, each with what has been done about it."""
    t, found = visit.words, card_of(visit.book.workbook, about)
    groups = (
        (t("When you plan"), found.planning),
        (t("When you develop"), found.developing),
        (t("When you evaluate"), found.evaluating),
    )
    choices = tuple(
        Choice(f"{title}: {each.text} {_state(visit, each.entry)}".rstrip(), Place("check", each.entry))
        for title, asked in groups
        for each in asked
    )
    return Page(found.title, (), choices, Choice(t("Go back"), BACK))


def check(visit: Visit, entry: str) -> Page:
    """One question of a card: what is noted, the tick, and the page to write on."""
    t, book = visit.words, visit.book
    question, answer = book.workbook.question(entry), book.story.answer(entry)
    noted = has_note(book, entry)
    choices = (
        Choice(
            t("Take the tick away") if is_ticked(book, entry) else t("Tick this question"), Place("turn", entry)
        ),
        Choice(t("Go on with the note") if noted else t("Write a note"), Place("writing", entry)),
    )
    lines = (question.help, *(answer_lines(visit, answer) if answer and noted else ()))
    return Page(question.text, lines, choices, Choice(t("Go back"), BACK))


def turn(visit: Visit, talk: Talk, entry: str) -> Place:
    """Tick a question of a card, or take its tick away; the note stays."""
    with sheet_of(visit, talk, entry) as sheet:
        words = sheet.begun.words
        without = tuple(word for word in words if word != DONE)
        turned = (*words, DONE) if without == words else without
        return sheet.save(replace(sheet.begun, words=turned), sheet.openness, AGAIN)


def _state(visit: Visit, entry: str) -> str:
    t, book = visit.words, visit.book
    ticked = t("(ticked)") if is_ticked(book, entry) else ""
    noted = t("(note)") if has_note(book, entry) else ""
    return " ".join(state for state in (ticked, noted) if state)


def _lines(t: Words, card: Card) -> Iterator[str]:
    yield from titled(t("In short"), (_said(t, point) for point in card.short))
    yield from titled(t("In more words"), (_said(t, point) for point in card.long))


def _said(t: Words, point: Point) -> str:
    return f"{point.text} ({t('this may be old')})" if point.may_be_old else point.text
