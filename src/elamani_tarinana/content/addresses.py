"""The addresses at which a glossary may say that a word is explained."""

from elamani_tarinana.content.files import Files
from elamani_tarinana.content.units import GLOSSARY
from elamani_tarinana.content.workbook import Workbook


def check_addresses(files: Files, book: Workbook) -> None:
    """Note every address in the glossary of ``files`` that ``book``, which is whole, does not have."""
    known = _addresses(book)
    for term in files.structure(GLOSSARY).rows("terms"):
        for index, each in enumerate(term.ids("at")):
            if each not in known:
                term.note("unknown-id", "at", index)


def _addresses(book: Workbook) -> set[str]:
    return {
        *(each.id for each in book.parts),
        *(each.id for each in book.sections),
        *(each.id for each in book.questions),
        *(f"exercise.{each.id}" for each in book.exercises),
        *(f"guidance.{each}" for each in book.guidance),
        *(f"page.{each}" for each in book.pages),
        *(f"card.{each.id}" for each in book.cards),
    }
