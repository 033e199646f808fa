"""What goes wrong: twice, at once, forged, too late, broken."""

import asyncio
import json
from pathlib import Path

import pytest
from pydantic import SecretStr
from sqlalchemy import select, text

from bot import app
from bot.settings import Settings
from db.models import AccessLog
from domain import journal
from emulator.telegram import Phone
from tests.e2e.conftest import TOKEN, Town
from tests.school import FRIDAY, THURSDAY, at
from views.homework import HomeworkDay, HomeworkFiles

NOT_YOURS = "Эта кнопка больше не действует: у Вас нет доступа к этим данным. Откройте экран заново: /help"


async def test_a_press_forged_for_another_child_is_refused_and_logged(
    town: Town, mother: Phone, capsys: pytest.CaptureFixture[str]
) -> None:
    await mother.sends("/homework")
    before = mother.sees
    stranger = town.ids.people["kirill"]
    for forged in (HomeworkDay(pupil=stranger), HomeworkFiles(pupil=stranger, day=THURSDAY.toordinal())):
        await mother.presses_data(mother.screens[-1].id, forged.pack())
        assert mother.toast == NOT_YOURS
    assert (mother.sees, mother.files) == (before, [])
    async with town.sessions() as session:
        refused = (await session.execute(select(AccessLog.person_id, AccessLog.action, AccessLog.allowed))).all()
    assert refused == [(town.ids.people["elena"], f"pupil {stranger}", False)] * 2
    assert '"refused"' in capsys.readouterr().err


async def test_an_update_delivered_twice_is_answered_once(town: Town, mother: Phone) -> None:
    await mother.sends("/homework")
    count = len(mother.screens)
    town.telegram.repeat_last_update()
    await mother.sends("/diary")
    assert len(mother.screens) == count + 1


async def test_two_presses_at_once_are_both_answered_in_order(mother: Phone) -> None:
    await mother.sends("/homework")
    await mother.presses("Артём, 7Б")
    message, _ = mother.find("пт 13.11 ▶")
    later = HomeworkDay.unpack(mother.find("пт 13.11 ▶")[1]["callback_data"])
    days = [later.model_copy(update={"day": later.day + n}).pack() for n in (0, 3)]
    await asyncio.gather(*(mother.presses_data(message.id, data) for data in days))
    assert mother.sees.startswith("<b>Артём, 7Б. Задано на 16 ноября, понедельник</b>")


async def test_pressing_the_same_button_again_changes_nothing_and_breaks_nothing(mother: Phone) -> None:
    await mother.sends("/homework")
    await mother.presses("Артём, 7Б")
    message, button = mother.find("пт 13.11 ▶")
    await mother.presses("пт 13.11 ▶")
    await mother.presses_data(message.id, button["callback_data"])
    assert mother.sees.startswith("<b>Артём, 7Б. Задано на 13 ноября, пятница</b>")


@pytest.mark.parametrize(
    "task",
    [
        "<b>не закрыто, <script>alert(1)</script> & &lt; &#60;",
        "</b></i></blockquote>",
        "😀👨‍👩‍👧‍👦🇷🇺 е\u0301",
        "שלום עולם № 5",
        "{ $name } { DAY($day) } \ue000task\ue001",
        "\u0000\u0007 нули",
        "a" * 4096,
    ],
)
async def test_whatever_a_teacher_writes_is_shown_as_written(town: Town, mother: Phone, task: str) -> None:
    await town.writes(journal.Journal(homework=(journal.Homework(at("7Б Русский", THURSDAY, 1), FRIDAY, task),)))
    await mother.sends("/homework")
    await mother.presses("Артём, 7Б")
    await mother.presses("пт 13.11 ▶")
    shown = mother.screens[-1].text
    while any("часть" in label and "▶" in label for label in mother.labels[0]):
        await mother.presses(mother.labels[0][-1])
        shown += mother.screens[-1].text
    assert task.replace("\u0000", "").replace("\u0007", "").strip() in shown


async def test_a_failure_reaches_the_person_with_a_number_and_the_log_with_a_trace_but_no_names(
    town: Town, mother: Phone, capsys: pytest.CaptureFixture[str]
) -> None:
    async with town.sessions.begin() as session:
        await session.execute(text("ALTER TABLE homework RENAME TO lost"))
    await mother.sends("/homework")
    said = mother.screens[-1].text
    assert said.startswith("Не получилось: у меня внутренняя ошибка.")
    line = next(json.loads(one) for one in capsys.readouterr().err.splitlines() if '"handler failed"' in one)
    assert line["error_id"] in said
    assert "no such table: homework" in line["exception"]
    assert not any(name in json.dumps(line, ensure_ascii=False) for name in ("Артём", "Ковал", "Алгебра", "t" * 35))
    async with town.sessions.begin() as session:
        await session.execute(text("ALTER TABLE lost RENAME TO homework"))
    await mother.sends("/homework")
    assert mother.sees.startswith("<b>Артём, 7Б. Задано на 12 ноября, четверг</b>")


async def test_messages_sent_while_the_bot_was_down_are_answered_when_it_is_back(town: Town, mother: Phone) -> None:
    await town.end()
    asking = asyncio.create_task(mother.sends("/diary"))
    await asyncio.sleep(0.05)
    await town.start()
    await asking
    assert mother.sees.startswith("<b>Артём, 7Б. Дневник, 11 ноября, среда</b>")


async def test_a_bot_that_still_waits_for_a_network_stops_when_it_is_told_to(tmp_path: Path) -> None:
    settings = Settings(
        _env_file=None,
        bot_token=SecretStr(TOKEN),
        telegram_api_base="http://127.0.0.1:9",
        database_url=f"sqlite+aiosqlite:///{tmp_path}/school.db",
        secrets_dir=tmp_path,
    )
    stop = asyncio.Event()
    running = asyncio.create_task(app.run(settings, stop=stop))
    await asyncio.sleep(0.5)
    assert not running.done()
    stop.set()
    await asyncio.wait_for(running, 5)


async def test_telegram_failing_for_a_moment_is_waited_out(town: Town, mother: Phone) -> None:
    town.telegram.faults.bad_gateway("getUpdates")
    town.telegram.faults.fail("getUpdates", status=500)
    await mother.sends("/homework")
    await mother.sends("/diary")
    assert mother.sees.startswith("<b>Артём, 7Б. Дневник, 11 ноября, среда</b>")
