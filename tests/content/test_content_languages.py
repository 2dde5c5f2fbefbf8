"""What a reader of Finnish, Swedish or English may rely on: the same book, whole, in their own language."""

import re
from collections.abc import Iterator

import pytest

from elamani_tarinana.content import Workbook, find_pack, languages, load_workbook

LANGUAGES = ("en", "fi", "sv")
WHY = {"fi": "miksi", "sv": "varför", "en": "why"}
INITIALS = {"fi": "Nimikirjaimet riittävät", "sv": "nitialer", "en": "nitials"}
# words that are Finnish and neither Swedish nor English, as small words in any running text
FINNISH = re.compile(
    r"(?i)\b(ja|ei|että|on|ovat|kun|sinä|sinun|mitä|mikä|kuka|voit|voi|tämä|myös|jos|joka|oma|olla|hänen|tai|niin|ihminen|kirja)\b"
)
SWEDISH = re.compile(r"(?i)\b(och|inte|är|det|som|till|för|din|ditt|hur|vad|kan|med|av|eller)\b")
QUOTED = re.compile(r"[”\"«„“][^”\"»“]*[”\"»“]|https?://\S+")


def spoken(language: str) -> Workbook:
    return load_workbook(find_pack(), language)


BOOKS = {language: spoken(language) for language in languages(find_pack())}
OTHERS = [language for language in BOOKS if language != "fi"]


def said(book: Workbook) -> Iterator[tuple[str, str]]:
    """Every text that a person reads, with the address of it."""
    for part in book.parts:
        yield from ((part.id, part.title), (part.id, part.intro))
    for section in book.sections:
        yield from ((section.id, section.title), (section.id, section.intro))
    for question in book.questions:
        yield from ((question.id, text) for text in (question.text, question.help, *question.starters))
        yield from ((question.id, choice.label) for choice in question.choices)
        if question.scale_labels:
            yield from ((question.id, end) for end in (question.scale_labels.low, question.scale_labels.high))
    for exercise in book.exercises:
        texts = (exercise.title, exercise.read, exercise.ask, *exercise.ideas, exercise.then)
        yield from ((f"exercise.{exercise.id}", text) for text in texts)
    for guidance in book.guidance.values():
        texts = (guidance.aim, *guidance.say, *guidance.may_come_up, *guidance.stop, guidance.point)
        yield from ((f"guidance.{guidance.section}", text) for text in texts)
    yield from told(book)
    yield from of_pages(book)
    yield from of_cards(book)


def told(book: Workbook) -> Iterator[tuple[str, str]]:
    assert book.example is not None
    yield ("example", book.example.about)
    for answer in book.example.answers:
        strengths = (*answer.resources, *answer.skills, *answer.abilities)
        texts = (answer.text, *answer.words, *strengths, *(moment.title for moment in answer.moments))
        yield from ((f"example.{answer.question}", text) for text in texts if text)
        if answer.picture:
            yield (f"example.{answer.question}", answer.picture.alt)


def of_pages(book: Workbook) -> Iterator[tuple[str, str]]:
    for page in book.pages.values():
        yield from ((f"page.{page.id}", text) for text in (page.title, page.intro))
        for block in page.blocks:
            yield from (
                (f"page.{page.id}", text) for text in (block.title, block.text or "", *block.items) if text
            )
    for term in book.glossary:
        yield from ((f"glossary.{term.id}", text) for text in (term.term, term.means))
    for line in book.support_lines:
        texts = (line.for_whom, line.hours, line.price, line.note)
        yield from ((f"line.{line.id}", text) for text in texts if text)


def of_cards(book: Workbook) -> Iterator[tuple[str, str]]:
    for card in book.cards:
        yield (f"card.{card.id}", card.title)
        yield from ((f"card.{card.id}", point.text) for point in (*card.short, *card.long))
        yield from ((f"card.{card.id}", check.text) for check in card.checks)
    yield ("map", book.map.intro)
    for node in book.map.nodes:
        yield from ((f"map.{node.id}", text) for text in (node.title, node.about))
    yield from ((f"map.{way.id}", way.text) for way in book.map.ways)


