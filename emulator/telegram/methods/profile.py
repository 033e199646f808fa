"""Who the bot is, and what people read before they start it."""

from emulator.telegram.message import Json
from emulator.telegram.methods.common import Ask, Method
from emulator.telegram.refusal import bad_request
from emulator.telegram.wire import user_json

# field of the request -> the profile's table, the longest text the documentation allows
TEXTS = {"name": ("names", 64), "description": ("descriptions", 512), "short_description": ("shorts", 120)}


async def get_me(ask: Ask) -> Json:
    """The bot itself."""
    abilities = {
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
    }
    return user_json(ask.bot.user) | abilities


def _table(ask: Ask, field: str) -> dict[str, str]:
    table: dict[str, str] = getattr(ask.bot.profile, TEXTS[field][0])
    return table


def _setter(field: str) -> Method:
    async def setter(ask: Ask) -> bool:
        text, language = ask.params.text(field), ask.params.text("language_code")
        if len(text) > TEXTS[field][1]:
            raise bad_request(f"bot {field.replace('_', ' ')} is too long")
        _table(ask, field)[language] = text
        ask.telegram.bell.ring()
        return True

    return setter


def _getter(field: str) -> Method:
    async def getter(ask: Ask) -> Json:
        table = _table(ask, field)
        text = table.get(ask.params.text("language_code")) or table.get("", "")
        return {field: text or (ask.bot.user.first_name if field == "name" else "")}

    return getter


METHODS: dict[str, Method] = {
    "getMe": get_me,
    "setMyName": _setter("name"),
    "getMyName": _getter("name"),
    "setMyDescription": _setter("description"),
    "getMyDescription": _getter("description"),
    "setMyShortDescription": _setter("short_description"),
    "getMyShortDescription": _getter("short_description"),
}
