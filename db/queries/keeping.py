"""What a member of staff may write into the journal: their rights, the groups these are about, what is locked."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any

from db.among import ids_of
from db.queries.keeping_rows import RIGHTS, RULES, closed_terms, groups_of
from db.session import Session
from domain.homework import is_set
from domain.keeping import Held, Keeping, Leave, Right, Taught
from domain.people import Hat, NotAllowed, Viewer
from domain.scales import Rule, scale_of
from domain.words import Role


async def of_viewer(session: Session, viewer: Viewer, first: date, last: date) -> Keeping:
    """What the viewer may keep of the days from `first` to `last`; raises NotAllowed for who is no staff."""
    if viewer.hat is not Hat.STAFF or not viewer.ready:
        raise NotAllowed("a journal")
    forms = {post.form_id for post in viewer.posts if post.role is Role.CLASS_TEACHER and post.form_id}
    asked = {"person": viewer.person, "forms": sorted(forms) or [0], "first": first, "last": last}
    rows = (await session.execute(RIGHTS, asked)).all()
    found = {row.group_id for row in rows if row.group_id is not None and row.row != "leave"}
    groups = await _groups(session, found, {post.school_id for post in viewer.posts})
    rights = [_held(row) for row in rows if row.row in set(Right) and row.group_id in groups]
    leaves = [Leave(row.group_id, row.since, row.last, row.until) for row in rows if row.row == "leave"]
    return Keeping(viewer.person, tuple(rights), groups, tuple(leaves), await _closed(session, groups))


def _held(row: Any) -> Held:
    return Held(row.group_id, Right(row.row), row.since, row.until, row.number, row.instead_of, row.form_id)


async def _groups(session: Session, groups: Collection[int], schools: Collection[int]) -> dict[int, Taught]:
    asked = {"groups": ids_of(session, groups), "schools": sorted(schools)}
    by_group: defaultdict[int, list[Any]] = defaultdict(list)
    for row in (await session.execute(groups_of(session.dialect.name), asked)).all():
        by_group[row.id].append(row)
    rows = await session.execute(RULES, {"schools": sorted(schools)})
    rules = [(row.school_id, Rule(row.scale, row.grade, row.form_id, row.subject_id)) for row in rows]
    return {number: taught(forms, rules) for number, forms in by_group.items()}


def taught(forms: Sequence[Any], rules: Sequence[tuple[int, Rule]]) -> Taught:
    """A group from its rows, one for each of its forms in order, and the scales of schools."""
    first = forms[0]
    own = [rule for school, rule in rules if school == first.school_id]
    return Taught(
        id=first.id,
        subject=first.subject_id,
        title=", ".join(form.form for form in forms),
        subject_name=first.subject,
        short=first.short_name,
        name=first.name,
        school=first.school_id,
        forms=tuple(form.form_id for form in forms),
        grade=first.grade,
        form_names=tuple(form.form for form in forms),
        scale=scale_of(first.scale, own, first.form_id, first.grade, first.subject_id),
        homework=any(is_set(form.grade, form.homework) for form in forms),
        zone=first.zone,
    )


async def _closed(session: Session, groups: Mapping[int, Taught]) -> tuple[tuple[int, date, date], ...]:
    if not groups:
        return ()
    rows = await session.execute(closed_terms(session.dialect.name), {"groups": ids_of(session, groups)})
    return tuple((row.group_id, row.starts, row.ends) for row in rows)
