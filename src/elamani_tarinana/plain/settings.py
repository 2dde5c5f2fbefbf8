"""Settings, few of them: the language, and the people who help. They are kept in the book."""

from collections.abc import Mapping
from types import MappingProxyType

from ..book.place import Place
from ..book.typed import clean_line
from ..locale import LANGUAGES, load_words
from .heard import hear_line
from .page import AGAIN, BACK, Choice, Page
from .talk import Talk
from .visit import Visit, setting_text

_NAMES: Mapping[str, str] = MappingProxyType({"fi": "suomi", "sv": "svenska", "en": "English"})


def settings(visit: Visit, _about: str) -> Page:
    """What is so now; a choice changes it."""
    t, no_one = visit.words, visit.words("nobody named")
    worker, person = (setting_text(visit, name) or no_one for name in ("worker", "own-person"))
    choices = (
        Choice(t("A trained worker with me: {name}", name=worker), Place("name", "worker")),
        Choice(t("My own safe person: {name}", name=person), Place("name", "own-person")),
        *(
            Choice(t("Change the language: {name}", name=_NAMES[each]), Place("speak", each))
            for each in LANGUAGES
            if each != t.language
        ),
    )
    lines = (t("Language: {name}", name=_NAMES[t.language]),)
    return Page(t("Settings"), lines, choices, Choice(t("Go back"), BACK))


def name(visit: Visit, talk: Talk, setting: str) -> Place:
    """Ask for a name; a hyphen takes it away."""
    t = talk.words
    about = {
        "worker": t("The name of a worker who has been trained in the method and writes with you."),
        "own-person": t("The name and number of somebody you can call. It is shown on the pause page."),
    }
    talk.say(about[setting], t("An empty line changes nothing. A hyphen - takes the name away."))
    typed = hear_line(talk, t("Name:"))
    if typed.lines:
        told = clean_line(typed.lines[0])
        visit.book.set_setting(setting, "" if told == "-" else told).result()
    return typed.then


def speak(visit: Visit, talk: Talk, language: str) -> Place:
    """Change the language of all that is said, and of the questions where the pack has them in it."""
    words = next(load_words(each) for each in LANGUAGES if each == language)
    visit.book.pack = visit.speak(language)
    visit.book.set_setting("language", language).result()
    visit.words = talk.words = words
    talk.say(words("Language: {name}", name=_NAMES[language]))
    asked = visit.book.pack.language
    if asked != language:
        said = words(
            "This workbook has no questions in this language. They are in this one: {name}",
            name=_NAMES.get(asked, asked),
        )
        talk.say(said)
    return AGAIN
