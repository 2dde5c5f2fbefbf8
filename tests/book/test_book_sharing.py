"""Giving and receiving: exactly what was chosen goes, to exactly those who were chosen, and is written down."""

import errno
import json
import os
import subprocess
from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from elamani_tarinana.age import decrypt_bytes
from elamani_tarinana.book.answer import answer, attach_photo, write
from elamani_tarinana.book.asking import add_question, reword
from elamani_tarinana.book.card import add, identity, identity_file, new_card, own_card, retire, verify
from elamani_tarinana.book.choose import choose_answers, choose_readers, prepare, set_sender
from elamani_tarinana.book.letter import opened_letter, opened_text, prepared_letter, share_page
from elamani_tarinana.book.receive import check_header, open_for_reading, trust_signer
from elamani_tarinana.book.share import give, shares
from elamani_tarinana.errors import InUse, Refusal, WrongKey, WrongUsage
from elamani_tarinana.sharing import digits
from elamani_tarinana.sharing.container import LARGEST, read_container
from elamani_tarinana.story import Change
from elamani_tarinana.vault import Storage

GLADLY, DAY, NAME = "who-am-i.now.gladly", "who-am-i.now.good-day", "orientation.own-book.name"
SECTION = "who-am-i.now"


def say(book, entry=GLADLY, openness="may-share", text="Hoidan puutarhaa", **more):
    saving = answer(book, entry, Change(text=text, openness=openness, **more))
    saving.done.result()
    return saving.rid


def photo(book, alt="mökki", colour="green", exif=None):
    picture = BytesIO()
    Image.new("RGB", (8, 6), colour).save(picture, "JPEG")
    return attach_photo(book, picture.getvalue(), alt)


def know(book, worker, name="Anna"):
    card = new_card(worker, name, "Kohtaamispaikka", None)
    add(book, card.text)
    return verify(book, name, digits(card.fingerprint))


def prepared(book, *include, to=("Anna",), purpose="Tapaamiseen"):
    return prepare(book, choose_readers(book, to, unverified=False), include or (GLADLY,), purpose)


def given_to(book, folder, *include, name="kirje.age", to=("Anna",)):
    made = prepared(book, *include, to=to)
    give(book, made, share_page(book, made), folder / name, replace=False)
    return (folder / name).read_bytes()


def inside(worker, data):
    return decrypt_bytes(data, [identity(worker).age], limit=LARGEST)


@pytest.fixture
def anna(book, workers):
    know(book, workers[0])
    return workers[0]


@pytest.fixture
def bertta(workers):
    return workers[1]


def test_the_worker_opens_just_what_was_given(book, anna, tmp_path):
    rid = say(book, words=("rauha",), scale=7, resources=("kärsivällisyys",))
    say(book, DAY, text="Toinen")
    say(book, NAME, text="Muu osa")
    set_sender(book, "Kirjoittaja")
    reading = open_for_reading(anna, given_to(book, tmp_path, GLADLY, DAY))
    assert [answer.id for answer in reading.share.answers] == sorted([GLADLY, DAY], key=order(book))
    found = next(answer for answer in reading.share.answers if answer.id == GLADLY)
    assert (found.revision, found.content.text, found.content.scale) == (rid, "Hoidan puutarhaa", 7)
    assert (found.content.words, found.content.resources) == (("rauha",), ("kärsivällisyys",))
    assert found.question == book.workbook.question(GLADLY).text
    assert (reading.share.manifest.sender, reading.share.manifest.purpose) == ("Kirjoittaja", "Tapaamiseen")
    assert reading.to == (digits(own_card(anna).fingerprint),)


def test_the_worker_reads_the_questions_as_the_writer_worded_them(book, anna, tmp_path):
    entry, done = add_question(book, SECTION, "Mitä koirani opetti minulle?")
    done.result()
    reword(book, DAY, "Millainen on hyvä tiistai?").result()
    say(book, entry, text="Odottamaan.")
    say(book, DAY, text="Sateinen.")
    reading = open_for_reading(anna, given_to(book, tmp_path, entry, DAY))
    told = opened_text(anna, reading.share)
    assert "Mitä koirani opetti minulle?" in told
    assert "Millainen on hyvä tiistai?" in told
    assert anna.workbook.question(DAY).text not in told


def order(book):
    places = [question.id for question in book.workbook.questions]
    return places.index


def test_another_worker_opens_nothing(book, anna, bertta, tmp_path):
    say(book)
    with pytest.raises(WrongKey, match="not-a-recipient"):
        open_for_reading(bertta, given_to(book, tmp_path))


def test_two_readers_of_one_file_both_open_it(book, anna, bertta, tmp_path):
    know(book, bertta, "Bertta")
    say(book)
    data = given_to(book, tmp_path, to=("Anna", "Bertta", "anna"))
    for worker in (anna, bertta):
        assert len(open_for_reading(worker, data).to) == 2


