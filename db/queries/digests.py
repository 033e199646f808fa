"""What a batch of digests holds: a handful of statements, however many people and children there are."""

import asyncio
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from db.queries import digest_entries, digest_week
from db.queries.almanac import Almanac, memberships
from db.queries.digest_entries import Entries
from db.session import Session
from domain.almanac import groups_of
from domain.digests import (
    Average,
    ChildDigest,
    Digest,
    GivenMark,
    Noted,
    Shelf,
    Want,
    day_told,
    needing_attention,
    tells_marks,
    told_plan,
    told_presence,
)
from domain.outbox import Kind
from domain.people import Child
from domain.scales import Rule, scale_of

CHUNK = 200  # people whose children are read at once: others wait no longer than that takes
TURN = 50  # digests between which others have their turn


@dataclass(frozen=True, slots=True)
class _Day:
    """What digests of one kind and day are put together from."""

    told: Mapping[int, date | None]
    words: Mapping[int, str]
    shelves: Mapping[tuple[int, str], Shelf]
    entries: Mapping[int, Entries]
    averages: Mapping[int, Sequence[tuple[Average, int]]]
    rules: Mapping[int, Sequence[Rule]]


async def contents(
    session: Session, wants: Sequence[Want], now: datetime, almanac: Almanac | None = None
) -> dict[int, Digest]:
    """Each digest by its key; also one that has nothing to tell (`views.digests` sees that).

    The statements do not grow with the number of wants of one kind and day. Who writes batch after batch holds an
    `almanac`: then classmates' lessons and tasks are read once, whichever batch they are in.
    """
    book = almanac or Almanac()
    found: dict[int, Digest] = {}
    for (kind, day), some in _alike(wants):
        for first in range(0, len(some), CHUNK):
            chunk = some[first : first + CHUNK]
            if kind is Kind.WEEKLY:
                found |= await _weeks(session, chunk, day, now, book)
            else:
                found |= await _days(session, chunk, kind, day, now, book)
    return found


def _alike(wants: Iterable[Want]) -> Iterable[tuple[tuple[Kind, date], list[Want]]]:
    alike: defaultdict[tuple[Kind, date], list[Want]] = defaultdict(list)
    for want in wants:
        alike[want.kind, want.day].append(want)
    return alike.items()


def _children(wants: Iterable[Want]) -> dict[int, Child]:
    return {child.id: child for want in wants for child in want.reader.pupils}


async def _weeks(
    session: Session, wants: Sequence[Want], day: date, now: datetime, almanac: Almanac
) -> dict[int, Digest]:
    children = _children(wants)
    forms = await almanac.forms(session, {child.form_id for child in children.values()}, now)
    weeks = await digest_week.of_pupils(session, children.values(), forms, day, max(want.cut for want in wants))
    return {
        want.key: _digest(want, (ChildDigest(child, week=weeks.get(child.id)) for child in want.reader.pupils))
        for want in wants
    }


async def _days(
    session: Session, wants: Sequence[Want], kind: Kind, day: date, now: datetime, almanac: Almanac
) -> dict[int, Digest]:
    about = await _read(session, wants, kind, day, now, almanac)
    found: dict[int, Digest] = {}
    for number, want in enumerate(wants):
        found[want.key] = _digest(want, _of_day(want, about))
        if number % TURN == TURN - 1:
            await asyncio.sleep(0)
    return found


async def _read(
    session: Session, wants: Sequence[Want], kind: Kind, day: date, now: datetime, almanac: Almanac
) -> _Day:
    children = _children(wants)
    forms = await almanac.forms(session, {child.form_id for child in children.values()}, now)
    told = {form: day_told(kind, forms[form], day) for form in {child.form_id for child in children.values()}}
    days = [day, *(one for one in told.values() if one is not None)]
    words = await memberships(session, children, min(days), max(days))
    asked = {
        (child.form_id, words[child.id]): to
        for child in children.values()
        if child.id in words and (to := told[child.form_id]) is not None
    }
    shelves = await almanac.shelves(session, asked, now)
    entries: Mapping[int, Entries] = {}
    if kind is Kind.EVENING:
        groups = {group for some in set(words.values()) for group, _, _ in groups_of(some)}
        entries = await digest_entries.of_day(session, groups, children, day)
    calm = {child.id: child for want in wants if want.reader.preferences.calm for child in want.reader.pupils}
    marked = [child for child in calm.values() if child.id in entries and entries[child.id].marks]
    cut = max(want.cut for want in wants)
    averages = await digest_week.averages(session, marked, forms, day, cut)
    rules = await digest_week.scale_rules(session, {child.school_id for child in marked})
    return _Day(told, words, shelves, entries, averages, rules)


def _digest(want: Want, children: Iterable[ChildDigest]) -> Digest:
    wishes = want.reader.preferences
    return Digest(want.kind, want.day, tuple(children), calm=wishes.calm, private=wishes.private)


def _of_day(want: Want, about: _Day) -> Iterator[ChildDigest]:
    reader = want.reader
    for child in reader.pupils:
        shelf = about.shelves.get((child.form_id, about.words.get(child.id, "")))
        entries = about.entries.get(child.id)
        marks: tuple[GivenMark, ...] = ()
        noted: tuple[Noted, ...] = ()
        if entries is not None:
            marks = _marks(entries, want, child, about)
            told = (one for changed, one in entries.noted if changed <= want.cut)
            noted = tuple(one for one in told if told_presence(reader, child, one.presence))
        if reader.preferences.calm:
            means = (average for average, _ in about.averages.get(child.id, ()))
            yield needing_attention(ChildDigest(child, marks, noted), means)
        else:
            plan = told_plan(want.kind, shelf.plan(child, want.cut)) if shelf else None
            yield ChildDigest(child, marks, noted, plan=plan)


def _marks(entries: Entries, want: Want, child: Child, about: _Day) -> tuple[GivenMark, ...]:
    """Scales are looked up for those only to whom they make a difference."""
    if not tells_marks(want.reader, child):
        return ()
    told = [one for one in entries.marks if one.changed <= want.cut]
    if not want.reader.preferences.calm:
        return tuple(one.mark for one in told)
    rules = about.rules.get(child.school_id, ())
    return tuple(
        replace(one.mark, scale=scale_of(one.own_scale, rules, child.form_id, child.grade, one.subject)) for one in told
    )
