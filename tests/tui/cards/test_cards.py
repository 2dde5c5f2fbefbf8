"""The practice cards: all of them, both sides, and the ways between them."""

import pytest
import sitting as s
from textual.widgets import OptionList

from elamani_tarinana.tui.cards.face import card_words
from elamani_tarinana.tui.cards.screen import CardsPage


def words(pilot) -> str:
    return " ".join(s.screen_text(pilot).split())


@pytest.mark.parametrize("width", [60, 80, 120])
async def test_the_cards_are_read_without_any_book(tmp_path, width):
    async with s.an_app(tmp_path).run_test(size=(width, 24)) as pilot:
        assert pilot.app.book is None
        await s.go(pilot, CardsPage())
        first = pilot.app.content.cards[0]
        shown = words(pilot)
        assert "Lyhyesti" in shown
        assert first.short[0].statements[0] in s.screen_text(pilot)
        assert max(map(len, s.screen_text(pilot).split("\n"))) <= width


async def test_a_card_says_all_its_points_and_the_statements_it_retells(tmp_path):
    async with s.an_app(tmp_path).run_test() as pilot:
        for card in pilot.app.content.cards:
            face = card_words(pilot.app.words, card).plain
            for point in (*card.short, *card.long):
                assert point.text in face
                assert all(statement in face for statement in point.statements)


async def test_one_walks_from_card_to_card_along_the_links_and_back(tmp_path):
    async with s.an_app(tmp_path).run_test(size=(80, 24)) as pilot:
        page = await s.go(pilot, CardsPage())
        first = pilot.app.content.cards[0]
        page.query_one("#links", OptionList).focus()
        await pilot.press("home", "enter")
        await pilot.pause()
        assert page._shown == first.links[0].to
        title = next(card.title for card in pilot.app.content.cards if card.id == first.links[0].to)
        assert title in str(page.query_one("#face").render())
        await pilot.press("f3")
        await pilot.pause()
        assert page._shown == first.id


async def test_the_last_line_says_where_the_cards_come_from(tmp_path):
    async with s.an_app(tmp_path).run_test(size=(80, 24)) as pilot:
        page = await s.go(pilot, CardsPage())
        page.query_one("#cards", OptionList).focus()
        await pilot.press("end")
        await s.until(pilot, lambda: "AVOT" in str(page.query_one("#face").render()))
