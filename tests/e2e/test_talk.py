"""A parent and a teacher write to each other: no numbers, no names of the messenger, in the teacher's hours."""

import asyncio
from datetime import datetime, timedelta

import pytest
from sqlalchemy import func, select, update

from db.models import Enrolment, GroupTeacher, Message, Outbox, RoleHeld, Thread
from domain.outbox import Kind
from domain.words import Role
from emulator.telegram import Phone
from tests.e2e.conftest import Town
from tests.school import TUESDAY, ZONE

ELENA = "Ковалёва Елена Викторовна, мама: Ковалёв Артём, 7Б"
MARINA = "Соколова Марина Игоревна, классный руководитель 7Б, Русский язык"
OLGA = "Лебедева Ольга Андреевна, Алгебра"
NOT_SENT = "<i>Ещё не отправлено. Можно дописать или прислать ещё файлы.</i>"
NOT_YOURS = "Эта кнопка больше не действует: у Вас нет доступа к этим данным. Откройте экран заново: /help"
GONE = "Это сообщение уже отправлено или отменено."


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """Of November, by the school's clock."""
    return datetime(2026, 11, day, hour, minute, tzinfo=ZONE)


@pytest.fixture
async def teacher(town: Town) -> Phone:
    """Marina Sokolova, class teacher of 7Б, teaches Russian there."""
    return await town.linked("Марина", Role.CLASS_TEACHER, "sokolova", form="7Б")


async def begins(phone: Phone, whom: str = "Соколова М. И. · кл. рук.") -> None:
    """Opens an empty message about Artyom."""
    await phone.sends("/children")
    await phone.presses("Написать учителю")
    await phone.presses(whom)


async def says(town: Town, phone: Phone, text: str) -> None:
    """Writes to the class teacher and sends it; what is due is delivered."""
    await begins(phone)
    await phone.sends(text)
    await phone.presses("Отправить")
    await town.ticks("delivery")


async def answers(phone: Phone, text: str) -> None:
    """By the messenger's own reply to the newest message."""
    await phone.sends(text, reply_to=phone.screens[-1].id)


async def kept(town: Town) -> int:
    """How many messages there are."""
    async with town.sessions() as session:
        return (await session.scalar(select(func.count()).select_from(Message))) or 0


async def leaves(town: Town, who: str) -> None:
    """A teacher teaches and leads nothing any more since yesterday."""
    async with town.sessions.begin() as session:
        mine = GroupTeacher.teacher_id == town.ids.people[who]
        await session.execute(update(GroupTeacher).where(mine).values(until=TUESDAY))
        leads = RoleHeld.person_id == town.ids.people[who], RoleHeld.role == Role.CLASS_TEACHER
        await session.execute(update(RoleHeld).where(*leads).values(until=TUESDAY))


async def test_a_parent_writes_and_the_teacher_answers_by_a_button(town: Town, mother: Phone, teacher: Phone) -> None:
    await mother.sends("/help")
    await mother.presses("Написать учителю")
    assert mother.sees == (
        "<b>Артём, 7Б. Кому написать?</b>\n\n"
        f"• {MARINA}\n• {OLGA} — ещё не подключён(а) к боту\n\n"
        "<i>Ваш телефон и имя в мессенджере учителю не видны.</i>"
    )
    assert mother.labels == [
        ["Соколова М. И. · кл. рук."], ["Лебедева О. А. · Алгебра"], ["Сообщения"], ["Софья, 1А"],
    ]  # fmt: skip
    await mother.presses("Соколова М. И. · кл. рук.")
    assert mother.sees == (
        f"<b>Новое сообщение</b>\n\nКому: <b>{MARINA}</b>\nО ком: Артём, 7Б\n\n"
        "Напишите, пожалуйста, сообщение. Можно приложить до 10 фото и документов.\n\n"
        "<i>Если речь о безопасности ребёнка и ждать нельзя, нажмите «Срочно».</i>"
    )
    await mother.sends("Можно ли Артёму на 2-й урок?")
    assert mother.sees == f"Кому: <b>{MARINA}</b>\nО ком: Артём, 7Б\n\nМожно ли Артёму на 2-й урок?\n\n{NOT_SENT}"
    assert mother.labels == [["Отправить"], ["Другой текст"], ["Срочно"], ["Не отправлять"]]
    assert await kept(town) == 0
    await mother.presses("Отправить")
    assert mother.sees == f"Отправлено: <b>{MARINA}</b>"
    await town.ticks("delivery")
    assert teacher.sees == f"<b>{ELENA}</b>\nМожно ли Артёму на 2-й урок?"
    assert teacher.labels == [["Ответить"], ["Переписка"]]
    town.clock.passes(minutes=3)
    await teacher.presses("Ответить")
    assert teacher.sees_changed == (
        f"<b>Новое сообщение</b>\n\nКому: <b>{ELENA}</b>\n\n"
        "Напишите, пожалуйста, сообщение. Можно приложить до 10 фото и документов."
    )
    await teacher.sends("Да, предупрежу учителя.")
    assert teacher.labels == [["Отправить"], ["Другой текст"], ["Не отправлять"]]
    await teacher.presses("Отправить")
    await town.ticks("delivery")
    assert mother.sees == f"<b>{MARINA}</b> · Артём, 7Б\nДа, предупрежу учителя."
    await mother.presses("Переписка")
    assert mother.sees_changed == (
        f"<b>{MARINA}</b>\nО ком: Артём, 7Б\n\n"
        "<b>Вы</b>, 11.11 16:40 · прочитано 11.11 16:43\nМожно ли Артёму на 2-й урок?\n\n"
        "<b>Соколова М. И.</b>, 11.11 16:43\nДа, предупрежу учителя."
    )


