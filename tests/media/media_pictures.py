"""Pictures made for the tests, with everything in them that must not get out."""

from io import BytesIO

from PIL import Image
from PIL.PngImagePlugin import PngInfo

SECRET = "Salainen-Kotikatu-7"
FORMATS = ("JPEG", "MPO", "PNG", "WEBP", "GIF", "BMP", "TIFF")


def noise(size: tuple[int, int] = (90, 60)) -> Image.Image:
    """A picture without any repetition, so that a part of its bytes is not enough for the whole."""
    return Image.merge("RGB", [Image.effect_noise(size, spread) for spread in (60, 80, 100)])


def file(image: Image.Image, kind: str = "JPEG", **options: object) -> bytes:
    out = BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def read(data: bytes) -> Image.Image:
    image = Image.open(BytesIO(data))
    image.load()
    return image


def exif(**tags: object) -> Image.Exif:
    """Exif with a place, a camera, a comment and a day (``taken``, ``orientation`` may be given)."""
    made = Image.Exif()
    made[0x010F], made[0x9286 - 0x1000] = SECRET, SECRET
    made[0x0132] = "2020:01:01 10:00:00"
    if "orientation" in tags:
        made[0x0112] = tags["orientation"]
    made.get_ifd(0x8769).update({0x9003: tags.get("taken", "1974:06:15 12:00:00"), 0x9286: SECRET.encode()})
    made.get_ifd(0x8825).update(
        {1: "N", 2: (60.0, 10.0, 0.0), 3: "E", 4: (24.0, 56.0, 0.0), 0x1B: SECRET.encode()}
    )
    return made


def telling(kind: str, **tags: object) -> bytes:
    """A picture in a format that carries Exif, with every kind of hidden word that the format takes."""
    xmp = f"<x:xmpmeta xmlns:x='adobe:ns:meta/'>{SECRET}</x:xmpmeta>".encode()
    if kind == "PNG":
        words = PngInfo()
        words.add_text("Comment", SECRET)
        words.add_itxt("XML:com.adobe.xmp", xmp.decode())
        return file(noise(), kind, exif=exif(**tags), pnginfo=words)
    if kind == "GIF":
        return file(noise(), kind, comment=SECRET.encode())
    if kind == "TIFF":
        return file(noise(), kind, exif=exif(**tags), description=SECRET)
    extra = {"comment": SECRET.encode()} if kind in {"JPEG", "MPO"} else {}
    return file(noise(), kind, exif=exif(**tags), xmp=xmp, **extra)
