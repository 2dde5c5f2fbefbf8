"""What a file is, judged by its first bytes; its name decides only what to call a file that is nothing else."""

from enum import StrEnum

HEAD = 32
"""Bytes of a file's beginning that ``kind_of`` wants to see."""


class Kind(StrEnum):
    """What an attachment is to a person."""

    PHOTO = "photo"
    DRAWING = "drawing"
    SCAN = "scan"
    AUDIO = "audio"
    FILE = "file"


_STARTS = (
    (b"\xff\xd8\xff", Kind.PHOTO, "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", Kind.PHOTO, "image/png"),
    (b"GIF87a", Kind.PHOTO, "image/gif"),
    (b"GIF89a", Kind.PHOTO, "image/gif"),
    (b"II*\x00", Kind.SCAN, "image/tiff"),
    (b"MM\x00*", Kind.SCAN, "image/tiff"),
    (b"ID3", Kind.AUDIO, "audio/mpeg"),
    (b"OggS", Kind.AUDIO, "audio/ogg"),
    (b"fLaC", Kind.AUDIO, "audio/flac"),
    (b"#!AMR", Kind.AUDIO, "audio/amr"),
    (b"%PDF-", Kind.FILE, "application/pdf"),
)
_RIFF = {b"WEBP": (Kind.PHOTO, "image/webp"), b"WAVE": (Kind.AUDIO, "audio/wav")}
_HEIC = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"}
_M4A = {b"M4A ", b"M4B "}
_NAMES = {
    "csv": "text/csv",
    "doc": "application/msword",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "md": "text/markdown",
    "mov": "video/quicktime",
    "mp4": "video/mp4",
    "odt": "application/vnd.oasis.opendocument.text",
    "txt": "text/plain",
}
_MP3_SYNC, _MP3_NO_LAYER, _MP3_NO_RATE = 0xE0, 0x06, 0xF0


def kind_of(head: bytes, name: str) -> tuple[Kind, str]:
    """Tell the kind and the media type of a file from its first ``HEAD`` bytes and its name.

    A drawing is never told from bytes: drawings are made here. TIFF is taken for a scan. A name can only
    choose among the types of plain files, so nothing is decoded because it is called a picture.
    """
    for start, kind, mime in _STARTS:
        if head.startswith(start):
            return kind, mime
    return _container(head) or _bare(head) or (Kind.FILE, _named(name))


def looks_like_heic(head: bytes) -> bool:
    """Tell whether ``head`` begins a HEIC picture, as recent phones make them."""
    return head[4:8] == b"ftyp" and head[8:12] in _HEIC


def _container(head: bytes) -> tuple[Kind, str] | None:
    if head[:4] == b"RIFF":
        return _RIFF.get(head[8:12])
    if head[:4] == b"FORM" and head[8:12] in {b"AIFF", b"AIFC"}:
        return Kind.AUDIO, "audio/aiff"
    if looks_like_heic(head):
        return Kind.PHOTO, "image/heic"
    if head[4:8] == b"ftyp" and head[8:12] in _M4A:
        return Kind.AUDIO, "audio/mp4"
    return None


def _bare(head: bytes) -> tuple[Kind, str] | None:
    """Know BMP and MP3 without tags, whose marks are so short that more must fit."""
    if (
        head[:2] == b"BM"
        and head[6:10] == bytes(4)
        and head[14:18] in {b"\x28\0\0\0", b"\x6c\0\0\0", b"\x7c\0\0\0"}
    ):
        return Kind.PHOTO, "image/bmp"
    if len(head) >= 4 and head[0] == 0xFF and head[1] & _MP3_SYNC == _MP3_SYNC:
        layer, rate = head[1] & _MP3_NO_LAYER, head[2] & _MP3_NO_RATE
        if layer and rate not in {0, _MP3_NO_RATE}:
            return Kind.AUDIO, "audio/mpeg"
        if not layer and head[1] in {0xF1, 0xF9}:
            return Kind.AUDIO, "audio/aac"
    return None


def _named(name: str) -> str:
    _, _, ending = name.rpartition(".")
    return _NAMES.get(ending.casefold(), "application/octet-stream")