async def test_a_question_about_a_mark_carries_it_and_is_answered_by_a_reply(town: Town, mother: Phone) -> None:
    olga = await town.linked("Ольга", Role.TEACHER, "lebedeva")
    await mother.sends("/marks")
    await mother.presses("Алгебра")
    await mother.presses("Спросить про оценку")
    assert mother.sees == "<b>Артём, 7Б. Алгебра: о какой отметке спросить?</b>"
    assert mother.labels == [
        ["9.11 · 4 · контрольная работа"], ["9.11 · 3 · контрольная работа"], ["◀ Отметки"],
    ]  # fmt: skip
    await mother.presses("9.11 · 3 · контрольная работа")
    about = "<i>Вопрос об отметке: Алгебра, 9 ноября, контрольная работа — 3</i>"
    assert mother.sees == (
        f"<b>Новое сообщение</b>\n\nКому: <b>{OLGA}</b>\nО ком: Артём, 7Б\n\n{about}\n\n"
        "Напишите, пожалуйста, вопрос. Учитель увидит, о какой отметке он. Можно приложить до 10 фото и документов.\n\n"
        "<i>Если речь о безопасности ребёнка и ждать нельзя, нажмите «Срочно».</i>"
    )
    await mother.sends("Какие знаки проверить?")
    await mother.presses("Отправить")
    await town.ticks("delivery")
    assert olga.sees == f"<b>{ELENA}</b>\n{about}\nКакие знаки проверить?"
    await answers(olga, "7Б алгебра: Ковалёв 5")
    assert olga.sees == f"Отправлено: <b>{ELENA}</b>"
    await town.ticks("delivery")
    assert mother.sees == f"<b>{OLGA}</b> · Артём, 7Б\n7Б алгебра: Ковалёв 5"
    await answers(mother, "Спасибо! Артём сегодня не придёт, болеет")
    assert mother.sees == f"Отправлено: <b>{OLGA}</b>"
    await town.ticks("delivery")
    assert olga.sees == f"<b>{ELENA}</b>\nСпасибо! Артём сегодня не придёт, болеет"


async def test_the_only_mark_of_a_subject_is_the_one(mother: Phone, teacher: Phone) -> None:
    await mother.sends("/marks")
    await mother.presses("Русский язык")
    await mother.presses("Спросить про оценку")
    assert "Вопрос об отметке: Русский язык, 10 ноября, ответ на уроке — 5" in mother.sees
    assert teacher.sees.startswith("<b>")


