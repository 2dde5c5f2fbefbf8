"""A whole day with the plain face: everything that was told is found again."""

import re

import pytest
from PIL import Image
from plain_talk import PASSPHRASE, Kitchen, Person

from elamani_tarinana.errors import WrongKey, WrongUsage
from elamani_tarinana.locale import load_words

PART_ONE = "<Orientoituminen>"
FIRST = ("<Kysymys tälle päivälle>",)


def code_said(said: str) -> str:
    return "-".join(re.findall(r"Ryhmä \d: (\w{5})", said)[-6:])


def test_a_book_is_begun_written_in_locked_and_everything_is_found_again(tmp_path):
    kitchen = Kitchen(tmp_path)
    begun = kitchen.sit(
        *("1", "2", "1", "1", "", "AAAAA", "", "", code_said),
        *("<Kysymys tälle päivälle>", "<Kirjoita teksti>", "Mummon pulla tuoksui.", "Kahvi kiehui.", "."),
        *("<Lyhyet sanat>", "pulla", "kahvi", ""),
        *("<Luku asteikolla>", "11", "8"),
        *("<Elämänjanan hetket>", "<Lisää hetki>", "joskus ennen", "kesällä 1974", "Muutto Turkuun", "-3", "0"),
        *(
            "<Voimavarat>",
            "<Voimavarat>",
            "naapurit",
            "",
            "<Taidot>",
            "leipominen",
            "",
            "<Kyvyt>",
            "sisu",
            "",
            "0",
        ),
        *("<saa jakaa>", "l"),
        passphrase=None,
        secrets=("lyhyt", PASSPHRASE, "eri lause kuin ensin", PASSPHRASE, PASSPHRASE),
    )
    assert begun.code == 0
    assert "Tervetuloa" in begun.said
    assert "vähintään 8 merkkiä" in begun.said
    assert "eri koodi" in begun.flat or "ei ole palautuskoodi" in begun.flat
    assert "Sulje pääteikkuna" in begun.lines[-2]
    again = kitchen.sit("<Lue omaa tarinaa>", "1", "l", secrets=(PASSPHRASE,), passphrase=None)
    for told in ("Mummon pulla tuoksui.\nKahvi kiehui.", "pulla", "kahvi", "8", "kesällä 1974. Muutto Turkuun"):
        assert told in again.said
    assert "Tunne −3" in again.said
    for told in ("Voimavarat: naapurit", "Taidot: leipominen", "Kyvyt: sisu", "Saa jakaa"):
        assert told in again.said
    assert "Jatka tästä" in again.said


def test_stopping_in_the_middle_of_the_start_makes_nothing(tmp_path):
    kitchen = Kitchen(tmp_path)
    assert kitchen.sit("1", "1", "0", passphrase=None).code == 0
    ended = kitchen.sit("1", "1", "1", "1", "", passphrase=None, secrets=(PASSPHRASE, PASSPHRASE))
    assert ended.code == 1
    assert "Mitään ei jäänyt talteen" in ended.said
    assert not kitchen.places.vault.exists()


def test_a_pause_can_be_taken_before_there_is_a_book(tmp_path):
    paused = Kitchen(tmp_path).sit("t", "1", "0", "0", passphrase=None)
    assert "Hätänumero 112" in paused.said
    assert "MIELI Kriisipuhelin" in paused.said
    assert paused.code == 0


def test_text_is_added_to_or_written_anew_and_the_one_before_can_be_brought_back(kitchen):
    sat = kitchen.sit(
        *FIRST,
        *("<Kirjoita teksti>", "Yksi.", ".", "<Lisää tekstin loppuun>", "Kaksi.", "."),
        *("<Kirjoita teksti uudelleen>", "Kolme.", ".", ""),
    )
    assert "Olet vastannut:\nKolme.\n" in sat.said
    back = kitchen.sit("<Jatka tästä>", "<Aiemmat versiot>", "2", "1", "0", "0", "")
    assert "Yksi.\n\nKaksi." in back.said.rsplit("Olet vastannut:", 1)[1]


def test_words_and_numbers_can_be_taken_away_and_moments_one_by_one(kitchen):
    sat = kitchen.sit(
        *FIRST,
        *("<Lyhyet sanat>", "yksi", "", "<Lyhyet sanat>", "-", "kaksi", ""),
        *("<Luku asteikolla>", "5", "<Luku asteikolla>", "-"),
        *("<Elämänjanan hetket>", "1", "", "Eka", "", "1", "", "Toka", "", "<Eka>", "0", ""),
    )
    last = sat.said.rsplit("Olet vastannut:", 1)[1]
    assert "kaksi" in last
    assert "Toka" in last
    assert not re.search(r"yksi|Eka|5 /", last)


