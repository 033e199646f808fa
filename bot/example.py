"""`python -m bot.example > .env.example`: every setting with its meaning, made from `bot.settings`."""

import sys
from pathlib import Path
from textwrap import wrap
from typing import Any

from pydantic.fields import FieldInfo

from bot.settings import Settings

HEAD = """\
Copy this file to `.env` and change what you need. A line that stays commented out keeps its default, which it shows.
The environment comes before this file; a file in SECRETS_DIR, named like the setting in lower case, comes after it.
Made by `python -m bot.example > .env.example`; do not edit by hand.
"""
WIDTH = 116


def example() -> str:
    """The whole of `.env.example`. Only what nobody can guess, the token, stands there to be filled in."""
    settings = [_setting(name, field) for name, field in Settings.model_fields.items()]
    return "\n".join([_comment(*HEAD.splitlines()), *settings])


def _setting(name: str, field: FieldInfo) -> str:
    line = f"{name.upper()}={_written(field.default)}\n"
    return _comment(*wrap(field.description or "", WIDTH)) + (line if name == "bot_token" else f"# {line}")


def _written(default: Any) -> str:
    """The default as the environment would spell it; nothing where there is none."""
    if default is None:
        return ""
    if isinstance(default, tuple):
        return ",".join(str(part) for part in default)
    return default.as_posix() if isinstance(default, Path) else str(default)


def _comment(*lines: str) -> str:
    return "".join(f"# {line}\n" for line in lines)


if __name__ == "__main__":
    sys.stdout.write(example())
