"""A Telegram Bot API server in memory, and the people who talk to its bots.

`Telegram` is the world, `serve` puts it on loopback, `Phone` is a person in it. It speaks HTTP and knows no
bot framework.
"""

from emulator.telegram.entity import Entity
from emulator.telegram.faults import Fault
from emulator.telegram.limits import Limits
from emulator.telegram.message import Group, Message, User
from emulator.telegram.phone import Phone
from emulator.telegram.server import Server, serve
from emulator.telegram.world import Call, Telegram

__all__ = [
    "Call",
    "Entity",
    "Fault",
    "Group",
    "Limits",
    "Message",
    "Phone",
    "Server",
    "Telegram",
    "User",
    "serve",
]
