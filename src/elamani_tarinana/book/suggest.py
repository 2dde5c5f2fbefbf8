"""A passphrase of easy words, chosen by chance alone."""

from collections.abc import Callable, Sequence


def suggest_passphrase(words: Sequence[str], random: Callable[[int], bytes], count: int = 6) -> str:
    """Return ``count`` different words out of ``words``, joined by spaces.

    Every choice is equally likely: a number from ``random``, which gives that many random bytes like
    ``os.urandom``, is thrown away where it would make some word likelier than another. No word comes twice in one
    phrase, so six words of 7,776 make 7,776 × 7,775 × … × 7,771 phrases: 77.5 bits, three thousandths of a bit
    less than with repeats. A word that stands twice in ``words`` counts once. Raises ValueError where ``words``
    holds fewer than ``count``, or ``count`` is less than one.
    """
    left = list(dict.fromkeys(words))
    if not 0 < count <= len(left):
        raise ValueError("count")
    return " ".join(left.pop(_below(len(left), random)) for _ in range(count))


def _below(limit: int, random: Callable[[int], bytes]) -> int:
    """A number from 0 to ``limit`` - 1, each of them equally likely."""
    bits = (limit - 1).bit_length()
    size = (bits + 7) // 8
    while True:
        number = int.from_bytes(random(size), "big") >> (8 * size - bits)
        if number < limit:
            return number
