"""What a trainer may rely on in the practice book."""

import re
from dataclasses import replace

import pytest
from book_making import surroundings

from elamani_tarinana.book.look import answers, status
from elamani_tarinana.book.pack import open_pack
from elamani_tarinana.book.practise import make_practice_book
from elamani_tarinana.book.unlock import unlock
from elamani_tarinana.content import find_pack, languages
from elamani_tarinana.errors import Refusal
from elamani_tarinana.vault import Cost

CHEAP = Cost(64 * 1024)


@pytest.fixture(scope="module", params=languages(find_pack()))
def practice(request, tmp_path_factory):
    """A practice book in one language, made and closed; and what it is made from."""
    folder = tmp_path_factory.mktemp("harjoitus")
    workbook = open_pack(None, request.param)
    make_practice_book(surroundings(folder), folder / "kirja", workbook, CHEAP)
    return folder, workbook


@pytest.fixture
def book(practice):
    folder, workbook = practice
    book = unlock(surroundings(folder, 5), folder / "kirja", workbook, workbook.example.passphrase)
    yield book
    book.close()


def test_the_passphrase_that_is_shown_opens_the_whole_story_in_its_language(book, practice):
    example = practice[1].example
    told = {answer.entry: answer.content for answer in answers(book)}
    assert list(told) == [q.id for q in book.workbook.questions if q.id in {a.question for a in example.answers}]
    for answer in example.answers:
        content = told[answer.question]
        assert content.text.split() == answer.text.split()
        assert content.scale == answer.scale
        assert [moment.title for moment in content.moments] == [moment.title for moment in answer.moments]
    assert book.setting("language") == practice[1].language
    assert book.findings() == ()


def test_the_story_has_something_in_every_part_and_leaves_some_questions_out(book):
    progress = status(book)
    assert all(part.answered for part in progress.parts)
    assert sum(part.answered for part in progress.parts) < sum(part.questions for part in progress.parts)
    assert progress.media >= 1


def test_some_of_it_may_be_shared_and_most_is_only_the_writers(book):
    open_ = [answer for answer in answers(book) if answer.openness == "may-share"]
    assert 10 <= len(open_) < len(answers(book)) / 2


def test_the_story_was_written_on_evenings_over_some_weeks(book, practice):
    times = sorted(answer.updated for answer in answers(book))
    assert times[0].startswith(practice[1].example.begun)
    assert all(re.match(r"\d{4}-\d\d-\d\dT1[78]:", time) for time in times)
    assert len({time[:10] for time in times}) > 10


def test_every_moment_of_the_example_has_a_date_that_can_be_said(practice):
    from elamani_tarinana.text.dates import VagueDate

    for answer in practice[1].example.answers:
        for moment in answer.moments:
            assert str(VagueDate.parse(moment.date)) == moment.date


def test_a_pack_without_a_story_makes_no_practice_book_and_leaves_nothing(tmp_path, other_workbook):
    with pytest.raises(Refusal, match="no-example"):
        make_practice_book(surroundings(tmp_path), tmp_path / "kirja", other_workbook, CHEAP)
    assert not (tmp_path / "kirja").exists()


def test_a_practice_book_that_cannot_be_finished_leaves_nothing_behind(tmp_path, workbook):
    story = workbook.example
    broken = tmp_path / "no-picture.png"
    broken.write_bytes(b"no picture")
    answers_ = [
        replace(each, picture=replace(each.picture, file=broken)) if each.picture else each
        for each in story.answers
    ]
    changed = open_pack(None, "fi")
    changed.__dict__["example"] = replace(story, answers=tuple(answers_))
    with pytest.raises(Refusal):
        make_practice_book(surroundings(tmp_path), tmp_path / "kirja", changed, CHEAP)
    assert not (tmp_path / "kirja").exists()


def test_files_that_stood_in_the_folder_are_never_touched(tmp_path, workbook):
    kept = tmp_path / "kirja" / ".ssh" / "id"
    kept.parent.mkdir(parents=True)
    kept.write_text("avain")
    with pytest.raises(Refusal, match="folder-not-empty"):
        make_practice_book(surroundings(tmp_path), tmp_path / "kirja", workbook, CHEAP)
    assert kept.read_text() == "avain"
    assert sorted(each.name for each in tmp_path.iterdir()) == ["kirja"]


def test_an_empty_folder_takes_the_practice_book(tmp_path, workbook):
    (tmp_path / "kirja").mkdir()
    make_practice_book(surroundings(tmp_path), tmp_path / "kirja", workbook, CHEAP)
    assert (tmp_path / "kirja" / "keys").is_dir()


def test_a_link_in_the_place_of_the_folder_is_refused(tmp_path, workbook):
    (tmp_path / "muualla").mkdir()
    (tmp_path / "kirja").symlink_to(tmp_path / "muualla")
    with pytest.raises(Refusal, match="folder-not-empty"):
        make_practice_book(surroundings(tmp_path), tmp_path / "kirja", workbook, CHEAP)
    assert list((tmp_path / "muualla").iterdir()) == []
