"""From a code to a linked chat, and every way in which it does not get there."""

import asyncio

import pytest

from db.queries import invitations
from domain.codes import ALPHABET, new_code, spoken
from domain.words import Role
from tests.conftest import KEYS
from tests.e2e.conftest import Town

STRANGER = (
    "<b>Здравствуйте! Это Звонок, бот школы.</b>\n"
    "Здесь родители и ученики видят домашнее задание, дневник и посещаемость.\n\n"
    "Чтобы начать, пришлите одноразовый код от классного руководителя или откройте ссылку из приглашения.\n"
    "Код выглядит так: <code>ABCDE-FGHJK-MNPQR</code>\n\n"
    "Язык: /language · Как мы обращаемся с данными: /privacy"
)
CONSENT = (
    "<b>Согласие на обработку персональных данных</b>\n"
    "Чтобы показывать Вам дневник, школа обрабатывает: имя и класс ученика, отметки, посещаемость, "
    "домашние задания, Ваше имя и номер этого чата, а также то, что Вы пришлёте сами: заявления об отсутствии и "
    "настройки. Больше ничего. Данные хранятся у школы, не передаются "
    "другим организациям и не используются для рекламы; сами сообщения доставляет Telegram.\n\n"
    "Согласие можно отозвать в любой момент. Подробнее: /privacy\n"
    "<i>Редакция от 1 сентября 2026 года</i>"
)
ALWAYS = (
    "/notices — объявления для Вас\n"
    "/settings — настройки · /delivery — что приходило\n/stop — отключить уведомления\n"
    "/language — язык · /privacy — данные\n"
    "/mydata — мои данные файлом · /deleteme — удалить себя\n"
    "/developer_info — о боте · /cancel — остановиться"
)
HELP = (
    "<b>Что я умею</b>\n"
    "/homework — что задано на день, неделю, по предмету\n"
    "/diary — дневник: уроки, темы, отметки\n"
    "/marks — отметки по предметам и за неделю, график, что нужно для 4\n"
    "/timetable — расписание, звонки и замены\n"
    "/attendance — пропуски, опоздания, кнопка «Не придёт»\n"
    "/children — дети, добавить ребёнка, аккаунт ученика\n\n"
    "Ребёнок не придёт? Можно так и написать: «Артём сегодня не придёт, температура».\n\n"
    f"{ALWAYS}"
)
OFFICIAL = "Официальный журнал школа ведёт в другой системе: если сведения расходятся, верны её записи."
UNKNOWN = (
    "Такого кода нет. Проверьте, всё ли Вы переписали, и пришлите ещё раз. "
    "Если не получится, попросите новый код у классного руководителя."
)
SLIP = "В коде опечатка. Сверьте его с приглашением и пришлите ещё раз. Букв O, I, L и цифр 0 и 1 в нём не бывает."


async def test_a_mother_opens_her_link_agrees_says_who_she_is_and_gets_her_menu(town: Town) -> None:
    mother = town.phone("Елена")
    await mother.opens(f"https://t.me/zvonok_demo_bot?start={await town.code(Role.GUARDIAN, 'elena', 'artyom')}")
    assert mother.sees == CONSENT
    assert mother.labels == [["Согласен(на)", "Не согласен(на)"]]
    await mother.presses("Согласен(на)")
    assert mother.sees == (
        "<b>Ковалёва Елена Викторовна</b>, мама\nДети: Ковалёв Артём, 7Б; Ковалёва Софья, 1А\n\nЭто Вы?"
    )
    await mother.presses("Да, это я")
    assert mother.sees == (f"<b>Готово!</b> Подключены дневники: Ковалёв Артём, 7Б; Ковалёва Софья, 1А.\n\n{HELP}")
    assert list(mother.commands) == [
        "homework", "diary", "marks", "timetable", "attendance", "children",
        "notices", "language", "help", "settings", "delivery", "stop", "privacy", "mydata", "deleteme",
        "developer_info", "cancel",
    ]  # fmt: skip


async def test_a_code_may_be_typed_from_paper_with_a_russian_keyboard(town: Town) -> None:
    code = await town.code(Role.GUARDIAN, "elena", "artyom")
    typed = spoken(code).lower().replace("a", "а").replace("e", "е").replace("c", "с")
    mother = town.phone("Елена")
    await mother.sends(typed)
    assert mother.sees == CONSENT


