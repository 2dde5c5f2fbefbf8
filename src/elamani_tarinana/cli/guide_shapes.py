"""What there is to read as JSON: every key always there."""

from dataclasses import asdict
from datetime import date

from ..book.asked import ExampleAnswer, Exercise, Guidance, Page, Support, SupportLine, Workbook
from ..book.guide import Leaf
from ..book.offered import labels_by_id
from ..book.support import may_be_old

Shape = dict[str, object]


def listed_shape(leaf: Leaf) -> Shape:
    """One line of the list."""
    return {"id": leaf.id, "kind": leaf.kind, "audience": leaf.audience, "title": leaf.title}


def leaf_shape(workbook: Workbook, leaf: Leaf, today: date) -> Shape:
    """The whole of one; which keys it has its kind says."""
    return {**listed_shape(leaf), **_told_shape(workbook, leaf, today)}


def _told_shape(workbook: Workbook, leaf: Leaf, today: date) -> Shape:
    match leaf.told:
        case Page() as page:
            return {
                "intro": page.intro,
                "to_check": page.to_check,
                "blocks": [asdict(each) for each in page.blocks],
            }
        case Exercise() | Guidance() as told:
            return {name: value for name, value in asdict(told).items() if name not in ("id", "title")}
        case ExampleAnswer() as answer:
            return _example_shape(workbook, answer)
        case Support() as support:
            lines = [_line_shape(each, support, today) for each in support.lines]
            return {"dated": support.dated, "old_after_months": support.old_after_months, "lines": lines}
        case terms:
            return {"terms": [{"id": each.id, "term": each.term, "means": each.means} for each in terms]}


def _example_shape(workbook: Workbook, answer: ExampleAnswer) -> Shape:
    question, story = workbook.question(answer.question), workbook.example
    return {
        "section": question.section,
        "question": question.id,
        "asked": question.text,
        "writer": story.writer if story else None,
        "about": story.about if story else None,
        "text": answer.text or None,
        "words": (*labels_by_id(question, answer.chosen), *answer.words),
        "scale": answer.scale,
        "moments": [asdict(each) for each in answer.moments],
        "picture": {"kind": answer.picture.kind, "alt": answer.picture.alt} if answer.picture else None,
        "resources": answer.resources,
        "skills": answer.skills,
        "abilities": answer.abilities,
    }


def _line_shape(line: SupportLine, support: Support, today: date) -> Shape:
    return {**asdict(line), "may_be_old": may_be_old(line, support.old_after_months, today)}
