"""What a writer may rely on in the questions that ship, in Finnish."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from elamani_tarinana.content import PARTS, Question, Workbook

COUNTS = {
    "orientation": (1, 5, 4, 3, 2),
    "who-am-i": (4, 5, 5, 5, 4, 4, 3, 4, 4, 3, 4),
    "future": (4, 4, 3, 5, 6, 3, 2),
    "peer-group": (3, 4, 1, 2, 4, 3, 3),
}
CORE = {"orientation": 6, "who-am-i": 13, "future": 8, "peer-group": 7}


def sentences(text: str) -> list[str]:
    return [each for each in re.split(r"(?<=[.?!])\s+", text) if each]


def texts(workbook: Workbook) -> Iterator[tuple[str, str]]:
    """Every text of the parts, with the id of what it belongs to."""
    for thing in (*workbook.parts, *workbook.sections):
        yield from ((thing.id, thing.title), (thing.id, thing.intro))
    for question in workbook.questions:
        yield from ((question.id, each) for each in (question.text, question.help, *question.starters))
        yield from ((question.id, each.label) for each in question.choices)


def test_the_four_parts_stand_in_the_sources_order_with_the_sources_names(workbook: Workbook) -> None:
    assert tuple(part.id for part in workbook.parts) == PARTS
    assert [part.title for part in workbook.parts] == [
        "Orientoituminen",
        "Kuka minä olen",
        "Tulevaisuuden suunnittelu",
        "Vertaisryhmätyöskentely",
    ]


def test_the_book_has_107_questions_as_many_in_each_section_as_the_draft_says(workbook: Workbook) -> None:
    assert len(workbook.counted) == 107
    for part in workbook.parts:
        assert tuple(len(section.questions) - 1 for section in part.sections) == COUNTS[part.id]


def test_the_short_path_is_the_34_core_questions_and_runs_in_book_order(workbook: Workbook) -> None:
    core = tuple(question for question in workbook.questions if question.core)
    assert workbook.short_path == core
    assert {part: sum(each.part == part for each in core) for part in PARTS} == CORE


def test_every_section_ends_with_an_open_page_that_is_not_counted(workbook: Workbook) -> None:
    for section in workbook.sections:
        *asked, last = section.questions
        assert (last.id, last.kind, last.open_page) == (f"{section.id}.more", "text", True)
        assert last.text == "Mitä muuta haluat kertoa?"
        assert not any(each.open_page for each in asked)


def test_every_id_has_the_houses_form_and_stands_once_across_parts_sections_and_questions(
    workbook: Workbook,
) -> None:
    ids = [each.id for each in (*workbook.parts, *workbook.sections, *workbook.questions)]
    assert len(ids) == len(set(ids))
    assert all(re.fullmatch(r"[a-z0-9]+([.-][a-z0-9]+)*", each) for each in ids)


def test_a_question_knows_the_part_and_the_section_that_it_stands_in(workbook: Workbook) -> None:
    for part in workbook.parts:
        for section in part.sections:
            assert section.part == part.id
            assert all((each.part, each.section) == (part.id, section.id) for each in section.questions)


def test_no_text_is_empty_and_every_text_is_composed_without_stray_space(workbook: Workbook) -> None:
    for whose, text in texts(workbook):
        assert text, whose
        assert text == unicodedata.normalize("NFC", text), whose
        assert "  " not in text, whose
        assert "\n" not in text, whose


def test_no_sentence_of_a_question_is_longer_than_14_words(workbook: Workbook) -> None:
    for question in workbook.questions:
        for sentence in sentences(question.text):
            assert len(sentence.split()) <= 14, sentence


def test_no_sentence_of_a_help_or_an_introduction_is_longer_than_16_words(workbook: Workbook) -> None:
    told = [each.intro for each in (*workbook.parts, *workbook.sections)]
    for text in (*told, *(question.help for question in workbook.questions)):
        assert all(len(sentence.split()) <= 16 for sentence in sentences(text)), text


def test_a_help_is_one_to_three_sentences_and_two_or_three_openings_of_a_sentence_follow(
    workbook: Workbook,
) -> None:
    for question in workbook.questions:
        assert 1 <= len(sentences(question.help)) <= 3, question.id
        assert 2 <= len(question.starters) <= 3, question.id
        assert all(each[0].isupper() and each[-1] not in ".…:?" for each in question.starters), question.id


def test_no_question_and_no_help_asks_why(workbook: Workbook) -> None:
    for whose, text in texts(workbook):
        assert not re.search(r"(?i)\bmiksi\b", text), whose


@pytest.mark.parametrize(
    "short", ["esim", "mm", "jne", "ym", "yms", "ko", "ns", "em", "tms", "eli", "kk", "klo", "min"]
)
def test_no_text_holds_an_abbreviation(workbook: Workbook, short: str) -> None:
    for whose, text in texts(workbook):
        assert not re.search(rf"(?i)\b{short}\b", text), whose


def test_no_sentence_denies_twice(workbook: Workbook) -> None:
    for whose, text in texts(workbook):
        for sentence in sentences(text):
            assert not re.search(
                r"(?i)\b(ei|en|et|emme|ette|eivät)\b.*\bilman\b|\bilman\b.*\b(ei|en|et)\b", sentence
            ), whose


def test_a_question_speaks_to_sinä_never_to_te_or_to_the_writer_as_somebody_else(workbook: Workbook) -> None:
    for whose, text in texts(workbook):
        assert not re.search(r"(?i)\b(teidän|asiakas|asiakkaan|potilas|kirjoittajan)\b", text), whose


def test_every_sensitive_question_asks_for_a_resource_or_is_followed_by_one_that_does(
    workbook: Workbook,
) -> None:
    for section in workbook.sections:
        asked = [each for each in section.questions if not each.open_page]
        assert not asked[-1].sensitive or asked[-1].lens, asked[-1].id
        assert all(not each.sensitive or each.lens or after.lens for each, after in pairwise(asked)), section.id


def test_every_section_of_part_two_looks_for_resources_skills_or_abilities(workbook: Workbook) -> None:
    for section in workbook.parts[1].sections:
        assert any(question.lens for question in section.questions), section.id


def test_the_hard_sections_and_questions_of_the_draft_stay_closed_until_they_are_opened(
    workbook: Workbook,
) -> None:
    closed = {question.id for question in workbook.questions if question.sensitive == 2}
    hard = {"who-am-i.wellbeing", "who-am-i.hard-times"}
    in_hard = {each.id for section in workbook.sections if section.id in hard for each in section.questions}
    assert closed == {"who-am-i.childhood.coping", "who-am-i.youth.coping"} | in_hard
    assert {section.id for section in workbook.sections if section.sensitive == 2} == hard


def test_where_other_people_are_asked_about_the_help_says_that_initials_are_enough(workbook: Workbook) -> None:
    asked = [
        each
        for each in workbook.counted
        if re.search(r"\b(Kuka|Ketkä|Keneltä|Kenelle|kuka)\b", each.text)
        and each.section != "orientation.safe-moment"
    ]
    assert asked
    own = {"who-am-i.hard-times.helped"}  # asks who or what, with no name
    for question in (each for each in asked if each.id not in own):
        assert "Nimikirjaimet riittävät" in question.help, question.id


def test_every_question_says_where_its_theme_comes_from(workbook: Workbook) -> None:
    known = statement_ids()
    for thing in (*workbook.parts, *workbook.questions):
        assert thing.provenance, thing.id
        for each in thing.provenance:
            assert each == "O" or each.startswith("F ") or each[2:] in known, thing.id


def statement_ids() -> set[str]:
    return set(Path(__file__).with_name("statements.txt").read_text(encoding="utf-8").split())


def test_the_scales_run_from_far_away_to_being_there(workbook: Workbook) -> None:
    scales = [each for each in workbook.questions if each.kind == "scale"]
    assert [each.id for each in scales] == ["orientation.hopes.scale", "future.scale.now", "future.goal.sure"]
    ends = [(each.scale_labels.low, each.scale_labels.high) for each in scales if each.scale_labels]
    assert ends[:2] == [("kaukana", "perillä")] * 2
    assert len(ends) == 3
    assert workbook.question("future.scale.now").earlier == "orientation.hopes.scale"


def test_every_kind_of_answer_is_offered_first_somewhere(workbook: Workbook) -> None:
    assert {each.kind for each in workbook.questions} == {"text", "words", "scale", "moments", "media"}


def test_nobody_is_asked_how_much_or_what_exactly_they_used_or_did_wrong(workbook: Workbook) -> None:
    def asks(question: Question) -> bool:
        return bool(re.search(r"(?i)kuinka paljon|kuinka usein|rikos|rikok|hyväksikäyt", question.text))

    assert not [each.id for each in workbook.questions if asks(each)]
