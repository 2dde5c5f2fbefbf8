"""Measures the claims of speed in one run and prints a table; every figure stands beside what it is held to.

    python benchmarks/run.py

Machines differ and are noisy: trust the ratios.
"""

import os
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from subprocess import DEVNULL, run

from painting import seconds_to_paint
from vaults import bare_appends, make, save_answers, seconds_to_open

TARINA = str(Path(sys.executable).with_name("tarina"))
HELLO = [sys.executable, str(Path(__file__).with_name("hello.py"))]
ROUNDS = 7


def main() -> None:
    print(f"{'what':46} {'measured':>12} {'held to':>16}")
    with tempfile.TemporaryDirectory() as folder:
        starting(Path(folder))
        keeping(Path(folder))


def starting(folder: Path) -> None:
    """Start-up, against the smallest Textual app."""
    home = {"HOME": str(folder / "home"), "PATH": os.defpath, "TERM": "xterm-256color", "LANG": "C.UTF-8"}
    hello, page, helped = [], [], []
    for _ in range(ROUNDS):
        hello.append(seconds_to_paint(HELLO, b"hello", home))
        page.append(seconds_to_paint([TARINA], b"Tervetuloa", home))
        start = time.perf_counter()
        run([TARINA, "--help"], env=home, stdout=DEVNULL, check=True)
        helped.append(time.perf_counter() - start)
    row("bare Textual hello, first paint", f"{median(hello) * 1000:.0f} ms", "")
    row("tarina, first page painted", f"{median(page) / median(hello):.2f} × hello", "≤ 1.30 × hello")
    row("tarina --help, whole", f"{median(helped) / median(hello):.2f} × hello", "≤ 0.35 × hello")


def keeping(folder: Path) -> None:
    """Saving and opening, against a bare append and the bare key derivation."""
    around, vault = make(folder)
    save_answers(vault, 10)
    first = save_answers(vault, 50)
    save_answers(vault, 890)
    last = save_answers(vault, 50)
    sizes = [file.stat().st_size for file in (folder / "kirja" / "journal").glob("*.log")]
    bare = bare_appends(folder, max(sizes) // 1000, 50)
    vault.close()
    row("bare append and flush of the same bytes", f"{median(bare) * 1000:.2f} ms", "")
    row("save, one of the last of 1,000", f"{median(last) / median(bare):.2f} × bare", "")
    row("save at 1,000 against save at 50", f"{median(last) / median(first):.2f} ×", "0.8 to 1.2 ×")
    opened = [seconds_to_open(around, folder) for _ in range(ROUNDS)]
    beyond = median(whole - derivation for whole, derivation in opened)
    row("open 1,000 answers beyond the derivation", f"{beyond * 1000:.0f} ms", "≤ 200 ms")


def row(what: str, measured: str, limit: str) -> None:
    print(f"{what:46} {measured:>12} {limit:>16}")


if __name__ == "__main__":
    main()
