"""The page shows what Telegram holds, and what is done on it happens there."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import pytest
from aiohttp import ClientSession, FormData

from emulator.page import PagePhone, serve_page
from emulator.telegram import Phone, Telegram
from tests.emulator.kit import PNG, TOKEN, Api, Clock


@dataclass(frozen=True)
class Tab:
    """A browser's tab without the browser."""

    session: ClientSession
    url: str

    async def state(self, **query: int) -> dict[str, Any]:
        async with self.session.get(f"{self.url}/state", params=query) as response:
            state: dict[str, Any] = await response.json()
            return state

    async def mothers(self) -> dict[str, Any]:
        phone: dict[str, Any] = (await self.state())["phones"][0]
        return phone

    async def does(self, act: str, **body: Any) -> str:
        """What was wrong, "" when nothing was."""
        async with self.session.post(f"{self.url}/{act}", json=body) as response:
            answer = await response.json()
            assert (response.status == 200) == answer["ok"]
            return str(answer.get("error", ""))


@pytest.fixture
async def tab(telegram: Telegram, mother: Phone, clock: Clock) -> AsyncIterator[Tab]:
    phones = [PagePhone("mother", mother, "Елена Ковалёва", "мама Артёма")]
    async with serve_page(telegram, phones, clock, port=0) as url, ClientSession() as session:
        yield Tab(session, url)


async def test_the_page_itself_is_served(tab: Tab) -> None:
    async with tab.session.get(tab.url) as response:
        assert response.content_type == "text/html"
        assert "<html" in await response.text()


async def test_a_message_with_buttons_is_shown(tab: Tab, api: Api) -> None:
    buttons = [[{"text": "Домашка", "callback_data": "hw1", "style": "primary"}]]
    markup = {"inline_keyboard": buttons}
    await api("sendMessage", chat_id=7, text="<b>a</b> &lt;", parse_mode="HTML", reply_markup=markup)
    state = await tab.state()
    assert state["now"] == "2026-09-01T08:00:00+00:00"
    assert state["bot"] == {"name": "Звонок", "username": "zvonok_demo_bot", "description": "", "short": ""}
    assert state["phones"] == [
        {
            "id": "mother",
            "name": "Елена Ковалёва",
            "note": "мама Артёма",
            "language": "ru",
            "blocked": False,
            "typing": False,
            "commands": [],
            "toast": None,
            "messages": [
                {
                    "id": 1,
                    "mine": False,
                    "html": "<b>a</b> &lt;",
                    "text": "a <",
                    "at": "2026-09-01T08:00:00+00:00",
                    "edited": False,
                    "silent": False,
                    "protected": False,
                    "buttons": [[{"text": "Домашка", "data": "hw1", "url": None, "copy": None, "style": "primary"}]],
                    "pending": [],
                    "files": [],
                    "reply_to": None,
                }
            ],
        }
    ]


async def test_a_press_spins_until_it_is_answered(tab: Tab, api: Api) -> None:
    await api("sendMessage", chat_id=7, text="a")
    assert await tab.does("press", phone="mother", message=1, data="hw1") == ""
    assert (await tab.mothers())["messages"][0]["pending"] == ["hw1"]
    (update,) = (await api("getUpdates")).result
    await api("answerCallbackQuery", callback_query_id=update["callback_query"]["id"], text="Готово")
    phone = await tab.mothers()
    assert phone["messages"][0]["pending"] == []
    assert (phone["toast"]["text"], phone["toast"]["alert"]) == ("Готово", False)