def shape(book: Workbook) -> dict[str, object]:
    """Everything of a book that is the same whatever its language."""
    assert book.example is not None
    return {
        "questions": [
            (
                q.id,
                q.kind,
                q.lens,
                q.sensitive,
                q.core,
                q.earlier,
                q.provenance,
                len(q.starters),
                [c.id for c in q.choices],
            )
            for q in book.questions
        ],
        "guidance": [
            (g.section, g.minutes, g.fidelity, len(g.say), len(g.may_come_up), len(g.stop))
            for g in book.guidance.values()
        ],
        "exercises": [(e.id, e.section, e.question, len(e.ideas)) for e in book.exercises],
        "example": [
            (
                a.question,
                a.example,
                a.may_share,
                a.chosen,
                a.scale,
                bool(a.text),
                len(a.words),
                len(a.resources),
                len(a.skills),
                len(a.abilities),
                [(m.id, m.date, m.feeling) for m in a.moments],
            )
            for a in book.example.answers
        ],
        "pages": [
            (p.id, p.audience, p.to_check, [(b.id, bool(b.text), len(b.items), b.statements) for b in p.blocks])
            for p in book.pages.values()
        ],
        "cards": [
            (c.id, c.statements, [p.id for p in (*c.short, *c.long)], [k.entry for k in c.checks], c.links)
            for c in book.cards
        ],
        "map": ([(n.id, n.card) for n in book.map.nodes], [(w.id, w.start, w.end, w.how) for w in book.map.ways]),
        "glossary": [(t.id, sorted(t.phrases)) for t in book.glossary],
        "lines": {
            (line.id, line.number, bool(line.hours), bool(line.price), bool(line.note))
            for line in book.support_lines
        },
    }


def test_the_book_can_be_read_in_finnish_swedish_and_english() -> None:
    assert languages(find_pack()) == LANGUAGES


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize(
    "of", ["questions", "guidance", "exercises", "example", "pages", "cards", "map", "glossary", "lines"]
)
def test_every_language_has_the_same_ids_facets_and_marks(language: str, of: str) -> None:
    assert shape(BOOKS[language])[of] == shape(BOOKS["fi"])[of]


@pytest.mark.parametrize("language", BOOKS)
def test_no_text_is_empty_or_badly_composed_in_any_language(language: str) -> None:
    for address, text in said(BOOKS[language]):
        assert text.strip(), address
        assert "  " not in text, address
        assert not re.search(r"\s[.,:;?]( |$)", text), (address, text)


@pytest.mark.parametrize("language", BOOKS)
def test_no_question_of_any_language_asks_why(language: str) -> None:
    for question in BOOKS[language].questions:
        assert not re.search(rf"(?i)\b{WHY[language]}\b", question.text), question.id


@pytest.mark.parametrize("language", BOOKS)
def test_no_sentence_of_a_question_is_longer_than_14_words_in_any_language(language: str) -> None:
    for question in BOOKS[language].questions:
        for sentence in re.split(r"(?<=[.?!])\s+", question.text):
            assert len(sentence.split()) <= 14, (question.id, sentence)


@pytest.mark.parametrize("language", BOOKS)
def test_no_sentence_beside_a_question_is_longer_than_18_words_in_any_language(language: str) -> None:
    for section in BOOKS[language].sections:
        texts = [(section.id, section.intro), *((q.id, q.help) for q in section.questions)]
        for address, text in texts:
            for sentence in re.split(r"(?<=[.?!])\s+", text):
                assert len(sentence.split()) <= 18, (address, sentence)