def test_both_versions_of_an_answer_that_two_machines_wrote_are_given(book, reopen, anna, tmp_path):
    say(book, text="ensin")
    other = reopen(3, device="toinen")
    say(book, text="täällä")
    say(other, text="siellä")
    book.catch_up()
    reading = open_for_reading(anna, given_to(book, tmp_path))
    assert {answer.content.text for answer in reading.share.answers} == {"täällä", "siellä"}
    page = reading.share.page.decode()
    assert "täällä" in page
    assert "siellä" in page


def test_pictures_go_along_once_and_without_their_key(book, anna, tmp_path):
    one, two = photo(book), photo(book, "vene", "blue")
    say(book, media=(one, two))
    say(book, DAY, media=(one,))
    data = given_to(book, tmp_path, SECTION)
    share = open_for_reading(anna, data).share
    assert list(share.media) == ["m001.jpg", "m002.jpg"]
    assert Image.open(BytesIO(share.media["m001.jpg"])).size == (8, 6)
    for medium in (one, two):
        assert medium.key not in inside(anna, data)
        assert medium.key.hex().encode() not in inside(anna, data)


def test_a_picture_that_is_not_here_is_named_and_counted(book, anna, tmp_path):
    medium = photo(book)
    say(book, media=(medium,))
    (book.vault.layout.media / medium.id).unlink()
    made = prepared(book)
    assert (made.missing, made.pictures) == (1, {})
    share = open_for_reading(anna, given_to(book, tmp_path)).share
    assert share.answers[0].files == {}
    assert "mökki" in share.page.decode()


def test_only_mine_is_refused_by_its_name_and_left_out_and_counted_by_its_section(book, anna):
    say(book, openness="only-mine")
    say(book, DAY)
    with pytest.raises(Refusal, match="only-mine"):
        choose_answers(book, [GLADLY])
    with pytest.raises(Refusal, match="only-mine"):
        choose_answers(book, [SECTION, GLADLY])
    chosen, left_out = choose_answers(book, [SECTION, "who-am-i", DAY])
    assert ([found.entry for found in chosen], left_out) == ([DAY], 1)


def test_where_one_of_two_versions_is_only_mine_nothing_of_the_answer_goes(book, reopen, anna):
    say(book, text="ensin")
    other = reopen(3, device="toinen")
    say(book, text="täällä")
    say(other, text="siellä", openness="only-mine")
    book.catch_up()
    with pytest.raises(Refusal, match="only-mine"):
        choose_answers(book, [GLADLY])


@pytest.mark.parametrize(
    ("include", "kind", "code"),
    [
        (["who-am-i.no-such"], WrongUsage, "unknown-question"),
        ([DAY], Refusal, "no-answer"),
        (["future"], Refusal, "nothing-to-share"),
    ],
)
def test_what_cannot_be_given_is_refused(book, anna, include, kind, code):
    say(book)
    with pytest.raises(kind, match=code):
        choose_answers(book, include)


def test_a_purpose_as_long_as_a_story_is_refused(book, anna):
    say(book)
    with pytest.raises(WrongUsage, match="purpose-long"):
        prepared(book, purpose="x" * 2001)


@pytest.mark.parametrize("change", ["closed elsewhere", "rewritten", "taken away", "reader retired"])
def test_what_changed_since_the_preview_is_not_given(book, anna, reopen, tmp_path, change):
    """Between the preview and the yes the writer, or another machine, may have changed their mind."""
    say(book)
    made = prepared(book)
    match change:
        case "closed elsewhere":
            say(reopen(3, device="toinen"), openness="only-mine")
        case "rewritten":
            say(book, text="muu")
        case "taken away":
            write(book, GLADLY, None, "may-share").done.result()
        case "reader retired":
            retire(book, "Anna")
    with pytest.raises(Refusal, match="share-outdated"):
        give(book, made, b"", tmp_path / "kirje.age", replace=False)
    assert not (tmp_path / "kirje.age").exists()
    assert shares(book) == []


def test_the_log_tells_what_was_given_to_whom_and_when(book, anna, tmp_path, reopen):
    rid = say(book)
    given_to(book, tmp_path)
    (logged,) = shares(reopen(3))
    assert logged.given == ((GLADLY, rid),)
    assert logged.to == (("Anna", digits(own_card(anna).fingerprint)),)
    assert (logged.purpose, logged.created) == ("Tapaamiseen", "2026-11-22T12:00:02Z")
    assert logged.id == open_for_reading(anna, (tmp_path / "kirje.age").read_bytes()).share.manifest.id