async def test_what_is_written_at_night_is_delivered_at_eight_and_can_be_taken_back_until_then(
    town: Town, mother: Phone, teacher: Phone
) -> None:
    town.clock.now = at(11, 23, 10)
    seen = teacher.sees
    await begins(mother)
    held = "Сейчас у учителя нерабочее время. Сообщение будет доставлено завтра в 8:00."
    assert held in mother.sees
    await mother.sends("Кто ведёт кружок?")
    assert held in mother.sees
    await mother.presses("Отправить")
    assert mother.sees == f"Будет доставлено завтра в 8:00: <b>{MARINA}</b>. До этого сообщение можно отозвать."
    assert mother.labels == [["Отозвать"], ["Сообщения"]]
    await begins(mother)
    await mother.sends("И когда?")
    await mother.presses("Отправить")
    await mother.presses("Отозвать")
    assert mother.sees == "Сообщение отозвано: адресат его не увидит."
    await town.waits_until(at(12, 7, 59))
    assert teacher.sees == seen
    await teacher.sends("/journal")
    await teacher.presses("Сообщения")
    assert teacher.sees == "<b>Сообщения</b>\n\nСообщений пока нет. Семьи пишут Вам, нажав «Написать учителю»."
    town.new(teacher)
    await town.waits_until(at(12, 8))
    assert town.new(teacher) == [f"<b>{ELENA}</b>\nКто ведёт кружок?"]
    await mother.presses("Переписка")
    assert mother.sees_changed.endswith(
        "<b>Вы</b>, 11.11 23:10 · доставлено\nКто ведёт кружок?\n\n<b>Вы</b>, 11.11 23:10 · отозвано\nИ когда?"
    )


async def test_a_message_that_was_delivered_cannot_be_taken_back(town: Town, mother: Phone, teacher: Phone) -> None:
    town.clock.now = at(11, 20)
    await says(town, mother, "Кто ведёт кружок?")
    message, button = mother.find("Отозвать")
    await town.waits_until(at(12, 8))
    await mother.presses_data(message.id, button["callback_data"])
    assert mother.sees_changed == "Сообщение уже доставлено, отозвать его нельзя."
    assert teacher.sees == f"<b>{ELENA}</b>\nКто ведёт кружок?"


@pytest.mark.parametrize(
    ("sent", "due", "said"),
    [
        (at(12, 5), at(12, 8), "сегодня в 8:00"),
        (at(13, 18), at(16, 8), "16 ноября, понедельник, в 8:00"),
        (at(14, 12), at(16, 8), "16 ноября, понедельник, в 8:00"),
    ],
    ids=["early", "friday evening", "saturday"],
)
async def test_the_parent_is_told_the_very_day(
    town: Town, mother: Phone, teacher: Phone, sent: datetime, due: datetime, said: str
) -> None:
    town.clock.now = sent
    await says(town, mother, "Здравствуйте!")
    assert mother.sees == f"Будет доставлено {said}: <b>{MARINA}</b>. До этого сообщение можно отозвать."
    await town.waits_until(due - timedelta(minutes=1))
    assert "Здравствуйте!" not in teacher.sees
    await town.waits_until(due)
    assert teacher.sees == f"<b>{ELENA}</b>\nЗдравствуйте!"


async def test_a_teacher_chooses_other_hours(town: Town, mother: Phone, teacher: Phone) -> None:
    await teacher.sends("/settings")
    await teacher.presses("Рабочее время")
    assert teacher.sees.endswith("Выбрано: <b>8:00–18:00</b>")
    await teacher.presses("С 9:00")
    await teacher.presses("До 16:00")
    assert teacher.toast == "Рабочее время: 9:00–16:00."
    await says(town, mother, "Здравствуйте!")
    assert mother.sees.startswith("Будет доставлено завтра в 9:00: ")


async def test_urgent_safety_comes_at_any_hour_with_its_reason(town: Town, mother: Phone, teacher: Phone) -> None:
    town.clock.now = at(14, 23, 30)
    await begins(mother)
    await mother.sends("Артём не вернулся с тренировки.")
    await mother.presses("Срочно")
    assert mother.sees == (
        "<b>Почему это срочно?</b>\nСрочное сообщение придёт учителю сразу, в любое время. Причину он увидит."
    )
    await mother.presses("Не пришёл домой")
    assert mother.sees == (
        f"Кому: <b>{MARINA}</b>\nО ком: Артём, 7Б\n\n<b>Срочно: ребёнок не пришёл домой</b>\n"
        f"Артём не вернулся с тренировки.\n\n{NOT_SENT}"
    )
    await mother.presses("Отправить")
    await town.ticks("delivery")
    assert mother.sees == f"Отправлено: <b>{MARINA}</b>"
    assert teacher.sees == (f"<b>{ELENA}</b>\n<b>Срочно: ребёнок не пришёл домой</b>\nАртём не вернулся с тренировки.")


