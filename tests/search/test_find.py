"""Searching finds every word, in any facet, and marks the very letters."""

from hypothesis import given
from hypothesis import strategies as st

from elamani_tarinana.search import find
from elamani_tarinana.search.find import fold
from elamani_tarinana.story import Answer, Content, Moment, Revision


def answer(entry="a.b", **facets) -> Answer:
    head = Revision("0" * 32, entry, (), Content(**facets), "only-mine", "2026-11-22T12:00:00Z", "kone")
    return Answer(entry, (head,), (head,))


def test_all_words_must_be_there_in_whatever_facet():
    one = answer(text="Mummon keittiö", words=("pulla",))
    other = answer(entry="c.d", text="Mummon piha")
    assert [found.id for found in find([one, other], "mummon PULLA")] == ["a.b"]


def test_the_marked_letters_are_those_that_were_sought():
    text = "Kävelin pitkään. " * 10 + "Äiti odotti kotona."
    found = next(find([answer(text=text)], "äiti"))
    match = found.matches[0]
    assert match.excerpt[match.start : match.end] == "Äiti"
    assert len(match.excerpt) < 100


def test_a_with_dots_is_a_letter_of_its_own():
    assert list(find([answer(text="saari")], "sääri")) == []


def test_no_words_find_nothing():
    assert list(find([answer(text="jotain")], "  ")) == []


def test_moments_and_strengths_are_searched_too():
    made = answer(moments=(Moment("1", "1974", 3, "Muutto Ouluun"),), abilities=("kuunteleminen",))
    assert [m.facet for m in next(find([made], "oulu")).matches] == ["moments"]
    assert [m.facet for m in next(find([made], "kuuntele")).matches] == ["abilities"]


@given(st.text(max_size=40), st.data())
def test_any_part_of_a_text_is_found_where_it_stands(text, data):
    folded = fold(text)
    if not folded.split():
        return
    word = data.draw(st.sampled_from(folded.split()))
    found = next(find([answer(text=text)], word))
    assert all(fold(m.excerpt[m.start : m.end].replace("\n", " ")) == fold(word) for m in found.matches)