async def test_what_is_typed_and_attached_reaches_the_bot(tab: Tab, api: Api) -> None:
    assert await tab.does("send", phone="mother", text=" /start ") == ""
    form = FormData({"phone": "mother", "caption": "список"}, quote_fields=False)
    form.add_field("file", PNG, filename="класс.png", content_type="image/png")
    async with tab.session.post(f"{tab.url}/upload", data=form) as response:
        assert response.status == 200
    messages = [update["message"] for update in (await api("getUpdates")).result]
    assert (messages[0]["text"], messages[1]["caption"]) == ("/start", "список")
    (file,) = (await tab.mothers())["messages"][1]["files"]
    assert (file["name"], file["size"], file["image"]) == ("класс.png", len(PNG), True)
    async with tab.session.get(tab.url + file["url"]) as response:
        assert await response.read() == PNG
        assert response.headers["Content-Disposition"].startswith("attachment; filename*=UTF-8''%D0%BA")


async def test_a_picture_of_the_bot_is_shown_as_one_with_its_caption(tab: Tab, api: Api) -> None:
    form = FormData({"chat_id": "7", "caption": "Алгебра: 3,50"}, quote_fields=False)
    form.add_field("photo", PNG, filename="отметки.png")
    async with api.session.post(f"{api.url}/bot{TOKEN}/sendPhoto", data=form) as response:
        assert response.status == 200
    (message,) = (await tab.mothers())["messages"]
    assert message["text"] == "Алгебра: 3,50"
    (file,) = message["files"]
    assert (file["name"], file["image"]) == ("отметки.png", True)
    async with tab.session.get(tab.url + file["url"]) as response:
        assert await response.read() == PNG


async def test_a_waiting_page_learns_of_a_change(tab: Tab, telegram: Telegram, api: Api) -> None:
    version = (await tab.state())["version"]
    assert (await tab.state(since=version - 1))["version"] == version
    await api("sendMessage", chat_id=999, text="x")
    state = await tab.state(since=version)
    assert state["version"] > version
    assert state["refusals"] == ["08:00:00 sendMessage 400 Bad Request: chat not found"]
    assert telegram.bell.version == state["version"]


async def test_time_language_and_blocking(tab: Tab, clock: Clock, mother: Phone) -> None:
    assert await tab.does("clock", minutes=60) == ""
    assert await tab.does("clock", to="2026-09-02T08:00:00+03:00") == ""
    assert clock.now.isoformat() == "2026-09-02T08:00:00+03:00"
    assert await tab.does("language", phone="mother", language="de") == ""
    assert await tab.does("block", phone="mother", blocked=True) == ""
    assert ((await tab.mothers())["language"], mother.dialog.state) == ("de", "blocked")
    await tab.does("block", phone="mother", blocked=False)
    assert mother.dialog.state == "open"


@pytest.mark.parametrize(
    ("act", "body", "error"),
    [
        ("send", {"phone": "nobody", "text": "a"}, "There is no such phone."),
        ("send", {"phone": "mother", "text": " "}, "A message has 1 to 4096 characters."),
        ("press", {"phone": "mother", "data": "ж" * 33}, "A button's data has 1 to 64 bytes."),
        ("upload", {"phone": "mother"}, "A file of at most 50 MB is needed."),
        ("clock", {"minutes": -5}, "Time goes forward only."),
        ("clock", {"to": "2020-01-01T00:00:00+00:00"}, "Time goes forward only."),
        ("clock", {"to": "2030-01-01T00:00:00"}, "The moment needs its offset from UTC."),
        ("clock", {"to": "tomorrow"}, "This is no moment in ISO 8601."),
    ],
)
async def test_what_cannot_be_done(tab: Tab, act: str, body: dict[str, Any], error: str) -> None:
    assert await tab.does(act, **body) == error


async def test_before_the_bot_comes_there_is_nobody_to_write_to(clock: Clock) -> None:
    telegram = Telegram(clock)
    phones = [PagePhone("mother", Phone(telegram, 7, "Елена"), "Елена", "")]
    async with serve_page(telegram, phones, clock, port=0) as url, ClientSession() as session:
        tab = Tab(session, url)
        assert (await tab.state())["bot"]["username"] == "zvonok_demo_bot"
        assert await tab.does("send", phone="mother", text="a") == "The bot has not come to this Telegram yet."
        assert telegram.bot(TOKEN)
        assert await tab.does("send", phone="mother", text="a") == ""
