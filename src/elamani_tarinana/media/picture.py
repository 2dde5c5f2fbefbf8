"""What is done to a picture with Pillow, step by step. Imported only when there is a picture to prepare."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from functools import cache
from importlib import import_module
from io import BytesIO

from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

from elamani_tarinana.errors import Refusal

_READERS = ("Jpeg", "Png", "WebP", "Gif", "Bmp", "Tiff")
"""Pillow's names; the first reads MPO too, which phones make."""
for _reader in _READERS:
    import_module(f"PIL.{_reader}ImagePlugin")

_FORMATS = tuple(reader.upper() for reader in _READERS)
_LARGEST_PROFILE = 4_000_000
_EXIF, _DATE_TAKEN, _DATE_DIGITISED = 0x8769, 0x9003, 0x9004
_FIRST_YEAR = 1826
"""No photograph is older."""


@cache
def reads_heic() -> bool:
    """Load the extra that reads HEIC; tell whether it is there."""
    try:
        import_module("pillow_heif").register_heif_opener()
    except ImportError:
        return False
    return True


@contextmanager
def opened(data: bytes, most_pixels: int) -> Iterator[Image.Image]:
    """Open a picture without decoding it; its size is judged here.

    Raises ``Refusal``: ``not-a-photo``, ``photo-too-large``, and ``photo-broken`` for whatever goes wrong within.
    """
    formats = (*_FORMATS, "HEIF") if "HEIF" in Image.OPEN else _FORMATS
    try:
        with warnings.catch_warnings(action="ignore"), Image.open(BytesIO(data), formats=formats) as image:
            _judge_size(image, most_pixels)
            yield image
    except Refusal:
        raise
    except UnidentifiedImageError as error:
        raise Refusal("not-a-photo") from error
    except Image.DecompressionBombError as error:
        raise Refusal("photo-too-large", megapixels=most_pixels // 1_000_000) from error
    except Exception as error:
        # Pillow's readers raise errors of every kind on hostile bytes.
        raise Refusal("photo-broken") from error


def _judge_size(image: Image.Image, most_pixels: int) -> None:
    if image.width * image.height > most_pixels:
        raise Refusal("photo-too-large", megapixels=most_pixels // 1_000_000)


def date_taken(image: Image.Image) -> str | None:
    """Give the day on which the camera says the picture was taken, as an ISO date, if it is a real one."""
    try:
        exif = image.getexif().get_ifd(_EXIF)
        said = str(exif.get(_DATE_TAKEN) or exif.get(_DATE_DIGITISED) or "")
        day = date.fromisoformat(said[:10].replace(":", "-"))
    except Exception:  # noqa: BLE001 - broken Exif is no reason to refuse the picture
        return None
    return day.isoformat() if day.year >= _FIRST_YEAR else None


def plain(image: Image.Image, longest_side: int) -> Image.Image:
    """Decode ``image`` to its end: upright, in sRGB on white, no side over ``longest_side``, and nothing else."""
    profile = image.info.get("icc_profile")
    ratio = min(1.0, longest_side / max(image.size))
    image.draft(None, (max(1, round(image.width * ratio)), max(1, round(image.height * ratio))))
    image.load()
    flat = _in_srgb(_on_white(_upright(image)), profile)
    flat.thumbnail((longest_side, longest_side), Image.Resampling.LANCZOS)
    return flat


def as_jpeg(image: Image.Image, quality: int) -> bytes:
    """Write the bare pixels of an RGB picture; what its ``info`` holds would be written along."""
    out = BytesIO()
    image.info.clear()
    image.save(out, "JPEG", quality=quality, optimize=True)
    return out.getvalue()


def _upright(image: Image.Image) -> Image.Image:
    try:
        return ImageOps.exif_transpose(image)
    except Exception:  # noqa: BLE001 - a picture lying on its side is better than none
        return image


def _on_white(image: Image.Image) -> Image.Image:
    """Give an opaque picture whose colours still are those of its own profile."""
    if image.mode.startswith("I;16"):
        return image.convert("I").point(lambda level: level / 256).convert("L")
    if image.has_transparency_data:
        clear = image.convert("RGBA")
        white = Image.new("RGB", clear.size, "white")
        white.paste(clear, mask=clear.getchannel("A"))
        return white
    return image if image.mode in {"L", "RGB", "CMYK"} else image.convert("RGB")


def _in_srgb(image: Image.Image, profile: object) -> Image.Image:
    if isinstance(profile, bytes) and 0 < len(profile) <= _LARGEST_PROFILE:
        try:
            own, srgb = ImageCms.ImageCmsProfile(BytesIO(profile)), ImageCms.createProfile("sRGB")
            converted = ImageCms.profileToProfile(image, own, srgb, outputMode="RGB")
        except (ImageCms.PyCMSError, OSError, ValueError):
            converted = None
        if converted:
            return converted
    return image.convert("RGB")
