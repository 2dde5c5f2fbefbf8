"""A content pack of a few words that has everything a pack can have, in Finnish and in Swedish."""

import json
from pathlib import Path

from PIL import Image

PARTS = ("orientation", "who-am-i", "future", "peer-group")
LIFE = "who-am-i.life"
FIRST, SECOND, MOMENTS = f"{LIFE}.first", f"{LIFE}.second", f"{LIFE}.moments"
POINT = {"id": "a", "statements": ["A02-01"]}
USES = ("planning", "developing", "evaluating")


def make_pack(folder: Path) -> Path:
    """Write the pack into a new folder."""
    for part in PARTS:
        _write(folder, f"fi/parts/{part}.yaml", _part(part, "Osa", "Kysymys"))
        _write(folder, f"sv/parts/{part}.yaml", _part(part, "Del", "Fråga"))
    for name, structure in STRUCTURE.items():
        _write(folder, f"{name}.yaml", {"format": 1, **structure})
    for name, words in WORDS.items():
        _write(folder, f"fi/{name}.yaml", words)
        _write(folder, f"sv/{name}.yaml", words)
    (folder / "pictures").mkdir()
    Image.new("RGB", (32, 24), "teal").save(folder / "pictures" / "lake.png")
    return folder


def _write(folder: Path, name: str, values: object) -> None:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(values, ensure_ascii=False, indent=1), encoding="utf-8")


def _section(part: str) -> dict[str, object]:
    kinds = {"first": "text", "second": "words", "moments": "moments"}
    questions = [{"id": f"{part}.life.{name}", "kind": kind} for name, kind in kinds.items()]
    questions[1]["choices"] = ["song"]
    return {"id": f"{part}.life", "provenance": ["O"], "questions": questions}


def _part(part: str, title: str, asked: str) -> dict[str, object]:
    said = {"help": "Apua.", "starters": ["Minä"]}
    questions = {
        f"{part}.life.{name}": {"text": f"{asked} {part} {name}?", **said}
        for name in ("first", "second", "moments")
    }
    questions[f"{part}.life.second"]["choices"] = {"song": "laulu"}
    section = {"title": f"{title}n jakso", "intro": "Alku.", "questions": questions}
    open_page = {"text": "Mitä muuta?", **said}
    return {
        "title": f"{title} {part}",
        "intro": "Alku.",
        "open_page": open_page,
        "sections": {f"{part}.life": section},
    }


STRUCTURE = {
    "book": {
        "parts": [{"id": part, "provenance": ["O"], "sections": [_section(part)]} for part in PARTS],
        "short_path": [FIRST],
    },
    "guidance": {
        "to_check": "true",
        "sections": [{"id": LIFE, "minutes": [20, 40], "fidelity": ["whole"], "provenance": ["M A13-05", "O"]}],
    },
    "exercises": {"exercises": [{"id": "window", "section": LIFE, "question": FIRST}]},
    "example": {
        "begun": "2026-01-12",
        "answers": [
            {
                "id": FIRST,
                "example": "true",
                "may_share": "true",
                "picture": {"file": "lake.png", "kind": "drawing"},
            },
            {"id": SECOND, "chosen": ["song"]},
            {"id": MOMENTS, "moments": [{"id": "move", "date": "1974", "feeling": "3"}]},
        ],
    },
    "cards": {
        "cards": [
            {
                "id": "place",
                "statements": ["A02-01"],
                "short": [POINT],
                "long": [{**POINT, "may_be_old": "true"}],
                **{use: [use[:4]] for use in USES},
                "links": [{"to": "group", "how": "stated", "statements": ["A02-01"]}],
            },
            {"id": "group", "short": [POINT], "long": [POINT], **{use: [use[:4]] for use in USES}},
        ]
    },
    "map": {
        "nodes": [{"id": "place", "card": "place"}, {"id": "group"}, {"id": "trip"}],
        "links": [
            {"id": "has", "from": "place", "to": "group", "how": "stated", "statements": ["A14-13"]},
            {"id": "goes", "from": "group", "to": "trip", "how": "interpreted"},
        ],
    },
    "pages": {
        "pages": [
            {
                "id": "method",
                "audience": "worker",
                "to_check": "true",
                "blocks": ["whole"],
                "statements": {"whole": ["A12-02"]},
            },
            {"id": "pause", "audience": "writer", "blocks": ["rest"]},
            {"id": "meetings", "audience": "facilitator"},
        ]
    },
    "glossary": {"terms": [{"id": "resource", "at": ["page.pause"]}]},
    "support_lines": {
        "dated": "2026-11-22",
        "old_after_months": 12,
        "support_lines": [
            {
                "id": "emergency",
                "number": "112",
                "languages": ["fi"],
                "source_url": "https://a.example",
                "checked_on": "2099-01-31",
                "checked_by": "Liisa",
                "doubt": "low",
                "name": {"fi": "Hätänumero"},
                "for_whom": {"fi": "Kaikille."},
                "hours": {"fi": "Aina."},
            },
            {
                "id": "listening",
                "web": "b.example",
                "languages": ["fi"],
                "source_url": "https://b.example",
                "source_date": "2001-05",
                "doubt": "high",
                "name": {"fi": "Kuuntelija"},
                "for_whom": {"fi": "Kaikille."},
            },
        ],
    },
}

