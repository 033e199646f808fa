"""`zvonok job`: what an administrator or a timer starts, and what it says it did."""

import asyncio
import json
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from db.queries.roster import Ids
from db.session import Sessions, connect
from emulator.telegram import Server, Telegram
from tests import mailing
from tests.cli.conftest import Shell
from tests.cli.crashing import channel_of
from tests.db.kit import a_chat
from tests.e2e.conftest import TOKEN
from tests.mailing import DUE, Families, arrived
from tests.school import NOW

ALERTS = ("job", "alerts", "--now", (NOW + timedelta(seconds=15)).isoformat())
DELIVERY = ("job", "delivery", "--now", DUE.isoformat())
NOWHERE = {"BOT_TOKEN": TOKEN, "TELEGRAM_API_BASE": "http://127.0.0.1:9"}  # nothing listens there


@pytest.fixture
async def sessions(shell: Shell, school: Ids) -> AsyncIterator[Sessions]:
    """The shell's database."""
    assert school
    opened = connect(f"sqlite+aiosqlite:///{shell.folder}/school.db")
    yield opened
    await opened.close()


@pytest.fixture
async def families(sessions: Sessions, school: Ids, telegram: Telegram) -> Families:
    """A pupil with three guardians; a mark was entered NOW, and nobody has been told."""
    made = await mailing.join(sessions, school, await channel_of(sessions), pupils=1, guardians=3)
    await mailing.enter_marks(sessions, mailing.marks_for(school, made.pupils))
    mailing.open_chats(telegram, TOKEN, made.chats)
    return made


async def test_alerts_then_delivery_tell_what_they_did_and_doing_it_again_does_nothing(
    shell: Shell, families: Families, telegram: Telegram, server: Server
) -> None:
    told = await asyncio.to_thread(shell.runs, *ALERTS)
    assert (told.code, told.out) == (0, "alerts: 2\n")  # the lesson and its mark
    sent = await shell.runs_beside(server, TOKEN, *DELIVERY)
    assert (sent.code, sent.out) == (0, "delivery: claimed 3, sent 3, failed 0, cancelled 0, postponed 0, left 0\n")
    again = await shell.runs_beside(server, TOKEN, *DELIVERY, "--json")
    nothing = {"claimed": 0, "sent": 0, "failed": 0, "cancelled": 0, "postponed": 0, "left": 0}
    assert (again.code, again.object) == (0, {"job": "delivery", **nothing})
    assert arrived(telegram) == dict.fromkeys(families.chats, 1)


async def test_when_telegram_cannot_be_reached_everything_is_left_and_arrives_later(
    shell: Shell, families: Families, telegram: Telegram, server: Server
) -> None:
    await asyncio.to_thread(shell.runs, *ALERTS)
    failed = await asyncio.to_thread(shell.runs, *DELIVERY, "--json", **NOWHERE)
    assert failed.code == 0
    assert (failed.object["sent"], failed.object["left"]) == (0, 3)
    later = (*DELIVERY[:-1], (DUE + timedelta(minutes=1)).isoformat(), "--json")
    assert (await shell.runs_beside(server, TOKEN, *later)).object["left"] == 0
    assert arrived(telegram) == dict.fromkeys(families.chats, 1)


@pytest.mark.usefixtures("families")
def test_digests_are_laid_out_once_for_an_hour_that_has_struck(shell: Shell) -> None:
    evening = ("job", "digests", "--now", "2026-11-11T18:00:30+07:00")
    assert json.loads(shell.runs(*evening, "--json").out) == {"job": "digests", "done": 3}
    assert shell.runs(*evening).out == "digests: 0\n"


def test_without_a_token_nothing_can_be_delivered_and_a_sentence_says_so(shell: Shell) -> None:
    ended = shell.runs("job", "delivery")
    assert (ended.code, ended.sentence) == (1, "BOT_TOKEN is not set: get one from @BotFather and write it into .env")


async def test_a_nudge_is_laid_out_once_and_only_in_the_day_of_the_school(
    shell: Shell, sessions: Sessions, school: Ids
) -> None:
    await a_chat(sessions, await channel_of(sessions), 500, school.people["sokolova"], linked_at=NOW)
    night, morning = "2026-11-23T05:00:00+07:00", "2026-11-23T08:00:00+07:00"
    said = [await asyncio.to_thread(shell.runs, "job", "nudge", "--now", now) for now in (night, morning, morning)]
    assert [(one.code, one.out) for one in said] == [(0, "nudge: 0\n"), (0, "nudge: 1\n"), (0, "nudge: 0\n")]
