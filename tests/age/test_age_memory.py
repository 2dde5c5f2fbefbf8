"""Large files: they pass through without being held in memory."""

import tracemalloc
from collections.abc import Iterator
from contextlib import contextmanager

from elamani_tarinana.age import X25519Identity, decrypt, encrypt

SIZE = 48 << 20
BOUND = 1 << 20


@contextmanager
def bounded() -> Iterator[None]:
    tracemalloc.start()
    try:
        yield
        assert tracemalloc.get_traced_memory()[1] < BOUND
    finally:
        tracemalloc.stop()


def test_a_large_file_takes_less_than_a_mebibyte_both_ways(tmp_path):
    identity = X25519Identity.generate()
    plain, sealed, back = (tmp_path / name for name in ("plain", "sealed", "back"))
    with open(plain, "wb") as file:
        file.truncate(SIZE)
    with open(plain, "rb") as src, open(sealed, "wb") as dst, bounded():
        encrypt(src, dst, [identity.recipient])
    with open(sealed, "rb") as src, open(back, "wb") as dst, bounded():
        decrypt(src, dst, [identity])
    assert back.stat().st_size == SIZE
