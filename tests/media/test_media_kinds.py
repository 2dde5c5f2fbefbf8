"""What an attached file is taken for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from media_pictures import file, noise

from elamani_tarinana.media.kinds import HEAD, Kind, kind_of


@pytest.mark.parametrize(
    ("picture", "kind", "mime"),
    [
        ("JPEG", Kind.PHOTO, "image/jpeg"),
        ("MPO", Kind.PHOTO, "image/jpeg"),
        ("PNG", Kind.PHOTO, "image/png"),
        ("WEBP", Kind.PHOTO, "image/webp"),
        ("GIF", Kind.PHOTO, "image/gif"),
        ("BMP", Kind.PHOTO, "image/bmp"),
        ("TIFF", Kind.SCAN, "image/tiff"),
    ],
)
def test_a_picture_is_known_by_its_bytes_whatever_it_is_called(picture, kind, mime):
    head = file(noise(), picture)[:HEAD]
    assert kind_of(head, "muistelma.txt") == kind_of(head, "") == (kind, mime)


@pytest.mark.parametrize(
    ("head", "mime"),
    [
        (b"ID3\x04\x00", "audio/mpeg"),
        (b"\xff\xfb\x90\x64", "audio/mpeg"),
        (b"\xff\xf1\x50\x80", "audio/aac"),
        (b"OggS\x00", "audio/ogg"),
        (b"fLaC\x00", "audio/flac"),
        (b"RIFF\x24\x08\x00\x00WAVEfmt ", "audio/wav"),
        (b"\x00\x00\x00\x20ftypM4A ", "audio/mp4"),
        (b"FORM\x00\x00\x00\x00AIFF", "audio/aiff"),
        (b"#!AMR\n", "audio/amr"),
    ],
)
def test_a_recording_is_known_by_its_bytes(head, mime):
    assert kind_of(head, "x") == (Kind.AUDIO, mime)


def test_a_heic_photo_of_a_phone_is_a_photo():
    assert kind_of(b"\x00\x00\x00\x24ftypheic", "IMG_1.HEIC") == (Kind.PHOTO, "image/heic")


@pytest.mark.parametrize("name", ["kuva.jpg", "kuva.svg", "sivu.html", "ohjelma.exe", "ääni.mp3", "", "jpg"])
def test_a_name_makes_no_picture_no_sound_and_nothing_that_runs(name):
    assert kind_of(b"hei", name) == (Kind.FILE, "application/octet-stream")


def test_a_text_is_called_by_its_name():
    assert kind_of(b"Rakas p\xc3\xa4iv\xc3\xa4kirja", "PÄIVÄ.TXT") == (Kind.FILE, "text/plain")
    assert kind_of(b"%PDF-1.7", "x.txt") == (Kind.FILE, "application/pdf")
    assert kind_of(b"BMW oli is\xc3\xa4n ensimm\xc3\xa4inen auto", "auto.txt") == (Kind.FILE, "text/plain")


@given(st.binary(max_size=HEAD), st.text(max_size=20))
def test_every_file_is_something(head, name):
    kind, mime = kind_of(head, name)
    assert isinstance(kind, Kind)
    assert "/" in mime
