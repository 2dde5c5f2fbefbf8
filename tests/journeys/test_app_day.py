"""A day with the app alone: a writer, a worker, and a disk on which nothing can be read."""

import re
import shutil
from base64 import b64decode
from dataclasses import dataclass
from io import BytesIO

import pytest
from installed import Machine
from PIL import Image
from seat import PASSPHRASE, Seat, flat
from test_write_and_keep import encoded

pytestmark = pytest.mark.needs("tmux")

CALM = "Hengitän hitaasti ulos ja katselen ikkunasta kuinka naapurin koirat juoksevat lumihangessa."
GOOD_DAY = "Hyvänä päivänä leivon pullaa ja kutsun siskon lapset kahville pitkän pöydän ääreen."
AIM = "Tavoitteeni on oppia uimaan selkää ennen kuin seuraavat juhannuskokot taas syttyvät."
HOPE = "Ryhmältä toivon että saan olla välillä myös ihan hiljaa eikä kukaan ihmettele sitä."
CUT_OFF = "Tämän lauseen kohdalla naapurustosta katkesivat sähköt ja koko kylä pimeni kerralla."
WORDS = ("sinnikkyystaito", "huumorintajuisuus")
MOMENT = "Ensimmäinen yö telttasaaressa isän kanssa ukkosen jyristessä aivan yllämme"
ALT = "Harmaa laituri jonka päässä sininen ämpäri ja kaksi mäntyistä airoa"
PURPOSE = "Tiistain tapaamiseen valmistautumista varten niin kuin viimeksi yhdessä sovimme"
TYPED = (CALM, GOOD_DAY, AIM, HOPE, CUT_OFF, *WORDS, MOMENT, ALT, PURPOSE, PASSPHRASE)
GIVEN, KEPT = (GOOD_DAY, HOPE), (CALM, AIM, *WORDS)


@dataclass(frozen=True)
class Day:
    """What was seen on the way."""

    writer: Machine
    worker: Machine
    story: str
    found: str
    read: str
    preview: str
    card: str
    recovered: str
    after_lock: str
    after_close: str
    codes: tuple[str, ...]


@pytest.fixture(scope="module")
def day(tmp_path_factory):
    """The whole day; every test looks at one side of it."""
    writer, worker = (Machine(tmp_path_factory.mktemp(name)) for name in ("writer", "worker"))
    photo = writer.file("laituri.jpg", a_photo())
    with Seat(worker, "worker") as there:
        with Seat(writer, "first") as here:
            here.begin_a_book()
            code = here.code
            answer_in_all_parts(here, photo)
            here.press("C-q")
            here.see("loppu=0")
            after_close = here.all_of_it()
        there.begin_a_book()
        digits = make_a_card(there)
        shutil.copy(worker.home / "lukijakortti.txt", writer.home)
        with Seat(writer, "second") as here:
            here.unlock("Lue omaa tarinaa")
            story = read_the_story(here)
            found = search(here)
            preview = give(here, digits)
            print_a_handout(here)
            card = read_a_card(here)
            after_lock = lock(here)
            here.unlock("Sulje kirja")
            lose_power(here)
        with Seat(writer, "third") as here:
            recovered = here.unlock("Ennen kuin jatkat")
        (letter,) = writer.home.glob("*.age")
        shutil.copy(letter, worker.home)
        read = read_the_letter(there, letter.name)
        codes = (code, there.code)
    return Day(writer, worker, story, found, read, preview, card, recovered, after_lock, after_close, codes)


def answer_in_all_parts(here, photo) -> None:
    here.choose("1 Orientoituminen")
    here.see("Voit vastata missä järjestyksessä")
    here.press_and_see("Enter", "F4 vain minulle")
    here.turn_to("Kirjoita tähän")
    here.type(CALM)
    leave(here, "Orientoituminen")
    here.choose("2 Kuka minä olen")
    here.see("Ennen kuin jatkat", "Lue eteenpäin")
    here.press_and_see("Tab", "› Olen lukenut tämän")
    here.press_and_see("Enter", "Minä nyt", "Lapsuus", "Voit vastata missä järjestyksessä")
    here.press_and_see("Enter", "Yksi asia riville")
    here.type(WORDS[0])
    here.press_and_change("Enter")
    here.type(WORDS[1])
    here.press_and_see("C-n", "hyvä tavallinen päivä")
    here.type(GOOD_DAY)
    here.press_and_see("F4", "F4 saa jakaa")
    here.turn_to("Miltä se tuntui")
    here.type("kesä 1974", "kesä 1974")
    here.press_and_change("Enter")
    here.type(MOMENT)
    here.press_and_see("Enter", "kesällä 1974 · Ensimmäinen")
    here.turn_to("Etsi tiedosto")
    here.type(photo, "laituri.jpg")
    here.press_and_change("Enter")
    here.type(ALT)
    here.press_and_see("Enter", f"Kuva: {ALT}")
    here.see("Tallessa")
    leave(here, "Lapsuus")
    here.choose("3 Tulevaisuuden suunnittelu")
    here.see("Voit vastata missä järjestyksessä")
    here.press_and_see("Enter", "F4 vain minulle")
    here.turn_to("Kirjoita tähän")
    here.type(AIM)
    here.turn_to("Valitse nuolinäppäimillä")
    here.press_and_see("Right", "[5]")
    here.press_and_see("Right", "[6]")
    leave(here, "Tulevaisuuden suunnittelu")
    here.choose("4 Vertaisryhmätyöskentely")
    here.see("Voit vastata missä järjestyksessä")
    here.press_and_see("Enter", "F4 vain minulle")
    here.turn_to("Kirjoita tähän")
    here.type(HOPE)
    here.press_and_see("F4", "F4 saa jakaa")
    leave(here, "Vertaisryhmätyöskentely")


