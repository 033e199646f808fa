"""Character references: the four names Telegram knows, and numbers."""

import re

NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
CHARACTER = re.compile(r"&(?:#x(?P<hex>[0-9a-fA-F]+)|#(?P<dec>[0-9]+)|(?P<name>[a-zA-Z]+));?")


def character(match: re.Match[str]) -> str:
    """The character a match of CHARACTER stands for; "" when Telegram leaves the reference as it is."""
    if match["name"]:
        return NAMED.get(match["name"], "")
    code = int(match["hex"], 16) if match["hex"] else int(match["dec"])
    return chr(code) if 0 < code < 0x10FFFF else ""


def unescape(source: str) -> str:
    """Known references become characters."""
    return CHARACTER.sub(lambda match: character(match) or match[0], source)
