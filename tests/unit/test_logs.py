"""A log has nobody's name, marks, words or secrets, whatever failed and whoever says it."""

import ast
import asyncio
import json
import logging
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import structlog
from aiogram.exceptions import ClientDecodeError, TelegramBadRequest, TelegramNetworkError
from aiogram.methods import SendMessage
from aiohttp import ClientResponseError, InvalidURL, RequestInfo
from asyncpg import UniqueViolationError  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st
from multidict import CIMultiDict, CIMultiDictProxy
from pydantic import BaseModel, ValidationError
from sqlalchemy.exc import IntegrityError
from yarl import URL

from bot.logs import ALLOWED, set_up_logs
from bot.traces import beginning, told
from tests.unit.test_clock import rooms

NAME, WORDS, TOKEN = "Ковалёва", "у него температура", "123456:" + "t" * 35
CANARIES = (NAME, WORDS, TOKEN, "t" * 35, "Smith", "упр. 112")
ROOT = Path(__file__).parents[2]
METHOD = SendMessage(chat_id=7, text=WORDS)
ADDRESS = URL(f"https://api.telegram.org/bot{TOKEN}/sendMessage")


class Pupil(BaseModel):
    """What a validation quotes."""

    born: int


def refused_by_pydantic() -> ValidationError:
    """As pydantic makes it."""
    try:
        Pupil.model_validate({"born": NAME})
    except ValidationError as error:
        return error
    raise AssertionError


def response_error() -> ClientResponseError:
    """As aiohttp makes it: its words hold the address."""
    return ClientResponseError(RequestInfo(ADDRESS, "POST", CIMultiDictProxy(CIMultiDict()), ADDRESS), (), status=502)


def of_postgresql() -> UniqueViolationError:
    """As asyncpg makes it: the server tells the row."""
    error = UniqueViolationError('duplicate key value violates unique constraint "uq_person"')
    error.detail = f"Key (surname)=({NAME}) already exists."
    error.constraint_name = "uq_person"
    return error


def noted() -> ValueError:
    """Python 3.11 can say more of an error afterwards."""
    error = ValueError("x")
    error.add_note(f"of {NAME}")
    return error


ERRORS: dict[str, Callable[[], BaseException]] = {
    "ValueError": lambda: ValueError(f"{NAME}: {WORDS}"),
    "in English": lambda: ValueError("Smith has a cold"),
    "KeyError": lambda: KeyError(NAME),
    "a file": lambda: FileNotFoundError(2, "No such file or directory", f"/lists/{NAME}.xlsx"),
    "pydantic": refused_by_pydantic,
    "entities": lambda: TelegramBadRequest(METHOD, f'Bad Request: can\'t parse entities: unsupported tag "{NAME}"'),
    "a web page": lambda: ClientDecodeError("Failed", ValueError(WORDS), {"result": {"text": WORDS}}),
    "the network": lambda: TelegramNetworkError(METHOD, f"InvalidURL: {ADDRESS}"),
    "the address": lambda: InvalidURL(ADDRESS),
    "the answer": response_error,
    "PostgreSQL": of_postgresql,
    "SQLAlchemy": lambda: IntegrityError("INSERT INTO person", {"surname": NAME}, of_postgresql()),
    "a note": noted,
    "several": lambda: ExceptionGroup(WORDS, [ValueError(NAME), KeyError("Smith")]),
}


@pytest.fixture(params=["json", "console"])
def logs(request: pytest.FixtureRequest) -> Iterator[str]:
    """Set up in one of the two formats."""
    set_up_logs(request.param)
    yield request.param
    set_up_logs("json")


def read(capsys: pytest.CaptureFixture[str]) -> str:
    """What was logged; asserts that it holds nothing it must not."""
    logged = capsys.readouterr().err
    assert [canary for canary in CANARIES if canary in logged] == []
    return logged


def fails(error: BaseException) -> None:
    """Something of ours stumbles over what is below it."""
    try:
        raise error  # noqa: TRY301 - it is what comes from below
    except BaseException as cause:
        raise LookupError(f"for {NAME}") from cause


