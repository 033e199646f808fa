"""A notice to 900 people, some of whom are gone, while Telegram refuses now and then: what is told is what happened."""

import itertools
from collections import Counter
from datetime import timedelta

from sqlalchemy import func, select

from db.models import Chat, Outbox, Receipt
from domain.outbox import Kind
from emulator.telegram import Fault
from tests import mailing
from tests.e2e.conftest import TOKEN, Town
from tests.e2e.test_faults import came, channel
from tests.school import NOW

BLOCKED, DELETED, ALL = 40, 5, 900


def floods_in_the_middle(town: Town) -> None:
    """Telegram says «later» nine times after 300 messages."""
    asked = itertools.count()

    def hook(method: str, _: dict[str, object]) -> Fault | None:
        return Fault("flood", 1) if method == "sendMessage" and 300 <= next(asked) < 309 else None

    town.telegram.faults.hook = hook


async def test_900_people_of_whom_40_have_blocked_the_bot_and_5_are_gone_during_a_flood(town: Town) -> None:
    families = await mailing.join(town.sessions, town.ids, await channel(town), pupils=30, guardians=ALL // 30)
    mailing.open_chats(town.telegram, TOKEN, families.chats)
    account = town.telegram.bot(TOKEN)
    assert account
    for chat in families.chats[:BLOCKED]:
        account.dialog(town.telegram.users[chat]).state = "blocked"
    for chat in families.chats[BLOCKED : BLOCKED + DELETED]:
        town.telegram.users[chat].deactivated = True
    notice = await mailing.announced(town.sessions, town.ids, "Собрание в четверг в 18:00.", NOW)
    floods_in_the_middle(town)
    for seconds in range(0, 60, 5):
        await town.waits_until(NOW + timedelta(seconds=seconds))
    reached = families.chats[BLOCKED + DELETED :]
    assert came(town, families) == Counter(dict.fromkeys(reached, 1))
    async with town.sessions() as session:
        delivered = Receipt.notice_id == notice, Receipt.delivered_at.is_not(None)
        assert await session.scalar(select(func.count()).select_from(Receipt).where(*delivered)) == len(reached)
        states = await session.execute(
            select(Outbox.state, func.count()).where(Outbox.kind == Kind.NOTICE.value).group_by(Outbox.state)
        )
        assert {row[0]: row[1] for row in states} == {"sent": len(reached), "cancelled": BLOCKED + DELETED}
        closed = await session.execute(
            select(Chat.closed_reason, func.count()).where(Chat.closed_at.is_not(None)).group_by(Chat.closed_reason)
        )
        assert {row[0]: row[1] for row in closed} == {"blocked": BLOCKED, "deactivated": DELETED}
