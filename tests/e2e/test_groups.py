"""In a group the bot shows the way to the private chat, and nothing about anybody."""

from dataclasses import replace

import pytest

from db.models import Base
from domain.words import Role
from emulator.telegram import Group, Phone, acts
from emulator.telegram.acts import Said
from emulator.telegram.message import Media, User
from emulator.telegram.wire import message_json
from tests.db.kit import count
from tests.e2e.conftest import Town
from tests.school import WEDNESDAY
from views.diary import DiaryOfDay
from views.help import MENUS
from views.signature import SignWeek

LINK = {
    "ru": ("В группе я не показываю ничьих данных. Напишите мне лично — там я отвечу.", "Открыть личный чат"),
    "en": ("I never show anybody’s data in a group. Write to me privately and I will answer there.",
           "Open private chat"),
    "de": ("In einer Gruppe zeige ich keine persönlichen Daten. Schreiben Sie mir privat, dort antworte ich.",
           "Privaten Chat öffnen"),
}  # fmt: skip
COMMANDS = sorted({command for menu in MENUS.values() for command in menu})
OLD = "Эта кнопка устарела. Откройте экран заново: /help"
AGAIN = 10  # seconds after which a group is answered once more


@pytest.fixture
async def group(town: Town, mother: Phone) -> Phone:
    """Artyom's mother, looking into the parents' group, where the bot is."""
    there = mother.in_group(town.telegram.group("Родители 7Б"))
    await there.adds_bot()
    return there


async def rows(town: Town) -> dict[str, int]:
    """How many rows every table has."""
    async with town.sessions() as session:
        return {one.class_.__tablename__: await count(session, one.class_) for one in Base.registry.mappers}


async def test_every_command_of_every_menu_gets_only_the_link_in_the_askers_language(town: Town, mother: Phone) -> None:
    """Of a mother, a guest, a class teacher; Telegram takes only so many messages a minute, so in a group for each."""
    teacher = await town.linked("Марина", Role.CLASS_TEACHER, "sokolova", form="7Б")
    teacher.user.language_code = "de"
    asking = {"ru": mother, "en": town.phone("Guest", "en-GB"), "de": teacher}
    before = await rows(town)
    for command in COMMANDS:
        group = town.telegram.group(f"7Б {command}")
        await mother.in_group(group).adds_bot()
        for language, phone in asking.items():
            here = phone.in_group(group)
            town.clock.passes(seconds=AGAIN)
            shown = len(here.screens)
            await here.sends(f"/{command}")
            text, label = LINK[language]
            assert (here.sees, here.labels, len(here.screens)) == (text, [[label]], shown + 1), command
            buttons = [dict(button) for row in here.screens[-1].keyboard for button in row]
            assert buttons == [{"text": label, "url": "https://t.me/zvonok_demo_bot"}]
    assert await rows(town) == before


@pytest.mark.parametrize(
    "text",
    ["/homework", "/help@zvonok_demo_bot", "/HELP@Zvonok_Demo_Bot", "/diary, пожалуйста", "/start ABCD", "/dice"],
)
async def test_whatever_command_may_be_meant_for_us_is_answered(group: Phone, text: str) -> None:
    await group.sends(text)
    assert group.sees == LINK["ru"][0]


@pytest.mark.parametrize(
    "text",
    [
        "/help@other_bot", "/help@zvonok_demo_bot2", "а что задали?", "/", "/ help", "/5", "/usr/bin", "/a@b@c",
        "@zvonok_demo_bot что задали?", "да/нет", "https://t.me/zvonok_demo_bot",
    ],
)  # fmt: skip
async def test_what_is_not_meant_for_us_is_not_answered(group: Phone, text: str) -> None:
    await group.sends(text, expect_silence=True)
    assert group.screens == []


async def test_a_command_under_a_picture_is_one_and_a_picture_alone_is_none(town: Town, group: Phone) -> None:
    await group.sends_photo(caption="/diary")
    assert group.sees == LINK["ru"][0]
    town.clock.passes(seconds=AGAIN)
    watch, said = await group.watch(), Said("Класс!", Media("photo", group.telegram.store("photo.jpg", b"\xff\xd8")))
    acts.write(group.telegram, watch.bot, group.chat, group.user, said)
    await group.sends("тихо", expect_silence=True)
    assert len(group.screens) == 1


