"""Channels (bots) and chats: opening, choosing, expecting, closing."""

from datetime import datetime

from sqlalchemy import delete, exists, func, insert, select, update
from sqlalchemy.orm import aliased

from db.models import Channel, Chat, Dialog, Outbox
from db.session import Session, insert_or_update, inserted
from domain.outbox import State
from domain.people import Expectation, Hat, Viewer


async def register_channel(session: Session, messenger: str, bot: str, username: str) -> int:
    """The channel of a bot, made when it is seen for the first time; its username is kept for deep links."""
    known = await session.scalar(
        update(Channel)
        .where(Channel.messenger == messenger, Channel.bot == bot)
        .values(username=username)
        .returning(Channel.id)
    )
    return known or await inserted(
        session, insert(Channel).values(messenger=messenger, bot=bot, username=username).returning(Channel.id)
    )


async def channel_of(session: Session, messenger: str, bot: str) -> int:
    """The channel of a bot, made if it is not known yet; what it is called is left to `register_channel`."""
    known = await session.scalar(select(Channel.id).where(Channel.messenger == messenger, Channel.bot == bot))
    new = insert(Channel).values(messenger=messenger, bot=bot, username="").returning(Channel.id)
    return known or await inserted(session, new)


async def move(session: Session, chat: int, external_id: int) -> None:
    """The messenger has given the chat another id; a chat of ours that has it already stays the only one."""
    taken = aliased(Chat)
    there = exists().where(taken.external_id == external_id, taken.channel_id == Chat.channel_id)
    await session.execute(update(Chat).where(Chat.id == chat, ~there).values(external_id=external_id))


async def close(session: Session, chat: int, reason: str, now: datetime) -> None:
    """Nothing arrives here any more; what waits for a person who has no other chat is cancelled, with the reason."""
    opened = Chat.id == chat, Chat.closed_at.is_(None)
    await session.execute(update(Chat).where(*opened).values(closed_at=now, closed_reason=reason))
    other = aliased(Chat)
    person = select(Chat.person_id).where(
        Chat.id == chat, ~exists().where(other.person_id == Chat.person_id, other.closed_at.is_(None))
    )
    await session.execute(
        update(Outbox)
        .where(Outbox.person_id.in_(person.scalar_subquery()), Outbox.state == State.WAITING)
        .values(state=State.CANCELLED, failure=reason, leased_until=None)
    )


async def reopen(session: Session, chat: int) -> None:
    """The person is back: what is entered from now on arrives again."""
    await session.execute(update(Chat).where(Chat.id == chat).values(closed_at=None, closed_reason=None))


async def find(session: Session, channel: int, external_id: int) -> int | None:
    """Our row of a messenger's chat, if anybody ever wrote from there."""
    return await session.scalar(select(Chat.id).where(Chat.channel_id == channel, Chat.external_id == external_id))


async def bot_username(session: Session, messenger: str, bot: str) -> str | None:
    """The username a bot had when it last ran; None if it never did."""
    return await session.scalar(select(Channel.username).where(Channel.messenger == messenger, Channel.bot == bot))


async def open_chat(session: Session, viewer: Viewer, external_id: int) -> int:
    """The viewer's chat, made now if they never wrote before."""
    if viewer.chat:
        return viewer.chat
    known = await find(session, viewer.channel, external_id)
    return known or await inserted(
        session,
        insert(Chat)
        .values(channel_id=viewer.channel, external_id=external_id, language=viewer.language)
        .returning(Chat.id),
    )


async def count(session: Session) -> int:
    """How many chats there are, linked or not."""
    return (await session.scalar(select(func.count()).select_from(Chat))) or 0


async def attach(session: Session, chat: int, person: int, hat: Hat, now: datetime) -> None:
    """From now on this chat speaks for `person`."""
    await session.execute(
        update(Chat)
        .where(Chat.id == chat)
        .values(person_id=person, hat=hat.value, linked_at=now, pupil_id=None, closed_at=None, closed_reason=None)
    )


async def speak_as(session: Session, chat: int, hat: Hat) -> None:
    """Put on another hat; what was expected under the old one is forgotten."""
    await session.execute(update(Chat).where(Chat.id == chat).values(hat=hat.value))
    await forget(session, chat)


async def open_child(session: Session, chat: int, pupil: int) -> None:
    """Remember which child the chat is about."""
    await session.execute(update(Chat).where(Chat.id == chat).values(pupil_id=pupil))


async def choose_language(session: Session, chat: int, language: str) -> None:
    """The bot answers in this language from now on."""
    await session.execute(update(Chat).where(Chat.id == chat).values(language=language))


async def expect(session: Session, chat: int, expectation: Expectation, now: datetime) -> None:
    """The chat's next message will be taken for this; whatever was expected before is forgotten."""
    said = {"expects": expectation.what, "data": expectation.data, "since": now}
    await session.execute(insert_or_update(session, Dialog, {"chat_id": chat}, said))


async def forget(session: Session, chat: int) -> None:
    """Expect nothing any more."""
    await session.execute(delete(Dialog).where(Dialog.chat_id == chat))


async def forget_stale(session: Session, before: datetime) -> int:
    """Forget what has been expected since before `before`; returns how many chats were waiting."""
    return (await session.execute(delete(Dialog).where(Dialog.since < before))).rowcount
