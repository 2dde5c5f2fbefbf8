"""What a person may rely on when a photo is kept or given."""

import struct
import subprocess
import sys
import zlib
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from media_pictures import FORMATS, SECRET, exif, file, noise, read, telling
from PIL import Image, ImageCms

from elamani_tarinana.errors import Refusal
from elamani_tarinana.media import photo as module
from elamani_tarinana.media.photo import prepare_photo, prepare_scan, smaller


def refused(data: bytes) -> str:
    with pytest.raises(Refusal) as refusal:
        prepare_photo(data)
    return refusal.value.code


def png_of(width: int, height: int) -> bytes:
    """A PNG that says it is of this size and of which every row is the same few bytes."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    rows = zlib.compress(bytes((width // 8 + 1) * height), 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


@pytest.mark.parametrize("kind", FORMATS)
def test_every_picture_format_of_cameras_and_phones_becomes_a_jpeg_of_the_same_size(kind):
    photo = prepare_photo(file(noise(), kind))
    image = read(photo.data)
    assert (image.format, image.mode, image.size) == ("JPEG", "RGB", (90, 60))
    assert (photo.type, photo.width, photo.height) == ("image/jpeg", 90, 60)


@pytest.mark.parametrize("kind", ["JPEG", "MPO", "PNG", "WEBP", "GIF", "TIFF"])
@pytest.mark.parametrize(
    "prepare", [lambda data: prepare_photo(data).data, lambda data: prepare_scan(data).data, smaller]
)
def test_where_and_with_what_a_photo_was_taken_never_leaves(kind, prepare):
    """Neither place, camera, comment, XMP nor any other word that the format carries is in the new bytes."""
    data = telling(kind)
    assert SECRET.encode() in data
    made = prepare(data)
    image = read(made)
    assert SECRET.encode() not in made
    assert not dict(image.getexif())
    assert set(image.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    assert b"Exif" not in made
    assert b"http" not in made


@pytest.mark.parametrize("kind", ["JPEG", "MPO", "PNG", "WEBP"])
def test_the_day_a_photo_was_taken_is_proposed(kind):
    assert prepare_photo(telling(kind)).taken == "1974-06-15"


@pytest.mark.parametrize(
    "said", ["0000:00:00 00:00:00", "1974:02:30 12:00:00", "", "eilen", "1700:01:01 00:00:00"]
)
def test_a_day_that_cannot_be_is_not_proposed(said):
    assert prepare_photo(telling("JPEG", taken=said)).taken is None


def test_the_day_a_file_was_changed_is_not_taken_for_the_day_of_the_photo():
    changed = Image.Exif()
    changed[0x0132] = "2020:01:01 10:00:00"
    assert prepare_photo(file(noise(), exif=changed)).taken is None


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_a_photo_taken_with_the_phone_on_its_side_stands_upright(kind):
    lying = Image.new("RGB", (80, 40), "red")
    lying.paste("blue", (0, 0, 40, 40))
    photo = prepare_photo(file(lying, kind, exif=exif(orientation=6)))
    image = read(photo.data)
    assert (photo.width, photo.height) == image.size == (40, 80)
    assert close(image.getpixel((20, 10)), (0, 0, 255))
    assert close(image.getpixel((20, 70)), (255, 0, 0))


def close(pixel, wanted) -> bool:
    return all(abs(is_ - should) <= 12 for is_, should in zip(pixel, wanted, strict=True))


def wide_gamut() -> bytes:
    """The profile of a screen whose red and green are swapped: made from sRGB by exchanging two primaries."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    count = struct.unpack(">I", profile[128:132])[0]
    for number in range(count):
        at = 132 + 12 * number
        name = bytes(profile[at : at + 4])
        profile[at : at + 4] = {b"rXYZ": b"gXYZ", b"gXYZ": b"rXYZ"}.get(name, name)
    return bytes(profile)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_colours_look_as_they_did_though_the_profile_is_gone(kind):
    """A profile that calls green red: who drops it shows green, who applies it shows red."""
    data = file(Image.new("RGB", (40, 40), (0, 255, 0)), kind, icc_profile=wide_gamut())
    image = read(prepare_photo(data).data)
    assert close(image.getpixel((20, 20)), (255, 0, 0))
    assert "icc_profile" not in image.info


def test_a_broken_colour_profile_does_not_cost_the_photo():
    data = file(Image.new("RGB", (40, 40), "lime"), icc_profile=b"not a profile" * 20)
    assert close(read(prepare_photo(data).data).getpixel((5, 5)), (0, 255, 0))


@pytest.mark.parametrize("mode", ["RGBA", "LA", "PA"])
def test_what_is_transparent_becomes_white_paper(mode):
    image = Image.new("RGBA", (20, 20), (0, 0, 0, 0)).convert(mode)
    assert close(read(prepare_photo(file(image, "TIFF")).data).getpixel((9, 9)), (255, 255, 255))


def test_a_transparent_gif_becomes_white_paper():
    image = Image.new("P", (20, 20), 3)
    assert close(read(prepare_photo(file(image, "GIF", transparency=3)).data).getpixel((9, 9)), (255, 255, 255))


