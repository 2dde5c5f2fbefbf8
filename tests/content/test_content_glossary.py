"""A word of the method or of the cards is explained where a reader first meets it."""

import re
from collections.abc import Iterator

import pytest

from elamani_tarinana.content import (
    Exercise,
    Question,
    Section,
    Term,
    Workbook,
    find_pack,
    languages,
    load_workbook,
)

BOOKS = {language: load_workbook(find_pack(), language) for language in languages(find_pack())}

Stream = dict[str, str]
"""The texts that one reader meets, in their order, by the address of each."""


def joined(*texts: str | None) -> str:
    return "\n".join(text for text in texts if text)


def parts(book: Workbook) -> Stream:
    found: Stream = {}
    for part in book.parts:
        found[part.id] = joined(part.title, part.intro)
        for section in part.sections:
            found |= dict(of_section(book, section))
    return found


def of_section(book: Workbook, section: Section) -> Iterator[tuple[str, str]]:
    yield section.id, joined(section.title, section.intro)
    for exercise in book.exercises:
        if exercise.section == section.id:
            yield f"exercise.{exercise.id}", of_exercise(exercise)
    yield from ((question.id, of_question(question)) for question in section.questions)


def of_exercise(each: Exercise) -> str:
    return joined(each.title, each.read, each.ask, *each.ideas, each.then)


def of_question(each: Question) -> str:
    return joined(each.text, each.help, *each.starters, *(choice.label for choice in each.choices))


def pages(book: Workbook) -> Stream:
    return {
        f"page.{page.id}": joined(
            page.title, page.intro, *(joined(block.title, block.text, *block.items) for block in page.blocks)
        )
        for page in book.pages.values()
    }


def guidance(book: Workbook) -> Stream:
    return {
        f"guidance.{each.section}": joined(each.aim, *each.say, *each.may_come_up, *each.stop, each.point)
        for each in book.guidance.values()
    }


def cards(book: Workbook) -> Stream:
    return {
        f"card.{card.id}": joined(
            card.title,
            *(point.text for point in (*card.short, *card.long)),
            *(check.text for check in card.checks),
        )
        for card in book.cards
    }


STREAMS = {"parts": parts, "pages": pages, "guidance": guidance, "cards": cards}


def first_use(term: Term, stream: Stream) -> str | None:
    stems = re.compile("|".join(rf"\b{re.escape(stem)}" for stem in term.stems), re.IGNORECASE)
    return next((address for address, text in stream.items() if stems.search(text)), None)


@pytest.mark.parametrize("language", BOOKS)
@pytest.mark.parametrize("stream", STREAMS)
def test_every_term_is_explained_where_it_is_met_first(language: str, stream: str) -> None:
    texts = STREAMS[stream](BOOKS[language])
    unexplained = []
    for term in BOOKS[language].glossary:
        first = first_use(term, texts)
        if first and term.phrases.get(first, "\0") not in texts[first]:
            unexplained.append((term.id, first))
    assert unexplained == []


@pytest.mark.parametrize("language", BOOKS)
def test_every_explanation_stands_where_the_glossary_says(language: str) -> None:
    book = BOOKS[language]
    texts = parts(book) | pages(book) | guidance(book) | cards(book)
    wrong = [
        (term.id, address)
        for term in book.glossary
        for address, phrase in term.phrases.items()
        if phrase not in texts.get(address, "")
    ]
    assert wrong == []


def test_the_terms_are_those_of_the_design_in_all_three_languages() -> None:
    terms = {
        "fi": {
            "voimavara",
            "taito",
            "kyky",
            "toimijuus",
            "osallisuus",
            "menetelmäuskollisuus",
            "kohtaamispaikka",
        },
        "sv": {"resurs", "färdighet", "förmåga", "aktörskap", "delaktighet", "metodtrohet", "mötesplats"},
        "en": {"resource", "skill", "ability", "agency", "inclusion", "method fidelity", "meeting place"},
    }
    for language, wanted in terms.items():
        assert wanted <= {term.term for term in BOOKS[language].glossary}
