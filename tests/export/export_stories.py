"""A small story, made without a vault, and the pictures in it."""

from io import BytesIO

from PIL import Image

from elamani_tarinana.story import Answer, Content, Medium, Moment, Openness, Revision

MISSING = "f" * 32
SENTENCES = (
    "Mummolan aitta tuoksui heinältä.",
    "Siellä sai olla rauhassa.",
    "Toisella koneella muistin järven.",
    "Äidin sisko Aino luki minulle satuja.",
    "Soitan maanantaina kirjastoon.",
    "Oma sivuni syksyltä.",
    "Vanha vastaus vanhaan kysymykseen.",
)


def answer(entry: str, *contents: Content, openness: Openness = "may-share") -> Answer:
    heads = tuple(
        Revision(f"{entry}:{number}", entry, (), content, openness, f"2024-05-0{number}T10:00:00Z", "läppäri")
        for number, content in enumerate(contents, 1)
    )
    return Answer(entry, heads, heads)


def photo(name: str, alt: str) -> Medium:
    return Medium(name, bytes(32), "photo", "image/jpeg", 100, 4, 3, alt, "1974-06-15")


def jpeg() -> bytes:
    out = BytesIO()
    Image.new("RGB", (4, 3), (120, 160, 90)).save(out, "JPEG")
    return out.getvalue()


def picture(medium: Medium) -> bytes | None:
    return None if medium.id == MISSING else b"\xff\xd8\xff\xe0 stands for a picture"


def line() -> tuple[Moment, ...]:
    return (
        Moment("3", "1981-09-01", 3, "Ensimmäinen työpäivä leipomossa"),
        Moment("1", "1974-22", 4, "Uimaan oppiminen"),
        Moment("2", "197X", -2, "Muutto kaupunkiin"),
        Moment("4", "1990~", None, "Ero"),
        Moment("5", "2001/2004", 5, "Kolmen vuoden kuoro"),
        Moment("6", "@7", 0, "Koulun alku"),
        Moment("7", "", -5, "Hiljainen aika"),
    )


def story() -> list[Answer]:
    return [
        answer("orientation.own-book.name", Content(words=("Kaisla",))),
        answer("orientation.hopes.scale", Content(text="Tähän asti on auttanut **kävely**.", scale=7)),
        answer("orientation.hopes.way", Content(words=("writing", "laulan"))),
        answer(
            "who-am-i.childhood.place",
            Content(text=f"# Aitta\n\n{SENTENCES[0]}\n{SENTENCES[1]}", media=(photo("a" * 32, "Mummolan piha"),)),
            Content(text=SENTENCES[2], resources=("järvi",)),
        ),
        answer(
            "who-am-i.childhood.person",
            Content(
                text=f"{SENTENCES[3]}\n\n- satuja\n- lauluja\n\n> Hän sanoi: *osaat kyllä*",
                media=(photo(MISSING, "Aino keinussa"),),
                resources=("Aino",),
                skills=("lukeminen", "kuunteleminen"),
                abilities=("sinnikkyys",),
                scribe="Riitta Työntekijä",
            ),
            openness="only-mine",
        ),
        answer("who-am-i.adulthood.line", Content(moments=line())),
        answer("who-am-i.strengths.name", Content(words=("Järveltä järvelle",))),
        answer("future.goal.step", Content(text=SENTENCES[4], language="sv"), openness="only-mine"),
        answer("peer-group.before.share", Content()),
        answer("mine.k3x", Content(text=SENTENCES[5])),
        answer("old.question", Content(text=SENTENCES[6]), openness="only-mine"),
    ]
