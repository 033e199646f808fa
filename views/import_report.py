"""What an import would do, or did, in plain lines: for the terminal and, escaped by `importing`, for the chat."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from domain.asking import Choice, Question
from domain.lists import Complaint, Where
from domain.movements import Movement, Summary, What
from locales import Texts


def summary_lines(texts: Texts, summary: Summary, day: date, shown: int) -> Iterator[str]:
    """Counts in the order of `What`; below each the first `shown` people with the rows that speak of them."""
    if not summary.total:
        yield texts.plain("import-report-nothing")
        return
    yield texts.plain("import-report-since", day=day)
    for what, count in summary.counts.items():
        name = texts.plain(f"import-report-what-{what.value}")
        yield texts.plain("import-report-count", what=name, count=count)
        people = [movement for movement in summary.movements if movement.what is what]
        yield from (f"  {_movement(texts, movement)}" for movement in people[:shown])
        if len(people) > shown:
            yield "  " + texts.plain("import-report-more", count=len(people) - shown)


def _movement(texts: Texts, told: Movement) -> str:
    line = _who(texts, told)
    if told.where is None or not told.where.row:
        return line
    return texts.plain("import-report-line-at", line=line, sheet=told.where.sheet, row=told.where.row)


def _who(texts: Texts, told: Movement) -> str:
    if told.what is What.MOVED:
        return texts.plain("import-report-line-moved", name=told.name, before=told.before, form=told.form)
    if told.what is What.RENAMED:
        return texts.plain("import-report-line-renamed", name=told.name, before=told.before)
    if told.what is What.LEFT and told.day is not None:
        return texts.plain("import-report-line-left", name=told.name, form=told.form, day=told.day)
    if told.form:
        return texts.plain("import-report-line-form", name=told.name, form=told.form)
    return texts.plain("import-report-line-name", name=told.name)


def at(texts: Texts, where: Where, said: str) -> str:
    """«Лист «Ученики», строка 5: …»."""
    if where.row:
        return texts.plain("import-report-at", sheet=where.sheet, row=where.row, said=said)
    return texts.plain("import-report-at-sheet", sheet=where.sheet, said=said) if where.sheet else said


def complaint_line(texts: Texts, complaint: Complaint) -> str:
    """One sentence with its place."""
    return at(texts, complaint.where, texts.plain(complaint.problem, **complaint.details))


def complaint_lines(
    texts: Texts, complaints: Sequence[Complaint], shown: int, *, of_lists: bool = True
) -> Iterator[str]:
    """What could not be read, then what should be noted; the first `shown` of each. Nobody leaves a journal."""
    notes = [complaint for complaint in complaints if complaint.note]
    wrong = [complaint for complaint in complaints if not complaint.note]
    if wrong:
        yield texts.plain("import-report-complaints", count=len(wrong))
        yield from _first(texts, wrong, shown)
        if of_lists:
            yield texts.plain("import-report-nobody-leaves")
    if notes:
        yield texts.plain("import-report-notes", count=len(notes))
        yield from _first(texts, notes, shown)


def _first(texts: Texts, complaints: Sequence[Complaint], shown: int) -> Iterator[str]:
    yield from (f"  {complaint_line(texts, complaint)}" for complaint in complaints[:shown])
    if len(complaints) > shown:
        yield "  " + texts.plain("import-report-more", count=len(complaints) - shown)


def tally_lines(texts: Texts, tally: Mapping[str, tuple[int, int, int]]) -> Iterator[str]:
    """Of each kind of entry: new, corrected, unchanged."""
    for what, (new, changed, same) in tally.items():
        name = texts.plain(f"entries-tally-{what}")
        yield texts.plain("entries-tally", what=name, new=new, changed=changed, same=same)


def question_line(texts: Texts, question: Question) -> str:
    """What is asked, with its place."""
    return at(texts, question.where, texts.plain(question.problem, **question.details))


def choice_line(texts: Texts, choice: Choice) -> str:
    """One answer in words."""
    return texts.plain(choice.says, **choice.details)
