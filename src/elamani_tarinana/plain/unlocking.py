"""Opening a book that is there: the passphrase, and what is said when it is another one."""

from ..book.presence import require_vault
from ..book.session import Book
from ..book.unlock import unlock
from ..errors import WrongKey
from .house import House
from .refused import say_refusal
from .talk import Talk

TRIES = 3


def open_book(house: House, talk: Talk) -> Book:
    """Open the book with the passphrase that came with the call, else with one that is typed.

    Raises as ``unlock`` does: after ``TRIES`` wrong passphrases ``WrongKey``.
    """
    t = talk.words
    require_vault(house.around, house.folder)
    if house.passphrase is not None:
        return unlock(house.around, house.folder, house.workbook, house.passphrase)
    talk.say(
        t("The book is locked"),
        t("What you type is not shown. If you have forgotten the passphrase, the command is: tarina recover"),
    )
    for _ in range(TRIES - 1):
        try:
            return _try(house, talk)
        except WrongKey as refusal:
            say_refusal(talk, refusal)
    return _try(house, talk)


def _try(house: House, talk: Talk) -> Book:
    t = talk.words
    while not (typed := talk.ask_secret(t("Passphrase: "))):
        talk.say(t("Nothing was typed. Try again in peace."))
    talk.say(t("Opening the book…"))
    return unlock(house.around, house.folder, house.workbook, typed)
