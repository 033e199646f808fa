"""Errors go to a Sentry, if there is one: of which kind and where in the code; and nothing of anybody is among it."""

import asyncio
import gzip
import http.server
import json
import signal
from collections.abc import Iterator
from dataclasses import dataclass, field
from threading import Thread
from typing import Any

import pytest
from sqlalchemy import text

from db.queries.roster import Ids
from db.session import connect
from emulator.telegram import Phone, Server, Telegram
from tests.cli.conftest import Shell
from tests.cli.test_run import SOON, TOKEN, running
from tests.leaks import PLANTED

BROKEN = "Лютеций Smith 4815162342"  # what the database says when it refuses
TYPED = "Теллур и Галлий"  # what somebody has written in that moment
CANARIES = (*PLANTED, BROKEN, "Smith", TYPED, TOKEN, "Елена", "Прохожий", "/site-packages", "SELECT ", "INSERT ")


@dataclass
class Sentry:
    """Takes envelopes on this machine."""

    port: int = 0
    bodies: list[bytes] = field(default_factory=list)
    headers: list[str] = field(default_factory=list)

    @property
    def dsn(self) -> str:
        """Of its project 7."""
        return f"http://{'p' * 32}@127.0.0.1:{self.port}/7"

    @property
    def events(self) -> list[dict[str, Any]]:
        """The items of all envelopes: a line for the envelope, one for each item, and the item."""
        lines = [body.splitlines() for body in self.bodies]
        return [json.loads(line) for envelope in lines for line in envelope[2::2]]


@pytest.fixture
def sentry() -> Iterator[Sentry]:
    """One that nobody else has."""
    taken = Sentry()

    class Take(http.server.BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            taken.bodies.append(gzip.decompress(body) if self.headers.get("Content-Encoding") == "gzip" else body)
            taken.headers.append(str(self.headers))
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b"{}")

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the library's name
            """Nothing."""

    server = http.server.HTTPServer(("127.0.0.1", 0), Take)
    taken.port = server.server_port
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield taken
    server.shutdown()
    thread.join()
    server.server_close()


async def test_an_error_is_reported_with_its_place_in_the_code_and_nothing_of_anybody(
    shell: Shell, school: Ids, server: Server, telegram: Telegram, sentry: Sentry
) -> None:
    assert school
    sessions = connect(f"sqlite+aiosqlite:///{shell.folder}/school.db")
    async with sessions.begin() as session:
        for number, change in enumerate(("UPDATE", "INSERT")):
            refuses = f"BEGIN SELECT RAISE(ABORT, '{BROKEN}'); END"
            await session.execute(text(f"CREATE TRIGGER broken{number} BEFORE {change} ON chat {refuses}"))
    await sessions.close()
    invite = ("invite", "guardian", "--pupil", "Ковалёв Артём", "--name", "Ковалёва Елена")
    code = (await asyncio.to_thread(shell.runs, *invite)).lines[0]
    async with running(shell, server, telegram, SENTRY_DSN=sentry.dsn) as process:
        elena = Phone(telegram, 7, "Елена")
        await elena.sends(code)
        await elena.sends(TYPED)
        process.send_signal(signal.SIGTERM)
        await asyncio.wait_for(process.communicate(), 2 * SOON)
    assert process.returncode == 0
    event = next(one for one in sentry.events if "exception" in one)
    assert event.keys() == {
        "event_id", "timestamp", "platform", "level", "release", "logentry", "exception", "tags",
    }  # fmt: skip
    assert (event["level"], event["platform"]) == ("error", "python")
    assert {"sqlite3.IntegrityError", "sqlalchemy.exc.IntegrityError"} & {
        f"{one['module']}.{one['type']}" for one in event["exception"]["values"]
    }
    frames = [
        frame for one in event["exception"]["values"] for frame in one.get("stacktrace", {"frames": []})["frames"]
    ]
    assert {"filename", "module", "function", "lineno", "in_app"} == {name for frame in frames for name in frame}
    assert any(frame["in_app"] and frame["module"].startswith("db.") and frame["lineno"] > 0 for frame in frames)
    said = "".join([*sentry.headers, *(body.decode() for body in sentry.bodies)])
    unescaped = json.dumps(sentry.events, ensure_ascii=False)
    assert [canary for canary in CANARIES if canary in said or canary in unescaped] == []


async def test_where_all_is_well_nothing_is_reported(
    shell: Shell, school: Ids, server: Server, telegram: Telegram, sentry: Sentry
) -> None:
    assert school
    async with running(shell, server, telegram, SENTRY_DSN=sentry.dsn) as process:
        elena = Phone(telegram, 7, "Елена")
        await elena.sends("/start")
        process.send_signal(signal.SIGTERM)
        await asyncio.wait_for(process.communicate(), 2 * SOON)
    assert sentry.bodies == []


def test_the_check_says_where_errors_go(shell: Shell, sentry: Sentry) -> None:
    def said(**environment: str) -> Any:
        return shell.runs("check", "--json", **environment).object["errors"]

    assert said() == {"ok": True, "said": "in the log, SENTRY_DSN is not set"}
    assert said(SENTRY_DSN=sentry.dsn) == {"ok": True, "said": "reported to 127.0.0.1"}
    wrong = "SENTRY_DSN is no DSN: copy it again from the project's settings"
    assert said(SENTRY_DSN="secret-of-nobody") == {"ok": False, "said": wrong}
    assert sentry.bodies == []


def test_without_the_package_the_bot_says_what_to_install(shell: Shell, sentry: Sentry) -> None:
    hidden = shell.folder / "hides"
    (hidden / "sentry_sdk").mkdir(parents=True)
    gone = "raise ModuleNotFoundError(\"No module named 'sentry_sdk'\", name='sentry_sdk')\n"
    (hidden / "sentry_sdk/__init__.py").write_text(gone, encoding="utf-8")
    path = ":".join([str(hidden), shell.environment.get("PYTHONPATH", "")])
    sentence = "SENTRY_DSN is set, and the package is missing: pip install zvonok[sentry]"
    environment = {"SENTRY_DSN": sentry.dsn, "PYTHONPATH": path, "BOT_TOKEN": TOKEN}
    assert shell.runs("check", "--json", **environment).object["errors"] == {"ok": False, "said": sentence}
    ended = shell.runs("run", **environment)
    assert (ended.code, ended.sentence) == (1, sentence)
