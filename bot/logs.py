"""Logs: what happened, never to whom. Fields are allow-listed, so that no name, mark, text or token gets in."""

import logging
import sys
from types import TracebackType
from typing import Any

import structlog
from structlog.types import EventDict, Processor, WrappedLogger

from bot.traces import beginning, told

ALLOWED = frozenset(
    """event level timestamp logger error_id exception exc_info update handler chat person count seconds
    bot username revision database job action version port row kind reason""".split()  # noqa: SIM905 - a list to read, not a list of strings
)


def keep_allowed(_logger: WrappedLogger, _name: str, fields: EventDict) -> EventDict:
    """Whatever is not on the list is dropped, and words that are not English; its absence is visible as `dropped`."""
    dropped = sorted(name for name, value in fields.items() if name not in ALLOWED or not _is_ours(value))
    kept: dict[str, Any] = {name: value for name, value in fields.items() if name not in dropped}
    return {"event": "", **kept, "dropped": dropped} if dropped else kept


def _is_ours(value: object) -> bool:
    return not isinstance(value, str) or value.isascii()


def trace(_logger: WrappedLogger, _name: str, fields: EventDict) -> EventDict:
    """The exception, as far as a log may have it."""
    found = raised(fields.pop("exc_info", None))
    return {**fields, "exception": told(found)} if found is not None else fields


def raised(exc_info: object) -> BaseException | None:
    """What a log call was given, in whatever way."""
    found = exc_info[1] if isinstance(exc_info, tuple) else sys.exception() if exc_info is True else exc_info
    return found if isinstance(found, BaseException) else None


class Library(logging.Handler):
    """What a library has to say: how its sentence begins. What it is about may be anything."""

    def emit(self, record: logging.LogRecord) -> None:
        """Into our own log."""
        said = beginning(record.msg) or "said something"
        structlog.get_logger().log(record.levelno, said, logger=record.name, exc_info=record.exc_info)


def set_up_logs(log_format: str, *, quiet: bool = False, report: Processor | None = None) -> None:
    """Everything goes to stderr, our own events and those of the libraries; `quiet` keeps warnings and worse.

    `report` sees what a log may hold, with the exception itself still in `exc_info`.
    """
    last: Any = (
        structlog.processors.JSONRenderer(ensure_ascii=False)
        if log_format == "json"
        else structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())
    )
    structlog.configure(
        wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING if quiet else logging.INFO),
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            keep_allowed,
            *([report] if report is not None else ()),
            trace,
            last,
        ],
        logger_factory=lambda *_: structlog.PrintLogger(sys.stderr),
        cache_logger_on_first_use=False,
    )
    logging.basicConfig(level=logging.WARNING, handlers=[Library()], force=True)
    logging.getLogger("aiogram.event").setLevel(logging.WARNING)
    sys.excepthook = _ended


def _ended(kind: type[BaseException], error: BaseException, where: TracebackType | None) -> None:
    """What nobody has caught ends the process, and stands in the log of who started it."""
    if isinstance(error, Exception):
        structlog.get_logger().critical("ended by an error", exc_info=error)
    else:
        sys.__excepthook__(kind, error, where)
