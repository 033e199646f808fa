"""Who has not filled in the journal: the deputy's list of teachers, and one teacher's lessons."""

from collections.abc import Mapping, Sequence

from domain.filling import Gap, LessonLine, by_day
from domain.names import Name
from domain.nudge import Silence
from domain.unfilled_board import Backlog, Board, Stretch
from locales import Texts
from views.lesson_lines import group_phrase
from views.nudge import silence_line
from views.office import OpenOffice
from views.page import Button, Page, blocks, lines, rows
from views.paging import folded, page_arrows, pairs, part_of_list
from views.unfilled_board_buttons import SilentGroups, UnfilledBoard, UnfilledOf

PER_PAGE = 10


def unfilled_board_page(texts: Texts, board: Board, data: UnfilledBoard) -> Page:
    """Ten teachers to a page, most first; the groups without marks have a page of their own."""
    found = board.backlogs
    shown, here = part_of_list(found, data.page, PER_PAGE)
    listed = [_line(texts, n, one) for n, one in enumerate(here, shown * PER_PAGE + 1)]
    other = Stretch.TERM if data.stretch is Stretch.FORTNIGHT else Stretch.FORTNIGHT
    of = {"school": data.school, "stretch": data.stretch}
    silent = len(board.silences)
    return Page(
        blocks(
            texts(f"unfilled-title-{data.stretch.name.lower()}"),
            lines(*listed) or texts("unfilled-nothing"),
            texts("unfilled-silent", count=silent) if silent else None,
        ),
        rows(
            *pairs([_teacher(texts, one, UnfilledOf(**of, person=one.person, page=shown)) for one in here]),
            page_arrows(texts, shown, len(found), PER_PAGE, lambda to: data.model_copy(update={"page": to})),
            [Button(texts.plain("unfilled-silent-button", count=silent), SilentGroups(**of))] if silent else None,
            [
                Button(
                    texts.plain("unfilled-term" if other is Stretch.TERM else "unfilled-fortnight"),
                    UnfilledBoard(school=data.school, stretch=other),
                )
            ],
            [Button(texts.plain("unfilled-office"), OpenOffice())],
        ),
    )


def unfilled_of_page(texts: Texts, backlog: Backlog, data: UnfilledOf) -> Page:
    """Their lessons with what each lacks, by day."""
    back = UnfilledBoard(school=data.school, stretch=data.stretch, page=data.page)
    return folded(
        texts,
        blocks(texts("unfilled-of", teacher=teacher_name(texts, backlog.name)), *lesson_lines(texts, backlog.lessons)),
        data.part,
        lambda n: data.model_copy(update={"part": n}),
        [Button(texts.plain("unfilled-back"), back)],
    )


def silent_page(texts: Texts, board: Board, data: SilentGroups) -> Page:
    """School rule 7: a mark at least every two weeks."""
    listed = [silence_line(texts, one, _teachers(texts, board, one)) for one in board.silences]
    back = UnfilledBoard(school=data.school, stretch=data.stretch)
    return folded(
        texts,
        blocks(texts("unfilled-silent-title"), lines(*listed) or texts("unfilled-silent-none")),
        data.part,
        lambda n: data.model_copy(update={"part": n}),
        [Button(texts.plain("unfilled-back"), back)],
    )


def lesson_lines(texts: Texts, found: Sequence[LessonLine]) -> list[str]:
    """A block for each day."""
    return [
        lines(texts("journal-day", day=day), *(_lesson(texts, line) for line in on_day))
        for day, on_day in by_day(found).items()
    ]


def _lesson(texts: Texts, line: LessonLine) -> str:
    gaps = ", ".join(texts.plain(f"journal-gap-{gap}") for gap in line.gaps)
    return texts("journal-gaps-line", number=line.at.number, group=group_phrase(texts, line.group), gaps=gaps)


def gap_words(texts: Texts, gaps: Mapping[Gap, int]) -> str:
    """«тема 3, перекличка 5»; plain."""
    return ", ".join(texts.plain(f"unfilled-gap-{gap}", count=count) for gap, count in gaps.items())


def teacher_name(texts: Texts, name: Name | None) -> str:
    """«Соколова М. И.», or that the group has nobody; plain."""
    return name.short if name else texts.plain("unfilled-nobody")


def _line(texts: Texts, number: int, one: Backlog) -> str:
    who, count = teacher_name(texts, one.name), len(one.lessons)
    return texts("unfilled-line", n=number, teacher=who, count=count, gaps=gap_words(texts, one.gaps))


def _teacher(texts: Texts, one: Backlog, data: UnfilledOf) -> Button:
    return Button(texts.plain("unfilled-teacher", teacher=teacher_name(texts, one.name), count=len(one.lessons)), data)


def _teachers(texts: Texts, board: Board, one: Silence) -> str:
    people = board.people or {}
    return ", ".join(teacher_name(texts, people.get(person)) for person in one.teachers) or teacher_name(texts, None)
