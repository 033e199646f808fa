"""What an administrator sees of the settings: one sentence when one is wrong, and never a secret."""

import subprocess
import sys

import pytest

from tests.cli.conftest import Shell


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        pytest.param(
            "DATABASE_URL",
            "mysql://school:secret-password@db/zvonok",
            "DATABASE_URL: use sqlite+aiosqlite:///path or postgresql+asyncpg://user:password@host/name",
            id="another-database",
        ),
        pytest.param(
            "SECRET_KEYS",
            "too-short-a-secret",
            "SECRET_KEYS: a secret needs at least 32 characters",
            id="a-short-secret",
        ),
        pytest.param(
            "INVITATION_DAYS",
            "0",
            "INVITATION_DAYS: Input should be greater than or equal to 1",
            id="no-days",
        ),
        pytest.param(
            "PUBLIC_URL", "school.example", "PUBLIC_URL: an address like https://school.example", id="no-web-address"
        ),
        pytest.param(
            "HTTP_PORT", "0", "HTTP_PORT: Input should be greater than or equal to 1", id="a-port-that-is-none"
        ),
        pytest.param(
            "WEBHOOK_SECRET", "short", "WEBHOOK_SECRET: 16 to 256 letters, digits, _ and -", id="a-short-door"
        ),
        pytest.param(
            "REDIS_URL", "127.0.0.1:6379", "REDIS_URL: an address like redis://127.0.0.1:6379/0", id="no-redis-address"
        ),
        pytest.param("LOG_FORMAT", "xml", "LOG_FORMAT: Input should be 'console' or 'json'", id="an-unknown-format"),
    ],
)
def test_a_wrong_setting_is_one_sentence_that_shows_no_value(
    shell: Shell, name: str, value: str, sentence: str
) -> None:
    ended = shell.runs("db", "upgrade", **{name: value})
    assert (ended.code, ended.sentence) == (1, sentence)


def test_two_wrong_settings_are_told_together(shell: Shell) -> None:
    ended = shell.runs("check", LOG_FORMAT="xml", INVITATION_DAYS="400")
    assert ended.code == 1
    assert ended.sentence == (
        "INVITATION_DAYS: Input should be less than or equal to 365; LOG_FORMAT: Input should be 'console' or 'json'"
    )


ONE, OTHER = "1:" + "a" * 35, "2:" + "b" * 35


@pytest.mark.parametrize(
    ("environment", "sentence"),
    [
        pytest.param(
            {"BOT_TOKEN": ONE, "BOT_TOKENS": OTHER},
            "BOT_TOKEN and BOT_TOKENS are both set: write all tokens into BOT_TOKENS",
            id="both",
        ),
        pytest.param(
            {"BOT_TOKENS": f"{ONE}, {OTHER}, {ONE[:-1]}"}, "BOT_TOKENS: two tokens of bot 1, leave one", id="twice"
        ),
        pytest.param(
            {"BOT_TOKENS": f"{ONE}, nonsense"},
            "BOT_TOKENS: number 2 is not a token: copy it again from @BotFather",
            id="no-token",
        ),
        pytest.param(
            {"BOT_TOKEN": ONE, "WEBHOOK_URL": "https://school.example"},
            "WEBHOOK_URL needs HTTP_PORT: updates must be passed on to somewhere",
            id="a-webhook-to-nowhere",
        ),
        pytest.param(
            {"BOT_TOKEN": ONE, "WEBHOOK_URL": "http://school.example", "HTTP_PORT": "8081"},
            "WEBHOOK_URL must begin with https://, Telegram calls no other address",
            id="a-webhook-in-the-clear",
        ),
    ],
)
def test_settings_that_do_not_go_together_are_one_sentence(
    shell: Shell, environment: dict[str, str], sentence: str
) -> None:
    ended = shell.runs("run", **environment)
    assert (ended.code, ended.sentence) == (1, sentence)


def test_a_check_says_how_updates_come_and_whether_redis_answers(shell: Shell) -> None:
    alone = shell.runs("check", "--json").object
    assert alone["updates"] == {"ok": True, "said": "the bot asks for them (polling)"}
    assert alone["redis"] == {"ok": True, "said": "off, REDIS_URL is not set: one process at a time"}
    several = {"WEBHOOK_URL": "http://school.example/", "HTTP_PORT": "1", "REDIS_URL": "redis://:secret@127.0.0.1:1/0"}
    wrong = shell.runs("check", "--json", **several)
    assert wrong.object["updates"] == {
        "ok": False,
        "said": "WEBHOOK_URL must begin with https://, Telegram calls no other address",
    }
    assert wrong.object["redis"] == {"ok": False, "said": "Redis at REDIS_URL does not answer (ConnectionError)"}
    assert "secret" not in wrong.out + wrong.err
    served = shell.runs("check", "--json", **several | {"WEBHOOK_URL": "https://school.example/zvonok/"}).object
    assert served["updates"]["said"] == "Telegram brings them to https://school.example/zvonok/webhook/…"


def test_the_first_secret_is_made_once_and_only_its_owner_reads_it(shell: Shell) -> None:
    first = shell.runs("check", "--json").object["keys"]
    kept = shell.folder / "secrets" / "secret_keys"
    secret = kept.read_text(encoding="utf-8")
    assert kept.stat().st_mode & 0o777 == 0o600
    assert len(secret) >= 32
    assert shell.runs("check", "--json").object["keys"] == first
    assert kept.read_text(encoding="utf-8") == secret
    assert [file.name for file in kept.parent.iterdir()] == ["secret_keys"]


def test_a_setting_is_read_from_the_file_of_secrets(shell: Shell) -> None:
    (shell.folder / "secrets").mkdir()
    (shell.folder / "secrets" / "invitation_days").write_text("400", encoding="utf-8")
    assert shell.runs("check").sentence == "INVITATION_DAYS: Input should be less than or equal to 365"


def test_a_program_that_calls_a_small_command_does_not_wait_for_a_messenger() -> None:
    looked = "import sys, bot.cli; sys.exit('aiogram' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", looked], check=False).returncode == 0