async def test_an_answer_waits_for_the_end_of_the_familys_quiet_hours(
    town: Town, mother: Phone, teacher: Phone
) -> None:
    await says(town, mother, "Здравствуйте!")
    town.new(mother)
    town.clock.now = at(11, 22)
    await answers(teacher, "Добрый вечер!")
    assert teacher.sees == f"Отправлено: <b>{ELENA}</b>"
    await town.ticks("delivery")
    assert town.new(mother) == []
    town.clock.now = at(12, 7)
    await town.ticks("delivery")
    assert town.new(mother) == [f"<b>{MARINA}</b> · Артём, 7Б\nДобрый вечер!"]


async def test_files_go_both_ways(town: Town, mother: Phone, teacher: Phone) -> None:
    await begins(mother)
    await mother.sends_photo(b"\xff\xd8\xff\xe0 one", album="a", caption="Справки")
    await mother.sends_photo(b"\xff\xd8\xff\xe0 two", album="a")
    assert mother.sees == (
        f"Кому: <b>{MARINA}</b>\nО ком: Артём, 7Б\n\nСправки\n<i>Приложено 2 файла.</i>\n\n"
        f"Файлы: photo.jpg, photo.jpg\n{NOT_SENT}"
    )
    await mother.sends_file("virus.exe", b"MZ")
    assert mother.sees.startswith("Такой файл не приложить. Подойдут фото, PDF")
    await mother.sends_sticker()
    assert mother.sees.startswith("Это к сообщению не приложить.")
    await mother.presses("Отправить")
    await town.ticks("delivery")
    assert teacher.sees == f"<b>{ELENA}</b>\nСправки\n<i>Приложено 2 файла.</i>"
    await teacher.presses("Файлы (2)")
    assert [file.content for file in teacher.files] == [b"\xff\xd8\xff\xe0 one", b"\xff\xd8\xff\xe0 two"]
    letter, _ = teacher.find("Файлы (2)")
    await teacher.sends_file("План.pdf", b"%PDF-1.4 plan", reply_to=letter.id)
    assert teacher.sees == (f"Кому: <b>{ELENA}</b>\n\n<i>Приложен 1 файл.</i>\n\nФайлы: План.pdf\n{NOT_SENT}")
    await teacher.presses("Отправить")
    await town.ticks("delivery")
    assert mother.sees == f"<b>{MARINA}</b> · Артём, 7Б\n<i>Приложен 1 файл.</i>"
    await mother.presses("Файлы (1)")
    assert [(file.name, file.content) for file in mother.files] == [("План.pdf", b"%PDF-1.4 plan")]


async def test_a_double_press_sends_one_message(town: Town, mother: Phone, teacher: Phone) -> None:
    await begins(mother)
    await mother.sends("Здравствуйте!")
    message, button = mother.find("Отправить")
    await asyncio.gather(*(mother.presses_data(message.id, button["callback_data"]) for _ in range(2)))
    assert mother.toast == GONE
    assert mother.sees == f"Отправлено: <b>{MARINA}</b>"
    assert await kept(town) == 1
    await town.ticks("delivery")
    assert teacher.sees == f"<b>{ELENA}</b>\nЗдравствуйте!"


async def test_an_older_preview_does_not_send_what_it_did_not_show(town: Town, mother: Phone, teacher: Phone) -> None:
    await begins(mother)
    await mother.sends("Первое")
    message, button = mother.find("Отправить")
    await mother.sends("Второе")
    await mother.presses_data(message.id, button["callback_data"])
    assert mother.toast == "Сообщение изменилось. Посмотрите ещё раз и отправьте."
    assert await kept(town) == 0
    await mother.presses("Другой текст")
    await mother.sends("Третье")
    assert "\n\nТретье\n\n" in mother.sees
    await mother.presses("Не отправлять")
    assert mother.sees == "Хорошо, сообщение не отправлено."
    assert await kept(town) == 0
    assert "Третье" not in teacher.sees


async def test_a_message_that_is_too_long_is_not_cut(town: Town, mother: Phone, teacher: Phone) -> None:
    await begins(mother)
    await mother.sends("я" * 4001)
    assert mother.sees == (
        "Получился 4\u00a0001 знак, а поместится 4 000. "
        "Ничего не пропало: Ваше сообщение осталось выше. Сократите его или отправьте двумя сообщениями."
    )
    await mother.sends("я" * 4000)
    await mother.presses("Отправить")
    await town.ticks("delivery")
    assert teacher.sees.startswith(f"<b>{ELENA}</b>\nяяя")
    first = teacher.sees.count("я")
    await teacher.presses("часть 2 из 2 ▶")
    assert first + teacher.sees_changed.count("я") == 4000