def leave(here, part: str) -> None:
    """From a question to the part, and from there home."""
    here.press_and_see("Escape", part, "Voit vastata missä järjestyksessä")
    here.press_and_see("Escape", "Sulje kirja")


def make_a_card(there) -> str:
    """A worker's card in a file, and its digits as the worker reads them aloud."""
    there.choose("Työntekijän lukuhuone")
    there.see("Minkä kirjeen")
    there.see("› Tee ensin lukijakortti")
    there.press_and_change("Tab")
    there.press_and_change("Tab")
    there.press_and_see("Enter", "› Tee kortti")
    there.press_and_see("Enter", "Nimesi")
    there.type("Anna Auttaja")
    there.press_and_change("Enter")
    there.type("Kohtaamispaikka")
    there.press_and_change("Enter")
    digits = "".join(
        re.findall(
            r"(?m)^ +((?:\d ?){5}(?: +(?:\d ?){5}){2})\s*$", there.press_and_see("Enter", "Kortti on valmis")
        )
    )
    there.press_and_see("Enter", "Mihin se tehdään")
    there.press_and_change("Enter")
    there.press_and_see("Enter", "Kortti on tässä")
    there.press_and_see("Escape", "Minkä kirjeen")
    return re.sub(r"\D", "", digits)


def read_the_story(here) -> str:
    here.choose("Lue omaa tarinaa")
    here.see("Tarinani tähän asti", CALM)
    story = here.read_to("Down", HOPE)
    here.press_and_see("Escape", "Sulje kirja")
    return story


def search(here) -> str:
    here.choose("Etsi")
    here.see("Mikä sana")
    here.type("juhannuskokot")
    found = here.see("«juhannuskokot»")
    here.press_and_see("Escape", "Sulje kirja")
    return found


def give(here, digits: str) -> str:
    """Give two answers to the worker whose digits were heard, and the pages of the preview."""
    here.choose("Anna luettavaksi")
    here.see("Anna luettavaksi 1/6", "Lue eteenpäin")
    here.press_and_see("Tab", "› Luin tämän")
    here.press_and_see("Enter", "› Lisää kortti")
    here.press_and_see("Enter", "Kortin tiedosto")
    here.type("~/lukijakortti.txt")
    here.press_and_see("Enter", "› Vertaa numerot")
    here.press_and_see("Enter", "30 numeroa")
    here.type(digits)
    here.press_and_see("Enter", "› Anna tälle lukijalle")
    here.press_and_see("Enter", "Anna luettavaksi 3/6")
    for place, question in enumerate(("Millainen on sinulle", ""), 1):
        here.press_until("Down", f"› [ ] {question}", "›")
        here.press_and_see("Space", f"{place} vastaus" if place == 1 else f"{place} vastausta on valittu")
    here.press_and_change("Down")
    here.press_and_see("Enter", "Anna luettavaksi 4/6")
    here.type(PURPOSE)
    here.press_and_change("Enter")
    here.type("Aino")
    here.press_and_see("Enter", "Anna luettavaksi 5/6", "2 vastausta lähtee", "Lue loppuun asti")
    preview = here.read_to("PageDown", "Tässä oli kaikki")
    here.press_and_change("Enter")
    here.press_and_see("Enter", "Anna luettavaksi 6/6")
    here.press_and_change("Enter")
    here.press_and_see("Enter", "Tiedosto on valmis")
    here.press_and_see("Escape", "Sulje kirja")
    return preview


