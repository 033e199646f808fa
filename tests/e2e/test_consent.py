"""Consent is taken back in the chat, and given again there: the chat stays linked."""

from sqlalchemy import insert, select

from db.models import Consent, Outbox
from domain.words import Role
from emulator.telegram import Phone
from tests.e2e.conftest import Town
from tests.e2e.test_linking import CONSENT, HELP, OFFICIAL
from tests.school import NOW, WEDNESDAY

ASKED_AGAIN = (
    "Чтобы показывать данные, мне нужно Ваше согласие: прежнее отозвано или дано к более ранней редакции. "
    f"Чат остаётся подключённым, новый код не нужен.\n\n{CONSENT}"
)


async def withdraws(phone: Phone) -> None:
    """Asks for it, and is sure."""
    await phone.sends("/privacy")
    await phone.presses("Отозвать согласие")
    await phone.presses("Да, отозвать")


async def test_a_mother_takes_her_consent_back_and_nothing_is_shown_any_more(town: Town, mother: Phone) -> None:
    father = await town.linked("Дмитрий", Role.GUARDIAN, "dmitry", "artyom")
    await mother.sends("/privacy")
    await mother.presses("Отозвать согласие")
    assert mother.sees_changed == (
        "<b>Отозвать согласие?</b>\n"
        "Я перестану что-либо показывать и присылать Вам; сообщения, которые ждут отправки, отменю.\n"
        "Чат останется подключённым: когда Вы напишете, я снова спрошу о согласии, новый код не нужен.\n"
        "Журнал школа ведёт и дальше: это её обязанность."
    )
    await mother.presses("Да, отозвать")
    assert mother.sees_changed == (
        "Согласие отозвано. Больше я Вам ничего не показываю и не присылаю. "
        "Если передумаете, напишите мне, и я спрошу о согласии ещё раз."
    )
    assert list(mother.commands) == ["start", "language", "help", "privacy", "developer_info"]
    for command in ("/diary", "/help", "/start", "что задали?"):
        await mother.sends(command)
        assert mother.sees == ASKED_AGAIN
    await father.sends("/diary")
    assert father.sees.startswith("<b>Артём, 7Б. Дневник, 11 ноября, среда</b>")


async def test_agreeing_again_needs_no_code(mother: Phone) -> None:
    await withdraws(mother)
    await mother.sends("/homework")
    await mother.presses("Согласен(на)")
    assert mother.sees_changed == f"{HELP}\n\n{OFFICIAL}"
    assert "homework" in mother.commands
    await mother.sends("/diary")
    assert mother.sees.startswith("<b>Артём, 7Б. Дневник, 11 ноября, среда</b>")


async def test_who_does_not_agree_again_sees_nothing_and_is_told_the_way_back(mother: Phone) -> None:
    await withdraws(mother)
    await mother.sends("/homework")
    await mother.presses("Не согласен(на)")
    assert mother.sees_changed == (
        "Без согласия я ничего не показываю. Чат остаётся подключённым: если передумаете, напишите мне, "
        "и я спрошу ещё раз."
    )


async def test_who_thinks_better_of_it_is_back_at_the_policy(mother: Phone) -> None:
    await mother.sends("/privacy")
    before = mother.sees
    await mother.presses("Отозвать согласие")
    await mother.presses("◀ Не отзывать")
    assert mother.sees_changed == before
    await mother.sends("/diary")
    assert mother.sees.startswith("<b>Артём, 7Б. Дневник")


async def test_an_answer_of_yesterday_is_asked_again(town: Town, mother: Phone) -> None:
    await mother.sends("/privacy")
    await mother.presses("Отозвать согласие")
    town.clock.passes(days=1)
    await mother.presses("Да, отозвать")
    assert mother.sees_changed.startswith("<b>Отозвать согласие?</b>")


async def test_the_record_stays_and_what_waits_for_her_is_cancelled(town: Town, mother: Phone) -> None:
    people = town.ids.people
    async with town.sessions.begin() as session:
        for person in ("elena", "dmitry"):
            row = {"person_id": people[person], "kind": "mark", "local_day": WEDNESDAY, "reference": "1"}
            await session.execute(insert(Outbox).values(**row, created_at=NOW, not_before=NOW))
    await withdraws(mother)
    async with town.sessions() as session:
        kept = (await session.execute(select(Consent.person_id, Consent.given_at, Consent.withdrawn_at))).all()
        states = (await session.execute(select(Outbox.person_id, Outbox.state).order_by(Outbox.id))).all()
    assert kept == [(people["elena"], NOW, NOW)]
    assert states == [(people["elena"], "cancelled"), (people["dmitry"], "waiting")]
