"""Whoever may answer is asked, in the usual order; whoever cannot is not."""

from collections.abc import Iterator

import pytest
from aiogram import Router
from aiogram.filters import Command
from aiogram.filters.callback_data import CallbackQueryFilter
from aiogram.types import CallbackQuery, Chat, Message, User

from bot.app import dispatcher
from bot.switchboard import Switchboard
from handlers import ROUTERS, fallback, groups, homework, linking
from tests.school import NOW

MOST = 8  # of the routers, for a command of a family
SOMEBODY = User(id=1, is_bot=False, first_name="Елена")


@pytest.fixture
def board() -> Switchboard:
    (found,) = dispatcher().sub_routers
    assert isinstance(found, Switchboard)
    return found


def said(text: str | None = None, caption: str | None = None) -> Message:
    chat = Chat(id=1, type="private")
    return Message(message_id=1, date=NOW, chat=chat, from_user=SOMEBODY, text=text, caption=caption)


def pressed(data: str | None) -> CallbackQuery:
    return CallbackQuery(id="1", from_user=SOMEBODY, chat_instance="1", data=data)


def commands() -> Iterator[tuple[Router, str]]:
    for router in ROUTERS:
        for handler in router.message.handlers:
            for one in handler.filters or ():
                if isinstance(one.callback, Command):
                    yield from ((router, str(name)) for name in one.callback.commands)


def prefixes() -> Iterator[tuple[Router, str]]:
    for router in ROUTERS:
        for handler in router.callback_query.handlers:
            for one in handler.filters or ():
                if isinstance(one.callback, CallbackQueryFilter):
                    yield router, one.callback.callback_data.__prefix__


def test_whose_command_it_is_is_asked(board: Switchboard) -> None:
    known = list(commands())
    assert len(known) > 20
    for router, command in known:
        for text in (f"/{command}", f"/{command}@zvonok_bot", f"/{command} 12.11", f"/{command}\nслова"):
            assert router in board.wanted(said(text))


def test_whose_button_it_is_is_asked(board: Switchboard) -> None:
    known = list(prefixes())
    assert len(known) > 200
    for router, prefix in known:
        assert router in board.wanted(pressed(prefix))
        assert router in board.wanted(pressed(f"{prefix}:1:2"))


@pytest.mark.parametrize("text", ["/homework", "/start ABC", "/nonsense", "/", "/ homework"])
def test_few_are_asked_about_a_command_and_in_the_usual_order(board: Switchboard, text: str) -> None:
    asked = board.wanted(said(text))
    assert list(asked) == [router for router in ROUTERS if router in asked]
    assert {groups.router, linking.router, fallback.router} <= set(asked)
    assert (homework.router in asked) == (text == "/homework")
    assert len(asked) < MOST


def test_everybody_is_asked_about_words_and_about_what_has_only_a_caption(board: Switchboard) -> None:
    for message in (said("7Б алгебра: Ковалёв 5"), said(caption="/homework"), said(" /homework"), said()):
        assert list(board.wanted(message)) == list(ROUTERS)


def test_a_press_of_nobodys_button_reaches_who_answers_for_those(board: Switchboard) -> None:
    for data in ("nobody:1", "", None):
        assert fallback.router in board.wanted(pressed(data))
