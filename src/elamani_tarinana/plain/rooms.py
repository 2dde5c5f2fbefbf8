"""The rooms by name: pages, which are made from what is so now, and deeds, which change it."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from ..book.place import Place
from . import (
    arrived,
    asking,
    cards,
    care,
    facets,
    guides,
    home,
    mapped,
    moments,
    parts,
    pictures,
    question,
    settings,
    story,
    teaching,
    texts,
)
from .page import Page
from .talk import Talk
from .visit import Visit

PAGES: Mapping[str, Callable[[Visit, str], Page]] = MappingProxyType(
    {
        "arrived": arrived.arrived,
        "left": arrived.left,
        "drop-ask": arrived.ask_drop,
        "home": home.home,
        "part": parts.part,
        "section": parts.section,
        "writing": question.writing,
        "moments": moments.moments,
        "strengths": facets.strengths,
        "versions": story.versions,
        "version": story.version,
        "story": story.story,
        "chapter": story.chapter,
        "found": story.found,
        "cards": cards.cards,
        "card": cards.card,
        "checks": cards.checks,
        "check": cards.check,
        "map": mapped.whole,
        "node": mapped.node,
        "readings": mapped.readings,
        "guides": guides.guides,
        "shelf": guides.shelf,
        "text": guides.text,
        "glossary": guides.glossary,
        "guided": guides.guided,
        "guided-part": guides.guided_part,
        "guidance": guides.guidance,
        "exercises": teaching.exercises,
        "exercise": teaching.exercise,
        "ideas": teaching.ideas,
        "example": teaching.example,
        "wording": asking.wording,
        "put-away": asking.put_away,
        "settings": settings.settings,
        "pause": care.pause,
        "numbers": care.support,
        "safety": care.safety,
        "gate": care.gate,
    }
)
"""What a room says, and what can be chosen there. Nothing changes by it."""

DEEDS: Mapping[str, Callable[[Visit, Talk, str], Place]] = MappingProxyType(
    {
        "rewrite": texts.rewrite,
        "append": texts.append,
        "go-on": texts.go_on,
        "drop": arrived.throw_away,
        "items": facets.items,
        "scale": facets.scale,
        "only-mine": facets.only_mine,
        "may-share": facets.may_share,
        "moment-add": moments.add,
        "moment-drop": moments.take_away,
        "photo": pictures.attach,
        "restore": story.bring_back,
        "ask-own": asking.add,
        "reword": asking.in_own_words,
        "as-before": asking.as_before,
        "hide": asking.put_one_away,
        "put-back": asking.put_one_back,
        "turn": cards.turn,
        "name": settings.name,
        "speak": settings.speak,
        "search": story.ask_words,
        "safety-seen": care.pass_safety,
        "door": care.pass_gate,
    }
)
"""What is done, and where the person is then; ``AGAIN`` is where they were."""

PASSED = frozenset({"left", "drop-ask", "safety", "gate", "found"})
"""Pages that nobody comes back to."""

TO_RETURN_TO = frozenset({"writing", "part", "story", "cards"})
"""Rooms that the next visit may begin from, in whichever face."""