@pytest.mark.parametrize("language", OTHERS)
def test_no_finnish_is_left_over_in_the_other_languages(language: str) -> None:
    finnish = dict.fromkeys(text for _, text in said(BOOKS["fi"]) if len(text.split()) > 2)
    for address, text in said(BOOKS[language]):
        assert text not in finnish or QUOTED.sub("", text).strip() == "", (address, text)
        if language == "en":
            words = {each.lower() for each in FINNISH.findall(QUOTED.sub("", text))} - {"on"}
        else:
            words = {each.lower() for each in FINNISH.findall(QUOTED.sub("", text))} - {"on", "ja", "oma"}
        assert len(words) < 2, (address, text)


def test_no_swedish_is_left_over_in_the_english_and_the_other_way_round() -> None:
    for address, text in said(BOOKS["en"]):
        assert len({each.lower() for each in SWEDISH.findall(QUOTED.sub("", text))} - {"till", "for"}) < 2, (
            address,
            text,
        )
    for address, text in said(BOOKS["sv"]):
        assert not re.search(r"(?i)\b(the|and|you|your|with|of)\b", QUOTED.sub("", text)), (address, text)


@pytest.mark.parametrize("language", BOOKS)
def test_every_section_has_guidance_for_the_worker_and_one_filled_example(language: str) -> None:
    book = BOOKS[language]
    ids = [section.id for section in book.sections]
    assert list(book.guidance) == ids
    assert sorted(book.examples) == sorted(ids)
    for guidance in book.guidance.values():
        assert guidance.fidelity, guidance.section
        assert guidance.minutes[0] < guidance.minutes[1], guidance.section


@pytest.mark.parametrize("language", BOOKS)
def test_the_page_on_the_method_has_ten_fidelity_points_and_every_one_is_met_in_some_section(
    language: str,
) -> None:
    book = BOOKS[language]
    ten = (
        *("four-parts", "orientation-first", "viewpoint", "own-way", "guided"),
        *("owns", "opens", "positive-feedback", "dialogue", "work-community"),
    )
    assert [block.id for block in book.pages["method"].blocks if block.id in ten] == list(ten)
    met = {point for guidance in book.guidance.values() for point in guidance.fidelity}
    assert met <= set(ten)
    assert set(ten) - met <= {"work-community"}


@pytest.mark.parametrize("language", BOOKS)
def test_every_section_of_the_orientation_has_an_exercise(language: str) -> None:
    book = BOOKS[language]
    assert {each.section for each in book.exercises} == {section.id for section in book.parts[0].sections}
    assert all(2 <= len(each.ideas) <= 5 for each in book.exercises)


@pytest.mark.parametrize("language", BOOKS)
def test_where_hours_are_not_firm_none_are_given_and_112_comes_first(language: str) -> None:
    lines = BOOKS[language].support_lines
    assert lines[0].number == "112"
    assert all(line.hours is None or line.doubt == "low" for line in lines)


@pytest.mark.parametrize("language", BOOKS)
def test_after_112_come_the_lines_that_are_answered_in_the_readers_language(language: str) -> None:
    spoken_there = [language in line.languages for line in BOOKS[language].support_lines[1:]]
    assert spoken_there == sorted(spoken_there, reverse=True)


@pytest.mark.parametrize("language", BOOKS)
def test_the_ends_of_the_orientations_scale_and_of_the_futures_are_the_same(language: str) -> None:
    book = BOOKS[language]
    assert book.question("orientation.hopes.scale").scale_labels == book.question("future.scale.now").scale_labels


@pytest.mark.parametrize("language", BOOKS)
def test_names_numbers_and_addresses_are_those_of_the_finnish_book(language: str) -> None:
    def facts(text: str) -> tuple[list[str], set[str]]:
        names = re.findall(r"https?://\S+|CC BY 4\.0|Vuokila-Oikkonen|Keskitalo|Pohde|THL|AVOT|Innokylä", text)
        return sorted(re.findall(r"\d[\d ]*\d|\d", text)), set(names)

    for name in ("long", "short"):
        for own, theirs in zip(BOOKS["fi"].cards, BOOKS[language].cards, strict=True):
            for point, other in zip(getattr(own, name), getattr(theirs, name), strict=True):
                assert facts(other.text) == facts(point.text), (own.id, point.id)