def print_a_handout(here) -> None:
    here.choose("Tulosta")
    here.see("ei ole salattu")
    here.choose("Moniste ryhmälle")
    here.see("moniste.html")
    here.press_and_change("Enter")
    here.press_and_see("Enter", "Tiedosto on valmis")
    here.press_and_see("Enter", "Sulje kirja")


def read_a_card(here) -> str:
    here.choose("Hyvien käytänteiden kortit")
    card = here.see("Edelliseen korttiin")
    here.press_and_see("Escape", "Sulje kirja")
    return card


def lock(here) -> str:
    """Lock while one's own text is on the screen."""
    here.choose("Lue omaa tarinaa")
    here.see("Hengitän hitaasti")
    here.press_and_see("F9", "Kirja on tallessa")
    locked = here.all_of_it()
    here.unlock("Tarinani tähän asti")
    here.press_and_see("Escape", "Sulje kirja")
    here.press_and_see("F9", "Kirja on tallessa")
    return locked


def lose_power(here) -> None:
    here.press_until("Up", "› Kysymys tälle päivälle", "›")
    here.press_and_see("Enter", "F4 vain minulle")
    here.turn_to("Kirjoita tähän")
    here.type(CUT_OFF)
    here.see("Luonnos tallessa")
    here.lost_power()


def read_the_letter(there, name: str) -> str:
    """The cover of the letter and all its pages."""
    there.press_and_change("BTab")
    there.press_and_change("BTab")
    there.type(f"~/{name}")
    read = [there.press_and_see("Enter", "Kirje, antaja: Aino", "2 sivua")]
    read.append(there.press_and_see("Enter", "Sivu 1/2"))
    read.append(there.press_and_see("Right", "Sivu 2/2"))
    there.press_and_see("Escape", "2 sivua")
    there.press_and_see("Escape", "Minkä kirjeen")
    there.press("C-q")
    there.see("loppu=0")
    return flat("\n".join(read))


def a_photo() -> bytes:
    """A photo that says where it was taken."""
    image = Image.new("RGB", (640, 480), (90, 120, 160))
    exif = Image.Exif()
    exif.get_ifd(0x8825).update({1: "N", 2: (60.0, 10.0, 15.0), 3: "E", 4: (24.0, 56.0, 7.0)})
    exif[0x8825] = exif.get_ifd(0x8825)
    out = BytesIO()
    image.save(out, "JPEG", exif=exif)
    assert Image.open(BytesIO(out.getvalue())).getexif().get_ifd(0x8825)
    return out.getvalue()


def test_what_was_answered_in_all_four_parts_is_found_again(day):
    for text in (CALM, GOOD_DAY, AIM, HOPE, *WORDS, MOMENT, ALT, "kesällä 1974", "6"):
        assert text in day.story, text
    assert "«juhannuskokot»" in day.found


def test_the_worker_reads_just_the_two_answers_that_the_preview_showed(day):
    for seen in (day.preview, day.read):
        assert all(text in seen for text in (*GIVEN, PURPOSE))
        assert not [text for text in KEPT if text in seen]


def test_the_handout_holds_what_may_be_shared_and_not_where_the_photo_was_taken(day):
    handout = (day.writer.home / "moniste.html").read_text()
    assert all(text in handout for text in GIVEN)
    assert not [text for text in KEPT if text in handout]
    (picture,) = re.findall(r"data:image/\w+;base64,([\w+/=]+)", handout)
    assert not Image.open(BytesIO(b64decode(picture))).getexif()


def test_the_practice_cards_can_be_read(day):
    assert len(flat(day.card).split()) > 60


def test_the_next_start_says_what_was_recovered_after_the_power_was_lost(day):
    assert "Teksti saatiin talteen" in flat(day.recovered)
    assert CUT_OFF[:40] in flat(day.recovered)


def test_a_terminal_holds_nothing_that_was_written_once_the_book_is_locked_or_closed(day):
    for seen in map(flat, (day.after_lock, day.after_close)):
        pieces = {" ".join(text.split()[at : at + 3]) for text in TYPED for at in range(len(text.split()))}
        assert not [piece for piece in pieces if len(piece) > 12 and piece in seen]


def test_nothing_that_was_typed_can_be_read_from_either_disk(day):
    typed = [*TYPED, *day.codes, *(code.replace(" ", "-") for code in day.codes)]
    needles = {needle for text in typed for needle in encoded(text)}
    asked_for = day.writer.home / "moniste.html"
    folders = [folder for machine in (day.writer, day.worker) for folder in (machine.home, machine.temporary)]
    files = [file for folder in folders for file in folder.rglob("*") if file.is_file() and file != asked_for]
    assert len([file for file in files if file.suffix == ".log"]) >= 2
    assert any(file.parent.name == "media" for file in files)
    assert not [(file, needle) for file in files for needle in needles if needle in file.read_bytes()]
