"""What a writer may rely on who makes the questions their own, or changes to another workbook."""

import pytest

from elamani_tarinana.book.answer import answer
from elamani_tarinana.book.asking import (
    LONGEST_QUESTION,
    add_question,
    asked_of,
    hide,
    put_back,
    reword,
    say_as_before,
)
from elamani_tarinana.book.look import answers, next_question, search, status
from elamani_tarinana.book.offered import as_said
from elamani_tarinana.errors import Refusal, WrongUsage
from elamani_tarinana.story import Change

QUESTION, SECTION = "who-am-i.now.gladly", "who-am-i.now"


def section(book, wanted=SECTION):
    return next(each for each in book.workbook.sections if each.id == wanted)


def add(book, text="Mitä koirani opetti minulle?", where=SECTION):
    entry, done = add_question(book, where, text)
    done.result()
    return entry


def say(book, entry, text):
    answer(book, entry, Change(text=text)).done.result()


def test_a_question_of_ones_own_stands_at_the_end_of_its_section_before_the_open_page(book):
    entry = add(book)
    asked = section(book).asked
    assert [each.id for each in asked[-2:]] == [entry, f"{SECTION}.more"]
    assert asked[-2].text == "Mitä koirani opetti minulle?"
    assert entry.startswith("mine.")


def test_what_was_done_with_the_questions_is_there_when_the_book_is_opened_again(book, reopen):
    entry = add(book)
    reword(book, QUESTION, "Mikä tekee sinulle hyvää?").result()
    hide(book, "who-am-i.now.praise").result()
    again = reopen(3).workbook
    assert again.question(entry).text == "Mitä koirani opetti minulle?"
    assert again.question(QUESTION).text == "Mikä tekee sinulle hyvää?"
    assert again.question("who-am-i.now.praise").hidden


def test_a_question_in_other_words_keeps_its_answer_and_can_get_its_own_words_back(book):
    before = book.workbook.question(QUESTION).text
    say(book, QUESTION, "Luen.")
    reword(book, QUESTION, "Mikä tekee sinulle hyvää?").result()
    assert book.workbook.question(QUESTION).original == before
    assert book.story.answer(QUESTION).content.text == "Luen."
    say_as_before(book, QUESTION).result()
    assert book.workbook.question(QUESTION).text == before
    assert book.workbook.question(QUESTION).original is None


def test_a_question_that_is_put_away_is_asked_nowhere_and_its_answer_stays(book):
    say(book, QUESTION, "Luen paljon.")
    hide(book, QUESTION).result()
    assert QUESTION not in [each.id for each in section(book).asked]
    assert QUESTION not in [each.id for each in book.workbook.short_path]
    assert QUESTION not in [each.id for each in book.workbook.counted]
    assert [found.entry for found in answers(book)] == [QUESTION]
    assert [found.id for found in search(book, "paljon")] == [QUESTION]


def test_the_next_question_is_never_one_that_was_put_away(book):
    first = next_question(book)
    hide(book, first.id).result()
    assert next_question(book).id != first.id


def test_a_question_that_was_put_away_comes_back_where_it_was(book):
    before = [each.id for each in section(book).asked]
    hide(book, QUESTION).result()
    put_back(book, QUESTION).result()
    assert [each.id for each in section(book).asked] == before


def test_progress_counts_the_questions_that_are_asked(book):
    before = next(part for part in status(book).parts if part.id == "who-am-i").questions
    add(book)
    hide(book, QUESTION).result()
    hide(book, "who-am-i.now.praise").result()
    assert next(part for part in status(book).parts if part.id == "who-am-i").questions == before - 1


def test_a_question_of_ones_own_in_a_closed_section_is_closed_too(book):
    entry = add(book, "Mikä auttoi?", "who-am-i.hard-times")
    assert book.workbook.question(entry).sensitive == 2


def test_rewording_on_one_machine_and_putting_away_on_another_both_hold(reopen):
    here, there = reopen(2, "kone"), reopen(3, "toinen")
    reword(here, QUESTION, "Mikä tekee sinulle hyvää?").result()
    hide(there, QUESTION).result()
    for each in (here, there):
        each.catch_up()
        question = each.workbook.question(QUESTION)
        assert (question.text, question.hidden) == ("Mikä tekee sinulle hyvää?", True)
    put_back(here, QUESTION).result()
    assert here.workbook.question(QUESTION).text == "Mikä tekee sinulle hyvää?"


