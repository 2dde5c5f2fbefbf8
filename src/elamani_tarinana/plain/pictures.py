"""Attaching a photo: the name of its file, and what it shows."""

from ..book.photo_file import take_photo, typed_path
from ..book.place import Place
from ..story import Change
from .heard import hear_line
from .page import AGAIN
from .sheet import sheet_of
from .talk import Talk
from .visit import Visit


def attach(visit: Visit, talk: Talk, entry: str) -> Place:
    """Attach a photo; its description can be left out."""
    t = talk.words
    with sheet_of(visit, talk, entry) as sheet:
        file = hear_line(talk, t("Which file? Write its name and folder:"))
        if not file.lines:
            talk.say(t("Nothing was changed."))
            return file.then
        alt = hear_line(talk, t("What does the picture show? An empty line leaves it out."))
        talk.say(t("One moment, the picture is being made ready …"))
        try:
            medium = take_photo(visit.book, typed_path(file.lines[0]), "".join(alt.lines))
        except OSError:
            talk.say(t("That file could not be read. Is its name right?"))
            return AGAIN
        return sheet.change(Change(media=(medium,)), alt.then)
