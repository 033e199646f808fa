"""The digests of a person: all children in one message, each under the own name."""

from collections.abc import Mapping, Sequence
from textwrap import shorten
from types import MappingProxyType

from aiogram.filters.callback_data import CallbackData

from domain.calendars import monday
from domain.digests import ChildDigest, Digest
from domain.homework import gets_any
from domain.outbox import Kind
from domain.people import Child
from domain.preferences import SUNDAY
from domain.signature import Signing
from locales import Texts
from views.alerts import covered
from views.diary import DiaryOfDay, DiaryOfWeek
from views.digest_lines import day_lines, week_lines
from views.digest_plan import NAMES_ONLY, day_of_today, day_to_come
from views.fold import LIMIT, fold
from views.homework import HomeworkDay
from views.marks import MarksChart, MarksOfTerm
from views.page import Button, Page, Row, blocks, lines
from views.preferences import OpenPreferences
from views.signature import sign_rows
from views.timetable_buttons import TimetableOfDay

UNREAD = 100  # characters of a notice
NOBODYS = 0  # the key of lines that belong to no child
Extra = Mapping[int, Sequence[str]]


def digest_page(
    texts: Texts, digest: Digest, extra: Extra = MappingProxyType({}), signing: Signing | None = None
) -> Page | None:
    """One message, at most as long as a messenger takes; None when there is nothing to tell.

    `extra` are finished lines that are not part of the day, by pupil (`NOBODYS` for none in particular): a child with
    nothing but those still has a block. What is too long says less and less of the homework, then of the lessons, and
    is cut in the end, never inside a tag. Pages with marks are protected, and as a precaution those with `extra`.
    `signing` is the week that its reader can sign below it.
    """
    told = [one for one in digest.children if not one.empty or extra.get(one.child.id)]
    nobodys = extra.get(NOBODYS, ())
    if not told and not nobodys:
        return None
    text = _fitting(texts, digest, told, extra)
    marks = any(one.marks or one.fell or (one.week and one.week.averages) for one in told)
    return Page(text, _buttons(texts, digest, told, extra, signing), protected=bool(marks or any(extra.values())))


def unread_line(texts: Texts, text: str, *, urgent: bool) -> str:
    """A notice that lies unopened: how it begins."""
    key = "digests-unread-urgent" if urgent else "digests-unread"
    return texts(key, text=shorten(text, UNREAD, placeholder="…") or texts.plain("notices-only-files"))


def _fitting(texts: Texts, digest: Digest, told: Sequence[ChildDigest], extra: Extra) -> str:
    for detail in range(NAMES_ONLY + 1):
        text = _text(texts, digest, told, extra, detail)
        if len(text) <= LIMIT or len(fold(text)) == 1:
            return text
    return fold(text)[0]


def _text(texts: Texts, digest: Digest, told: Sequence[ChildDigest], extra: Extra, detail: int) -> str:
    return blocks(
        _title(texts, digest),
        *(_block(texts, digest, one, extra.get(one.child.id, ()), detail) for one in told),
        _unread(digest, extra.get(NOBODYS, ())),
        _closing(texts, digest) if digest.kind is Kind.WEEKLY else None,
    )


def _unread(digest: Digest, said: Sequence[str]) -> str:
    return covered(lines(*said)) if said and digest.private else lines(*said)


def _title(texts: Texts, digest: Digest) -> str:
    match digest.kind:
        case Kind.EVENING:
            return texts("digests-evening-title", day=digest.day)
        case Kind.MORNING:
            return texts("digests-morning-title", day=digest.day)
        case _:
            return texts("digests-weekly-title", first=monday(digest.day), last=digest.day)


def _closing(texts: Texts, digest: Digest) -> str:
    return texts("digests-good-week" if digest.day.isoweekday() == SUNDAY else "digests-good-weekend")


def _block(texts: Texts, digest: Digest, one: ChildDigest, news: Sequence[str], detail: int) -> str:
    """Under a name that stays readable everything is covered, for who wants it so."""
    said = lines(*day_lines(texts, one), *news, _later(texts, digest, one, detail))
    title = texts("digests-child", child=one.child.title)
    return f"{title}\n{covered(said) if digest.private else said}" if said else title


def _later(texts: Texts, digest: Digest, one: ChildDigest, detail: int) -> str | None:
    if one.week is not None:
        return week_lines(texts, one.week, calm=digest.calm, detail=detail)
    if one.plan is None:
        return None
    if digest.kind is Kind.MORNING:
        return day_of_today(texts, one.plan, detail)
    return day_to_come(texts, one.plan, detail)


def _buttons(
    texts: Texts, digest: Digest, told: Sequence[ChildDigest], extra: Extra, signing: Signing | None
) -> list[Row]:
    """A row for each child, with the name where there are several; the signatures, the settings below."""
    alone = len(told) == 1
    ways = (_ways(digest, one, news=bool(extra.get(one.child.id))) for one in told)
    found: list[Row] = [
        [_button(texts, key, data, one.child, alone=alone) for key, data in way]
        for one, way in zip(told, ways, strict=True)
        if way
    ]
    signatures = sign_rows(texts, [one.child for one in told], signing)
    return [*found, *signatures, [Button(texts.plain("alerts-settings-button"), OpenPreferences())]]


def _ways(digest: Digest, one: ChildDigest, *, news: bool) -> list[tuple[str, CallbackData]]:
    """Where the whole of it stands, whose rights are checked again on every press."""
    pupil, day = one.child.id, digest.day.toordinal()
    if digest.kind is Kind.MORNING:
        return [("timetable", TimetableOfDay(pupil=pupil, day=day))]
    if digest.kind is Kind.WEEKLY and one.child.grade > 1:
        return [("marks", MarksOfTerm(pupil=pupil)), ("chart", MarksChart(pupil=pupil))]
    if digest.kind is Kind.WEEKLY:
        return [("diary", DiaryOfWeek(pupil=pupil, day=monday(digest.day).toordinal()))]
    ways: list[tuple[str, CallbackData]] = []
    if one.plan is not None and gets_any(one.child):
        ways.append(("homework", HomeworkDay(pupil=pupil, day=one.plan.day.toordinal())))
    if one.marks or one.noted or one.fell or news:
        ways.append(("diary", DiaryOfDay(pupil=pupil, day=day)))
    return ways


def _button(texts: Texts, way: str, data: CallbackData, child: Child, *, alone: bool) -> Button:
    if alone:
        return Button(texts.plain(f"digests-alone-{way}"), data)
    return Button(texts.plain(f"digests-of-{way}", name=child.name.name), data)
