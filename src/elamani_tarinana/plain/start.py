"""The first start: what this is, who can see this machine, a passphrase, a recovery code, and the new book."""

from ..book.place import Place
from ..book.session import Book
from ..book.start import new_code, same_code, start
from ..book.there import knows_a_book
from ..errors import Refusal
from ..locale import Words
from .beginning import Beginning
from .house import House
from .page import BACK, LOCK, Choice, Page
from .passphrase import choose_passphrase
from .refused import say_refusal
from .talk import Talk

_ON = Place("on")
_ELSEWHERE = Place("elsewhere")
_BLOCKS = {"me": ("change",), "others": ("who", "change"), "watched": ("forced", "who", "change")}


def begin_book(house: House, talk: Talk) -> Book | None:
    """Make a book, step by step; None where the person stops before it is made. Nothing is kept until then.

    Raises as ``start`` does.
    """
    beginning = Beginning(house, talk)
    if not _welcome(beginning) or not _machine(beginning):
        return None
    passphrase = choose_passphrase(beginning)
    if passphrase is None:
        return None
    code = new_code(house.around)
    _show(talk, code)
    _try_code(talk, code)
    talk.say(talk.words("The code is right. Your book is being made now. It takes a few seconds."))
    return start(house.around, house.folder, house.workbook, passphrase, code, house.cost())


def _welcome(beginning: Beginning) -> bool:
    house, t = beginning.house, beginning.talk.words
    page = Page(t("Welcome"), _what_this_is(house, t), _welcome_choices(t), Choice(t("Close"), LOCK))
    elsewhere = Page(t("I have a book already"), _elsewhere(house, t), (), Choice(t("Go back"), BACK))
    while (place := beginning.show(page)) == _ELSEWHERE:
        if beginning.show(elsewhere) == LOCK:
            return False
    return place == _ON


def _what_this_is(house: House, t: Words) -> tuple[str, ...]:
    before = knows_a_book(house.state)
    return (
        t("This is a book for your own life story."),
        t("You tell about your life in your own way: in a few words or many, with dates or with photos."),
        t("The book is yours. It is encrypted and stays on this machine. Nothing is sent anywhere."),
        t(
            "It follows the Finnish method Elämäni Tarinana. The questions are by the makers of this book; "
            "the author of the method has not checked or approved them."
        ),
        *((t("This machine has opened a book before, but there is none in this place:"),) if before else ()),
        *((str(house.folder),) if before else ()),
    )


def _welcome_choices(t: Words) -> tuple[Choice, ...]:
    return (Choice(t("Begin a new book"), _ON), Choice(t("I have a book already"), _ELSEWHERE))


def _elsewhere(house: House, t: Words) -> tuple[str, ...]:
    return (
        t("If the book is on a memory stick, plug it in. Then close this program and start it like this:"),
        "tarina plain --vault " + t("FOLDER"),
        t("FOLDER is the folder of your book: it holds the folders keys and journal."),
        t("Now the program looks for the book here:"),
        str(house.folder),
        t("Nothing has been lost or changed."),
    )


def _machine(beginning: Beginning) -> bool:
    t = beginning.talk.words
    choices = (
        Choice(t("Only I use this machine"), Place("advice", "me")),
        Choice(t("Others use it too"), Place("advice", "others")),
        Choice(t("Somebody may watch me, or force me to open it"), Place("advice", "watched")),
        Choice(t("I am not sure, or I do not want to say"), Place("advice", "watched")),
    )
    lines = (
        t("Think for a moment who uses this machine or can see what is on it."),
        t("Choose what fits best. The answer is not kept anywhere."),
    )
    stop = Choice(t("Stop for now. Nothing is kept"), LOCK)
    who = beginning.show(Page(t("1/4 Who can open this machine?"), lines, choices, stop))
    return who != LOCK and beginning.show(_advice(beginning, who.about, stop)) == _ON


def _advice(beginning: Beginning, who: str, stop: Choice) -> Page:
    t, text = beginning.talk.words, beginning.house.workbook.pages["machine"]
    blocks = {block.id: block for block in text.blocks}
    lines = [line for each in _BLOCKS[who] for line in ("", blocks[each].title, blocks[each].text or "")]
    return Page(t("1/4 Good to know"), (text.intro, *lines), (Choice(t("Go on"), _ON),), stop)


def _show(talk: Talk, code: str) -> None:
    t = talk.words
    talk.say(
        "",
        t("3/4 A recovery code"),
        "",
        t("Write this code on paper. It opens your book if you forget the passphrase."),
        *(
            t("Group {number}: {letters}", number=number, letters=letters)
            for number, letters in enumerate(code.split("-"), 1)
        ),
        t("Keep the paper apart from this machine, in a place that only you or somebody you trust knows."),
        t("Without the passphrase and the code nobody can open the book, not even we."),
    )
    talk.ask(t("Press Enter when the code is on paper."))


def _try_code(talk: Talk, code: str) -> None:
    t = talk.words
    talk.say("", t("4/4 Try the code"), "")
    talk.say(t("Small and capital letters are the same. You can leave out spaces and hyphens."))
    while True:
        typed = talk.ask(t("Type the code from your paper, all six groups. An empty line says it once more."))
        try:
            if not typed:
                _show(talk, code)
            elif same_code(code, typed):
                return
            else:
                talk.say(t("This is another code than the one that was shown. Compare the paper with it."))
        except Refusal as refusal:
            say_refusal(talk, refusal)
