"""Closing a term: which one, what it lacks, and the letter to who should have filled it in."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from domain.closing import Closing, TermState
from domain.teaching import SchoolTerm
from domain.unfilled_board import Backlog, told
from locales import Texts
from views.closing_buttons import CloseTerm, ClosingTerm, ClosingTerms, ReopenTerm, TellTeachers
from views.journal import OpenLesson, Unfilled, key
from views.lesson_lines import group_phrase, group_short
from views.office import OpenOffice
from views.page import Button, Page, Row, blocks, lines, rows
from views.paging import folded, pairs
from views.term_marks import TermMarks
from views.terms import term_name
from views.unfilled_board import gap_words, lesson_lines, teacher_name

MOST = 10  # terms of all parallels that have begun: hardly ever more
LESSONS, GROUPS = 8, 4  # lines and buttons of the letter


def closing_terms_page(texts: Texts, school: int, found: Sequence[TermState], zone: ZoneInfo) -> Page:
    """Each with whether and by whom it was closed."""
    shown = found[:MOST]
    return Page(
        blocks(
            texts("closing-title"), lines(*(_state(texts, one, zone) for one in shown)) or texts("closing-no-terms")
        ),
        rows(
            *pairs([Button(parallel_term(texts, one), ClosingTerm(school=school, term=one.id)) for one in shown]),
            [Button(texts.plain("unfilled-office"), OpenOffice())],
        ),
    )


def closing_term_page(texts: Texts, school: int, found: Closing, part: int = 0, said: str = "") -> Page:
    """What is missing, by teacher, most first."""
    of = {"school": school, "term": found.of.id}
    return folded(
        texts,
        blocks(said, _title(texts, found), lines(*(_backlog(texts, one) for one in found.backlogs))
               or texts("closing-complete")),
        part,
        lambda n: ClosingTerm(**of, part=n),
        *_ways(texts, found, of),
    )  # fmt: skip


def close_page(texts: Texts, school: int, found: Closing) -> Page:
    """What will be missing for good; one yes."""
    of = {"school": school, "term": found.of.id}
    running = texts("closing-running", day=found.term.ends) if found.today < found.term.ends else None
    lacks = [
        texts("closing-lacks-lessons", count=found.lessons) if found.lessons else None,
        texts("closing-lacks-marks", count=found.pupils) if found.pupils else None,
    ]
    return Page(
        blocks(
            texts("closing-ask", term=parallel_term(texts, found.of)),
            running,
            lines(texts("closing-for-good"), *lacks) if not found.complete else texts("closing-complete"),
            texts("closing-means", first=found.term.starts, last=found.term.ends),
        ),
        [
            [Button(texts.plain("closing-yes"), CloseTerm(**of, yes=True), style="danger")],
            [Button(texts.plain("closing-back"), ClosingTerm(**of))],
        ],
    )


def unfilled_letter_page(texts: Texts, found: Closing, backlog: Backlog) -> Page:
    """To one teacher: their groups with pupils without a mark, their lessons with gaps, and the way to each."""
    groups, lessons = backlog.unmarked[:LESSONS], backlog.lessons[:LESSONS]
    marks = [texts("closing-letter-group", group=group_phrase(texts, group), count=count) for group, count in groups]
    more_groups, more = len(backlog.unmarked) - len(groups), len(backlog.lessons) - len(lessons)
    return Page(
        blocks(
            texts("closing-letter", term=term_name(texts, found.term)),
            lines(
                texts("closing-letter-marks-title"),
                *marks,
                texts("closing-letter-more-groups", count=more_groups) if more_groups else None,
            )
            if marks
            else None,
            texts("closing-letter-lessons", count=len(backlog.lessons)) if lessons else None,
            *lesson_lines(texts, lessons),
            texts("closing-letter-more", count=more) if more else None,
            texts("closing-letter-old") if lessons else None,
        ),
        rows(*_letter_ways(texts, found, backlog), [Button(texts.plain("journal-unfilled"), Unfilled())]),
    )


def _letter_ways(texts: Texts, found: Closing, backlog: Backlog) -> list[Row]:
    term = found.term.ordinal
    marks = [
        Button(texts.plain("closing-letter-marks", group=group_short(group)), TermMarks(group=group.id, term=term))
        for group, _ in backlog.unmarked[:GROUPS]
    ]
    lessons = [
        Button(texts.plain("journal-open-day", day=at.day, group=group_short(group)), OpenLesson(**key(at)))
        for at, group in ((line.at, line.group) for line in backlog.lessons[:LESSONS])
    ]
    return [*pairs(marks), *pairs(lessons)]


def parallel_term(texts: Texts, one: TermState | SchoolTerm) -> str:
    """«2 четверть», «1 полугодие, 10 кл.»; plain."""
    name = term_name(texts, one.term)
    return name if one.grade is None else texts.plain("closing-parallel", term=name, grade=one.grade)


def _title(texts: Texts, found: Closing) -> str:
    state = "closed" if found.of.closed else "open"
    span = {"first": found.term.starts, "last": found.term.ends}
    return texts(f"closing-term-{state}", term=parallel_term(texts, found.of), **span)


def _state(texts: Texts, one: TermState, zone: ZoneInfo) -> str:
    term = parallel_term(texts, one)
    if one.closed_at is None:
        return texts("closing-state-open", term=term, first=one.term.starts, last=one.term.ends)
    at = one.closed_at.astimezone(zone)
    return texts("closing-state-closed", term=term, day=at.date(), who=teacher_name(texts, one.closed_by))


def _backlog(texts: Texts, one: Backlog) -> str:
    head = texts("closing-teacher", teacher=teacher_name(texts, one.name))
    lessons = texts("closing-lessons", count=len(one.lessons), gaps=gap_words(texts, one.gaps)) if one.lessons else None
    groups = [texts("closing-marks", group=group_phrase(texts, group), count=count) for group, count in one.unmarked]
    return lines(head, lessons, *groups)


def _ways(texts: Texts, found: Closing, of: dict[str, int]) -> list[list[Button]]:
    back = [Button(texts.plain("closing-terms"), ClosingTerms(school=of["school"]))]
    if found.of.closed:
        return [[Button(texts.plain("closing-reopen"), ReopenTerm(**of))], back]
    teachers = len(told(found.backlogs))
    tell = [[Button(texts.plain("closing-tell", count=teachers), TellTeachers(**of))]] if teachers else []
    return [*tell, [Button(texts.plain("closing-close"), CloseTerm(**of))], back]