async def test_ten_commands_in_a_row_get_one_answer_and_every_group_its_own(
    town: Town, mother: Phone, group: Phone
) -> None:
    other = mother.in_group(town.telegram.group("Родители 1А"))
    await other.adds_bot()
    await group.sends("/homework")
    for command in COMMANDS[:9]:
        await group.sends(f"/{command}", expect_silence=True)
    await other.sends("/homework")
    assert (len(group.screens), len(other.screens)) == (1, 1)
    town.clock.passes(seconds=AGAIN - 1)
    await group.sends("/homework", expect_silence=True)
    town.clock.passes(seconds=1)
    await group.sends("/homework")
    assert len(group.screens) == 2


async def test_a_group_that_became_a_supergroup_is_answered_the_same(town: Town, mother: Phone, group: Phone) -> None:
    assert isinstance(group.chat, Group)
    moved = acts.migrate(town.telegram, await mother.bot(), group.chat, mother.user)
    there = mother.in_group(moved)
    await there.sends("/marks")
    assert there.sees == LINK["ru"][0]


async def test_an_anonymous_administrator_is_answered_as_anybody(town: Town, mother: Phone, group: Phone) -> None:
    """Telegram then names its own bot as the author, who speaks no language."""
    assert mother
    anonymous = User(1087968824, "Group", "GroupAnonymousBot", is_bot=True)
    hidden = Phone(town.telegram, anonymous.id, "Group")
    town.telegram.users[anonymous.id] = anonymous
    hidden.user = anonymous
    assert isinstance(group.chat, Group)
    there = hidden.in_group(group.chat)
    await there.sends("/class")
    assert there.sees == LINK["ru"][0]


async def test_a_forwarded_screen_and_a_forwarded_command_show_nothing(town: Town, mother: Phone, group: Phone) -> None:
    await mother.sends("/diary")
    bot = (await mother.bot()).user
    watch = await group.watch()
    acts.write(group.telegram, watch.bot, group.chat, group.user, Said(mother.sees, forwarded_from=bot))
    await group.sends("тихо", expect_silence=True)
    assert group.screens == []
    await group.forwards("/diary", bot)
    assert group.sees == LINK["ru"][0]
    assert "Артём" not in "".join(group.texts)
    assert town


async def test_a_press_in_a_group_does_nothing_whoever_presses(town: Town, group: Phone) -> None:
    await group.sends("/diary")
    before = await rows(town)
    artyom = town.ids.people["artyom"]
    for data in (DiaryOfDay(pupil=artyom), SignWeek(pupil=artyom, week=WEDNESDAY.toordinal() - 2)):
        await group.presses_data(group.screens[-1].id, data.pack())
        assert group.toast == OLD
    assert group.sees == LINK["ru"][0]
    assert await rows(town) == before


async def test_an_edited_message_and_a_post_of_a_channel_are_not_answered(town: Town, group: Phone) -> None:
    await group.sends("/homework")
    town.clock.passes(seconds=AGAIN)
    watch = await group.watch()
    mine = next(message for message in group.dialog.messages.values() if not message.sender.is_bot)
    edited = message_json(watch.bot, replace(mine, text="/marks", edited_at=town.clock()))
    await watch.silence(watch.bot.mailbox.put("edited_message", edited), "an edit")
    channel = {"id": -1_001_234_567_890, "type": "channel", "title": "Школа № 7"}
    post = {"message_id": 5, "date": edited["date"], "chat": channel, "sender_chat": channel, "text": "/marks"}
    await watch.silence(watch.bot.mailbox.put("channel_post", post), "a post")
    assert len(group.screens) == 1


async def test_a_code_in_a_group_is_not_spent(town: Town, group: Phone) -> None:
    code = await town.code(Role.GUARDIAN, "dmitry", "artyom")
    await group.sends(f"/start@zvonok_demo_bot {code}")
    assert group.sees == LINK["ru"][0]
    father = town.phone("Дмитрий")
    await father.sends(f"/start {code}")
    assert father.labels == [["Согласен(на)", "Не согласен(на)"]]
