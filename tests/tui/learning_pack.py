"""The shipped workbook with guidance for two sections, and with pages that an organisation has added."""

import shutil
from pathlib import Path

from elamani_tarinana.content import find_pack

CHILDHOOD, YOUTH = "who-am-i.childhood", "who-am-i.youth"


def make_pack(folder: Path) -> Path:
    """Write the pack into a new folder."""
    _ = shutil.copytree(find_pack(), folder, ignore=shutil.ignore_patterns("guidance*"))
    (folder / "guidance.yaml").write_text(GUIDED, "utf-8")
    (folder / "fi" / "guidance").mkdir()
    for part in ("orientation", "future", "peer-group"):
        (folder / "fi" / "guidance" / f"{part}.yaml").write_text("sections: {}\n", "utf-8")
    (folder / "fi" / "guidance" / "who-am-i.yaml").write_text(GUIDANCE, "utf-8")
    with (folder / "pages.yaml").open("a", encoding="utf-8") as pages:
        _ = pages.write(ADDED)
    for page, title in (("house", "Talon tavat"), ("evening", "Ryhmäilta")):
        text = f"title: {title}\nintro: Näin meillä tehdään.\n"
        (folder / "fi" / "pages" / f"{page}.yaml").write_text(text, "utf-8")
    return folder


GUIDED = f"""
format: 1
sections:
  - {{id: {CHILDHOOD}, minutes: [20, 40], fidelity: [viewpoint, owns], provenance: [M A13-05, O]}}
  - {{id: {YOUTH}, minutes: [20, 30], fidelity: [owns], provenance: [O]}}
"""

GUIDANCE = f"""
sections:
  {CHILDHOOD}:
    aim: >-
      Kirjoittaja löytää lapsuudestaan jotakin, mikä kantoi häntä silloin, ja näkee, missä se kantaa häntä nyt.
    say:
      - Kerro sen verran kuin haluat. Voit ohittaa jokaisen kysymyksen, eikä ohittamista tarvitse selittää.
      - Voit ottaa yhden pienen muiston ja jättää muut.
    may_come_up:
      - Suru tai ikävä, myös pitkän ajan päästä. Sille saa olla tilaa, ja kirjoittamisen voi silloin lopettaa.
    stop:
      - Kirjoittaja hiljenee, väsyy tai alkaa kiirehtiä.
    point: Kysy ensin, mikä auttoi. Sivu jää kirjoittajalle, vaikka olisit itse kirjannut sen.
  {YOUTH}:
    aim: Kirjoittaja näkee nuoruudessaan jotakin, mistä voi olla ylpeä.
    say: [Hetki voi olla hyvin pieni.]
    may_come_up: [Häpeä.]
    stop: [Kun aihe alkaa tuntua liian raskaalta.]
    point: Kirjoittaja päättää, mitä näyttää.
"""

ADDED = """
  - {id: house, audience: worker}
  - {id: evening, audience: facilitator}
"""
