"""Every setting with its meaning, made from `bot.settings`.

`python -m bot.example > .env.example` and `python -m bot.example options > docs/options.md`.
"""

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
TABLE = """\
# Settings

Read from the environment, then from `.env` in the folder the program is started in, then from files in `SECRETS_DIR`
named like the setting in lower case: what comes first holds. Nothing but the token has to be set.
Made by `python -m bot.example options > docs/options.md`; do not edit by hand.

| setting | unless it is set | meaning |
|---|---|---|
"""
WIDTH = 116


def example() -> str:
    """The whole of `.env.example`. Only what nobody can guess, the token, stands there to be filled in."""
    settings = [_setting(name, field) for name, field in Settings.model_fields.items()]
    return "\n".join([_comment(*HEAD.splitlines()), *settings])


def options() -> str:
    """The whole of `docs/options.md`."""
    return TABLE + "".join(_row(name, field) for name, field in Settings.model_fields.items())


def _row(name: str, field: FieldInfo) -> str:
    default = _written(field.default)
    shown, meaning = f"`{default}`" if default else "–", (field.description or "").replace("|", "\\|")
    return f"| `{name.upper()}` | {shown} | {meaning} |\n"


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
    sys.stdout.write(options() if sys.argv[1:] == ["options"] else example())