async def test_a_grandmother_the_school_has_no_name_for_says_who_she_is(town: Town) -> None:
    granny = town.phone("Нина")
    await granny.sends(f"/start {await town.code(Role.GUARDIAN, None, 'artyom')}")
    await granny.presses("Согласен(на)")
    assert granny.sees == "Код для семьи: <b>Ковалёв Артём, 7Б</b>\n\nКем Вы приходитесь ребёнку?"
    await granny.presses("Бабушка")
    assert granny.sees == "Как Вас зовут? Напишите фамилию, имя и отчество: их увидит только классный руководитель."
    await granny.sends("Нина")
    assert granny.sees == (
        "Напишите хотя бы фамилию и имя, например: Иванова Мария Петровна. Или нажмите «Пропустить»."
    )
    await granny.sends("Иванова Нина Петровна")
    assert granny.sees == f"<b>Готово!</b> Подключён дневник: Ковалёв Артём, 7Б.\n\n{HELP}"


async def test_a_guardian_may_keep_the_name_to_themself(town: Town) -> None:
    granny = town.phone("Нина")
    await granny.sends(f"/start {await town.code(Role.GUARDIAN, None, 'artyom')}")
    await granny.presses("Согласен(на)")
    await granny.presses("Близкий взрослый")
    await granny.presses("Пропустить")
    assert granny.sees == f"<b>Готово!</b> Подключён дневник: Ковалёв Артём, 7Б.\n\n{HELP}"


async def test_a_second_code_adds_a_second_child_without_a_second_consent(town: Town) -> None:
    father = await town.linked("Дмитрий", Role.GUARDIAN, "dmitry", "artyom")
    await father.sends(spoken(await town.code(Role.GUARDIAN, None, "sonya")))
    await father.presses("Папа")
    assert father.sees == f"<b>Готово!</b> Подключён дневник: Ковалёва Софья, 1А.\n\n{HELP}"
    await father.sends("/children")
    assert father.sees == (
        "<b>Ваши дети</b>\n"
        "• <b>Ковалёв Артём, 7Б</b> (Школа № 7) — открыт сейчас\n"
        "• Ковалёва Софья, 1А (Школа № 7)\n\n"
        "Чтобы добавить ребёнка, пришлите сюда код от его классного руководителя."
    )


async def test_without_consent_nothing_is_shown_and_the_code_stays_good(town: Town) -> None:
    code = await town.code(Role.GUARDIAN, "elena", "artyom")
    mother = town.phone("Елена")
    await mother.sends(f"/start {code}")
    await mother.presses("Не согласен(на)")
    assert mother.sees == (
        "Без согласия я ничего не показываю. Код не потрачен и действует до 25 ноября 2026 года: "
        "если передумаете, откройте его ещё раз."
    )
    await mother.sends("/homework")
    assert mother.sees == STRANGER
    await mother.sends(f"/start {code}")
    assert mother.sees == CONSENT


async def test_who_is_not_meant_leaves_the_code_unspent(town: Town) -> None:
    code = await town.code(Role.GUARDIAN, "elena", "artyom")
    other = town.phone("Чужая")
    await other.sends(f"/start {code}")
    await other.presses("Согласен(на)")
    await other.presses("Нет, это не я")
    assert other.sees == (
        "Тогда код не потрачен. Передайте его тому, кому он выписан, или попросите у классного руководителя свой."
    )
    mother = town.phone("Елена")
    await mother.sends(f"/start {code}")
    await mother.presses("Согласен(на)")
    await mother.presses("Да, это я")
    assert mother.sees.startswith("<b>Готово!</b>")


async def test_a_spent_code_says_so(town: Town) -> None:
    code = await town.code(Role.GUARDIAN, "dmitry", "artyom")
    father = town.phone("Дмитрий")
    await father.sends(f"/start {code}")
    await father.presses("Согласен(на)")
    await father.presses("Да, это я")
    await father.sends(f"/start {code}")
    assert father.sees == "Вы уже подключились этим кодом, всё готово. Нажмите /help — там всё, что я умею."
    thief = town.phone("Вор")
    await thief.sends(f"/start {code}")
    assert thief.sees == (
        "Этот код уже использован: один код подключает одного человека один раз. "
        "Если это были не Вы, скажите классному руководителю и попросите новый код."
    )


async def test_of_two_who_hold_one_code_only_the_faster_is_linked(town: Town) -> None:
    code = await town.code(Role.GUARDIAN, None, "artyom")
    rivals = [town.phone("Первый"), town.phone("Второй")]
    for rival in rivals:
        await rival.sends(f"/start {code}")
        await rival.presses("Согласен(на)")
        await rival.presses("Опекун")
    await asyncio.gather(*(rival.presses("Пропустить") for rival in rivals))
    assert sorted(rival.sees_changed.split(":")[0].split("!")[0] for rival in rivals) == [
        "<b>Готово",
        "Этот код уже использован",
    ]


