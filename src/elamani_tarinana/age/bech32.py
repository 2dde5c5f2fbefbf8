"""Bech32, the text form of age keys: BIP 173 without its limit on length.

https://github.com/bitcoin/bips/blob/master/bip-0173.mediawiki
"""

from collections.abc import Iterable, Iterator

from elamani_tarinana.age.refusals import key_damaged

_ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_VALUES = {symbol: value for value, symbol in enumerate(_ALPHABET)}
_GENERATOR = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_CHECKSUM_LENGTH = 6


def encode(prefix: str, data: bytes) -> str:
    """Return ``data`` as lower-case Bech32 under the human-readable ``prefix`` (lower case itself)."""
    values = [*_regroup(data, 8, 5)]
    return prefix + "1" + "".join(_ALPHABET[value] for value in [*values, *_checksum(prefix, values)])


def decode(text: str) -> tuple[str, bytes]:
    """Return the prefix, in the case it was written in, and the bytes of a Bech32 text.

    Raises Damaged ``age-key-damaged`` for mixed case, a foreign character, a missing part, a wrong checksum
    or padding that is not zero.
    """
    if not (text.isascii() and text.isprintable()) or " " in text:
        raise key_damaged("character")
    if text not in (text.lower(), text.upper()):
        raise key_damaged("mixed-case")
    prefix, separator, symbols = text.rpartition("1")
    if not (prefix and separator) or len(symbols) < _CHECKSUM_LENGTH:
        raise key_damaged("incomplete")
    values = _values(symbols.lower())
    if _polymod([*_expand(prefix.lower()), *values]) != 1:
        raise key_damaged("checksum")
    return prefix, _whole_bytes(values[:-_CHECKSUM_LENGTH])


def _values(symbols: str) -> list[int]:
    try:
        return [_VALUES[symbol] for symbol in symbols]
    except KeyError:
        raise key_damaged("character") from None


def _whole_bytes(values: list[int]) -> bytes:
    data = bytes(_regroup(values, 5, 8))
    spare = len(values) * 5 % 8
    if spare >= 5 or (values and values[-1] & ((1 << spare) - 1)):
        raise key_damaged("padding")
    return data[: len(values) * 5 // 8]


def _regroup(values: Iterable[int], width: int, wanted: int) -> Iterator[int]:
    """Yield the same bits in groups of ``wanted``, the last group filled up with zeros."""
    held = bits = 0
    for value in values:
        held, bits = held << width | value, bits + width
        while bits >= wanted:
            bits -= wanted
            yield held >> bits
            held &= (1 << bits) - 1
    if bits:
        yield held << (wanted - bits)


def _checksum(prefix: str, values: list[int]) -> Iterator[int]:
    residue = _polymod([*_expand(prefix), *values, *[0] * _CHECKSUM_LENGTH]) ^ 1
    return (residue >> 5 * place & 31 for place in reversed(range(_CHECKSUM_LENGTH)))


def _expand(prefix: str) -> list[int]:
    return [*(ord(char) >> 5 for char in prefix), 0, *(ord(char) & 31 for char in prefix)]


def _polymod(values: Iterable[int]) -> int:
    residue = 1
    for value in values:
        top = residue >> 25
        residue = (residue & 0x1FFFFFF) << 5 ^ value
        for place, term in enumerate(_GENERATOR):
            residue ^= term if top >> place & 1 else 0
    return residue
