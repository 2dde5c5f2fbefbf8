"""A writer gives two chosen answers to a worker, and the worker opens just those two."""

import json
import subprocess
from base64 import urlsafe_b64encode
from dataclasses import dataclass
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from installed import Machine
from test_write_and_keep import a_photo, encoded

SKILL, GLADLY, PRAISE = "who-am-i.childhood.skill", "who-am-i.now.gladly", "who-am-i.now.praise"
GIVEN = {
    SKILL: "Opin ukilta pienenä poikana miten verkko paikataan ja solmut kiristetään pimeässäkin oikein.",
    GLADLY: "Istun mielelläni aamuvarhaisella laiturin päässä ja katselen kuinka sumu nousee järven selältä.",
}
KEPT = {
    PRAISE: "Tämän lauseen haluan pitää ihan omanani enkä anna sitä kenellekään luettavaksi koskaan milloinkaan.",
    "future.goal.aim": "Tavoitteestani en ole vielä puhunut kenellekään sillä se on minulle arka ja kallis asia.",
}
EARLIER = "Ensimmäinen versio tästä oli paljon kömpelömpi ja siinä oli nimiä joita en halua kertoa enää."
WORD = "verkonpaikkaustaito"
ALT = "Harmaantunut laituri jonka päässä seisoo yksinäinen sininen ämpäri ja kaksi mäntyistä airoa."
PURPOSE = "Ensi viikon tapaamiseemme valmistautumista varten kuten viimeksi sovimme kahvipöydässä yhdessä."


@dataclass(frozen=True)
class People:
    writer: Machine
    anna: Machine
    bertta: Machine
    share: str
    given: dict

    @property
    def all(self):
        return (self.writer, self.anna, self.bertta)


def done(ended):
    assert ended.code == 0, ended.err
    return ended


def card_of(machine, name):
    out = machine.given / "card.txt"
    done(machine.tarina("card", "new", "--name", name, "--organisation", "Kohtaamispaikka", "--out", out))
    return str(out), done(machine.tarina("card", "show", "--json")).json["fingerprint"]


@pytest.fixture(scope="module")
def people(tmp_path_factory):
    """A writer with answers, two workers with cards, and a share for one of them."""
    writer, anna, bertta = (Machine(tmp_path_factory.mktemp(name)) for name in ("writer", "anna", "bertta"))
    for machine in (writer, anna, bertta):
        machine.new()
    write(writer)
    for machine, name in ((anna, "Anna Auttaja"), (bertta, "Bertta Avustaja")):
        card, digits = card_of(machine, name)
        done(writer.tarina("card", "add", card))
        done(writer.tarina("card", "verify", name, "--fingerprint", digits))
    share = str(writer.given / "kirje.age")
    to_anna = ("share", share, "--to", "Anna Auttaja", "--include", SKILL, "who-am-i.now", "--purpose", PURPOSE)
    given = done(writer.tarina(*to_anna, "--json"))
    assert "1" in given.err
    return People(writer, anna, bertta, share, given.json)


def write(writer):
    done(writer.tarina("answer", SKILL, "--text", writer.file("e", EARLIER), "--may-share"))
    for entry, text in (GIVEN | KEPT).items():
        done(writer.tarina("answer", entry, "--text", writer.file("t", text)))
    photo = writer.file("photo.jpg", a_photo())
    done(writer.tarina("answer", GLADLY, "--may-share", "--attach", photo, "--alt", ALT))
    done(writer.tarina("answer", SKILL, "--skill", WORD))


def test_the_worker_opens_just_the_two_answers_that_were_chosen(people):
    opened = done(people.anna.tarina("open", people.share, "--json")).json
    assert {answer["id"]: answer["text"] for answer in opened["answers"]} == GIVEN
    own = {answer["id"]: answer for answer in done(people.writer.tarina("show", "--json")).json}
    for answer in opened["answers"]:
        assert answer == {**own[answer["id"]], "openness": None}
    assert opened["purpose"] == PURPOSE
    assert sorted(opened) == ["answers", "created", "from", "purpose", "share", "signature", "to"]
    assert sorted(opened["from"]) == ["fingerprint", "name"]
    (picture,) = next(answer["media"] for answer in opened["answers"] if answer["id"] == GLADLY)
    assert (picture["alt"], picture["state"]) == (ALT, "here")


def test_the_worker_reads_it_as_pages_with_the_questions(people):
    read = done(people.anna.tarina("open", people.share))
    asked = {item["id"]: item["text"] for item in done(people.anna.tarina("questions", "--json")).json}
    flat = " ".join(read.out.split())
    for entry, text in GIVEN.items():
        assert asked[entry] in flat
        assert text in flat
    assert not [text for text in KEPT.values() if text in flat]


