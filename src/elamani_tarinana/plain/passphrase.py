"""A new passphrase: words by chance are offered, and whatever is chosen is typed twice without being seen."""

from ..book.asked import Workbook
from ..book.place import Place
from ..book.start import SHORTEST_PASSPHRASE, check_passphrase
from ..book.suggest import suggest_passphrase
from ..errors import Refusal, WrongUsage
from .beginning import Beginning
from .page import LOCK, Choice, Page
from .refused import say_refusal
from .talk import Talk

_TYPE = Place("type")
_SUGGEST = Place("suggest")
_WORDS = 6


def choose_passphrase(beginning: Beginning) -> str | None:
    """The passphrase that came with the call, else one that is typed; None where the person stops.

    Raises ``WrongUsage`` ``passphrase-short`` of one that came with the call, ``passphrase-missing``.
    """
    talk, given = beginning.talk, beginning.house.passphrase
    t = talk.words
    if given is not None:
        check_passphrase(given)
        talk.say("", t("2/4 A passphrase"), "", t("The passphrase came with the call."))
        return given
    if not _offered(beginning, _words_of(beginning.house.workbook)):
        return None
    talk.say(
        t("At least {shortest} characters are needed.", shortest=SHORTEST_PASSPHRASE),
        t("What you type is not shown."),
    )
    return _typed(talk)


def _offered(beginning: Beginning, words: tuple[str, ...]) -> bool:
    """Offer words by chance as often as the person likes; whether they go on."""
    page = _page(beginning, words, ())
    while (place := beginning.show(page)) == _SUGGEST:
        page = _page(beginning, words, _suggested(beginning, words))
    return place == _TYPE


def _page(beginning: Beginning, words: tuple[str, ...], suggested: tuple[str, ...]) -> Page:
    t = beginning.talk.words
    first = t("The passphrase opens your book. Four or five words that you remember make a good one.")
    ask = t("Suggest other words") if suggested else t("Suggest {number} words by chance", number=_WORDS)
    go_on = (
        t("Type these words, or a passphrase of your own") if suggested else t("Type a passphrase of your own")
    )
    offer = (Choice(ask, _SUGGEST),) if words else ()
    stop = Choice(t("Stop for now. Nothing is kept"), LOCK)
    return Page(t("2/4 A passphrase"), suggested or (first,), (Choice(go_on, _TYPE), *offer), stop)


def _suggested(beginning: Beginning, words: tuple[str, ...]) -> tuple[str, ...]:
    t = beginning.talk.words
    return (
        t("These words were chosen by chance, and nobody else has seen them:"),
        suggest_passphrase(words, beginning.house.around.random, _WORDS),
        t("Write them on paper and keep it as safe as a key. Read the words until you remember them."),
    )


def _words_of(workbook: Workbook) -> tuple[str, ...]:
    """The pack's words; none where its list cannot be used."""
    try:
        return workbook.passphrase_words
    except Refusal:
        return ()


def _typed(talk: Talk) -> str:
    while True:
        try:
            return _typed_twice(talk)
        except WrongUsage as refusal:
            if refusal.code == "passphrase-missing":
                raise
            say_refusal(talk, refusal)
        except Refusal as refusal:
            say_refusal(talk, refusal)


def _typed_twice(talk: Talk) -> str:
    t = talk.words
    typed = talk.ask_secret(t("New passphrase: "))
    check_passphrase(typed)
    if typed != talk.ask_secret(t("The same again: ")):
        raise Refusal("passphrases-differ")
    return typed
