"""A writer makes a book, answers in all four parts, comes back, and nothing of it can be read from the disk."""

import re
from io import BytesIO

import pytest
from installed import Machine
from PIL import Image

SENTENCES = {
    "orientation.safe-moment.place": (
        "Kirjoitan keittiön pöydän ääressä silloin kun muut nukkuvat ja talo on aivan hiljaa."
    ),
    "who-am-i.childhood.place": (
        "Lapsuuden mieluisin paikka oli mummolan ullakko jossa tuoksui vanha paperi ja kuiva heinä."
    ),
    "future.goal.aim": (
        "Haluan oppia soittamaan haitaria niin hyvin että uskallan esiintyä juhannuksena kyläläisille lavalla."
    ),
    "peer-group.before.hope": (
        "Toivon ryhmältä ennen kaikkea rauhaa puhua loppuun asti ilman että kukaan keskeyttää minua välissä."
    ),
}
WORDS = ("haitarinsoitto", "pitkäjänteisyys", "verkonpaikkaus", "hiljaisuudensieto")
MOMENT = "Muutimme hevoskärryllä järven toiselle puolelle ja jätimme kissan naapurin emännän huomaan talveksi"
ALT = "Punainen tupa jonka portailla istuu kolme lasta ja harmaa koira ilman kaulapantaa kesäiltana"
SCRIBE = "Kirjuri Marjaterttu Esimerkkinen"


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """The machine of a writer who has answered in all four parts."""
    machine = Machine(tmp_path_factory.mktemp("machine"))
    machine.new()
    for entry, text in SENTENCES.items():
        given = machine.tarina("answer", entry, "--text", "-", stdin=text.encode(), **by_file(machine))
        assert given.code == 0, given.err
    photo = machine.file("photo.jpg", a_photo())
    more = [
        ("future.scale.now", "--scale", "6"),
        ("who-am-i.adulthood.lifeline", "--moment", f"1974-22;-2;{MOMENT}"),
        ("who-am-i.places.good-place", "--attach", photo, "--alt", ALT, "--scribe", SCRIBE),
        ("orientation.safe-moment.calm", "--word", WORDS[0], "--resource", WORDS[1]),
        ("peer-group.round.today", "--word", "levollinen", "--skill", WORDS[2], "--ability", WORDS[3]),
    ]
    for arguments in more:
        given = machine.tarina("answer", *arguments)
        assert given.code == 0, given.err
    return machine


def by_file(machine):
    return {"TARINA_PASSPHRASE_FILE": machine.passphrase}


def a_photo():
    """A photo whose file says where it was taken and what it is called."""
    image = Image.effect_noise((640, 480), 60).convert("RGB")
    exif = Image.Exif()
    exif[0x010E] = ALT
    out = BytesIO()
    image.save(out, "JPEG", exif=exif)
    return out.getvalue()


def test_everything_is_found_again(written):
    shown = {item["id"]: item for item in written.tarina("show", "--json").json}
    assert {entry: shown[entry]["text"] for entry in SENTENCES} == SENTENCES
    assert shown["future.scale.now"]["scale"] == 6
    (moment,) = shown["who-am-i.adulthood.lifeline"]["moments"]
    assert (moment["date"], moment["feeling"], moment["title"]) == ("1974-22", -2, MOMENT)
    (picture,) = shown["who-am-i.places.good-place"]["media"]
    assert (picture["alt"], picture["state"], picture["width"]) == (ALT, "here", 640)
    assert shown["peer-group.round.today"]["abilities"] == [WORDS[3]]
    parts = written.tarina("status", "--json").json["parts"]
    assert all(part["answered"] for part in parts)
    assert [found["id"] for found in written.tarina("search", "HAITARIA", "lavalla", "--json").json] == [
        "future.goal.aim"
    ]
    assert len(written.tarina("history", "future.goal.aim", "--json").json) == 1
    assert written.tarina("check", "--json").json == {"ok": True, "findings": []}


def test_a_person_reads_it_in_finnish(written):
    read = written.tarina("show").out
    assert all(text in read for text in SENTENCES.values())
    assert "Asteikolla 0–10: 6" in read
    assert "kesällä 1974" in read


def test_the_paper_opens_the_book_when_the_passphrase_is_forgotten(written, tmp_path_factory):
    new = written.file("new", "uusi pitkä salalause järven rannalta")
    recovered = written.tarina(
        "recover", "--code-file", written.sheet, "--new-file", new, TARINA_PASSPHRASE_FILE=None
    )
    assert recovered.code == 0, recovered.err
    assert written.tarina("status").code == 3
    written.passphrase = new
    assert len(written.tarina("show", "--json").json) == 9


def test_nothing_that_was_typed_can_be_read_from_the_disk(written):
    typed = [*SENTENCES.values(), *WORDS, MOMENT, ALT, SCRIBE, "sininen vene keinuu laiturissa"]
    typed += ["uusi pitkä salalause järven rannalta", code_on(written.sheet), *SENTENCES]
    needles = {needle for text in typed for needle in encoded(text)}
    files = [file for folder in (written.home, written.temporary) for file in folder.rglob("*") if file.is_file()]
    assert any(file.suffix == ".log" for file in files)
    assert any(file.parent.name == "media" for file in files)
    for file in files:
        data = file.read_bytes()
        assert not [needle for needle in needles if needle in data], file
        assert data[:2] != b"\xff\xd8", file


def test_the_names_of_files_tell_nothing(written):
    names = [path.name for path in written.home.rglob("*") if ".local" not in path.name]
    telling = re.compile(r"tarina|elam|story|diary|päivä", re.IGNORECASE)
    assert [name for name in names if telling.search(name)] == []


def test_only_the_owner_can_look_into_what_was_written(written):
    for path in written.home.rglob("*"):
        if path.name not in (".local", "share", "state", "Library"):
            assert path.stat().st_mode & 0o077 == 0, path


def code_on(sheet):
    return re.search(r"CODE (\S+)", sheet.read_text())[1]


def encoded(text):
    """A text and each eight words of it, as they could stand in a file."""
    words = text.split()
    pieces = {text, *(" ".join(words[at : at + 8]) for at in range(max(1, len(words) - 7)))}
    return {piece.encode(coding) for piece in pieces for coding in ("utf-8", "utf-16-le", "utf-16-be")}
