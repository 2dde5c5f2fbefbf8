"""A date is kept as vaguely as a person knows it, and never made up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from elamani_tarinana.errors import Refusal
from elamani_tarinana.text.dates import DateKind, VagueDate
from elamani_tarinana.text.moments import parse_feeling, parse_moment
from elamani_tarinana.text.spoken_dates import read_date


def outcome(read):
    try:
        return read()
    except Refusal as refusal:
        return refusal.code


_SAID = {
    "": (DateKind.UNKNOWN, ()),
    "1974": (DateKind.YEAR, (1974,)),
    "1974-06": (DateKind.MONTH, (1974, 6)),
    "1974-06-15": (DateKind.DAY, (1974, 6, 15)),
    "2000-02-29": (DateKind.DAY, (2000, 2, 29)),
    "1974-22": (DateKind.SEASON, (1974, 22)),
    "197X": (DateKind.DECADE, (1970,)),
    "1974~": (DateKind.ABOUT, (1974,)),
    "1974/1978": (DateKind.SPAN, (1974, 1978)),
    "1974/1974": (DateKind.SPAN, (1974, 1974)),
    "@7": (DateKind.AGE, (7,)),
    "@0": (DateKind.AGE, (0,)),
}


@pytest.mark.parametrize("text", _SAID)
def test_every_form_says_what_it_is_and_is_written_as_it_was_read(text):
    date = VagueDate.parse(text)
    assert (date.kind, date.parts) == _SAID[text]
    assert str(date) == text


@pytest.mark.parametrize(
    "text",
    [
        *(
            "kesällä",
            "74",
            "0999",
            "3000",
            "99999",
            "1974-00",
            "1974-13",
            "1974-20",
            "1974-25",
            "1974-6",
            "1974-06-31",
        ),
        *(
            "1900-02-29",
            "1974-06-00",
            "197x",
            "19XX",
            "197X~",
            "~1974",
            "1974?",
            "1978/1974",
            "1974/",
            "1974/78",
            "@",
        ),
        *(
            "@-1",
            "@07",
            "@131",
            "@1000",
            " 1974",
            "1974\n",
            "１９７４",
            "1974-06-15T10:00",
            "-1974",
            "1974/1978/1980",
        ),
    ],
)
def test_what_is_no_date_is_refused_without_repeating_it(text):
    with pytest.raises(Refusal) as refusal:
        VagueDate.parse(text)
    assert refusal.value.code == "bad-date"
    assert not refusal.value.values


@pytest.mark.parametrize(
    ("kind", "parts"), [(DateKind.DAY, (1974, 2, 30)), (DateKind.YEAR, ()), (DateKind.DECADE, (1974,))]
)
def test_an_impossible_date_cannot_even_be_made(kind, parts):
    with pytest.raises(Refusal, match="bad-date"):
        VagueDate(kind, parts)


@given(st.one_of(st.text(), st.text("0123456789-/X~@", max_size=10), st.dates().map(str)))
def test_any_text_is_a_date_written_the_same_or_one_clear_refusal(text):
    assert outcome(lambda: str(VagueDate.parse(text))) in {text, "bad-date"}


def test_dates_stand_in_the_order_of_a_life():
    told = ["", "@7", "1974-12-24", "1974-23", "1974-06-15", "1974-06", "1973", "1974", "197X", "1972/1980", "@3"]
    ordered = sorted(map(VagueDate.parse, told), key=VagueDate.order)
    assert list(map(str, ordered)) == [
        *("197X", "1972/1980", "1973", "1974", "1974-06", "1974-06-15", "1974-23", "1974-12-24", "@3", "@7", ""),
    ]


def test_an_age_finds_its_place_when_the_year_of_birth_is_known():
    told = map(VagueDate.parse, ["1980", "@7", "1970", ""])
    assert list(map(str, sorted(told, key=lambda date: date.order(1967)))) == ["1970", "@7", "1980", ""]


@pytest.mark.parametrize(
    ("said", "written"),
    [
        *[("kesällä 1974", "1974-22"), ("Kesä 1974", "1974-22"), ("talvella vuonna 1974", "1974-24")],
        *[("keväällä -74", "1974-21"), ("syksyn 1974", "1974-23"), ("KESÄLLÄ  1974 ", "1974-22")],
        *[
            ("kesäkuussa 1974", "1974-06"),
            ("joulukuu 1999", "1999-12"),
            ("6/1974", "1974-06"),
            ("6.1974", "1974-06"),
        ],
        *[("15.6.1974", "1974-06-15"), ("15. 6. 1974", "1974-06-15"), ("15. kesäkuuta 1974", "1974-06-15")],
        *[("1970-luvulla", "197X"), ("70-luvun alussa", "197X"), ("50-luku", "195X"), ("00-luvulla", "200X")],
        *[("1970-luvun lopulla", "197X"), ("197x", "197X")],
        *[("7-vuotiaana", "@7"), ("7 vuotiaana", "@7"), ("7 v", "@7"), ("12 vuoden ikäisenä", "@12")],
        *[("seitsemänvuotiaana", "@7"), ("kolmivuotiaana", "@3"), ("vastasyntyneenä", "@0")],
        *[("noin 1974", "1974~"), ("n. 1974", "1974~"), ("ehkä vuonna 1974", "1974~"), ("1974?", "1974~")],
        *[("vuoden 1974 tienoilla", "1974~"), ("joskus 1974", "1974~")],
        *[("1974–1978", "1974/1978"), ("1974 - 1978", "1974/1978"), ("vuosina 1974–78", "1974/1978")],
        *[("vuodesta 1974 vuoteen 1978", "1974/1978"), ("1974-78", "1974/1978")],
        *[
            ("vuonna 1974", "1974"),
            ("v. 1974", "1974"),
            ("1974", "1974"),
            ("", ""),
            ("  ", ""),
            ("1974-06", "1974-06"),
        ],
    ],
)
def test_a_date_is_understood_as_finnish_people_type_it(said, written):
    assert str(read_date(said)) == written


@pytest.mark.parametrize(
    ("said", "written"),
    [
        *[("sommaren 1974", "1974-22"), ("på våren 1974", "1974-21"), ("vintern -74", "1974-24")],
        *[("juni 1974", "1974-06"), ("i Juni 1974", "1974-06"), ("den 15 juni 1974", "1974-06-15")],
        *[
            ("15.6.1974", "1974-06-15"),
            ("på 70-talet", "197X"),
            ("1970-talet", "197X"),
            ("omkring 1974", "1974~"),
        ],
        *[("ungefär år 1974", "1974~"), ("1974 till 1978", "1974/1978"), ("åren 1974–78", "1974/1978")],
        *[("7 år gammal", "@7"), ("vid 7 års ålder", "@7"), ("när jag var sju år", "@7"), ("som baby", "@0")],
    ],
)
def test_a_date_is_understood_as_swedish_speakers_type_it(said, written):
    assert str(read_date(said)) == written


@pytest.mark.parametrize(
    ("said", "written"),
    [
        *[("summer 1974", "1974-22"), ("in the fall of 1974", "1974-23"), ("winter of 1974", "1974-24")],
        *[("June 1974", "1974-06"), ("in Jun 1974", "1974-06"), ("15 June 1974", "1974-06-15")],
        *[("the 15th of June 1974", "1974-06-15"), ("15/6/1974", "1974-06-15"), ("in 1974", "1974")],
        *[("the 70s", "197X"), ("in the 1970s", "197X"), ("about 1974", "1974~"), ("circa 1974", "1974~")],
        *[("1974 to 1978", "1974/1978"), ("from 1974 to 1978", "1974/1978"), ("aged 7", "@7")],
        *[("7 years old", "@7"), ("when I was seven", "@7"), ("as a baby", "@0")],
    ],
)
def test_a_date_is_understood_as_english_speakers_type_it(said, written):
    assert str(read_date(said)) == written


@pytest.mark.parametrize(
    "said",
    [
        *("joskus", "kesällä", "31.2.1974", "13/1974", "10-luvulla", "20-luvulla", "1900-luvulla", "1978–1974"),
        *("200-vuotiaana", "74", "ennen sotaa", "0-luvulla", "kesällä 12", "45.45.4545"),
        *(
            "på 20-talet",
            "1900-talet",
            "sommaren",
            "mars",
            "the 20s",
            "the 1900s",
            "may",
            "31 June 1974",
            "seven",
            "jul 1999",
        ),
    ],
)
def test_no_date_is_guessed(said):
    assert read_date(said) is None


@given(
    st.one_of(
        st.text(),
        st.lists(
            st.sampled_from(
                [
                    "kesä",
                    "llä",
                    " ",
                    "1974",
                    "-",
                    "vuotiaana",
                    "7",
                    "luku",
                    "n.",
                    "the ",
                    "70",
                    "s",
                    "vid ",
                    "års ålder",
                ]
            )
        ).map("".join),
    )
)
def test_any_text_gives_a_date_or_none(text):
    date = read_date(text)
    assert date is None or VagueDate.parse(str(date)) == date


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("1974;3;Synnyin", ("1974", 3, "Synnyin")),
        ("1974-22; −4 ; Isä lähti; äiti jäi", ("1974-22", -4, "Isä lähti; äiti jäi")),
        ("@7;-5;Sota", ("@7", -5, "Sota")),
        (";;Muutto", ("", None, "Muutto")),
        ("197X;0;", ("197X", 0, "")),
        ("1974;+2;Koulu\x1b[31m", ("1974", 2, "Koulu")),
    ],
)
def test_a_moment_is_a_date_a_feeling_and_a_title_which_may_hold_semicolons(line, parts):
    date, feeling, title = parse_moment(line)
    assert (str(date), feeling, title) == parts


@pytest.mark.parametrize(
    ("line", "code"),
    [
        *[
            ("", "bad-moment"),
            ("1974", "bad-moment"),
            ("1974;3", "bad-moment"),
            (";;", "bad-moment"),
            (" ; ; ", "bad-moment"),
        ],
        *[("eilen;3;Synnyin", "bad-date"), ("1974;6;x", "bad-feeling"), ("1974;-6;x", "bad-feeling")],
        *[("1974;iloinen;x", "bad-feeling"), ("1974;2.5;x", "bad-feeling"), ("1974;٣;x", "bad-feeling")],
    ],
)
def test_what_is_wrong_with_a_moment_is_said(line, code):
    with pytest.raises(Refusal) as refusal:
        parse_moment(line)
    assert refusal.value.code == code
    assert "Synnyin" not in str(dict(refusal.value.values))


def test_a_feeling_runs_from_minus_five_to_five():
    assert [parse_feeling(str(number)) for number in range(-5, 6)] == list(range(-5, 6))


@given(st.text())
def test_any_line_is_a_moment_or_one_clear_refusal(line):
    read = outcome(lambda: parse_moment(line))
    assert isinstance(read, tuple) or read in {"bad-moment", "bad-date", "bad-feeling"}
