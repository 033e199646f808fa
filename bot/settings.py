"""Every setting, and the only reader of the environment. `.env.example` is made from this file."""

import os
import re
import secrets
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from db.keys import Keys
from domain.backup import Kept
from domain.outbox_kept import LEAST, USUAL

SHORTEST_SECRET = 32
WEBHOOK_PATH = "/webhook"
WEBHOOK_SECRET = re.compile(r"[A-Za-z0-9_-]{16,256}")
TOKEN = re.compile(r"\d+:\S+", re.ASCII)


@dataclass(frozen=True, slots=True)
class Supervisor:
    """Who has started us, as systemd says it: where it listens, and within how many seconds it wants to hear of us."""

    address: str | None = None
    seconds: float = 0.0


class SettingsError(Exception):
    """A setting is missing or wrong; the message says which and what to do."""


class Settings(BaseSettings):
    """Read from the environment, then `.env`, then files in `SECRETS_DIR` named like the setting in lower case."""

    model_config = SettingsConfigDict(
        env_file=".env", env_file_encoding="utf-8", extra="ignore", env_ignore_empty=True, hide_input_in_errors=True
    )

    bot_token: SecretStr | None = Field(None, description="The bot's token from @BotFather. Needed by `zvonok run`.")
    bot_tokens: Annotated[tuple[SecretStr, ...], NoDecode] = Field(
        (),
        description=(
            "Several bots in one process instead of one, e.g. one for each school: their tokens, comma between. "
            "They share one HTTP session and one database; everybody is written to by the bot they linked their chat "
            "with."
        ),
    )
    telegram_api_base: str | None = Field(
        None, description="Another Bot API server than Telegram's own, e.g. http://127.0.0.1:8081."
    )
    database_url: str = Field(
        "sqlite+aiosqlite:///data/zvonok.db",
        description="The journal database: sqlite+aiosqlite:///path or postgresql+asyncpg://user:password@host/name.",
    )
    secret_keys: Annotated[tuple[SecretStr, ...], NoDecode] = Field(
        (),
        description=(
            "Secrets for codes and private texts, newest first, comma between; 32 characters or more each. "
            "Unset: one is made once and kept in SECRETS_DIR/secret_keys."
        ),
    )
    secrets_dir: Path = Field(
        Path("data/secrets"), description="A folder with one file per secret setting; never part of a backup."
    )
    files_dir: Path = Field(Path("data/files"), description="Where files people sent are kept, encrypted.")
    backups_dir: Path = Field(
        Path("data/backups"),
        description="Where backups are put every night and before a migration; better another disk.",
    )
    backups_kept: Annotated[tuple[int, int, int], NoDecode] = Field(
        (7, 4, 6), description="How many days, weeks and months keep their newest backup; the newest ten stay anyway."
    )
    invitation_days: int = Field(14, ge=1, le=365, description="How many days a one-time code is good.")
    outbox_days: int = Field(
        USUAL,
        ge=LEAST,
        le=3660,
        description="How many days messages stay in the queue's table when they have ended. What is owed stays however "
        "old, and what notices and conversations need as long as they do.",
    )
    delivery_concurrency: int = Field(
        4,
        ge=1,
        le=64,
        description="How many messages are on their way at the same time; so many may come twice after a crash.",
    )
    http_port: int | None = Field(
        None,
        ge=1,
        le=65535,
        description="Where `/healthz`, `/readyz`, `/metrics` and calendars are served over HTTP, e.g. 8081. "
        "Unset: nowhere.",
    )
    http_host: str = Field(
        "127.0.0.1",
        description="Who may reach HTTP_PORT: 127.0.0.1 this machine, such as a reverse proxy on it; 0.0.0.0 everybody "
        "(in a container).",
    )
    public_url: str | None = Field(
        None,
        description="The address under which the world reaches HTTP_PORT, e.g. https://school.example/zvonok. Unset: "
        "calendars are sent as files only.",
    )
    webhook_url: str | None = Field(
        None,
        description="The address from which Telegram's updates are passed on to HTTP_PORT, e.g. "
        "https://school.example/zvonok: each bot's come to its /webhook/<bot id>. Unset: the bot asks for them.",
    )
    webhook_secret: SecretStr | None = Field(
        None,
        description="What Telegram has to know to be believed there: 16 to 256 letters, digits, _ and -. Unset: made "
        "of SECRET_KEYS.",
    )
    redis_url: str | None = Field(
        None,
        description="Where several processes of one bot keep in common how fast they send and which updates are being "
        "answered, e.g. redis://127.0.0.1:6379/0. Not needed by a single process.",
    )
    sentry_dsn: SecretStr | None = Field(
        None,
        description="Where errors are reported, without anybody's data: the DSN of a project in Sentry or GlitchTip. "
        "Needs `pip install zvonok[sentry]`. Unset: nowhere.",
    )
    log_format: Literal["console", "json"] = Field("console", description="How log lines look: console or json.")

    @field_validator("secret_keys", "bot_tokens", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        return tuple(part.strip() for part in value.split(",") if part.strip()) if isinstance(value, str) else value

    @field_validator("backups_kept", mode="before")
    @classmethod
    def _three_numbers(cls, value: object) -> object:
        if not isinstance(value, str):
            return value
        parts = [part.strip() for part in value.split(",")]
        if len(parts) != 3 or not all(part.isascii() and part.isdecimal() for part in parts):
            raise ValueError("three numbers like 7,4,6: days, weeks, months")
        return tuple(int(part) for part in parts)

    @field_validator("database_url")
    @classmethod
    def _async_driver(cls, value: str) -> str:
        """The short forms everybody writes are taken for our drivers."""
        for short, long in (("sqlite://", "sqlite+aiosqlite://"), ("postgresql://", "postgresql+asyncpg://")):
            if value.startswith(short):
                return value.replace(short, long, 1)
        if not value.startswith(("sqlite+aiosqlite://", "postgresql+asyncpg://")):
            raise ValueError("use sqlite+aiosqlite:///path or postgresql+asyncpg://user:password@host/name")
        return value

    @field_validator("webhook_secret")
    @classmethod
    def _a_header_takes_it(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not WEBHOOK_SECRET.fullmatch(value.get_secret_value()):
            raise ValueError("16 to 256 letters, digits, _ and -")
        return value

    @field_validator("redis_url")
    @classmethod
    def _redis(cls, value: str | None) -> str | None:
        if value is not None and not value.startswith(("redis://", "rediss://", "unix://")):
            raise ValueError("an address like redis://127.0.0.1:6379/0")
        return value

    @field_validator("public_url", "webhook_url")
    @classmethod
    def _web_address(cls, value: str | None) -> str | None:
        if value is not None and not value.startswith(("https://", "http://")):
            raise ValueError("an address like https://school.example")
        return value.rstrip("/") if value is not None else None

    @field_validator("secret_keys")
    @classmethod
    def _long_enough(cls, value: tuple[SecretStr, ...]) -> tuple[SecretStr, ...]:
        if any(len(secret.get_secret_value()) < SHORTEST_SECRET for secret in value):
            raise ValueError(f"a secret needs at least {SHORTEST_SECRET} characters")
        return value

    def calendar_url(self) -> str | None:
        """What the address of every calendar begins with; None while there can be none."""
        return f"{self.public_url}/calendar" if self.public_url and self.http_port else None

    def kept(self) -> Kept:
        """How long backups are kept."""
        return Kept(*self.backups_kept)

    def tokens(self) -> tuple[str, ...]:
        """Every bot's token; raises SettingsError when there is none, or two of one bot."""
        if self.bot_token is not None and self.bot_tokens:
            raise SettingsError("BOT_TOKEN and BOT_TOKENS are both set: write all tokens into BOT_TOKENS")
        if not self.bot_tokens and self.bot_token is None:
            raise SettingsError("BOT_TOKEN is not set: get one from @BotFather and write it into .env")
        tokens = tuple(one.get_secret_value() for one in self.bot_tokens or (self.bot_token,) if one is not None)
        for position, token in enumerate(tokens, start=1):
            if not TOKEN.fullmatch(token):
                which = f"BOT_TOKENS: number {position}" if self.bot_tokens else "BOT_TOKEN"
                raise SettingsError(f"{which} is not a token: copy it again from @BotFather")
        bots = [token.partition(":")[0] for token in tokens]
        twice = sorted({bot for bot in bots if bots.count(bot) > 1})
        if twice:
            raise SettingsError(f"BOT_TOKENS: two tokens of bot {', '.join(twice)}, leave one")
        return tokens

    def outbox_kept(self) -> timedelta:
        """How long a message that has ended stays."""
        return timedelta(days=self.outbox_days)

    def webhook(self) -> str | None:
        """The address to which `/<bot id>` is added; None: polling. Raises SettingsError when it cannot work."""
        if self.webhook_url is None:
            return None
        if self.http_port is None:
            raise SettingsError("WEBHOOK_URL needs HTTP_PORT: updates must be passed on to somewhere")
        if self.webhook_url.startswith("http://") and self.telegram_api_base is None:
            raise SettingsError("WEBHOOK_URL must begin with https://, Telegram calls no other address")
        return f"{self.webhook_url}{WEBHOOK_PATH}"

    def keys(self) -> Keys:
        """The secret keys; the first call ever makes one and keeps it, readable by its owner only."""
        if self.secret_keys:
            return Keys(tuple(secret.get_secret_value().encode() for secret in self.secret_keys))
        place = self.secrets_dir / "secret_keys"
        if not place.exists():
            _make_secret(place)
        kept = [part.strip() for part in place.read_text(encoding="utf-8").split(",")]
        return Keys(tuple(part.encode() for part in kept if part))


def read_settings() -> Settings:
    """The settings of this process; raises SettingsError with one line for each that is wrong."""
    try:
        folder = Settings().secrets_dir
        return Settings(_secrets_dir=folder) if folder.is_dir() else Settings()
    except ValueError as error:
        wrong = [
            f"{e['loc'][0]!s}".upper() + f": {e['msg'].removeprefix('Value error, ')}"
            for e in getattr(error, "errors", list)()
        ]
        raise SettingsError("; ".join(wrong) or str(error)) from None


def supervisor() -> Supervisor:
    """No setting of ours: systemd's own words, of which other processes that inherited them have to take no notice."""
    microseconds, process = os.environ.get("WATCHDOG_USEC", ""), os.environ.get("WATCHDOG_PID", "")
    ours = microseconds.isdecimal() and process in ("", str(os.getpid()))
    return Supervisor(os.environ.get("NOTIFY_SOCKET"), int(microseconds) / 1_000_000 if ours else 0.0)


def _make_secret(place: Path) -> None:
    """Two processes that start together must end with the same secret: whoever links the file first wins."""
    place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    draft = place.with_name(f".{secrets.token_hex(8)}")
    draft.touch(mode=0o600)
    draft.write_text(secrets.token_urlsafe(SHORTEST_SECRET), encoding="utf-8")
    try:
        os.link(draft, place)
    except FileExistsError:
        pass
    finally:
        draft.unlink()
