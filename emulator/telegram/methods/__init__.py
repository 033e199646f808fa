"""The Bot API's methods, by name in small letters: Telegram does not mind the case."""

from emulator.telegram.methods import chats, editing, files, menus, profile, receiving, sending
from emulator.telegram.methods.common import Ask, Method

__all__ = ["METHODS", "Ask", "Method"]

ROOMS = (receiving, sending, editing, files, menus, profile, chats)
METHODS: dict[str, Method] = {name.lower(): method for room in ROOMS for name, method in room.METHODS.items()}
