"""What is printed can be read by everybody: axe-core, in a real browser, finds nothing to mend.

``TARINA_AXE`` names the folder of the npm package ``axe-core`` (npm pack axe-core), outside the repository.
"""

import json
import os
import re
import shutil
import subprocess
from html import escape, unescape
from pathlib import Path

import pytest
from export_stories import jpeg, story

from elamani_tarinana.content import Workbook
from elamani_tarinana.export import book_document, handout_document, write_html
from elamani_tarinana.locale import Words

QUIET = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)
LOOKS = {
    "light": (1000,),
    "dark": (1000, "--blink-settings=preferredColorScheme=0"),
    "narrow": (320,),
}
"""How wide the page is, in CSS pixels, and what the browser is told. Its own window cannot be that narrow."""

RUN = """
axe.run({runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}).then(found => {
  const said = {
    found: found.violations.map(each => each.id + ": " + each.nodes.map(node => node.target).join(" ")),
    passed: found.passes.length,
    dark: matchMedia("(prefers-color-scheme: dark)").matches,
    across: innerWidth,
    wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  };
  const whole = parent.document;
  whole.body.innerHTML = "<pre id='axe'></pre>";
  whole.getElementById("axe").textContent = JSON.stringify(said);
});
"""

pytestmark = pytest.mark.needs("chromium")


@pytest.fixture(scope="session")
def axe() -> str:
    named = os.environ.get("TARINA_AXE")
    if not named:
        pytest.skip("needs TARINA_AXE, the folder of axe-core")
    return (Path(named) / "axe.min.js").read_text(encoding="utf-8")


def judged(page: str, axe: str, folder: Path, look: str) -> dict[str, object]:
    """What axe says of a copy of the page whose policy lets axe in."""
    copy = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>\n', "", page)
    assert copy != page
    file = folder / "copy.html"
    script = f"<script>{axe}</script><script>{RUN}</script>"
    width, *options = LOOKS[look]
    inside = escape(copy.replace("</body>", f"{script}</body>"))
    frame = f'<iframe width="{width}" height="900" frameborder="0" srcdoc="{inside}"></iframe>'
    file.write_text(f'<!DOCTYPE html><meta charset="utf-8">{frame}', encoding="utf-8")
    browser = shutil.which("chromium")
    if browser is None:
        pytest.skip("needs chromium")
    state = f"--user-data-dir={folder / 'state'}"
    call = [
        browser,
        *QUIET,
        state,
        *options,
        "--window-size=1200,1400",
        "--virtual-time-budget=20000",
        "--dump-dom",
        file.as_uri(),
    ]
    shown = subprocess.run(call, capture_output=True, text=True, timeout=120, check=True).stdout
    said = re.search(r'<pre id="axe">(.*?)</pre>', shown, re.DOTALL)
    assert said, "axe did not finish"
    found: dict[str, object] = json.loads(unescape(said[1]))
    return found


@pytest.mark.parametrize("look", LOOKS)
def test_axe_finds_nothing_to_mend_in_the_book(
    look: str, axe: str, workbook: Workbook, fi: Words, tmp_path: Path
) -> None:
    page = write_html(book_document(story(), workbook, lambda _: jpeg(), fi))
    found = judged(page, axe, tmp_path, look)
    assert found["found"] == []
    assert found["passed"]
    assert found["dark"] == (look == "dark")
    assert found["across"] == LOOKS[look][0]
    assert found["wide"] == 0


def test_axe_finds_nothing_to_mend_in_an_empty_handout(
    axe: str, workbook: Workbook, fi: Words, tmp_path: Path
) -> None:
    assert (
        judged(write_html(handout_document([], workbook, lambda _: None, fi)), axe, tmp_path, "light")["found"]
        == []
    )


def test_axe_does_find_what_is_wrong_in_a_bad_page(
    axe: str, workbook: Workbook, fi: Words, tmp_path: Path
) -> None:
    page = write_html(book_document(story(), workbook, lambda _: jpeg(), fi))
    bad = page.replace("<h2", "<h5").replace("alt=", "data-alt=").replace('lang="fi"', "")
    found = str(judged(bad, axe, tmp_path, "light")["found"])
    for rule in ("heading-order", "image-alt", "html-has-lang"):
        assert rule in found
