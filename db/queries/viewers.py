"""Who is at the other end of a chat: one statement for every message and press."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Row

from db.queries.calendar_rows import calendar_of
from db.queries.viewer_rows import statement
from db.session import Session
from domain import consent
from domain.names import Name
from domain.people import Child, Expectation, GuardianshipTerms, Hat, Post, Viewer, local_day


async def identify(
    session: Session, channel: int, external_id: int, language: str, now: datetime, hat: Hat | None = None
) -> Viewer:
    """The viewer behind a chat of a channel; a stranger who never wrote has `chat` 0 and speaks `language`.

    They speak as whom they chose to, or as `hat` if they have it: a parent's calendar goes on while they teach.
    """
    around = now.date()
    rows = (
        await session.execute(
            statement(session.dialect.name),
            {
                "channel": channel,
                "external": external_id,
                "late": around + timedelta(days=1),
                "early": around - timedelta(days=1),
            },
        )
    ).all()
    base = next((row for row in rows if row.kind == "self"), None)
    if base is None:
        return Viewer(chat=0, channel=channel, language=language)
    return _viewer(channel, base, rows, now, hat)


def _viewer(channel: int, base: Row[Any], rows: Sequence[Row[Any]], now: datetime, wanted: Hat | None) -> Viewer:
    guarded = [r for r in rows if r.kind == "child" and _enrolled(r, now) and _terms(r).hold(_today(r, now))]
    own = [r for r in rows if r.kind == "own" and _enrolled(r, now)]
    posts = [r for r in rows if r.kind == "self" and r.role is not None and _held(r, now)]
    present = {Hat.GUARDIAN: guarded, Hat.PUPIL: own, Hat.STAFF: posts}
    hats = tuple(hat for hat, found in present.items() if found)
    hat = next((Hat(one) for one in (wanted, base.hat) if one in hats), next(iter(hats), None))
    return Viewer(
        chat=base.chat_id,
        channel=channel,
        language=base.language,
        closed=bool(base.closed),
        person_id=base.person_id,
        name=Name(base.surname, base.name, base.patronymic) if base.person_id else None,
        consented=bool(base.consented),
        must_agree=_must_agree(hat, base, own, now),
        ready=_ready(hat, base, own, now),
        hat=hat,
        hats=hats,
        children=_children(present[hat]) if hat in (Hat.GUARDIAN, Hat.PUPIL) else (),
        open_child=base.open_child,
        posts=tuple(_post(row) for row in posts) if hat is Hat.STAFF else (),
        expects=Expectation(base.expects, base.data or {}) if base.expects else None,
    )


def _ready(hat: Hat | None, base: Row[Any], own: Sequence[Row[Any]], now: datetime) -> bool:
    if hat is None or _must_agree(hat, base, own, now):
        return False
    needed = hat is Hat.PUPIL and consent.guardian_consent_needed(own[0].born, _today(own[0], now))
    return not needed or bool(own[0].account_allowed)


def _must_agree(hat: Hat | None, base: Row[Any], own: Sequence[Row[Any]], now: datetime) -> bool:
    if hat is None or base.consented:
        return False
    return hat is not Hat.PUPIL or consent.own_consent_needed(own[0].born, _today(own[0], now), pupil=True)


def _today(row: Row[Any], now: datetime) -> Any:
    return local_day(now, ZoneInfo(row.zone))


def _held(row: Row[Any], now: datetime) -> bool:
    today = _today(row, now)
    return (row.since is None or row.since <= today) and (row.until is None or today <= row.until)


def _enrolled(row: Row[Any], now: datetime) -> bool:
    today = _today(row, now)
    return bool(row.enrolled_since <= today) and (row.enrolled_until is None or today <= row.enrolled_until)


def _terms(row: Row[Any]) -> GuardianshipTerms:
    return GuardianshipTerms(row.since, row.until, row.restricted_since, row.born, bool(row.adult_agreed))


def _children(rows: Sequence[Row[Any]]) -> tuple[Child, ...]:
    children = [
        Child(
            id=row.pupil_id,
            name=Name(row.surname, row.name, row.patronymic),
            form_id=row.form_id,
            form=row.form,
            grade=row.grade,
            days=row.days,
            homework=row.homework,
            year_id=row.year_id,
            school_id=row.school_id,
            school=row.school,
            zone=ZoneInfo(row.zone),
            born=row.born,
            discreet=bool(row.discreet),
            official=bool(row.official),
            tell_first=row.tell_first,
            calendar=calendar_of(row),
        )
        for row in rows
    ]
    return tuple(sorted(children, key=lambda child: (-child.grade, child.name.full, child.id)))


def _post(row: Row[Any]) -> Post:
    return Post(
        row.role, row.school_id, row.school, ZoneInfo(row.zone), row.form_id, row.form, official=bool(row.official)
    )