def test_a_share_whose_record_cannot_be_saved_gets_no_name(book, anna, tmp_path, monkeypatch):
    say(book)
    made = prepared(book)
    monkeypatch.setattr(book.vault, "save", lambda _records: raising(InUse("not-saved")))
    with pytest.raises(InUse, match="not-saved"):
        give_in(book, made, tmp_path)
    assert os.listdir(tmp_path / "ulos") == []


def give_in(book, made, folder):
    (folder / "ulos").mkdir(exist_ok=True)
    return give(book, made, share_page(book, made), folder / "ulos" / "kirje.age", replace=False)


def raising(error):
    raise error


class PowerCut(BaseException):
    """The machine stops here."""


def test_the_record_is_safe_before_the_file_has_its_name(book, anna, tmp_path, monkeypatch, reopen):
    """A cut between the two leaves a record of a file that never was, and never a file without a record."""
    say(book)
    made = prepared(book)
    seen = []

    def cut(_self, temporary, _path):
        seen.append([share.id for share in shares(reopen(3))])
        assert temporary.read_bytes().startswith(b"age-encryption.org/v1")
        raise PowerCut

    monkeypatch.setattr(Storage, "publish", cut)
    with pytest.raises(PowerCut):
        give_in(book, made, tmp_path)
    assert [len(logged) for logged in seen] == [1]
    assert os.listdir(tmp_path / "ulos") == []
    monkeypatch.undo()
    give_in(book, made, tmp_path)
    assert len(shares(reopen(4))) == 2


def test_a_full_disk_leaves_neither_file_nor_record(book, anna, tmp_path, monkeypatch):
    say(book)
    made = prepared(book)

    def full(_self, _path, _data):
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(Storage, "write_new", full)
    with pytest.raises(InUse, match="disk-full"):
        give_in(book, made, tmp_path)
    assert (os.listdir(tmp_path / "ulos"), shares(book)) == ([], [])


def test_the_page_in_the_share_is_the_preview_that_the_writer_saw(book, anna, tmp_path):
    say(book, media=(photo(book),))
    made = prepared(book)
    share = open_for_reading(anna, given_to(book, tmp_path)).share
    assert share.page == share_page(book, made)
    preview, read = prepared_letter(book, made), opened_letter(anna, share)
    assert read.chapters == preview.chapters
    assert read.facts == preview.facts


def test_the_first_letter_of_a_writer_is_to_be_compared_and_the_next_is_known(book, anna, tmp_path):
    say(book)
    set_sender(book, "Kirjoittaja")
    first = open_for_reading(anna, given_to(book, tmp_path))
    assert (first.signature, first.known_since, first.opened_before) == ("unknown-signer", "", "")
    second = open_for_reading(anna, given_to(book, tmp_path, name="toinen.age"))
    assert (second.signature, second.known_since, second.opened_before) == ("valid", "2026-11-22", "")
    assert second.signer_digits == first.signer_digits


def test_the_same_letter_again_says_when_it_was_opened(book, anna, tmp_path):
    say(book)
    data = given_to(book, tmp_path)
    open_for_reading(anna, data)
    assert open_for_reading(anna, data).opened_before == "2026-11-22"


def test_the_same_name_with_another_key_is_told_until_the_worker_has_compared(book, anna, bertta, tmp_path):
    """Bertta writes under the name of a writer whom Anna has read already."""
    say(book)
    set_sender(book, "Kirjoittaja")
    open_for_reading(anna, given_to(book, tmp_path))
    know(bertta, anna)
    say(bertta)
    set_sender(bertta, "KIRJOITTAJA")
    for name in ("yksi.age", "kaksi.age"):
        false = open_for_reading(anna, given_to(bertta, tmp_path, name=name))
        assert false.signature == "changed"
    assert open_for_reading(anna, given_to(book, tmp_path, name="kolme.age")).signature == "valid"
    trust_signer(anna, false)
    assert open_for_reading(anna, given_to(bertta, tmp_path, name="neljä.age")).signature == "valid"


def test_a_book_that_cannot_be_written_still_opens_letters(book, anna, tmp_path, monkeypatch):
    say(book)
    data = given_to(book, tmp_path)

    def refused(*_args):
        raise OSError(errno.EROFS, "read-only")

    monkeypatch.setattr(Storage, "create", refused)
    monkeypatch.setattr("os.pwrite", refused)
    assert open_for_reading(anna, data).share.answers[0].content.text == "Hoidan puutarhaa"


def test_nothing_of_a_letter_is_kept_in_the_workers_book(book, anna, tmp_path):
    say(book, text="Vain annalle näytetty lause")
    open_for_reading(anna, given_to(book, tmp_path))
    kept = [json.dumps(dict(record.fields), ensure_ascii=False) for record in anna.vault.records("rev")]
    assert not any("näytetty" in one or GLADLY in one for one in kept)


def test_a_file_that_is_no_share_is_refused_before_any_key(book):
    with pytest.raises(Refusal, match="not-a-share"):
        check_header(b"hello")