async def test_what_looks_like_html_stays_as_it_was_typed(town: Town, mother: Phone, teacher: Phone) -> None:
    await says(town, mother, '<b>5 < 6 & "7"</b>')
    assert teacher.sees == f'<b>{ELENA}</b>\n&lt;b&gt;5 &lt; 6 &amp; "7"&lt;/b&gt;'


async def test_no_more_than_twenty_messages_an_hour(town: Town, mother: Phone, teacher: Phone) -> None:
    await says(town, mother, "0")
    await answers(teacher, "?")
    await town.ticks("delivery")
    letter = mother.screens[-1].id
    for number in range(19):
        await mother.sends(f"{number}", reply_to=letter)
    await mother.sends("ещё", reply_to=letter)
    assert mother.sees == (
        "За час в этой переписке можно отправить 20 сообщений. Подождите немного или напишите всё одним сообщением."
    )
    assert await kept(town) == 21
    town.clock.passes(minutes=61)
    await mother.sends("ещё", reply_to=letter)
    assert await kept(town) == 22


async def test_at_rest_nobody_reads_the_words(town: Town, mother: Phone, teacher: Phone) -> None:
    await begins(mother)
    await mother.sends("Секретное слово")
    async with town.sessions() as session:
        drafted = await session.exec_driver_sql("SELECT data FROM fsm_state")
        assert "екретное" not in str(drafted.all())
    await mother.presses("Отправить")
    await town.ticks("delivery")
    assert teacher.sees.endswith("\nСекретное слово")
    async with town.sessions() as session:
        sealed = (await session.scalars(select(Message.text_sealed))).one()
        letters = (await session.execute(select(Outbox).where(Outbox.kind == Kind.MESSAGE))).all()
    assert "екретное".encode() not in sealed
    assert "екретное" not in str(letters)


async def test_two_parents_of_one_child_have_conversations_of_their_own(
    town: Town, mother: Phone, teacher: Phone
) -> None:
    father = await town.linked("Дмитрий", Role.GUARDIAN, "dmitry", "artyom")
    await says(town, mother, "Тайна")
    message, thread = teacher.find("Переписка")
    await father.sends("/children")
    await father.presses("Сообщения")
    assert father.sees == (
        "<b>Сообщения</b>\n\nСообщений пока нет. Чтобы спросить учителя, нажмите «Написать учителю»."
    )
    answer = teacher.find("Ответить")[1]
    for button in (thread, answer):
        await father.presses_data(father.screens[-1].id, button["callback_data"])
        assert father.toast == NOT_YOURS
        town.clock.passes(seconds=6)
    await says(town, father, "Своё")
    async with town.sessions() as session:
        assert await session.scalar(select(func.count()).select_from(Thread)) == 2
    assert "Тайна" not in " ".join(father.texts)
    assert "Своё" not in " ".join(mother.texts)
    assert teacher.sees == "<b>Ковалёв Дмитрий Сергеевич, папа: Ковалёв Артём, 7Б</b>\nСвоё"
    await teacher.presses_data(message.id, thread["callback_data"])
    assert "Своё" not in teacher.sees_changed


async def test_colleagues_pupils_and_the_office_read_nobodys_conversations(
    town: Town, mother: Phone, teacher: Phone
) -> None:
    await says(town, mother, "Тайна")
    data = [teacher.find(label)[1]["callback_data"] for label in ("Ответить", "Переписка")]
    strangers = [
        await town.linked("Татьяна", Role.CLASS_TEACHER, "morozova", form="1А"),
        await town.linked("Ольга", Role.TEACHER, "lebedeva"),
        await town.linked("Олег", Role.DEPUTY, "petrov"),
        await town.linked("Анна", Role.SECRETARY, "krylova"),
        await town.linked("Артём", Role.PUPIL, "artyom", "artyom"),
    ]
    await mother.sends("/children")
    await mother.presses("Разрешить: Артём")
    for phone in strangers:
        await phone.sends("/help")
        for one in data:
            await phone.presses_data(phone.screens[-1].id, one)
            assert phone.toast == NOT_YOURS
            town.clock.passes(seconds=6)
        assert "Тайна" not in " ".join(phone.texts)


