"""The commands there are. A name, with ``_`` for each hyphen, is also that of the module that holds the command.

Such a module has ``arguments(parser, words)``, which adds its options, and ``run(call)``, which gives an exit
code. It is imported when its command was chosen, and not before.
"""

from collections.abc import Mapping
from types import MappingProxyType

COMMANDS: Mapping[str, str] = MappingProxyType(
    {
        "new": "make a new book and its passphrase",
        "recover": "open the book with the recovery code and choose a new passphrase",
        "questions": "list the questions of the workbook",
        "question": "ask questions of your own, reword questions or put them away",
        "answer": "write an answer to a question",
        "show": "show what you have written",
        "history": "list the earlier versions of an answer",
        "search": "find words in your answers",
        "status": "tell how far the book has come",
        "check": "check that the book is whole",
        "plain": "open the book line by line, for a screen reader or a slow line",
        "guide": "read what the workbook tells: pages, exercises, examples, guidance, lines of help",
        "practice": "read the practice cards",
        "map": "read the model as a map of the practice cards",
        "practice-book": "make a practice book: the story of an imaginary writer, to train with",
        "card": "make a reader's card, or keep the cards of your readers",
        "share": "give answers to a reader, as a file that only they can open",
        "shares": "list what you have given to whom",
        "open": "read what a writer has given you",
        "export": "make a book or a handout of your answers",
    }
)
"""The name of each command, and what it does."""