@pytest.mark.needs("age")
@pytest.mark.needs("unzip")
def test_age_and_unzip_give_a_stranger_the_same(book, anna, tmp_path):
    say(book, media=(photo(book),))
    made = prepared(book)
    given_to(book, tmp_path)
    (tmp_path / "avain.txt").write_text(identity_file(anna))
    subprocess.run(["age", "-d", "-i", "avain.txt", "-o", "kirje.zip", "kirje.age"], cwd=tmp_path, check=True)
    subprocess.run(["unzip", "-q", "kirje.zip", "-d", "auki"], cwd=tmp_path, check=True)
    assert (tmp_path / "auki" / "read.html").read_bytes() == share_page(book, made)
    told = json.loads((tmp_path / "auki" / "answers.json").read_text("utf-8"))
    assert [answer["text"] for answer in told] == ["Hoidan puutarhaa"]
    assert (tmp_path / "auki" / "m001.jpg").read_bytes() == made.pictures["m001.jpg"]


ENTRIES = (GLADLY, DAY, NAME, "who-am-i.childhood.skill", "mine.abc123")
WORDS = st.lists(st.tuples(st.sampled_from(ENTRIES), st.booleans()), min_size=1, max_size=8)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(story=WORDS, chosen=st.sets(st.sampled_from([*ENTRIES, SECTION, "who-am-i", "orientation"]), min_size=1))
def test_nothing_that_was_not_given_is_in_a_share(book, anna, tmp_path, counter, story, chosen):
    """Every text, id and revision of what is only mine, was not chosen or was changed since stays at home."""
    planted = {}
    for entry, is_open in story:
        token = f"istutettu-{next(counter)}-loppu"
        rid = say(
            book,
            entry,
            "may-share" if is_open else "only-mine",
            token,
            clear=("words", "skills"),
            words=(token,),
            skills=(token,),
        )
        planted[token] = planted[rid] = (entry, rid)
    current = {entry: found.heads[-1].rid for entry in ENTRIES if (found := book.story.answer(entry))}
    try:
        made = prepared(book, *chosen)
    except Refusal:
        return
    given_now = {answer.revision for answer in made.answers}
    name = f"{next(counter)}.age"
    give(book, made, share_page(book, made), tmp_path / name, replace=False)
    bytes_given = inside(anna, (tmp_path / name).read_bytes())
    assert all(book.story.answer(answer.id).openness == "may-share" for answer in made.answers)
    for trace, (_, rid) in planted.items():
        assert (trace.encode() in bytes_given) == (rid in given_now and current.get(_) == rid), trace
    shared_entries = {answer.id for answer in made.answers}
    for entry in current.keys() - shared_entries:
        assert f'"{entry}"'.encode() not in bytes_given
        assert current[entry].encode() not in bytes_given


@pytest.fixture
def counter():
    from itertools import count

    return count()


def test_how_much_stays_at_home_changes_nothing_in_what_goes(book, anna):
    say(book)
    few = prepared(book, SECTION)
    for entry in (DAY, "who-am-i.now.praise", "who-am-i.now.three-things"):
        say(book, entry, "only-mine") if book.workbook.has(entry) else None
    say(book, "mine.abc", "may-share")
    many = prepared(book, SECTION)
    assert many.left_out > few.left_out
    assert replace(many, left_out=0) == replace(few, left_out=0)
    assert share_page(book, many) == share_page(book, few)


def test_a_share_tells_nothing_but_what_the_specification_lists(book, anna, tmp_path):
    say(book)
    members = read_container(inside(anna, given_to(book, tmp_path)))
    assert list(members) == ["manifest.json", "manifest.sig", "answers.json", "read.html"]
    told = json.loads(members["manifest.json"])
    assert sorted(told) == sorted(
        ["format", "kind", "id", "created", "from", "signer", "to", "purpose", "reply_to", "re", "members"]
    )
    (answer_,) = json.loads(members["answers.json"])
    names = "id question revision text words scale moments media resources skills abilities scribe updated"
    assert set(answer_) == set(names.split(" "))


def test_a_picture_from_others_is_never_decoded_for_the_terminal(book, anna, tmp_path, monkeypatch):
    say(book, media=(photo(book),))
    share = open_for_reading(anna, given_to(book, tmp_path)).share
    monkeypatch.setattr("elamani_tarinana.book.letter.smaller", lambda _data: pytest.fail("decoded"))
    assert "mökki" in opened_text(anna, share)


def test_a_picture_from_others_that_is_none_is_named_and_does_no_harm(book, anna, tmp_path):
    say(book, media=(photo(book),))
    share = open_for_reading(anna, given_to(book, tmp_path)).share
    broken = replace(share, media={"m001.jpg": b"\xff\xd8 not a picture"})
    assert "mökki" in str(opened_letter(anna, broken).chapters)