def test_a_number_picks_one_of_the_words_that_a_question_offers(kitchen, workbook):
    asked = next(question for question in workbook.questions if question.choices and question.sensitive < 2)
    part = next(part for part in workbook.parts if part.id == asked.part)
    section = next(section for section in part.sections if section.id == asked.section)
    way = (f"<{part.title}>", f"<{section.title}>", f"<{asked.text}>")
    safety = () if part == workbook.parts[0] else ("1",)
    sat = kitchen.sit(way[0], *safety, *way[1:], "<Lyhyet sanat>", "2", "oma sana", "", "")
    last = sat.said.rsplit("Olet vastannut:", 1)[1]
    assert asked.choices[1].label in last
    assert "oma sana" in last


@pytest.mark.parametrize(("end", "then"), [(".t", "Hätänumero 112"), (".k", "Oma kirja"), (".l", "lukossa")])
def test_writing_can_be_left_for_the_pause_for_home_or_for_the_lock_and_is_saved(kitchen, end, then):
    sat = kitchen.sit(*FIRST, "1", "Tämä säilyy.", end)
    assert then in sat.said.rsplit("Tallessa", 1)[1]
    assert "Tämä säilyy." in kitchen.sit("<Jatka tästä>").said


def test_a_photo_is_attached_with_what_it_shows_and_a_wrong_file_is_refused_kindly(kitchen, tmp_path):
    Image.new("RGB", (8, 6), "teal").save(tmp_path / "mummola kesä.jpg")
    (tmp_path / "teksti.jpg").write_text("ei kuva")
    way = [(str(tmp_path / name), alt) for name, alt in (("ei ole", ""), ("teksti.jpg", ""))]
    steps = [step for file, alt in way for step in ("<Liitä valokuva>", file, alt)]
    sat = kitchen.sit(*FIRST, *steps, "<Liitä valokuva>", f"'{tmp_path}/mummola kesä.jpg'", "mummola", "")
    assert "Tiedostoa ei voitu lukea" in sat.flat
    assert "ei ole valokuva" in sat.flat
    assert "Kuva: mummola" in sat.said.rsplit("Olet vastannut:", 1)[1]


def test_searching_finds_what_was_written_and_leads_there(kitchen):
    kitchen.sit(*FIRST, "1", "Isä lauloi iltaisin.", ".")
    sat = kitchen.sit("<Etsi>", "laul", "<«laul»oi>", "k", "<Etsi>", "puuttuva")
    assert "«laul»oi" in sat.said
    assert "Olet vastannut:\nIsä lauloi iltaisin." in sat.said
    assert "ei löytynyt" in sat.said


def test_the_practice_cards_can_be_read_and_lead_to_one_another(kitchen, workbook):
    linked = next(card for card in workbook.cards if card.links)
    sat = kitchen.sit(f"<{load_words('fi')('Practice cards')}>", f"<{linked.title}>", "1", "0", "0", "0")
    assert sat.flat.count(linked.short[0].text) == 2


def test_a_line_that_means_nothing_and_an_empty_one_lose_nothing(kitchen):
    sat = kitchen.sit("99", "mitä tämä on", "", "o", "l")
    assert sat.flat.count("Mitään ei kadonnut") == 2
    assert sat.said.count("Oma kirja") == 2
    assert "t: tauko" in sat.said


def test_a_wrong_passphrase_is_met_kindly_and_the_right_one_opens(kitchen):
    sat = kitchen.sit("l", passphrase=None, secrets=("väärä lause tämä", "", PASSPHRASE))
    assert "Kokeile rauhassa uudelleen. Mitään ei ole kadonnut." in sat.flat
    assert "Oma kirja" in sat.said


def test_after_three_wrong_passphrases_the_program_ends_with_exit_code_3(kitchen):
    person = Person(secrets=("väärä lause",) * 3)
    with pytest.raises(WrongKey) as refused:
        kitchen.call(person)
    assert refused.value.exit_code == 3


def test_no_passphrase_at_all_is_wrong_usage(kitchen):
    with pytest.raises(WrongUsage) as refused:
        kitchen.call(Person())
    assert refused.value.exit_code == 2
