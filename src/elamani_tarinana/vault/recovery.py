"""The recovery code: 128 bits on paper, six groups of five characters, two misread characters repaired.

26 symbols of five bits (128 bits and two zero bits), then four Reed–Solomon symbols over GF(32), polynomial
0x25, generator 2, first root 2^0; Crockford's alphabet (https://www.crockford.com/base32.html).
"""

from dataclasses import dataclass
from itertools import combinations

from ..errors import Refusal

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CODE_SIZE = 16
_DATA, _PARITY = 26, 4
_LENGTH = _DATA + _PARITY
_NO_DASHES = str.maketrans("", "", "-\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{EN DASH}\N{EM DASH}\N{MINUS SIGN}")
_READ_AS = str.maketrans("OILU", "011V")

_EXP = [1] * 62
for _power in range(1, 62):
    _double = _EXP[_power - 1] << 1
    _EXP[_power] = _double ^ 0x25 if _double & 0x20 else _double
_LOG = {_EXP[power]: power for power in range(31)}


@dataclass(frozen=True, slots=True, repr=False)
class ReadCode:
    """A recovery code as it was read: its 16 bytes, and how many characters were repaired (0, 1 or 2)."""

    secret: bytes
    repaired: int


def write_code(secret: bytes) -> str:
    """Write 16 bytes as six groups of five characters, joined by ``-``."""
    number = int.from_bytes(secret, "big") << 2
    data = [number >> (5 * (_DATA - 1 - place)) & 31 for place in range(_DATA)]
    text = "".join(ALPHABET[symbol] for symbol in [*data, *parity(data)])
    return "-".join(text[start : start + 5] for start in range(0, _LENGTH, 5))


def read_code(text: str) -> ReadCode:
    """Read a code in any case, with any spaces and dashes, O as 0, I and L as 1, U as V, two wrong characters.

    Raises ``Refusal`` ``recovery-code-unreadable`` when it cannot be the code of any sheet.
    """
    letters = "".join(text.split()).translate(_NO_DASHES).upper().translate(_READ_AS)
    if len(letters) != _LENGTH or not set(letters) <= set(ALPHABET):
        raise Refusal("recovery-code-unreadable")
    word = [ALPHABET.index(letter) for letter in letters]
    errors = _errors(word)
    for place, value in errors.items():
        word[place] ^= value
    number = int("".join(f"{symbol:05b}" for symbol in word[:_DATA]), 2)
    if number & 3:
        raise Refusal("recovery-code-unreadable")
    return ReadCode((number >> 2).to_bytes(CODE_SIZE, "big"), len(errors))


def parity(data: list[int]) -> list[int]:
    """The four Reed–Solomon symbols for a list of five-bit symbols."""
    generator = [1]
    for root in range(_PARITY):
        shifted, scaled = [*generator, 0], [0, *(_times(c, _EXP[root]) for c in generator)]
        generator = [a ^ b for a, b in zip(shifted, scaled, strict=True)]
    rest = [*data, *[0] * _PARITY]
    for place in range(len(data)):
        for step, factor in enumerate(generator):
            rest[place + step] ^= _times(rest[place], factor) if step else 0
    return rest[len(data) :]


def _times(a: int, b: int) -> int:
    return _EXP[_LOG[a] + _LOG[b]] if a and b else 0


def _over(a: int, b: int) -> int:
    return _EXP[_LOG[a] - _LOG[b] + 31] if a else 0


def _syndromes(word: list[int]) -> list[int]:
    """The received polynomial at each root; all zero means that the word is a code word."""
    sums = []
    for root in range(_PARITY):
        total = 0
        for symbol in word:
            total = _times(total, _EXP[root]) ^ symbol
        sums.append(total)
    return sums


def _errors(word: list[int]) -> dict[int, int]:
    """The places and values of at most two wrong symbols."""
    found = _syndromes(word)
    if not any(found):
        return {}
    for place in range(_LENGTH):
        if _explains(found, {place: found[0]}):
            return {place: found[0]}
    for first, second in combinations(range(_LENGTH), 2):
        x, y = _locator(first), _locator(second)
        other = _over(found[1] ^ _times(found[0], x), x ^ y)
        pair = {first: found[0] ^ other, second: other}
        if _explains(found, pair):
            return pair
    raise Refusal("recovery-code-unreadable")


def _locator(place: int) -> int:
    return _EXP[_LENGTH - 1 - place]


def _explains(found: list[int], errors: dict[int, int]) -> bool:
    trial = [0] * _LENGTH
    for place, value in errors.items():
        trial[place] = value
    return _syndromes(trial) == found
