"""What is said first once the book is open: what is out of order, and the drafts that were left."""

from collections.abc import Iterator

from ..book.desk import Recovered, drop
from ..book.doors import is_closed
from ..book.place import Place
from ..book.retold import retold
from ..book.sitting import Sitting
from ..locale import Words
from ..locale.refusals import finding_sentence
from .page import AGAIN, BACK, Choice, Page
from .talk import Talk
from .visit import Visit, name_of, question_of

_EXCERPT = 60


def warnings(t: Words, sitting: Sitting) -> Iterator[str]:
    """What the person has to know before they go on."""
    if sitting.desk is None:
        yield t("This machine cannot keep drafts now. What you write is safe once you save it: save often.")
    yield from dict.fromkeys(finding_sentence(t, finding) for finding in sitting.findings)


def arrived(visit: Visit, _about: str) -> Page:
    """The drafts that were left, each to be decided on now or another time."""
    t = visit.words
    choices = tuple(_choice(visit, number, each) for number, each in enumerate(visit.recovered))
    first = t("This was not saved when the program last stopped. It was recovered:")
    lines = (first,) if choices else (t("Every draft has been decided on."),)
    return Page(t("Before you go on"), lines, choices, Choice(t("Go to the book. Drafts stay safe"), BACK))


def left(visit: Visit, number: str) -> Page:
    """One draft, and what to do with it."""
    t, recovered = visit.words, visit.recovered[int(number)]
    said = retold(recovered.content, question_of(visit, recovered.entry), t)
    lines = (name_of(visit, recovered.entry), "", *(said or (t("This draft has no text."),)))
    choices = (
        Choice(t("Go on writing"), Place("go-on", number)),
        Choice(t("Throw it away…"), Place("drop-ask", number)),
    )
    return Page(t("A recovered draft"), lines, choices, Choice(t("Keep it for later"), BACK))


def ask_drop(visit: Visit, number: str) -> Page:
    """Whether a draft is really to be thrown away."""
    t = visit.words
    lines = (t("It is gone then, and cannot be brought back. What you have saved stays."),)
    gone = Choice(t("Throw it away"), Place("drop", number))
    return Page(t("Throw the draft away?"), lines, (gone,), Choice(t("Keep it"), BACK))


def throw_away(visit: Visit, talk: Talk, number: str) -> Place:
    """Remove a draft for good."""
    recovered = visit.recovered[int(number)]
    drop(visit.book, recovered)
    visit.recovered.remove(recovered)
    talk.say(talk.words("The draft is gone."))
    return AGAIN


def _choice(visit: Visit, number: int, recovered: Recovered) -> Choice:
    """A draft; one of a closed question is found behind its door."""
    question = question_of(visit, recovered.entry)
    if question and is_closed(visit.book, question):
        closed = visit.words("One question is closed. You can open it when you want to.")
        return Choice(closed, Place("writing", recovered.entry))
    name = name_of(visit, recovered.entry)
    excerpt = " ".join(retold(recovered.content, question, visit.words))[:_EXCERPT]
    return Choice(f"{name} {excerpt}…" if excerpt else name, Place("left", str(number)))
