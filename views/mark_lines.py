"""How a mark, an average and a term are said, on every screen of marks."""

from collections.abc import Sequence

from domain.class_average import ClassAverage
from domain.marks import Mark, MarkBook, average, rounded, shown
from locales import Texts
from views.page import lines


def mark_line(texts: Texts, first: str, mark: Mark) -> str:
    """The finished `first`, the mark, its work and weight; the teacher's comment below."""
    about = [
        texts("marks-work", work=mark.work) if mark.work else "",
        texts("marks-weight", weight=mark.weight) if mark.weight != 1 else "",
        texts("marks-retake") if mark.retake else "",
    ]
    said = dotted(first, texts("marks-value", value=mark.value), ", ".join(filter(None, about)))
    return lines(said, texts("marks-comment", comment=mark.comment) if mark.comment else None)


def short_mark(texts: Texts, mark: Mark) -> str:
    """«3×3»: the mark, and its weight where that is not 1."""
    if mark.weight == 1:
        return texts("marks-value", value=mark.value)
    return texts("marks-value-weight", value=mark.value, weight=mark.weight)


def average_lines(texts: Texts, book: MarkBook, marks: Sequence[Mark], beside: ClassAverage | None) -> str:
    """The average and what it comes to; below it the class's, where it may be told."""
    mean = average(marks)
    if mean is None:
        return texts("marks-no-mean") if marks else ""
    return lines(
        texts("marks-mean-line", mean=shown(mean), mark=rounded(mean, book.rounding)),
        texts("marks-class", mean=shown(beside.mean), pupils=beside.pupils) if beside else None,
    )


def dotted(*parts: str) -> str:
    """Finished parts of one line; empty ones are left out."""
    return " · ".join(filter(None, parts))
