"""Rights as filters on routers, and the command menu of a part."""

from aiogram import Router
from aiogram.filters import Filter
from aiogram.types import TelegramObject

from domain.people import NotAllowed, Post, Viewer
from domain.words import Role
from handlers.turn import Turn
from locales import Texts
from messenger.port import MenuLine
from views.help import MENUS, part_of

OFFICE = (Role.SECRETARY, Role.ADMIN)


class Plays(Filter):
    """Lets through who plays one of these parts (keys of `views.help.MENUS`) right now."""

    def __init__(self, *parts: str) -> None:
        """The parts, readable from outside: the rights test enumerates them."""
        self.parts = frozenset(parts)

    async def __call__(self, _event: TelegramObject, turn: Turn) -> bool:
        """Asked by aiogram for every update that reaches the router."""
        return part_of(turn.viewer) in self.parts


def only(router: Router, *parts: str) -> Router:
    """A router for these parts alone."""
    router.message.filter(Plays(*parts))
    router.callback_query.filter(Plays(*parts))
    return router


def families(router: Router) -> Router:
    """A router for guardians and pupils."""
    return only(router, "guardian", "pupil")


def office(turn: Turn, school: int | None = None) -> Post:
    """The viewer's post in the office (of that school); raises NotAllowed."""
    for post in turn.viewer.posts:
        if turn.viewer.ready and post.role in OFFICE and school in (None, post.school_id):
            return post
    raise NotAllowed("office")


def menu(texts: Texts, viewer: Viewer) -> list[MenuLine]:
    """The commands of the part the viewer plays."""
    return menu_of(texts, part_of(viewer))


def menu_of(texts: Texts, part: str) -> list[MenuLine]:
    """The commands of a part, described in the language of `texts`."""
    return [MenuLine(command, texts.plain(f"command-{command}")) for command in MENUS[part]]