def test_the_signature_is_new_first_and_known_after_that(people, tmp_path):
    other = str(people.writer.given / "toinen.age")
    done(people.writer.tarina("share", other, "--to", "anna auttaja", "--include", SKILL))
    first = done(people.anna.tarina("open", other, "--json"))
    again = done(people.anna.tarina("open", other, "--json"))
    assert first.json["signature"] in ("unknown-signer", "valid")
    assert again.json["signature"] == "valid"
    assert again.err


def test_another_worker_cannot_open_it(people):
    refused = people.bertta.tarina("open", people.share, "--json")
    assert (refused.code, refused.json["error"]["code"]) == (3, "not-a-recipient")
    assert len(refused.err.strip().splitlines()) == 1


def test_the_writers_log_tells_what_was_given_to_whom(people):
    (logged, *_) = done(people.writer.tarina("shares", "--json")).json
    assert [answer["id"] for answer in logged["answers"]] == [GLADLY, SKILL]
    assert (logged["to"][0]["name"], logged["purpose"]) == ("Anna Auttaja", PURPOSE)
    assert logged["share"] == people.given["share"]
    assert done(people.anna.tarina("shares", "--json")).json == []


@pytest.mark.needs("age")
@pytest.mark.needs("unzip")
def test_the_key_of_a_card_opens_it_with_any_age_program(people, tmp_path):
    key = people.anna.given / "avain.txt"
    done(people.anna.tarina("card", "key", "--out", key))
    assert key.stat().st_mode & 0o077 == 0
    subprocess.run(["age", "-d", "-i", key, "-o", tmp_path / "a.zip", people.share], check=True)
    subprocess.run(["unzip", "-q", tmp_path / "a.zip", "-d", tmp_path / "a"], check=True)
    told = json.loads((tmp_path / "a" / "answers.json").read_text("utf-8"))
    assert {answer["id"]: answer["text"] for answer in told} == GIVEN
    page = (tmp_path / "a" / "read.html").read_text("utf-8")
    assert "<script" not in page
    assert all(text in page for text in GIVEN.values())
    shared = b"".join(file.read_bytes() for file in (tmp_path / "a").iterdir())
    for text in (*KEPT.values(), *KEPT, EARLIER):
        assert text.encode() not in shared


def test_bad_shares_have_their_exit_codes_and_no_passphrase_is_asked_for(people):
    anna = people.anna
    letter = Path(people.share).read_bytes()
    middle = len(letter) // 2
    changed = letter[:middle] + bytes([letter[middle] ^ 1]) + letter[middle + 1 :]
    for content, code, needs_key in [
        (b"hello", 1, False),
        (b"", 1, False),
        (letter[:30], 4, False),
        (letter.replace(b"/v1", b"/v9", 1), 5, False),
        (changed, 4, True),
        (letter[:-1], 4, True),
    ]:
        file = anna.file("bad.age", content)
        refused = anna.tarina(
            "open", file, "--json", TARINA_PASSPHRASE_FILE=anna.passphrase if needs_key else None
        )
        assert refused.code == code, (content[:40], refused.err)
        assert refused.json["error"]["message"] == refused.err.strip()


def test_what_may_not_be_given_is_refused_and_leaves_no_file(people):
    writer, out = people.writer, people.writer.given / "ei.age"
    for arguments, code in [
        (("--to", "Anna Auttaja", "--include", PRAISE), 1),
        (("--to", "Anna Auttaja", "--include", "future"), 1),
        (("--to", "Anna Auttaja", "--include", "who-am-i.no-such"), 2),
        (("--to", "Joku Muu", "--include", SKILL), 1),
        (("--include", SKILL), 2),
        (("--to", "Anna Auttaja"), 2),
    ]:
        refused = writer.tarina("share", out, *arguments)
        assert refused.code == code, refused.err
        assert len(refused.err.strip().splitlines()) == 1
        assert not out.exists()


def test_a_file_that_is_there_is_kept_without_force(people):
    out = people.writer.file("on.age", "vanha")
    arguments = ("share", out, "--to", "Anna Auttaja", "--include", SKILL)
    assert people.writer.tarina(*arguments).code == 1
    assert Path(out).read_text() == "vanha"
    done(people.writer.tarina(*arguments, "--force"))
    assert done(people.anna.tarina("open", out, "--json")).json["answers"][0]["text"] == GIVEN[SKILL]


