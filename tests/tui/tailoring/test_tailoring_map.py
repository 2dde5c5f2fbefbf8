"""The model is a map that one walks, with a book and without."""

import pytest
import sitting as s

from elamani_tarinana.tui.cards.map import MapPage
from elamani_tarinana.tui.cards.node import NodePage
from elamani_tarinana.tui.cards.row import Row
from elamani_tarinana.tui.cards.screen import CardsPage
from elamani_tarinana.tui.choices import Choices

NODE = "meeting-place"


def words(pilot) -> str:
    return " ".join(s.screen_text(pilot).split())


def rows(pilot) -> list[str]:
    return [str(row.render()) for row in pilot.app.screen.query(Row)]


async def test_the_map_begins_with_what_it_is_and_shows_every_place_with_its_links(tmp_path):
    async with s.an_app(tmp_path).run_test(size=(80, 40)) as pilot:
        await s.go(pilot, MapPage())
        map_ = pilot.app.content.map
        shown = words(pilot)
        assert map_.intro in shown
        for node in map_.nodes:
            count = sum(node.id in (way.start, way.end) for way in map_.ways)
            assert f"{node.title} {count} {'yhteys' if count == 1 else 'yhteyttä'}" in shown


async def test_a_place_tells_its_links_and_keeps_our_reading_apart(tmp_path):
    async with s.an_app(tmp_path).run_test(size=(80, 200)) as pilot:
        for node in pilot.app.content.map.nodes:
            page = await s.go(pilot, NodePage(node.id))
            shown = words(pilot)
            assert node.title in shown
            assert node.about in shown
            told = [str(each.render()) for each in page.query("#body Static")]
            ours = told.index("Meidän tulkintamme") if "Meidän tulkintamme" in told else len(told)
            for way in pilot.app.content.map.ways:
                if node.id in (way.start, way.end):
                    at = next(index for index, text in enumerate(told) if way.text in text)
                    assert (at > ours) is (way.how == "interpreted")
            pilot.app.pop_screen()
            await s.until(pilot, lambda page=page: pilot.app.screen is not page)


async def test_every_link_is_walked_to_its_other_end_and_back_the_same_way(tmp_path):
    async with s.an_app(tmp_path).run_test(size=(80, 24)) as pilot:
        map_ = pilot.app.content.map
        titles = {node.id: node.title for node in map_.nodes}
        page = await s.go(pilot, NodePage(NODE))
        ways = [way for way in map_.ways if NODE in (way.start, way.end)]
        for way in ways:
            row = next(each for each in page.query(Row) if way.text in str(each.render()))
            row.focus()
            await pilot.press("enter")
            other = way.end if way.start == NODE else way.start
            await s.until(pilot, lambda other=other: page.node.id == other)
            assert titles[other] in words(pilot)
            await pilot.press("f3")
            await s.until(pilot, lambda: page.node.id == NODE)


@pytest.mark.parametrize("key", ["f3", "ctrl+g"])
async def test_at_the_beginning_of_the_way_back_is_the_whole_map(tmp_path, key):
    async with s.an_app(tmp_path).run_test(size=(80, 40)) as pilot:
        above = await s.go(pilot, MapPage())
        await pilot.press("enter")
        await s.until(pilot, lambda: isinstance(pilot.app.screen, NodePage))
        node = pilot.app.screen
        first = node.node.id
        await pilot.click(list(node.query(Row))[1])
        await s.until(pilot, lambda: node.node.id != first)
        await pilot.press(key)
        await s.until(pilot, lambda: node.node.id == first)
        await pilot.press(key)
        await s.until(pilot, lambda: pilot.app.screen is above)


async def test_a_place_with_a_card_opens_it_and_one_without_offers_none(tmp_path):
    async with s.an_app(tmp_path).run_test(size=(80, 40)) as pilot:
        nodes = pilot.app.content.map.nodes
        page = await s.go(pilot, NodePage(next(node.id for node in nodes if node.card is None)))
        assert "Avaa kortti" not in rows(pilot)
        await pilot.press("escape")
        await s.until(pilot, lambda: pilot.app.screen is not page)
        with_card = next(node for node in nodes if node.card)
        await s.go(pilot, NodePage(with_card.id))
        assert rows(pilot)[0] == "Avaa kortti"
        await pilot.press("enter")
        await s.until(pilot, lambda: isinstance(pilot.app.screen, CardsPage))
        await s.until(pilot, lambda: pilot.app.screen._shown == with_card.card)


@pytest.mark.parametrize("way", ["list", "everything"])
async def test_the_map_is_opened_from_the_cards(tmp_path, way):
    async with s.sitting(tmp_path) as pilot:
        page = await s.go(pilot, CardsPage())
        if way == "list":
            cards = page.query_one("#cards")
            cards.highlighted = cards.get_option_index("map")
            await pilot.pause()
            assert "Enter avaa kartan" in words(pilot) or page.query_one("#card").max_scroll_y
            await pilot.press("enter")
        else:
            await pilot.press("ctrl+p")
            await s.until(pilot, lambda: type(pilot.app.screen).__name__ == "EverythingPage")
            await s.type_in(pilot, "malli")
            await pilot.press("enter")
        await s.until(pilot, lambda: isinstance(pilot.app.screen, MapPage))
        assert pilot.app.screen.query_one(Choices).option_count == len(pilot.app.content.map.nodes)


async def test_after_a_lock_one_is_at_the_same_place_on_the_map(tmp_path):
    async with s.an_app(tmp_path).run_test(size=(80, 24)) as pilot:
        page = await s.go(pilot, NodePage(NODE))
        row = next(each for each in page.query(Row) if each.about != "card")
        row.focus()
        await pilot.press("enter")
        await s.until(pilot, lambda: page.node.id == row.about)
        assert (page.place.room, page.place.about) == ("node", row.about)


async def test_a_workbook_without_a_map_offers_none(tmp_path):
    from spoken_packs import make_pack

    pack = make_pack(tmp_path / "pack")
    (pack / "map.yaml").unlink()
    app = s.an_app(tmp_path)
    app.workbook = pack
    async with app.run_test(size=(80, 24)) as pilot:
        page = await s.go(pilot, CardsPage())
        assert "map" not in {option.id for option in page.query_one("#cards").options}
        assert not page.commands()
        await s.go(pilot, MapPage())
        assert "ei ole karttaa" in words(pilot)
