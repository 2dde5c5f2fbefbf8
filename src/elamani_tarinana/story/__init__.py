"""The story itself, as pure data: answers, revisions, moments, strengths, progress."""

from .answers import FACETS, STRENGTHS, Answer, Content, Medium, Moment, Openness, Revision
from .change import Change, apply
from .codec import content_values, read_content, revision_fields
from .progress import PartProgress, Progress, progress, word_count
from .story import SETTING, Story
from .tailoring import HIDDEN, LONGEST_QUESTION, OWN, QUESTION, Wish, tailor, wishes, wording_values

__all__ = [
    "FACETS",
    "HIDDEN",
    "LONGEST_QUESTION",
    "OWN",
    "QUESTION",
    "SETTING",
    "STRENGTHS",
    "Answer",
    "Change",
    "Content",
    "Medium",
    "Moment",
    "Openness",
    "PartProgress",
    "Progress",
    "Revision",
    "Story",
    "Wish",
    "apply",
    "content_values",
    "progress",
    "read_content",
    "revision_fields",
    "tailor",
    "wishes",
    "word_count",
    "wording_values",
]