@pytest.mark.parametrize(("mode", "kind"), [("I;16", "PNG"), ("I;16", "TIFF"), ("I;16B", "TIFF")])
def test_a_scan_of_sixteen_bits_keeps_its_greys(mode, kind):
    image = Image.new(mode, (20, 20), 0x8000)
    assert close(read(prepare_photo(file(image, kind)).data).getpixel((9, 9)), (128, 128, 128))


def test_a_large_photo_is_made_smaller_and_a_small_one_is_never_enlarged():
    data = file(noise((2400, 1200)))
    assert prepare_photo(data).width == 2000
    assert read(smaller(data)).size == (1600, 800)
    assert read(smaller(data, 300)).size == (300, 150)
    assert read(smaller(file(noise()))).size == (90, 60)


def test_a_picture_one_pixel_high_is_no_trouble():
    assert prepare_photo(file(noise((9000, 1)))).height == 1


def test_a_pale_scan_gets_black_ink_on_white_paper():
    pale = Image.new("RGB", (100, 100), (200, 200, 200))
    pale.paste((120, 120, 120), (40, 40, 60, 60))
    image = read(prepare_scan(file(pale, "PNG")).data)
    assert close(image.getpixel((10, 10)), (255, 255, 255))
    assert close(image.getpixel((50, 50)), (0, 0, 0))


@pytest.mark.parametrize("kind", FORMATS)
def test_a_photo_whose_end_is_missing_is_refused_and_never_half_grey(kind):
    data = file(noise(), kind)
    for tenth in range(1, 10):
        assert refused(data[: len(data) * tenth // 10]) == "photo-broken"


def test_a_small_file_that_would_fill_the_memory_is_refused_before_it_is_decoded():
    """48 kB that unfold into 400 million pixels, and one just over the limit."""
    for side in (20_000, 10_960):
        assert refused(png_of(side, side)) == "photo-too-large"


def test_a_file_of_too_many_bytes_is_refused(monkeypatch):
    data = file(noise())
    monkeypatch.setattr(module, "MOST_BYTES", len(data) - 1)
    assert refused(data) == "photo-too-large"


def test_what_hides_behind_a_photo_does_not_come_along():
    """A photo that is a web page and an archive too is only a photo afterwards."""
    data = file(noise()) + b"PK\x03\x04<script>alert(1)</script>"
    made = prepare_photo(data).data
    assert b"<script>" not in made
    assert b"PK\x03\x04" not in made
    assert made.endswith(b"\xff\xd9")


@pytest.mark.parametrize("kind", ["PPM", "ICO", "TGA", "PCX", "EPS", "PDF"])
def test_a_format_that_no_camera_writes_is_not_even_tried(kind):
    assert refused(file(noise((32, 32)), kind)) == "not-a-photo"


def test_a_web_page_a_text_and_nothing_are_not_photos():
    for data in (b"", b"hei", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"<html><script>", bytes(1000)):
        assert refused(data) == "not-a-photo"


def test_a_heic_picture_is_named_as_such_where_it_cannot_be_read(monkeypatch):
    from elamani_tarinana.media import picture

    monkeypatch.setattr(picture, "reads_heic", lambda: False)
    assert refused(b"\x00\x00\x00\x24ftypheic\x00\x00\x00\x00mif1heic" + bytes(50)) == "photo-heic"


_OUTCOMES = {"photo", "not-a-photo", "photo-broken", "photo-too-large"}
_ALL = [telling(kind) for kind in ("JPEG", "PNG", "WEBP", "GIF", "TIFF")] + [file(noise(), "BMP")]


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(_ALL),
    st.lists(st.tuples(st.integers(0, 5000), st.integers(0, 255)), max_size=8),
    st.binary(max_size=40),
)
def test_any_bytes_give_a_clean_photo_or_one_clear_refusal(data, changes, tail):
    hostile = bytearray(data)
    for at, byte in changes:
        hostile[at % len(hostile)] = byte
    assert outcome(bytes(hostile) + tail) in _OUTCOMES


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(
        [b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"RIFF\x00\x00\x00\x00WEBP", b"GIF89a", b"BM", b"II*\x00"]
    ),
    st.binary(),
)
def test_bytes_that_only_begin_like_a_picture_are_refused(start, rest):
    assert outcome(start + rest) in _OUTCOMES


def outcome(data: bytes) -> str:
    """Judge that ``data`` gives a clean photo or a refusal by its name."""
    try:
        photo = prepare_photo(data)
    except Refusal as refusal:
        return refusal.code
    assert SECRET.encode() not in photo.data
    assert Image.open(BytesIO(photo.data)).format == "JPEG"
    return "photo"


def test_a_photo_in_an_error_report_shows_neither_its_bytes_nor_its_day():
    shown = repr(prepare_photo(telling("JPEG")))
    assert "1974" not in shown
    assert "\\x" not in shown


def test_the_picture_library_is_not_loaded_until_there_is_a_picture():
    code = (
        "import sys, elamani_tarinana.media.photo, elamani_tarinana.media.kinds; sys.exit('PIL' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