async def test_an_expired_code_says_when_it_ended(town: Town) -> None:
    code = await town.code(Role.GUARDIAN, "elena", "artyom")
    town.clock.passes(days=15)
    mother = town.phone("Елена")
    await mother.sends(f"/start {code}")
    assert mother.sees == "Срок этого кода истёк 25 ноября 2026 года. Попросите новый код у классного руководителя."


async def test_a_code_that_expires_between_two_presses_is_not_accepted(town: Town) -> None:
    mother = town.phone("Елена")
    await mother.sends(f"/start {await town.code(Role.GUARDIAN, 'elena', 'artyom')}")
    await mother.presses("Согласен(на)")
    town.clock.passes(days=15)
    await mother.presses("Да, это я")
    assert mother.sees == "Срок этого кода истёк 25 ноября 2026 года. Попросите новый код у классного руководителя."


async def test_a_revoked_code_says_so(town: Town) -> None:
    code = await town.code(Role.GUARDIAN, "elena", "artyom")
    async with town.sessions.begin() as session:
        found = await invitations.find(session, KEYS.hashes("invitation", code), town.clock())
        assert found is not None
        await invitations.revoke(session, found.id, town.clock())
    mother = town.phone("Елена")
    await mother.sends(f"/start {code}")
    assert mother.sees == "Этот код отозван. Попросите новый код у классного руководителя."


async def test_five_wrong_codes_make_the_chat_wait_and_nobody_else(town: Town) -> None:
    code = await town.code(Role.GUARDIAN, "elena", "artyom")
    guesser, mother = town.phone("Гадалка"), town.phone("Елена")
    for _ in range(5):
        await guesser.sends(new_code())
        assert guesser.sees == UNKNOWN
    await guesser.sends(code)
    assert guesser.sees == (
        "Подряд пришло несколько неверных кодов, поэтому сделаем паузу. Попробуйте снова через 60 минут. "
        "Ваш код за это время не пропадёт."
    )
    await mother.sends(code)
    assert mother.sees == CONSENT
    town.clock.passes(minutes=61)
    await guesser.sends(new_code())
    assert guesser.sees == UNKNOWN


async def test_a_slip_of_the_finger_costs_no_try(town: Town) -> None:
    code = await town.code(Role.GUARDIAN, "elena", "artyom")
    wrong = ALPHABET[(ALPHABET.index(code[0]) + 1) % len(ALPHABET)] + code[1:]
    mother = town.phone("Елена")
    for _ in range(6):
        await mother.sends(spoken(wrong))
        assert mother.sees == SLIP
    await mother.sends(spoken(code))
    assert mother.sees == CONSENT


@pytest.mark.parametrize("payload", ["ABC", "🔔🔔🔔", "x" * 64, "' OR 1=1 --"])
async def test_a_link_with_nonsense_in_it_is_called_a_slip(town: Town, payload: str) -> None:
    mother = town.phone("Елена")
    await mother.sends(f"/start {payload}")
    assert mother.sees == SLIP


async def test_a_restart_in_the_middle_of_linking_changes_nothing(town: Town) -> None:
    granny = town.phone("Нина")
    await granny.sends(f"/start {await town.code(Role.GUARDIAN, None, 'artyom')}")
    await town.end()
    await town.start()
    await granny.presses("Согласен(на)")
    await town.end()
    await town.start()
    await granny.presses("Бабушка")
    await town.end()
    await town.start()
    await granny.sends("Иванова Нина Петровна")
    assert granny.sees == f"<b>Готово!</b> Подключён дневник: Ковалёв Артём, 7Б.\n\n{HELP}"


async def test_cancel_stops_linking_and_the_code_stays_good(town: Town) -> None:
    code = await town.code(Role.GUARDIAN, "elena", "artyom")
    mother = town.phone("Елена")
    await mother.sends(f"/start {code}")
    await mother.sends("а что это?")
    assert mother.sees == "Нажмите, пожалуйста, одну из кнопок выше или /cancel, чтобы остановиться."
    await mother.sends("/cancel")
    assert mother.sees == "Хорошо, остановились. Нажмите /help — там всё, что я умею."
    await mother.presses("Согласен(на)")
    assert mother.toast == "Эта кнопка устарела. Откройте экран заново: /help"
    await mother.sends(f"/start {code}")
    assert mother.sees == CONSENT
