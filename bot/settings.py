"""Every setting, and the only reader of the environment. `.env.example` is made from this file."""

import os
import secrets
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from db.keys import Keys
from domain.backup import Kept

SHORTEST_SECRET = 32


class SettingsError(Exception):
    """A setting is missing or wrong; the message says which and what to do."""


class Settings(BaseSettings):
    """Read from the environment, then `.env`, then files in `SECRETS_DIR` named like the setting in lower case."""

    model_config = SettingsConfigDict(
        env_file=".env", env_file_encoding="utf-8", extra="ignore", env_ignore_empty=True, hide_input_in_errors=True
    )

    bot_token: SecretStr | None = Field(None, description="The bot's token from @BotFather. Needed by `zvonok run`.")
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
        description="Where `/health` and calendars are served over HTTP, e.g. 8081. Unset: nowhere.",
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
    log_format: Literal["console", "json"] = Field("console", description="How log lines look: console or json.")

    @field_validator("secret_keys", mode="before")
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

    @field_validator("public_url")
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

    def token(self) -> str:
        """The bot's token; raises SettingsError when there is none."""
        if self.bot_token is None or not self.bot_token.get_secret_value():
            raise SettingsError("BOT_TOKEN is not set: get one from @BotFather and write it into .env")
        return self.bot_token.get_secret_value()

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
