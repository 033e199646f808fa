"""Which routers may have something for an update: most are asked for one command or for presses of a few buttons.

aiogram asks every router in turn, and each costs a little whatever it says; with eighty of them that was a seventh of
an answer. Here the table is made from the routers' own filters: who is left out could not have answered.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from aiogram import Router
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.dispatcher.event.handler import FilterObject, HandlerObject
from aiogram.filters import Command
from aiogram.filters.callback_data import CallbackQueryFilter
from aiogram.types import CallbackQuery, Message, TelegramObject

from handlers.words import NoCommand, is_command

REMEMBERED = 1000  # names of commands and prefixes; whatever people type after a slash must not fill the memory


class Switchboard(Router):
    """Asks its routers in their order, but only those that may answer."""

    def __init__(self, routers: Sequence[Router]) -> None:
        """`routers` in the order in which they are asked."""
        super().__init__(name=__name__)
        self.include_routers(*routers)
        for router in routers:
            for handler in (*router.message.handlers, *router.callback_query.handlers):
                handler.filters = [_at_once(one) for one in handler.filters or ()]
        self.commanded = lru_cache(REMEMBERED)(self._commanded)
        self.pressed = lru_cache(REMEMBERED)(self._pressed)

    async def propagate_event(self, update_type: str, event: TelegramObject, **kwargs: Any) -> Any:
        """As aiogram's."""
        for router in self.wanted(event):
            response = await router.propagate_event(update_type=update_type, event=event, **kwargs)
            if response is not UNHANDLED:
                return response
        return UNHANDLED

    def wanted(self, event: TelegramObject) -> Sequence[Router]:
        """The routers to be asked, in order."""
        if isinstance(event, CallbackQuery):
            return self.pressed((event.data or "").partition(":")[0])
        if isinstance(event, Message) and is_command(event):
            return self.commanded((event.text or "").split(maxsplit=1)[0][1:].partition("@")[0])
        return self.sub_routers

    def _commanded(self, command: str) -> tuple[Router, ...]:
        return tuple(one for one in self.sub_routers if _may(one.message.handlers, one, _answers_command, command))

    def _pressed(self, prefix: str) -> tuple[Router, ...]:
        return tuple(one for one in self.sub_routers if _may(one.callback_query.handlers, one, _answers_press, prefix))


def _at_once(one: FilterObject) -> FilterObject:
    """aiogram sends what is not asynchronous to a thread: a magic filter (`F.text`) took a hundred times its time."""
    magic = one.magic
    if magic is None:
        return one

    async def resolved(event: TelegramObject) -> Any:
        return magic.resolve(event)

    return FilterObject(resolved)


def _may(handlers: Sequence[HandlerObject], router: Router, answers: Any, asked: str) -> bool:
    return bool(router.sub_routers) or any(
        all(answers(one.callback, asked) for one in handler.filters or ()) for handler in handlers
    )


def _answers_command(one: Any, command: str) -> bool:
    """False only where the filter is known to refuse."""
    if isinstance(one, Command) and not one.ignore_case and all(isinstance(name, str) for name in one.commands):
        return command in one.commands
    return not isinstance(one, NoCommand)


def _answers_press(one: Any, prefix: str) -> bool:
    return not isinstance(one, CallbackQueryFilter) or one.callback_data.__prefix__ == prefix
