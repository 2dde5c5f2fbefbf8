"""What stands before hard questions: the safety page once, and doors that stay closed until they are opened."""

import pytest

from elamani_tarinana.book.answer import answer
from elamani_tarinana.book.doors import open_door
from elamani_tarinana.book.place import Place
from elamani_tarinana.book.safety import note_safety_seen
from elamani_tarinana.plain.parts import before
from elamani_tarinana.plain.rooms import DEEDS, PAGES
from elamani_tarinana.story import Change

SECOND = "<Kuka minä olen>"


@pytest.fixture
def hard(workbook):
    """A section that is closed as a whole."""
    return next(each for each in workbook.sections if each.sensitive == 2)


def test_the_safety_page_comes_before_part_two_and_only_once(kitchen):
    first = kitchen.sit(SECOND, "0", SECOND, "1", "0", SECOND)
    assert first.said.count("Ennen kuin jatkat") == 2
    assert "Ennen kuin jatkat" not in kitchen.sit(SECOND).said


def test_not_now_leads_back_and_leaves_no_mark(kitchen):
    sat = kitchen.sit(SECOND, "0", "l")
    assert sat.said.count("Oma kirja") == 2
    assert "vastattu 0, kysymyksiä 45" in sat.said.rsplit("Oma kirja", 1)[1]


def test_part_one_has_no_safety_page_before_it(visit):
    assert before(visit, Place("part", "orientation")) == Place("part", "orientation")


def test_a_closed_section_says_nothing_of_its_questions_until_it_is_opened(kitchen, workbook, hard):
    part = next(each for each in workbook.parts if each.id == hard.part)
    sat = kitchen.sit(f"<{part.title}>", "1", f"<{hard.title}>", "0", f"<{hard.title}>", "1")
    closed, opened = sat.flat.rsplit("Nämä kysymykset voivat koskettaa kipeitä asioita", 1)
    assert not any(question.text in closed for question in hard.questions)
    assert all(question.text in opened for question in hard.questions if not question.open_page)


def test_a_door_is_closed_again_in_the_next_visit(kitchen, workbook, hard):
    part = next(each for each in workbook.parts if each.id == hard.part)
    way = (f"<{part.title}>", "1", f"<{hard.title}>", "1", "1", "<Kirjoita teksti>", "Kipeä asia.", ".")
    kitchen.sit(*way)
    again = kitchen.sit(f"<{part.title}>", f"<{hard.title}>", "k", "<Lue omaa>", "1", "0", "k", "<Etsi>", "kipeä")
    assert "Nämä kysymykset voivat koskettaa" in again.flat
    assert "Kipeä asia." not in again.said
    assert "Yksi kysymys on kiinni" in again.said


def test_a_draft_of_a_closed_question_is_told_only_behind_its_door(kitchen, workbook, hard):
    part = next(each for each in workbook.parts if each.id == hard.part)
    kitchen.sit(f"<{part.title}>", "1", f"<{hard.title}>", "1", "1", "<Kirjoita teksti>", "Kesken jäänyt suru.")
    offered = kitchen.sit("0").said
    assert "Kesken jäänyt suru." not in offered
    opened = kitchen.sit("<Yksi kysymys on kiinni>", "1", "<Talteen saatu luonnos>")
    assert "Kesken jäänyt suru." in opened.said


def test_no_way_leads_past_a_closed_door(visit, workbook):
    note_safety_seen(visit.book)
    for question in (each for each in workbook.questions if each.sensitive == 2):
        for place in (Place("writing", question.id), *(Place(room, question.section) for room in ("section",))):
            behind = before(visit, place)
            closed = place.room == "writing" or _is_hard(workbook, question.section)
            assert (behind.room == "gate") == closed
    gate = before(visit, Place("writing", question.id))
    opening = PAGES["gate"](visit, gate.about).choices[0].to
    assert DEEDS[opening.room](visit, None, opening.about) == Place("writing", question.id)
    assert before(visit, Place("writing", question.id)) == Place("writing", question.id)


def _is_hard(workbook, section: str) -> bool:
    return next(each for each in workbook.sections if each.id == section).sensitive == 2


def test_a_closed_question_of_an_open_section_is_left_out_when_the_story_is_read(visit, workbook):
    note_safety_seen(visit.book)
    sections = {each.id: each for each in workbook.sections if each.sensitive < 2}
    closed = next(each for each in workbook.questions if each.sensitive == 2 and each.section in sections)
    open_one = next(each for each in sections[closed.section].questions if each.sensitive < 2)
    for question, text in ((closed, "Suljettu kertomus."), (open_one, "Avoin kertomus.")):
        answer(visit.book, question.id, Change(text=text)).done.result()
    read = PAGES["chapter"](visit, closed.section)
    assert "Avoin kertomus." in read.lines
    assert "Suljettu kertomus." not in read.lines
    open_door(visit.book, closed)
    assert "Suljettu kertomus." in PAGES["chapter"](visit, closed.section).lines
