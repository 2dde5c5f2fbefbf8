"""Whatever comes in as text can neither drive the terminal nor hide, and no words are lost on the way."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from elamani_tarinana.text.clean import clean, clean_line, clean_name

_TRICKS = (
    *(
        "\x1b",
        "\x1b[",
        "\x1b]",
        "\x1b]0;",
        "\x9b",
        "\x9d",
        "\x07",
        "\x1b\\",
        "\x9c",
        "\x1bP",
        "31m",
        "\r",
        "\n",
        "\x00",
    ),
    *(
        "\ud83d",
        "\ude00",
        "\u202e",
        "\u200d",
        "e",
        "\u0301",
        "A",
        "\u2028",
        "\ufeff",
        "\U000e0041",
        " ",
        ".",
        "/",
    ),
)
hostile = st.one_of(
    st.text(st.characters(exclude_categories=())),
    st.lists(st.sampled_from(_TRICKS)).map("".join),
)

_FORBIDDEN = {
    *map(chr, (*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A))),
    *("\u061c", "\u200e", "\u200f", "\u2028", "\u2029", "\ufeff"),
    *map(
        chr, (*range(0xD800, 0xE000), *range(0xE0000, 0xE0080), *range(0xFDD0, 0xFDF0), 0xFFFE, 0xFFFF, 0x10FFFF)
    ),
} - {"\n", "\t"}


@given(hostile)
def test_nothing_that_drives_a_terminal_or_turns_the_reading_gets_through(text):
    assert not _FORBIDDEN & set(clean(text))


@given(hostile)
@example("\x1b\x1b[31mA")
@example("\r\x00\n")
@example("\ud83d\x00\ude00")
def test_cleaning_twice_changes_nothing_more(text):
    for cleaning in (clean, clean_line, clean_name):
        once = cleaning(text)
        assert cleaning(once) == once


@given(st.text(st.characters(categories=("L", "M", "N", "P", "S", "Zs"))))
def test_every_visible_character_of_every_language_stays(text):
    assert clean(text) == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize(
    "text",
    [
        "Äiti sanoi: ”hyvää yötä!”\n\tJa minä nukuin.",
        "Sápmi, žiga, ŋ, đ, ŧ — 20 000 mk – 5 °C",
        "👩‍👩‍👧‍👦 ❤️ 👍🏽 🇫🇮 ☕︎",
        "می‌خواهم क्‍ष שלום مرحبا",
    ],
)
def test_what_people_write_passes_as_it_is(text):
    assert clean(text) == text


def test_letters_in_pieces_as_a_mac_sends_them_become_whole():
    assert clean("A\u0308iti") == "Äiti"
    assert clean("A\u200b\u0308iti") == "Äiti"


def test_every_kind_of_line_end_becomes_a_line_end():
    assert clean("a\r\nb\rc\u2028d\u2029e\x0bf\x85g") == "a\nb\nc\nd\ne\nf\ng"


@pytest.mark.parametrize(
    "sequence",
    [
        *(
            "\x1b[31m",
            "\x1b[0m",
            "\x1b[m",
            "\x1b[2J",
            "\x1b[?1049h",
            "\x1b[38;5;208m",
            "\x1b[1 q",
            "\x9b31m",
            "\x1b[!p",
        ),
        *("\x1b]0;otsikko\x07", "\x1b]52;c;aGVp\x1b\\", "\x1b]8;;http://x\x1b\\", "\x9d0;otsikko\x9c"),
        *(
            "\x1bPq#0;2;0;0;0#0~~\x1b\\",
            "\x1b_Gf=24;AAAA\x1b\\",
            "\x1b^x\x1b\\",
            "\x1bXx\x1b\\",
            "\x1b(B",
            "\x1b",
        ),
    ],
)
def test_an_escape_sequence_goes_whole(sequence):
    assert clean(f"mummo{sequence}la") == "mummola"


@pytest.mark.parametrize(
    "introducer", ["\x1b]", "\x1b]0;", "\x1b]52;c;", "\x1bP", "\x1b_", "\x1b[", "\x9d", "\x90"]
)
def test_a_sequence_that_never_ends_takes_no_words_along(introducer):
    assert clean(f"eilen{introducer}\nöljylamppu paloi").endswith("öljylamppu paloi")
    assert "öljylamppu paloi" in clean(f"eilen{introducer}öljylamppu paloi")


def test_half_a_character_is_marked_and_two_halves_become_one():
    assert clean("a\ud83db") == "a\ufffdb"
    assert clean("\ud83d\ude00") == "😀"
    assert clean("\udce4iti") == "\ufffditi"


def test_text_that_turns_its_direction_shows_its_true_order():
    assert clean("kuva\u202egnp.exe") == "kuvagnp.exe"


def test_a_title_is_one_line():
    assert clean_line("  Ensimmäinen\n\tkoulu\u00a0päivä \r\n") == "Ensimmäinen koulu päivä"


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("../../etc/passwd", "_.._etc_passwd"),
        ("C:\\kuvat\\mummo.jpg", "C__kuvat_mummo.jpg"),
        (".profile", "profile"),
        ("kesä 1974?.jpg ", "kesä 1974_.jpg"),
        ("...", ""),
        ("", ""),
        ("a\n\x1b[31mb.txt", "a b.txt"),
    ],
)
def test_a_file_name_leads_nowhere_else(name, kept):
    assert clean_name(name) == kept


@given(hostile, st.sampled_from(["", ".jpg", ".tar.gz"]))
def test_a_file_name_is_one_that_any_system_takes(text, ending):
    name = clean_name(text + ending)
    assert not set('/\\:*?"<>|\x00\n') & set(name)
    assert not name.startswith(".")
    assert len(name.encode()) <= 200


def test_a_long_file_name_keeps_its_ending():
    name = clean_name("ä" * 500 + ".jpg")
    assert name.endswith("ä.jpg")
    assert len(name.encode()) <= 200


def test_a_megabyte_of_prose_and_of_tricks_is_cleaned_without_waiting():
    assert clean("Mummo sanoi. " * 80_000).endswith("sanoi. ")
    assert clean("\x1b]0;" * 250_000 + "loppu").endswith("loppu")
