"""Logs: what happened, never to whom. Fields are allow-listed, so that no name, mark, text or token gets in."""

import logging
import sys
from typing import Any

import structlog
from structlog.types import EventDict, WrappedLogger

ALLOWED = frozenset(
    """event level timestamp logger error_id exception exc_info update handler chat person count seconds
    bot username revision database job action version port row kind reason""".split()  # noqa: SIM905 - a list to read, not a list of strings
)


def keep_allowed(_logger: WrappedLogger, _name: str, fields: EventDict) -> EventDict:
    """Whatever is not on the list is dropped; its absence is visible as `dropped`."""
    dropped = sorted(set(fields) - ALLOWED)
    kept: dict[str, Any] = {name: value for name, value in fields.items() if name in ALLOWED}
    return {**kept, "dropped": dropped} if dropped else kept


def set_up_logs(log_format: str, *, quiet: bool = False) -> None:
    """Everything goes to stderr, our own events and those of the libraries; `quiet` keeps warnings and worse."""
    shared: list[Any] = [
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    last: Any = (
        structlog.processors.JSONRenderer(ensure_ascii=False)
        if log_format == "json"
        else structlog.dev.ConsoleRenderer(
            colors=sys.stderr.isatty(), exception_formatter=structlog.dev.plain_traceback
        )
    )
    finish = [structlog.processors.format_exc_info, last] if log_format == "json" else [last]
    structlog.configure(
        wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING if quiet else logging.INFO),
        processors=[*shared, keep_allowed, *finish],
        logger_factory=lambda *_: structlog.PrintLogger(sys.stderr),
        cache_logger_on_first_use=False,
    )
    logging.basicConfig(
        level=logging.WARNING, stream=sys.stderr, format="%(levelname)s %(name)s %(message)s", force=True
    )
    logging.getLogger("aiogram.event").setLevel(logging.WARNING)