def test_a_card_must_be_compared_and_may_be_neither_expired_changed_nor_retired(people, tmp_path):
    writer, out = people.writer, people.writer.given / "kortit.age"

    def give(name, *more):
        return writer.tarina("share", out, "--to", name, "--include", SKILL, "--json", "--force", *more)

    card, digits = crafted("Cecilia", "2099-12-31", "2098-12-31")
    state = done(writer.tarina("card", "add", writer.file("c", card), "--json")).json
    assert (state["state"], state["fingerprint"]) == ("unverified", digits)
    assert give("Cecilia").json["error"]["code"] == "card-unverified"
    assert give("Cecilia").code == 1
    assert writer.tarina("card", "verify", "Cecilia", "--fingerprint", "12345 " * 6).code == 1
    assert give("Cecilia", "--unverified").code == 0
    done(writer.tarina("card", "verify", "Cecilia", "--fingerprint", digits.replace(" ", "")))
    assert give(digits.replace(" ", "")).code == 0
    other, _ = crafted("CECILIA", "2099-12-31", "2098-12-31")
    done(writer.tarina("card", "add", writer.file("c", other)))
    assert give("Cecilia", "--unverified").json["error"]["code"] == "card-changed"
    done(writer.tarina("card", "retire", "Cecilia"))
    assert give("Cecilia").json["error"]["code"] == "card-retired"
    past, digits = crafted("Doris", "2021-12-31", "2021-01-01")
    done(writer.tarina("card", "add", writer.file("c", past)))
    done(writer.tarina("card", "verify", "Doris", "--fingerprint", digits))
    refused = give("Doris", "--unverified")
    assert (refused.code, refused.json["error"]["code"]) == (1, "card-expired")
    states = {one["name"]: one["state"] for one in done(writer.tarina("card", "list", "--json")).json}
    assert (states["CECILIA"], states["Doris"], states["Anna Auttaja"]) == ("retired", "expired", "verified")
    listed = done(writer.tarina("card", "list", "--json")).json[0]
    assert sorted(listed) == ["fingerprint", "name", "organisation", "state", "valid_until"]


def test_broken_cards_and_impossible_days_are_refused(people):
    card, _ = crafted("Eeva", "2099-12-31", "2098-12-31")
    for content, code in [
        (b"hello", 1),
        (card[:-3] + "AAA", 4),
        (card.replace("card-1", "card-2"), 5),
        (b"\xff", 1),
    ]:
        assert people.writer.tarina("card", "add", people.writer.file("c", content)).code == code
    out = people.anna.given / "uusi.txt"
    for day in ("2020-01-01", "2099-01-01", "kohta"):
        assert people.anna.tarina("card", "new", "--name", "Anna", "--valid-until", day, "--out", out).code == 2
        assert not out.exists()


def test_nothing_that_was_written_given_or_read_stands_on_any_disk(people):
    """Not in any home or temporary folder, nor in the share: only in the files that the writer wrote themself."""
    typed = [*GIVEN.values(), *KEPT.values(), EARLIER, WORD, ALT, PURPOSE, "Anna Auttaja", "Bertta Avustaja"]
    needles = {needle for text in typed for needle in encoded(text)}
    files = [file for one in people.all for folder in (one.home, one.temporary) for file in folder.rglob("*")]
    files = [file for file in files if file.is_file()] + list(people.writer.given.glob("*.age"))
    assert len(files) > 10
    for file in files:
        data = file.read_bytes()
        assert not [needle for needle in needles if needle in data], file


def crafted(name, until, created):
    """A card made by hand from the specification alone, and its digits."""
    import hashlib

    signing = Ed25519PrivateKey.generate()
    keys = [key.public_key().public_bytes_raw() for key in (signing, X25519PrivateKey.generate())]
    values = {"name": name, "organisation": "", "hybrid": None, "created": created, "valid_until": until}
    values |= {"ed25519": base64(keys[0]), "x25519": base64(keys[1])}
    body = json.dumps(values).encode()
    signature = signing.sign(b"tarina/card/1\0" + body)
    number = int.from_bytes(hashlib.sha256(b"tarina/card-keys/1\0" + keys[0] + keys[1]).digest()[:16], "big")
    digits = f"{number % 10**30:030d}"
    grouped = " ".join(digits[start : start + 5] for start in range(0, 30, 5))
    return f"tarina-card-1 {base64(body)}.{base64(signature)}", grouped


def base64(data):
    return urlsafe_b64encode(data).rstrip(b"=").decode()
