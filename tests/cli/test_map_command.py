"""The model as a map: what the cards state, and apart from it what we read into them."""

import shutil


def test_the_map_is_told_with_every_key(reader):
    told = reader("map", "--json").json
    assert list(told) == ["intro", "nodes", "links"]
    assert told["nodes"][0] == {"id": "place", "title": "Paikka", "about": "Tästä: Paikka.", "card": "place"}
    assert [node["card"] for node in told["nodes"]] == ["place", None, None]
    stated = {"from": "place", "to": "group", "how": "stated", "text": "Paikassa on ryhmiä."}
    assert told["links"][0] == {**stated, "statements": ["A14-13"]}
    assert (told["links"][1]["how"], told["links"][1]["statements"]) == ("interpreted", [])


def test_a_person_walks_from_either_end_of_a_stated_link_and_finds_our_readings_apart(reader):
    stated, ours = reader("map").out.split("Meidän tulkintamme: tätä korteissa ei sanota")
    assert stated.startswith("Malli karttana.\n")
    assert "  - Paikassa on ryhmiä. [Ryhmä]" in stated
    assert "  - Paikassa on ryhmiä. [Paikka]" in stated
    assert "tarina practice place" in stated
    assert "retkelle" not in stated
    assert "Paikassa on ryhmiä" not in ours
    assert "Ryhmä\n  - Ryhmä lähtee retkelle. [Retki]\n\nRetki\n  - Ryhmä lähtee retkelle. [Ryhmä]" in ours


def test_a_pack_without_a_map_says_so(reader, tmp_path, pack):
    bare = shutil.copytree(pack, tmp_path / "bare")
    (bare / "map.yaml").unlink()
    assert reader("map", "--json", "--workbook", bare).json == {"intro": None, "nodes": [], "links": []}
    assert "ei ole karttaa" in reader("map", "--workbook", bare).out
