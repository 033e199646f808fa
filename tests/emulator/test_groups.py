"""A bot among several people."""

import pytest

from emulator.telegram import Group, Phone, Telegram, acts
from emulator.telegram.acts import Said
from tests.emulator.kit import Api


@pytest.fixture
async def group(telegram: Telegram, mother: Phone) -> Group:
    group = telegram.groups.setdefault(-70, Group(-70, "7Б"))
    bot = await mother.bot()
    acts.join(telegram, bot, group, mother.user)
    bot.mailbox.pending.clear()
    return group


async def test_a_group_keeps_its_talk_private(mother: Phone, api: Api, group: Group) -> None:
    here = mother.in_group(group)
    sent = (await api("sendMessage", chat_id=group.id, text="?")).result["message_id"]
    bot = await mother.bot()
    for said in (Said("a"), Said("/b"), Said("@zvonok_demo_bot c"), Said("d", reply_to=sent)):
        acts.write(mother.telegram, bot, here.chat, here.user, said)
    updates = (await api("getUpdates")).result
    assert [update["message"]["text"] for update in updates] == ["/b", "@zvonok_demo_bot c", "d"]
    assert updates[0]["message"]["chat"] == {"id": -70, "type": "group", "title": "7Б"}


async def test_a_bot_that_was_removed_is_told_and_silent(mother: Phone, api: Api, group: Group) -> None:
    acts.leave(mother.telegram, await mother.bot(), group, mother.user)
    (update,) = (await api("getUpdates")).result
    assert update["my_chat_member"]["new_chat_member"]["status"] == "kicked"
    reply = await api("sendMessage", chat_id=group.id, text="x")
    assert reply.refusal == "403 Forbidden: bot was kicked from the group chat"


async def test_a_group_that_grew_says_where_it_went(mother: Phone, api: Api, group: Group) -> None:
    moved = acts.migrate(mother.telegram, await mother.bot(), group, mother.user)
    reply = await api("sendMessage", chat_id=group.id, text="x")
    assert reply.refusal == "400 Bad Request: group chat was upgraded to a supergroup chat"
    assert reply.body["parameters"] == {"migrate_to_chat_id": moved.id}
    assert (await api("sendMessage", chat_id=moved.id, text="x")).result["chat"]["type"] == "supergroup"
    services = [update["message"] for update in (await api("getUpdates")).result]
    assert services[0]["migrate_to_chat_id"] == moved.id
    assert services[1]["migrate_from_chat_id"] == group.id


async def test_who_is_a_member(mother: Phone, telegram: Telegram, api: Api, group: Group) -> None:
    mother.in_group(group)
    Phone(telegram, 8, "Чужой")
    statuses = [(await api("getChatMember", chat_id=group.id, user_id=user)).result["status"] for user in (7, 8, 4242)]
    assert statuses == ["member", "left", "member"]
    await api("leaveChat", chat_id=group.id)
    reply = await api("sendMessage", chat_id=group.id, text="x")
    assert reply.refusal == "403 Forbidden: bot is not a member of the group chat"