@pytest.mark.parametrize("value", [[], 7, "text", {"text": 5}, {"text": ["a"], "section": {}}, None])
def test_odd_records_of_wishes_change_nothing(book, value):
    before = book.workbook.question(QUESTION)
    book.set_setting(f"question.{QUESTION}", value).result()
    book.set_setting(f"hidden.{QUESTION}", "yes").result()
    assert book.workbook.question(QUESTION) == before


def test_a_wording_from_a_foreign_record_is_one_safe_line_and_the_open_page_stays_as_it_is(book):
    book.set_setting(f"question.{QUESTION}", {"text": "a\x1b[2J\n# b" + "c" * 900}).result()
    book.set_setting(f"question.{SECTION}.more", {"text": "Muuta?"}).result()
    book.set_setting(f"hidden.{SECTION}.more", value=True).result()
    text = book.workbook.question(QUESTION).text
    assert len(text) <= LONGEST_QUESTION
    assert "\x1b" not in text
    assert "\n" not in text
    assert section(book).asked[-1].text == "Mitä muuta haluat kertoa?"


def test_questions_made_on_two_machines_are_all_there_after_they_meet(reopen):
    here, there = reopen(2, "kone"), reopen(3, "toinen")
    first, second = add(here, "Ensimmäinen?"), add(there, "Toinen?")
    here.catch_up()
    assert {first, second} <= {each.id for each in section(here).asked}


@pytest.mark.parametrize(
    ("text", "code"),
    [("", "question-empty"), (" \n ", "question-empty"), ("a" * (LONGEST_QUESTION + 1), "question-long")],
)
def test_a_question_without_words_or_as_long_as_a_story_is_refused_kindly(book, text, code):
    with pytest.raises(Refusal, match=code):
        add_question(book, SECTION, text)


def test_nothing_can_be_done_with_a_question_or_section_that_is_not_there(book):
    with pytest.raises(WrongUsage, match="unknown-section"):
        add_question(book, "who-am-i", "Mitä?")
    for verb in (hide, put_back, say_as_before):
        with pytest.raises(WrongUsage, match="unknown-question"):
            verb(book, "who-am-i.no-such")
    with pytest.raises(WrongUsage, match="unknown-question"):
        reword(book, f"{SECTION}.more", "Mitä?")


def test_an_answer_keeps_the_question_that_it_was_written_to(book, reopen, other_workbook):
    say(book, QUESTION, "Luen.")
    asked = book.workbook.question(QUESTION).text
    again = reopen(3)
    again.pack = other_workbook
    assert not again.workbook.has(QUESTION)
    assert asked_of(again, QUESTION) == asked
    assert [found.content.text for found in answers(again)] == ["Luen."]


def test_a_chosen_answer_stays_readable_and_findable_in_a_workbook_that_does_not_offer_it(
    book, reopen, other_workbook
):
    entry = "future.areas.change"
    label = book.workbook.question(entry).choices[1].label
    answer(book, entry, Change(words=(label,))).done.result()
    again = reopen(3)
    again.pack = other_workbook
    assert as_said(None, again.story.answer(entry).content) == (label,)
    assert [found.id for found in search(again, label)] == [entry]


def test_an_answer_goes_on_being_read_by_its_question_after_it_was_edited_in_another_workbook(
    book, reopen, other_workbook
):
    say(book, QUESTION, "Luen.")
    asked = book.workbook.question(QUESTION).text
    again = reopen(3)
    again.pack = other_workbook
    answer(again, QUESTION, Change(append="Ja laulan.")).done.result()
    assert asked_of(again, QUESTION) == asked


def test_an_offered_answer_is_kept_by_its_id_whatever_the_language_it_was_chosen_in(book):
    entry = "orientation.telling.way"
    label = book.workbook.question(entry).choices[0].label
    answer(book, entry, Change(words=(label, "hyräillen"))).done.result()
    assert book.story.answer(entry).content.words == ("writing", "hyräillen")


def test_a_card_s_question_can_be_ticked_and_noted_on(book):
    check = book.workbook.cards[0].checks[0]
    answer(book, check.entry, Change(words=("done",), text="Sovittu maanantaina.")).done.result()
    found = book.story.answer(check.entry)
    assert (found.content.words, found.content.text) == (("done",), "Sovittu maanantaina.")
    assert asked_of(book, check.entry) == check.text
    with pytest.raises(WrongUsage, match="unknown-question"):
        answer(book, "card.meeting-place.no-such", Change(text="x"))
