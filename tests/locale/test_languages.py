"""Whoever chooses Swedish is spoken to in Swedish, on every page and in every command."""

import inspect
import re
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.pofile import read_po

import elamani_tarinana.locale
from elamani_tarinana.export.dates import say_date
from elamani_tarinana.locale import load_words
from elamani_tarinana.locale.refusals import SENTENCES
from elamani_tarinana.text.dates import VagueDate
from elamani_tarinana.text.spoken_dates import read_date

LOCALE = Path(inspect.getfile(elamani_tarinana.locale)).parent
PERCENT = re.compile(r"%(?:\(\w+\))?[a-z]")
DATES = re.compile(
    r"\d+/\d{4}|(?:(?:sommaren|summer|kesällä|kesä|the) )?\d+(?:s|-talet|-luvulla|-vuotiaana| år gammal)?|aged \d"
)
SAYING_DATES = (
    "1974, summer 1974, the 70s, aged 7",
    "This date cannot be read. For example: 1974, 6/1974, summer 1974.",
    "I did not understand the time. You can write 1974, summer 1974, the 70s or aged 7.",
    "When? 1974, summer 1974, the 70s, aged 7:",
)


def catalogue(language, name):
    with (LOCALE / language / "LC_MESSAGES" / name).open("rb") as lines:
        return read_po(lines)


def messages(language):
    """Each message by its file and its English words."""
    return {
        (file.name, forms(message.id)[0]): message
        for file in sorted((LOCALE / language / "LC_MESSAGES").glob("*.po"))
        for message in catalogue(language, file.name)
        if message.id
    }


def forms(said):
    return (said,) if isinstance(said, str) else tuple(said)


def placeholders(text):
    """The names in braces and, where argparse gives values, its percent signs; a word like 100 % is neither."""
    if percents := PERCENT.findall(text):
        return set(percents)
    return {field for _, field, _, _ in Formatter().parse(text) if field is not None}


def said_words(text):
    """What of a text is in a language: all but its placeholders."""
    bare = PERCENT.sub("", text)
    return "".join(said for said, *_ in Formatter().parse(bare) if any(map(str.isalpha, said)))


FINNISH = messages("fi")
SWEDISH = messages("sv")


def pairs():
    """The English, the Finnish and the Swedish of every form of every message that both languages have."""
    for said in FINNISH.keys() & SWEDISH.keys():
        finnish, swedish = FINNISH[said], SWEDISH[said]
        yield from zip(forms(finnish.id), forms(finnish.string), forms(swedish.string), strict=True)


def edges(text):
    """The white space around a text."""
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]


def test_everything_that_is_said_in_finnish_is_said_in_swedish_and_nothing_else():
    assert sorted(SWEDISH) == sorted(FINNISH)


def test_nothing_in_swedish_is_empty_unsure_or_without_its_plural():
    unsure = [said for said, message in SWEDISH.items() if message.fuzzy or not all(forms(message.string))]
    assert unsure == []
    assert all(forms(SWEDISH[said].id) == forms(FINNISH[said].id) for said in SWEDISH)


def test_swedish_says_the_same_values_as_finnish():
    assert [sv for _, fi, sv in pairs() if placeholders(sv) != placeholders(fi)] == []
    assert [sv for english, _, sv in pairs() if not placeholders(sv) <= placeholders(english)] == []


def test_the_space_around_a_text_is_as_in_the_code():
    assert [sv for english, _, sv in pairs() if edges(sv) != edges(english)] == []


def test_no_finnish_stands_where_swedish_should():
    assert [sv for _, fi, sv in pairs() if sv == fi and said_words(sv)] == []


@pytest.mark.parametrize("spoken", [FINNISH, SWEDISH], ids=["fi", "sv"])
def test_the_same_words_are_said_in_one_way_in_all_catalogues(spoken):
    ways = {}
    for (_, english), message in spoken.items():
        ways.setdefault(english, set()).add(forms(message.string))
    assert [several for several in ways.values() if len(several) > 1] == []


@pytest.mark.parametrize("message", [text for several in SENTENCES.values() for text in several])
def test_a_refusal_in_swedish_is_whole_and_blames_nobody(message):
    said = SWEDISH["refusals.po", message].string
    assert said[0].isupper() or said[0] == "{"
    assert said.endswith((".", "--help"))
    assert len(said) <= 160
    assert "!" not in said


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize("english", SAYING_DATES)
def test_every_date_that_the_program_gives_as_an_example_can_be_typed(english, language):
    dates = DATES.findall(load_words(language)(english))
    assert len(dates) > 2
    assert [date for date in dates if read_date(date) is None] == []


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize(
    "written", ["1974", "1974-06", "1974-06-15", "1974-22", "197X", "1974~", "1974/1978", "@7", "@0"]
)
def test_what_the_program_says_of_a_time_can_be_typed_in_the_same_words(written, language):
    when = VagueDate.parse(written)
    assert read_date(say_date(when, load_words(language))) == when


@pytest.mark.parametrize("file", sorted({file for file, _ in FINNISH}))
def test_a_swedish_catalogue_says_what_it_is_and_that_nobody_has_reviewed_it(file):
    whole = catalogue("sv", file)
    assert (whole.locale_identifier, whole.charset, whole.num_plurals) == ("sv", "utf-8", 2)
    assert "not yet been reviewed" in whole.header_comment


def test_a_person_who_chooses_swedish_hears_it():
    assert load_words("sv")("Lock the book") == "Lås boken"
    assert load_words("sv").count("{n} picture", "{n} pictures", 2) == "2 bilder"
