"""The sample school into a database, and codes for its people."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from db import migrations
from db.files import Files
from db.keys import Keys
from db.queries import importing, invitations, journal, roster
from db.queries.invitations import Draft
from db.queries.roster import Ids
from db.session import Sessions, connect
from domain.codes import new_code
from domain.words import Role, Source
from emulator.kedrovsk import sample
from emulator.kedrovsk.roster import imports


class NotEmpty(Exception):  # noqa: N818 - a refusal, not an error
    """There is a school already; a sample is not mixed into it."""


@dataclass(frozen=True)
class Filled:
    """A database with the sample school in it."""

    sessions: Sessions
    ids: Ids
    keys: Keys

    async def code(self, role: Role, person: str, now: datetime, form: str | None = None) -> str:
        """A one-time code for somebody of the sample, good for two weeks."""
        code = new_code()
        form_id = self.ids.forms[form] if form else None
        draft = Draft(self.ids.school, role, self.ids.people[person], form=form_id)
        async with self.sessions.begin() as session:
            await invitations.issue(session, draft, self.keys.hashes("invitation", code)[0], now, timedelta(days=14))
        return code


async def fill(url: str, files: Files, today: date, now: datetime) -> Filled:
    """Migrate and fill; raises NotEmpty when a school is there. The caller closes the sessions."""
    await migrations.upgrade(url)
    sessions = connect(url)
    _, book = sample(today)
    async with sessions.begin() as session:
        if not await roster.is_empty(session):
            raise NotEmpty
        ids = roster.Ids()
        for lists, day in imports(today):
            plan = await importing.plan(session, ids.school, lists, day, {})
            ids = await importing.carry_out(session, ids.school, lists, day, {}, plan.changes)
        await journal.write(session, ids, book, files, journal.Entry(now, Source.IMPORT, silent=True))
    return Filled(sessions, ids, files.keys)
