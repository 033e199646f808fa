"""A message to the administrators past the queue, because the queue may be what is in trouble.

The one exception to «only delivery writes to people who did not ask»: it keeps nothing in the database, is told once by
whoever watches, and neither quiet hours nor /stop hold it back.
"""

import asyncio
from datetime import datetime, timedelta
from pathlib import Path

import structlog

from db.backup import making, store
from db.queries import backup, lateness
from db.queries import watch as queries
from db.queries.watch import Desk
from db.shared import Gone
from domain.watch import COMMON, News, Seen, Trouble, news, remember, wrong
from locales import texts_in
from messenger.port import Undelivered
from scheduler.work import Work
from views.watch import trouble_page

log = structlog.get_logger()

PATIENCE = 30.0  # seconds for one message
LEASE = timedelta(minutes=5)  # who watches and is gone is followed by another process
HOLD = """
local holder = redis.call('GET', KEYS[1])
if holder and holder ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[1], 'EX', math.floor(tonumber(ARGV[2])))
return 1
"""


async def watch(work: Work) -> int:
    """How many troubles, and ends of troubles, were told now."""
    now = work.clock()
    memory = work.memory
    memory.since = memory.since or now
    seen = await _seen(work, now)
    ours = await _ours(work)
    told = 0
    for one in news(wrong(seen, now) & ours, memory, now):
        if one.trouble in ours and await _tell(work, one, seen, now):
            remember(one, memory, now)
            told += 1
    return told


async def _seen(work: Work, now: datetime) -> Seen:
    async with work.sessions() as session:
        late = await lateness.oldest(session, now)
        zone = await backup.zone(session)
    made = await asyncio.to_thread(store.newest, work.backups.folder) if work.backups is not None else None
    newest = made.astimezone(zone) if made is not None and zone is not None else made
    spaces = [await asyncio.to_thread(work.space, folder) for folder in _folders(work)]
    disk = min(spaces, key=lambda space: (not space.scarce, space.free), default=None)
    return Seen(late, work.memory.failed, newest, work.memory.since, disk)


def _folders(work: Work) -> set[Path]:
    """Where this installation writes."""
    if work.backups is None:
        return set()
    ours = {work.backups.folder, work.backups.files.folder}
    if making.kind_of(work.backups.url) == "sqlite":
        ours.add(making.sqlite_file(work.backups.url).parent)
    return ours


async def _ours(work: Work) -> frozenset[Trouble]:
    """What this process speaks of: of everything when it is alone, else of what no other process watches.

    Without a Redis to ask each speaks for itself: twice is better than never.
    """
    if work.shared is None or work.files is None:
        return frozenset(Trouble)
    common = f"zvonok:watch:{work.files.keys.fingerprints()[0]}"  # a Redis may serve more than one installation
    machine, lease = work.name.partition("-")[0], (work.name, LEASE.total_seconds())
    try:
        every = await work.shared.run(HOLD, [common], lease)
        here = await work.shared.run(HOLD, [f"{common}:{machine}"], lease)
    except Gone:
        return frozenset(Trouble)
    return (COMMON if every else frozenset()) | (frozenset(Trouble) - COMMON if here else frozenset())


async def _tell(work: Work, one: News, seen: Seen, now: datetime) -> bool:
    """To each administrator, in their newest chat that takes it. False when nobody was reached: soon again."""
    if one.over:
        log.info("trouble is over", kind=one.trouble.value)
    else:
        log.error("trouble", kind=one.trouble.value)
    async with work.sessions() as session:
        people = await queries.desks(session, list(work.messengers), now)
    reached = [await _write(work, desks, one, seen) for desks in people.values()]
    if not any(reached):
        log.warning("no administrator was reached", kind=one.trouble.value, count=len(people))
    return any(reached) or not people


async def _write(work: Work, desks: list[Desk], one: News, seen: Seen) -> bool:
    for desk in desks:
        page = trouble_page(texts_in(desk.language), one, seen)
        try:
            async with asyncio.timeout(PATIENCE):
                await work.messengers[desk.channel].post(desk.external, page)
        except (Undelivered, TimeoutError):
            continue
        return True
    return False
