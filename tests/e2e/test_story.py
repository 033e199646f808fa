"""The story that `make demo` tells is what the emulated Telegram received."""

from pathlib import Path

from emulator.stage import stage
from emulator.story import plain, tell
from locales import texts_in


async def test_the_story_has_acts_of_people_and_every_line_of_the_bot_was_received(tmp_path: Path) -> None:
    said: list[str] = []
    async with stage(tmp_path) as made:
        await tell(made, said.append)
        received = {
            line.rstrip()
            for phone in made.phones
            for call in made.telegram.calls
            if call.params.get("chat_id") == str(phone.phone.user.id) and "text" in call.params
            for line in plain(str(call.params["text"])).splitlines()
        }
        assert not made.telegram.refusals
    acts = [line for line in said if line.startswith("\n")]
    texts = [line[4:] for line in said if line.startswith("    ") and not line.startswith("    [")]
    assert [act.split()[0].rstrip(":") for act in acts] == [
        *["Марина"] * 3, *["Елена"] * 9, *["Марина"] * 8, *["Елена"] * 2, "Марина", "Елена",
    ]  # fmt: skip
    assert set(texts) - {""} <= received
    assert f"\nЕлена → [{texts_in('ru').plain('consent-agree')}]" in acts
    assert said.count("    Артём, 7Б. Задано на 12 ноября, четверг") == 2
    assert "    Артём, 7Б. Задано на 9–13 ноября" in said
    assert "    Софья, 1А. Посещаемость, 9–13 ноября" in said
    assert "    Вечерняя сводка, 12 ноября, четверг" in said
