"""Talking through what teaches and helps: guides, exercises, own questions, cards, the map, numbers, language."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from plain_talk import PASSPHRASE, Kitchen, Person
from test_plain_day import code_said

from elamani_tarinana.book.answer import answer, write
from elamani_tarinana.book.asking import LONGEST_QUESTION, add_question, hide, reword
from elamani_tarinana.book.doors import open_door
from elamani_tarinana.book.guide import example_lines
from elamani_tarinana.book.look import status
from elamani_tarinana.book.mapped import steps
from elamani_tarinana.book.pack import open_pack
from elamani_tarinana.book.place import Place
from elamani_tarinana.book.safety import note_safety_seen
from elamani_tarinana.errors import Refusal
from elamani_tarinana.locale import load_words
from elamani_tarinana.plain.beginning import Beginning
from elamani_tarinana.plain.house import House
from elamani_tarinana.plain.numbers import numbers_page
from elamani_tarinana.plain.parts import before
from elamani_tarinana.plain.passphrase import choose_passphrase
from elamani_tarinana.plain.rooms import DEEDS, PAGES
from elamani_tarinana.plain.talk import Talk
from elamani_tarinana.story import Change, Content

GUIDES, STORY = "<Oppaat ja lähteet>", "<Lue omaa tarinaa>"
CARDS = f"<{load_words('fi')('Practice cards')}>"
FIRST = "<Kysymys tälle päivälle>"


def page(visit, room, about=""):
    return PAGES[room](visit, about)


def ways(visit, room, about=""):
    return [choice.to for choice in page(visit, room, about).choices]


def told(visit, room, about=""):
    return " ".join("\n".join(page(visit, room, about).lines).split())


def words(visit, room, about=""):
    return [choice.words for choice in page(visit, room, about).choices]


@pytest.fixture
def first(workbook):
    """The first question of a section that asks more than one, and whose section has an example."""
    asked = (each.questions[0] for each in workbook.sections if len(each.questions) > 3 and not each.sensitive)
    return next(each for each in asked if each.section in workbook.examples)


# Guides and sources


def test_everything_the_pack_tells_is_found_under_guides_by_whom_it_is_for(visit, workbook):
    found = set(ways(visit, "guides"))
    for audience in ("writer", "worker", "facilitator"):
        shelf = ways(visit, "shelf", audience)
        assert {workbook.pages[place.about].audience for place in shelf} == {audience}
        found |= set(shelf)
    assert {place.about for place in found if place.room == "text"} == set(workbook.pages) - {"pause"}
    assert {Place("exercises"), Place("guided"), Place("glossary")} <= found


def test_a_page_is_told_whole_and_says_whether_a_professional_has_still_to_check_it(visit, workbook):
    for text in workbook.pages.values():
        said = told(visit, "text", text.id)
        for block in text.blocks:
            assert all(piece in said for piece in (text.intro, block.title, block.text or "", *block.items))
        assert ("Ammattilainen ei ole vielä tarkastanut" in said) == text.to_check


def test_the_worker_finds_the_guidance_of_every_section_and_goes_on_to_the_next(visit, workbook):
    listed = [place.about for part in ways(visit, "guided") for place in ways(visit, "guided-part", part.about)]
    assert listed == [section.id for section in workbook.sections if section.id in workbook.guidance]
    for here, following in zip(listed, [*listed[1:], None], strict=True):
        said, guidance = told(visit, "guidance", here), workbook.guidance[here]
        pieces = (guidance.aim, *guidance.say, *guidance.may_come_up, *guidance.stop, guidance.point)
        assert all(" ".join(piece.split()) in said for piece in pieces)
        assert ways(visit, "guidance", here) == ([Place("guidance", following)] if following else [])


def test_an_exercise_tells_what_others_noticed_only_when_asked_and_leads_to_ones_own_life(kitchen, workbook):
    exercise = workbook.exercises[0]
    sat = kitchen.sit(GUIDES, "<Pieniä harjoituksia>", f"<{exercise.title}>", "<Näytä>", "<Kirjoita omasta>")
    alone, _, others = sat.flat.partition("Mitä muut ovat huomanneet")
    assert exercise.read in alone
    assert not any(idea in alone for idea in exercise.ideas)
    assert all(idea in others for idea in exercise.ideas)
    assert workbook.question(exercise.question).text in others.rsplit(exercise.then, 1)[1]


def test_nothing_that_is_read_is_kept(visit, workbook):
    for exercise in workbook.exercises:
        page(visit, "exercise", exercise.id)
        page(visit, "ideas", exercise.id)
    assert list(visit.book.story.answers()) == []


def test_an_exercise_can_be_gone_through_from_the_section_it_belongs_to(visit, workbook):
    exercise = workbook.exercises[0]
    assert Place("exercise", exercise.id) in ways(visit, "section", exercise.section)


def test_the_glossary_tells_every_word_in_the_order_of_the_alphabet(visit, workbook):
    lines = page(visit, "glossary").lines
    terms = [line for line in lines if line in {term.term for term in workbook.glossary}]
    assert sorted(terms, key=str.casefold) == list(dict.fromkeys(terms))
    assert all(term.means in lines for term in workbook.glossary)


# Beside a question


def test_an_example_is_never_shown_by_itself_and_says_that_its_writer_is_invented(visit, workbook, first):
    example = workbook.examples[first.section]
    piece = example_lines(workbook, example, visit.words)[0]
    assert piece not in told(visit, "writing", first.id)
    assert Place("example", first.section) in ways(visit, "writing", first.id)
    shown = told(visit, "example", first.section)
    assert piece in shown
    assert workbook.example.about in shown


def test_an_example_answers_the_question_as_the_workbook_asks_it(visit, workbook, first):
    question = workbook.examples[first.section].question
    reword(visit.book, question, "Aivan oma sanamuoto?").result()
    shown = told(visit, "example", first.section)
    assert workbook.question(question).text in shown
    assert "Aivan oma sanamuoto?" not in shown


def test_the_guidance_of_the_section_stands_beside_each_of_its_questions(visit, workbook):
    for section in (each for each in workbook.sections if each.id in workbook.guidance):
        for question in section.questions:
            assert Place("guidance", section.id) in ways(visit, "writing", question.id)


def test_a_question_is_asked_in_the_writers_words_until_it_gets_its_own_back(kitchen, first):
    way = (FIRST, "<Muuta kysymyksen>")
    sat = kitchen.sit(*way, "<Sano kysymys omin sanoin>", "Mikä minulle riittää?", "0", "k")
    assert "Jatka tästä: Mikä minulle riittää?" in sat.flat.rsplit("Oma kirja", 1)[1]
    back = kitchen.sit("<Mikä minulle>", "<Muuta kysymyksen>", "<Palauta>", "k")
    assert "Työkirjassa: " in back.flat
    assert "Mikä minulle riittää?" not in back.flat.rsplit("Oma kirja", 1)[1]


def test_an_empty_line_changes_no_words_and_says_so(kitchen):
    sat = kitchen.sit(FIRST, "<Muuta kysymyksen>", "<Sano kysymys omin sanoin>", "")
    assert "Mikään ei muuttunut" in sat.flat
    assert "Palauta" not in sat.flat


def test_a_question_that_is_hidden_leaves_lists_and_counts_and_keeps_its_answer(visit, first):
    book = visit.book
    answer(book, first.id, Change(text="Vastaus jää.")).done.result()
    asked = {part.id: part.questions for part in status(book).parts}[first.part]
    hide(book, first.id).result()
    assert Place("writing", first.id) not in ways(visit, "section", first.section)
    assert f"vastattu 0, kysymyksiä {asked - 1}" in " ".join(words(visit, "home"))
    section = next(each for each in book.workbook.sections if each.id == first.section)
    left = len(section.questions) - 2
    assert f"{section.title}: vastattu 0, kysymyksiä {left}" in words(visit, "part", first.part)
    assert "Vastaus jää." in page(visit, "chapter", first.section).lines
    assert "Olet piilottanut" in told(visit, "writing", first.id)


def test_hidden_questions_are_listed_in_their_section_and_come_back(kitchen, workbook, first):
    title = next(part.title for part in workbook.parts if part.id == first.part)
    section = next(each.title for each in workbook.sections if each.id == first.section)
    way = (f"<{title}>", f"<{section}>")
    kitchen.sit(*way, f"<{first.text}>", "<Muuta kysymyksen>", "<Piilota>")
    sat = kitchen.sit(*way, "<piilotettuja>", f"<Ota takaisin: {first.text}>", "0", f"<{first.text}>")
    assert "piilotettuja" not in sat.flat.rsplit("taas luvussaan", 1)[1]


def test_whoever_goes_from_question_to_question_passes_hidden_ones_over(visit, workbook, first):
    section = next(each for each in workbook.sections if each.id == first.section)
    one, two, three = section.questions[:3]
    hide(visit.book, two.id).result()
    following = [place.about for place in ways(visit, "writing", one.id) if place.room == "writing"]
    assert following == [three.id]


def test_the_list_of_hidden_questions_says_nothing_of_a_closed_one(visit, workbook):
    sections = {each.id: each for each in workbook.sections if each.sensitive < 2}
    closed = next(each for each in workbook.questions if each.sensitive == 2 and each.section in sections)
    hide(visit.book, closed.id).result()
    assert closed.text not in " ".join(words(visit, "put-away", closed.section))
    open_door(visit.book, closed)
    assert closed.text in " ".join(words(visit, "put-away", closed.section))


def test_the_list_of_hidden_questions_of_a_closed_section_is_behind_its_door(visit, workbook):
    note_safety_seen(visit.book)
    closed = next(each for each in workbook.sections if each.sensitive == 2)
    assert before(visit, Place("put-away", closed.id)).room == "gate"


def test_only_questions_of_a_section_can_be_put_into_other_words(visit, workbook):
    card = next(card for card in workbook.cards if card.checks)
    for entry in (workbook.sections[0].questions[-1].id, card.checks[0].entry):
        assert "wording" not in {place.room for place in ways(visit, "writing", entry)}


# Questions of one's own


def test_a_question_of_ones_own_is_asked_before_the_open_page_and_answered(kitchen, workbook):
    section = workbook.sections[0]
    way = (f"<{workbook.parts[0].title}>", f"<{section.title}>")
    sat = kitchen.sit(*way, "<Lisää oma>", "Mitä kissa ajattelee?", "<Kirjoita teksti>", "Ruokaa.", ".", "0")
    listed = sat.flat.rsplit("Tallessa", 1)[1]
    assert "Mitä kissa ajattelee? (vastattu)" in listed
    assert listed.index("Mitä kissa") < listed.index(section.questions[-1].text)
    assert "Mitä kissa ajattelee?" in kitchen.sit(STORY, "1").flat


def test_an_empty_line_and_one_that_ends_add_no_question(visit, workbook, kitchen):
    section = workbook.sections[0]
    asked = PAGES["section"](visit, section.id).choices
    person = Person("", ".k")
    talk = Talk(person.ends, visit.words)
    assert DEEDS["ask-own"](visit, talk, section.id) == Place("again")
    assert DEEDS["ask-own"](visit, talk, section.id) == Place("home")
    assert PAGES["section"](visit, section.id).choices == asked


def test_a_question_that_is_too_long_is_refused_kindly_and_nothing_is_added(kitchen, workbook):
    way = (f"<{workbook.parts[0].title}>", f"<{workbook.sections[0].title}>")
    sat = kitchen.sit(*way, "<Lisää oma>", "miksi " * LONGEST_QUESTION, "k")
    assert str(LONGEST_QUESTION) in sat.flat
    assert "Kysymyksesi on kirjassa" not in sat.flat
    assert "Traceback" not in sat.said


# The practice cards and the map


def test_a_cards_question_is_ticked_noted_on_and_told_in_the_story_with_its_words(kitchen, workbook):
    card = next(card for card in workbook.cards if card.checks)
    check = card.checks[0]
    way = (CARDS, f"<{card.title}>", "<Kortin kysymykset>", f"<{check.text}>")
    kitchen.sit(*way, "<Merkitse tehdyksi>", "<Kirjoita muistiinpano>", "<Kirjoita teksti>", "Sovittu.", ".")
    again = kitchen.sit(*way, "<Poista merkintä>", "0")
    assert f"tehty 1, kysymyksiä {len(card.checks)}" in again.flat
    assert f"{check.text} (tehty) (muistiinpano)" in again.flat
    assert f"{check.text} (muistiinpano)" in again.flat.rsplit("Tallessa", 1)[1]
    read = kitchen.sit(STORY, f"<{card.title}>").flat.rsplit("Muistiinpanot", 1)[1]
    assert read.index(card.title) < read.index(check.text) < read.index("Sovittu.")


def test_the_list_of_a_card_holds_all_its_questions_by_what_they_are_for(visit, workbook):
    for card in workbook.cards:
        listed = page(visit, "checks", card.id).choices
        assert [choice.to.about for choice in listed] == [check.entry for check in card.checks]
        assert [choice.words.split(":")[0] for choice in listed] == [
            *["Kun suunnittelet"] * len(card.planning),
            *["Kun kehität"] * len(card.developing),
            *["Kun arvioit"] * len(card.evaluating),
        ]


def test_a_note_leads_on_to_the_next_question_of_the_card_and_back_to_the_list(visit, workbook):
    card = next(card for card in workbook.cards if len(card.checks) > 1)
    assert Place("writing", card.checks[1].entry) in ways(visit, "writing", card.checks[0].entry)
    assert Place("checks", card.id) in ways(visit, "writing", card.checks[-1].entry)


def test_a_card_says_what_may_be_old(visit, workbook):
    for card in workbook.cards:
        said = told(visit, "card", card.id)
        for point in (*card.short, *card.long):
            assert point.text in said
            assert (f"{point.text} (tämä voi olla vanha)" in said) == point.may_be_old


def test_the_map_is_walked_by_what_the_cards_say_and_our_readings_stand_apart(visit, workbook):
    for node in workbook.map.nodes:
        listed = ways(visit, "node", node.id)
        stated = [Place("node", step.to.id) for step in steps(workbook, node.id, "stated")]
        ours = [Place("node", step.to.id) for step in steps(workbook, node.id, "interpreted")]
        card = [Place("card", node.card)] if node.card else []
        assert listed == [*stated, *card, *([Place("readings", node.id)] if ours else [])]
        if ours:
            assert ways(visit, "readings", node.id) == ours


def test_every_way_of_the_map_can_be_walked_from_both_ends(visit, workbook):
    assert [place.about for place in ways(visit, "map")] == [node.id for node in workbook.map.nodes]
    for way in workbook.map.ways:
        room = "node" if way.how == "stated" else "readings"
        for here, there in ((way.start, way.end), (way.end, way.start)):
            choices = page(visit, room, here).choices
            assert any(way.text in each.words and each.to == Place("node", there) for each in choices)


# Numbers to call


def numbers(workbook, own="", today=date(2026, 11, 22), **line):
    emergency = replace(workbook.support_lines[0], lasting=False, **line)
    support = replace(workbook.support, dated="2026-11-22", old_after_months=12, lines=(emergency,))
    return " ".join(" ".join(numbers_page(load_words("fi"), support, own, today).lines).split())


def test_ones_own_person_stands_on_top_beside_the_emergency_number(kitchen):
    kitchen.sit("<Asetukset>", "<turvaihminen>", "Liisa 040 123", "l")
    sat = kitchen.sit("t", "<Numeroita>", "l")
    for shown in sat.flat.split("Liisa 040 123")[1:]:
        assert shown.startswith(" Hätänumero 112")
    assert sat.flat.count("Liisa 040 123") == 2


def test_every_line_says_when_it_was_looked_up_and_whether_that_is_long_ago(workbook):
    looked_up = {"checked_on": "2026-10-01", "source_date": None}
    assert "Tarkistettu 1.10.2026." in numbers(workbook, **looked_up)
    assert "voi olla vanha" not in numbers(workbook, **looked_up)
    assert "voi olla vanha" in numbers(workbook, **looked_up, today=date(2027, 11, 1))
    source = {"checked_on": None, "source_date": "2025-12"}
    assert "Ei vielä tarkistettu. Lähde" in numbers(workbook, **source)
    assert "12/2025" in numbers(workbook, **source)
    assert "voi olla vanha" in numbers(workbook, checked_on=None, source_date=None)


def test_the_day_of_the_whole_list_is_said_once(workbook):
    assert numbers(workbook, checked_on="2026-01-01").count("22.11.2026") == 1


def test_the_day_comes_from_the_clock_of_the_surroundings(visit):
    visit.book.around = replace(visit.book.around, clock=lambda: datetime(2090, 1, 1, tzinfo=UTC))
    ageing = [line for line in visit.book.workbook.support_lines if not line.lasting]
    assert told(visit, "numbers").count("voi olla vanha") == len(ageing) > 10


def test_a_name_is_taken_away_by_a_hyphen_and_stays_with_an_empty_line(kitchen):
    kitchen.sit("<Asetukset>", "<turvaihminen>", "Liisa", "<turvaihminen>", "", "l")
    assert "Oma turvaihminen: Liisa" in kitchen.sit("<Asetukset>", "<turvaihminen>", "-").flat
    without = kitchen.sit("<Asetukset>", "t").said
    assert "Oma turvaihminen: ei nimetty" in without
    assert "Oma turvaihmisesi" not in without


# The first start


def test_six_words_are_offered_by_chance_others_when_asked_and_they_open_the_book(tmp_path, workbook):
    kitchen, known = Kitchen(tmp_path), set(workbook.passphrase_words)
    offered = kitchen.sit("1", "1", "1", "2", "2", "0", passphrase=None)
    phrases = [line for line in offered.lines if len(line.split()) == 6 and set(line.split()) <= known]
    assert len(set(phrases)) == 2
    assert not kitchen.places.vault.exists()
    script = ("1", "1", "1", "2", "1", "", code_said, "l")
    kitchen.sit(*script, passphrase=None, secrets=(phrases[0], phrases[0]))
    assert "Oma kirja" in kitchen.sit("l", passphrase=phrases[0]).said


def test_where_there_are_no_words_a_passphrase_of_ones_own_is_asked_for(tmp_path):
    class Wordless:
        @property
        def passphrase_words(self):
            raise Refusal("content-missing")

    kitchen, person = Kitchen(tmp_path), Person("2", "1", secrets=(PASSPHRASE, PASSPHRASE))
    house = House(kitchen.places.vault, kitchen.around(), Wordless(), None, None, tmp_path, lambda: None)
    assert choose_passphrase(Beginning(house, Talk(person.ends, load_words("fi")))) == PASSPHRASE
    assert "Ehdota" not in person.said


# The language


def swedish_of(entry):
    return open_pack(None, "sv").question(entry).text


def test_the_questions_change_with_the_language_at_once_and_stay_so(kitchen, workbook):
    entry = workbook.short_path[0].id
    sat = kitchen.sit("<Asetukset>", "<svenska>", "k", "l")
    assert swedish_of(entry) in sat.flat
    again = Person("l")
    kitchen.call(again, PASSPHRASE, None)
    assert swedish_of(entry) in again.flat
    assert workbook.question(entry).text not in again.flat


def test_the_writers_own_questions_and_words_stay_when_the_language_changes(visit, workbook):
    section = workbook.sections[0]
    own, done = add_question(visit.book, section.id, "Oma kysymys?")
    done.result()
    DEEDS["speak"](visit, Talk(Person().ends, visit.words), "sv")
    assert visit.words.language == visit.book.workbook.language == "sv"
    assert visit.book.workbook.question(own).text == "Oma kysymys?"


def test_a_workbook_without_the_language_says_which_one_its_questions_are_in(visit, workbook):
    person = Person()
    visit.speak = lambda _language: workbook
    DEEDS["speak"](visit, Talk(person.ends, visit.words), "en")
    assert "They are in this one: suomi" in person.flat


def test_a_pack_that_cannot_be_read_in_the_language_changes_nothing(visit):
    def broken(_language):
        raise Refusal("content-broken")

    visit.speak, pack = broken, visit.book.pack
    with pytest.raises(Refusal):
        DEEDS["speak"](visit, Talk(Person().ends, visit.words), "sv")
    assert (visit.book.pack, visit.words.language, visit.book.setting("language")) == (pack, "fi", None)


# What this pack lacks


def test_answers_to_questions_that_this_pack_lacks_are_told_under_a_heading_with_their_question(visit):
    told_before = Content(text="Vanha vastaus.", asked="Mitä vanha työkirja kysyi?")
    write(visit.book, "other-pack.question", told_before, "only-mine").done.result()
    write(visit.book, "mine.0123", Content(text="Oma sivu."), "only-mine").done.result()
    read = {choice.words: choice.to.about for choice in page(visit, "story").choices}
    assert read == {"Omat sivut": "own", "Vastaukset kysymyksiin, joita tässä kirjassa ei ole": "other"}
    lines = page(visit, "chapter", "other").lines
    assert lines.index("Mitä vanha työkirja kysyi?") < lines.index("Vanha vastaus.")
    assert "Oma sivu." not in lines
    assert "Mitä vanha työkirja kysyi?" in page(visit, "writing", "other-pack.question").title