@pytest.mark.usefixtures("logs")
@pytest.mark.parametrize("error", ERRORS.values(), ids=ERRORS)
def test_an_exception_says_what_it_is_and_where_and_not_about_whom(
    error: Callable[[], BaseException], capsys: pytest.CaptureFixture[str]
) -> None:
    made = error()
    try:
        fails(made)
    except LookupError:
        structlog.get_logger().exception("handler failed", error_id="1f")
        logging.getLogger("aiohttp.server").exception("Error handling %s", NAME)
    logged = read(capsys)
    assert logged.count(type(made).__qualname__) >= 2
    assert logged.count("LookupError") >= 2
    assert logged.count("test_logs.py") >= 4
    assert "handler failed" in logged
    assert "Error handling" in logged


@pytest.mark.parametrize(
    ("error", "says"),
    [
        (ERRORS["entities"], "TelegramBadRequest: SendMessage: Bad Request: can't parse entities: unsupported tag"),
        (ERRORS["a file"], "FileNotFoundError: No such file or directory"),
        (ERRORS["PostgreSQL"], "duplicate key value violates unique constraint 23505 uq_person"),
        (ERRORS["SQLAlchemy"], "IntegrityError: duplicate key value violates unique constraint 23505 uq_person"),
        (ERRORS["ValueError"], "ValueError"),
    ],
)
def test_what_helps_and_names_nobody_is_kept(error: Callable[[], BaseException], says: str) -> None:
    assert told(error()).splitlines()[-1].endswith(says)


def test_a_field_that_is_not_on_the_list_and_words_that_are_not_english_are_dropped_and_it_is_said(
    capsys: pytest.CaptureFixture[str],
) -> None:
    structlog.get_logger().warning("refused", person=7, surname=NAME, reason=WORDS, text="Smith")
    logged = json.loads(read(capsys))
    del logged["timestamp"]
    said = {"event": "refused", "level": "warning", "person": 7}
    assert logged == {**said, "dropped": ["reason", "surname", "text"]}


@pytest.mark.usefixtures("logs")
async def test_what_a_library_says_is_heard_without_what_it_says_it_of(capsys: pytest.CaptureFixture[str]) -> None:
    logging.getLogger("apscheduler").warning("Run time of job %s was missed by %s", NAME, 5)
    forgotten = asyncio.ensure_future(asyncio.to_thread(fails, ValueError(NAME)))
    await asyncio.wait([forgotten])
    del forgotten
    asyncio.get_running_loop().call_exception_handler({"message": "Exception in callback", "handle": NAME})
    logged = read(capsys)
    assert "Run time of job" in logged
    assert "Task exception was never retrieved" in logged
    assert "Exception in callback" in logged


@pytest.mark.usefixtures("logs")
def test_what_ends_the_process_is_logged_like_any_other(capsys: pytest.CaptureFixture[str]) -> None:
    sys.excepthook(ValueError, ValueError(NAME), None)
    assert "ended by an error" in read(capsys)


@given(st.text(), st.text())
def test_words_are_kept_up_to_the_first_that_may_be_somebodys(before: str, after: str) -> None:
    assert beginning(f"{before}«{after}") == beginning(before)
    assert beginning(before).isascii()


def calls() -> Iterator[tuple[str, ast.Call]]:
    """Every line that our own code logs."""
    for path in (path for room in rooms() for path in (ROOT / room).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func).startswith("log."):
                yield f"{path.relative_to(ROOT)}:{node.lineno}", node


def test_every_line_we_log_is_a_constant_with_fields_of_the_list() -> None:
    ours = [(where, call) for where, call in calls() if not where.startswith("emulator")]
    assert len(ours) > 10
    wrong: list[tuple[str, Any]] = []
    for where, call in ours:
        if len(call.args) != 1 or not isinstance(call.args[0], ast.Constant):
            wrong.append((where, ast.unparse(call)))
        wrong += [(where, field.arg) for field in call.keywords if field.arg not in ALLOWED]
    assert wrong == []
