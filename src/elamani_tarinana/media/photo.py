"""Photos and scans: any picture a person has becomes a JPEG that holds the picture and nothing else.

Where it was taken, by what and with what comment is gone; colours and the right way up are kept. The size is
judged before anything is decoded, and a picture that does not decode to its end is refused.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from elamani_tarinana.errors import Refusal
from elamani_tarinana.media.kinds import HEAD, looks_like_heic

if TYPE_CHECKING:
    from PIL.Image import Image

LONGEST_SIDE, EXPORT_SIDE = 2000, 1600
MOST_BYTES, MOST_PIXELS = 60_000_000, 120_000_000

_QUALITY = 82


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture that is safe to keep and to give: JPEG bytes, sizes in pixels.

    ``taken`` is the ISO date on which the camera says it was taken, a proposal that is not in ``data``.
    """

    data: bytes = field(repr=False)
    width: int
    height: int
    taken: str | None = field(default=None, repr=False)
    type: str = "image/jpeg"


def prepare_photo(data: bytes, *, longest_side: int = LONGEST_SIDE) -> Photo:
    """Make a photo of JPEG, MPO, PNG, WebP, GIF (its first picture), BMP or TIFF, no side over ``longest_side``.

    Raises ``Refusal``: ``photo-too-large`` (values ``megabytes`` or ``megapixels``: the most there may be),
    ``photo-heic`` (HEIC, and the extra that reads it is not installed), ``not-a-photo``, ``photo-broken``.
    """
    return _prepare(data, longest_side, lambda image: image)


def prepare_scan(data: bytes, *, longest_side: int = LONGEST_SIDE) -> Photo:
    """Make a photo of scanned or photographed paper: as ``prepare_photo``, with the contrast drawn out."""
    from PIL import ImageOps

    return _prepare(data, longest_side, lambda image: ImageOps.autocontrast(image, cutoff=1, preserve_tone=True))


def smaller(data: bytes, longest_side: int = EXPORT_SIDE) -> bytes:
    """Give a picture's JPEG bytes for an export, always made anew. Raises as ``prepare_photo``."""
    return prepare_photo(data, longest_side=longest_side).data


def _prepare(data: bytes, longest_side: int, finish: "Callable[[Image], Image]") -> Photo:
    from elamani_tarinana.media import picture

    if len(data) > MOST_BYTES:
        raise Refusal("photo-too-large", megabytes=MOST_BYTES // 1_000_000)
    if looks_like_heic(data[:HEAD]) and not picture.reads_heic():
        raise Refusal("photo-heic")
    with picture.opened(data, MOST_PIXELS) as image:
        taken = picture.date_taken(image)
        plain = picture.plain(image, longest_side)
    jpeg = picture.as_jpeg(finish(plain), _QUALITY)
    return Photo(jpeg, *plain.size, taken)
