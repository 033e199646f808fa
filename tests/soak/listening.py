"""Everything that is logged as an error while the days go by."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

import structlog
from structlog.types import EventDict, WrappedLogger


@contextmanager
def errors(into: list[str]) -> Iterator[None]:
    """Ours and those of the libraries; quieter events are dropped."""
    before = structlog.get_config()

    def listen(_logger: WrappedLogger, name: str, fields: EventDict) -> EventDict:
        if name in ("error", "critical", "exception"):
            into.append(f"{fields.get('event')}: {fields}")
        raise structlog.DropEvent

    class Handler(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            into.append(f"{record.name}: {record.getMessage()}")

    handler = Handler(logging.ERROR)
    emulator = logging.getLogger("emulator")
    loud = emulator.level
    structlog.configure(processors=[structlog.processors.format_exc_info, listen])
    logging.getLogger().addHandler(handler)
    emulator.setLevel(logging.ERROR)  # its refusals are counted
    try:
        yield
    finally:
        emulator.setLevel(loud)
        logging.getLogger().removeHandler(handler)
        structlog.configure(**before)