async def test_a_teacher_who_has_lost_the_form_neither_gets_nor_answers(town: Town, mother: Phone) -> None:
    olga = await town.linked("Ольга", Role.TEACHER, "lebedeva")
    await mother.sends("/children")
    await mother.presses("Написать учителю")
    await mother.presses("Лебедева О. А. · Алгебра")
    await mother.sends("Здравствуйте!")
    await mother.presses("Отправить")
    await town.ticks("delivery")
    town.clock.now = at(11, 20)
    await mother.sends("/children")
    await mother.presses("Написать учителю")
    await mother.presses("Лебедева О. А. · Алгебра")
    await mother.sends("Второе")
    await mother.presses("Отправить")
    await leaves(town, "lebedeva")
    seen = olga.sees
    await answers(olga, "Ответ")
    assert olga.sees == NOT_YOURS
    await olga.presses("Переписка")
    assert olga.toast == NOT_YOURS
    town.clock.now = at(12, 8)
    await town.ticks("delivery", "talk")
    await town.ticks("delivery")
    assert "Второе" not in " ".join(olga.texts)
    assert seen == f"<b>{ELENA}</b>\nЗдравствуйте!"
    assert mother.sees == (
        "<b>Сообщение не доставлено</b>\n\nКому: <b>Лебедева Ольга Андреевна</b>\nО ком: Артём, 7Б\n"
        "Отправлено 11.11 20:00. Причина: адресат больше не связан с учеником или не принимает сообщений.\n\n"
        "Если дело не ждёт, позвоните в школу."
    )
    await town.ticks("talk", "delivery")
    assert mother.texts.count(mother.sees) == 1


async def test_the_parent_of_a_pupil_who_has_left_presses_old_buttons(
    town: Town, mother: Phone, teacher: Phone
) -> None:
    await says(town, mother, "Здравствуйте!")
    await answers(teacher, "Слушаю.")
    await town.ticks("delivery")
    async with town.sessions.begin() as session:
        gone = Enrolment.pupil_id == town.ids.people["artyom"]
        await session.execute(update(Enrolment).where(gone).values(until=TUESDAY))
    for label in ("Переписка", "Ответить"):
        await mother.presses(label)
        assert mother.toast == NOT_YOURS
        town.clock.passes(seconds=6)
    await answers(mother, "До свидания")
    assert mother.sees == NOT_YOURS
    await teacher.presses("Ответить")
    assert teacher.toast == NOT_YOURS
    assert await kept(town) == 2


async def test_who_has_blocked_the_bot_is_no_silent_hole(town: Town, mother: Phone, teacher: Phone) -> None:
    town.clock.now = at(11, 20)
    await begins(mother)
    await mother.sends("Здравствуйте!")
    await mother.presses("Отправить")
    await teacher.blocks()
    await town.ticks("talk", "delivery")
    assert mother.sees == f"Будет доставлено завтра в 8:00: <b>{MARINA}</b>. До этого сообщение можно отозвать."
    town.clock.now = at(12, 8)
    await town.ticks("talk", "delivery")
    assert mother.sees == (
        f"<b>Сообщение не доставлено</b>\n\nКому: <b>{MARINA}</b>\nО ком: Артём, 7Б\n"
        "Отправлено 11.11 20:00. Причина: адресат не подключён к боту.\n\n"
        "Если дело не ждёт, позвоните в школу."
    )
    await mother.presses("Переписка")
    assert "<b>Вы</b>, 11.11 20:00 · не доставлено: адресат не подключён к боту\n" in mother.sees_changed
    await begins(mother)
    assert mother.sees == (
        f"<b>{MARINA}</b> ещё не подключён(а) к боту, и сообщение не дойдёт. "
        "Напишите другому учителю или обратитесь в канцелярию школы."
    )


async def test_who_is_a_teacher_and_a_mother_answers_a_letter_as_whom_it_was_written_to(
    town: Town, teacher: Phone
) -> None:
    olga = await town.linked("Ольга", Role.TEACHER, "lebedeva")
    await olga.sends("/help")
    await olga.presses("Перейти: родитель")
    await begins(olga)
    await olga.sends("Как Кирилл?")
    await olga.presses("Отправить")
    await olga.sends("/help")
    await olga.presses("Перейти: сотрудник")
    await town.ticks("delivery")
    assert teacher.sees == "<b>Лебедева Ольга Андреевна, мама: Лебедев Кирилл, 7Б</b>\nКак Кирилл?"
    await answers(teacher, "Хорошо!")
    await town.ticks("delivery")
    await answers(olga, "Спасибо!")
    assert olga.sees == f"Отправлено: <b>{MARINA}</b>"
    await olga.sends("/journal")
    await olga.presses("Сообщения")
    assert olga.sees.endswith("Семьи пишут Вам, нажав «Написать учителю».")