WORDS = {
    **{f"guidance/{part}": {"sections": {}} for part in PARTS},
    "guidance/who-am-i": {
        "sections": {
            LIFE: {
                "aim": "Tarkoitus on löytää hyvää.",
                "say": ["Kerro sen verran kuin haluat."],
                "may_come_up": ["Suru."],
                "stop": ["Kun väsymys tulee."],
                "point": "Kirjoittaja päättää.",
            }
        }
    },
    "exercises": {
        "exercises": {
            "window": {
                "title": "Ikkuna",
                "read": "Aino katsoo ulos.",
                "ask": "Mitä hyvää näet?",
                "ideas": ["Hän pysähtyi."],
                "then": "Mistä sinä näet ulos?",
            }
        }
    },
    "example": {
        "writer": "Rousku",
        "about": "Rousku on keksitty ihminen.",
        "passphrase": "kauha soutu lumi peruna",
        "answers": {
            FIRST: {"text": "Järven ranta oli hyvä.", "resources": ["järvi"], "alt": "Sininen järvi"},
            SECOND: {"words": ["uinti"]},
            MOMENTS: {"moments": {"move": "Muutto järvelle"}},
        },
    },
    "cards": {
        "check": {"done": "tehty", "help": "Merkitse, kun tämä on tehty."},
        "cards": {
            card: {
                "title": title,
                "short": {"a": f"{title} lyhyesti."},
                "long": {"a": f"{title} ja palkkio."},
                **{use: {use[:4]: f"{title}, {use}?"} for use in USES},
            }
            for card, title in (("place", "Paikka"), ("group", "Ryhmä"))
        },
    },
    "map": {
        "intro": "Malli karttana.",
        "nodes": {
            node: {"title": title, "about": f"Tästä: {title}."}
            for node, title in (("place", "Paikka"), ("group", "Ryhmä"), ("trip", "Retki"))
        },
        "links": {"has": "Paikassa on ryhmiä.", "goes": "Ryhmä lähtee retkelle."},
    },
    "pages/method": {
        "title": "Menetelmä",
        "intro": "Näin se kulkee.",
        "blocks": {
            "whole": {"title": "Kirjoittaja omistaa tarinansa", "text": "Hän päättää.", "items": ["Yksi."]}
        },
    },
    "pages/pause": {
        "title": "Tauko",
        "intro": "Hengitä.",
        "blocks": {"rest": {"title": "Lepo", "items": ["Istu."]}},
    },
    "pages/meetings": {"title": "Tapaamiset", "intro": "Ryhmän kulku."},
    "glossary": {
        "terms": {
            "resource": {
                "term": "voimavara",
                "means": "Se, mikä kantaa.",
                "stems": ["voimavar"],
                "phrases": {"page.pause": "Hengitä"},
            }
        }
    },
}
