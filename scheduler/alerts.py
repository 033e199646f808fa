"""From the journal's events to the outbox: what is owed to whom, in one transaction with «this event is done»."""

import asyncio
from datetime import datetime, timedelta

from db.queries import alarms, events, happenings, owing
from db.queries.happenings import Scene
from db.session import Session, Sessions
from domain.alerts import What
from domain.owing import Desk

CHUNK = 2000
BREATH = 200
LOOK_BACK = timedelta(days=8)  # a digest is laid out at most a week ahead


async def owe(sessions: Sessions, now: datetime) -> int:
    """Look at every event that nobody has looked at; returns how many. Two that run at once take turns."""
    await _call_for_help(sessions, now)
    done = 0
    while True:
        try:
            async with sessions.begin() as session:
                await events.wait_for_planner(session)
                looked_at = await _chunk(session, now)
        except owing.Overtaken:
            return done  # at the next tick it is seen
        done += looked_at
        if looked_at < CHUNK:
            return done


async def _call_for_help(sessions: Sessions, now: datetime) -> None:
    """Families that have been silent for twenty minutes."""
    async with sessions() as session:
        missing = await alarms.overdue(session, now)
    if missing:
        async with sessions.begin() as session:
            await alarms.escalate(session, missing, now)


async def _chunk(session: Session, now: datetime) -> int:
    found = await events.unprocessed(session, CHUNK)
    if not found:
        return 0
    scene = await happenings.scene(session, found, now)
    desk = await _desk(session, scene, now)
    for number, happening in enumerate(scene.happenings):
        if number % BREATH == 0:
            await asyncio.sleep(0)  # answers go on
        for reader in scene.families.get(happening.pupil, ()):
            desk.lay(happening, reader, now)
    await _raise_alarms(session, scene, desk, now)
    await owing.write(session, desk.letters)
    await events.mark_processed(session, [event.id for event in found], now)
    return len(found)


async def _desk(session: Session, scene: Scene, now: datetime) -> Desk:
    persons = {reader.person for readers in scene.families.values() for reader in readers}
    persons |= {reader.person for readers in scene.teachers.values() for reader in readers}
    waiting = await owing.waiting(session, persons, now)
    ids = [letter.id for letter in waiting if letter.id is not None]
    return Desk(waiting, await owing.closed(session, persons, (now - LOOK_BACK).date(), ids))


async def _raise_alarms(session: Session, scene: Scene, desk: Desk, now: datetime) -> None:
    """The class teacher is asked first; the families hear of it some minutes later."""
    for happening in scene.happenings:
        if happening.what is not What.ABSENT or not happening.today:
            continue
        family = scene.families.get(happening.pupil, ())
        await alarms.open_alarm(session, happening.pupil, happening.day, happening.number, now)
        form, know = scene.forms[happening.pupil], {reader.person for reader in family} | {happening.actor}
        for teacher in scene.teachers.get(form, ()):
            if teacher.person not in know:
                desk.ask(happening, teacher, form, now)
