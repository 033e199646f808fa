"""Errors, reported to a Sentry if there is one: of which kind, where in the code, and nothing of anybody.

What the SDK gathers by itself (requests, breadcrumbs, local variables, the machine) is switched off, and what it has
gathered all the same is thrown away: the event that leaves is written anew, from what our log may hold as well.
"""

import traceback
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from pydantic import SecretStr
from structlog.types import EventDict, WrappedLogger

from bot.logs import raised, set_up_logs
from bot.settings import Settings, SettingsError
from bot.traces import causes, safe_words

ROOT = Path(__file__).parents[1]
ROOMS = frozenset({"bot", "db", "domain", "exchange", "handlers", "locales", "messenger", "scheduler", "views"})
WORTH = frozenset({"error", "critical"})
KEPT = frozenset({"event_id", "timestamp", "platform", "level", "logentry", "exception", "tags", "release"})
TAGS = frozenset({"job", "kind", "count", "revision"})  # of the log's own fields: nobody is found by these
PATIENCE = 2.0  # seconds for what is on its way when the process stops
MISSING = "SENTRY_DSN is set, and the package is missing: pip install zvonok[sentry]"


@contextmanager
def reporting(settings: Settings, log_format: str) -> Iterator[None]:
    """Logs as ever and, with SENTRY_DSN, their errors to Sentry as well. Raises SettingsError when that cannot be."""
    if settings.sentry_dsn is None:
        set_up_logs(log_format)
        yield
        return
    place(settings.sentry_dsn)
    import sentry_sdk  # noqa: PLC0415 - an extra, which most installations do not have

    sentry_sdk.init(
        dsn=settings.sentry_dsn.get_secret_value(),
        default_integrations=False,
        auto_enabling_integrations=False,
        max_breadcrumbs=0,
        max_request_body_size="never",
        include_local_variables=False,
        include_source_context=False,
        send_default_pii=False,
        send_client_reports=False,
        auto_session_tracking=False,
        server_name="",
        before_send=lambda event, _hint: scrubbed(event),
    )
    set_up_logs(log_format, report=_report)
    try:
        yield
    finally:
        sentry_sdk.flush(PATIENCE)
        sentry_sdk.get_client().close(PATIENCE)


def place(dsn: SecretStr) -> str:
    """The machine behind a DSN, which may be told. Raises SettingsError when it is none, or the package is missing."""
    try:
        from sentry_sdk.utils import BadDsn, Dsn  # noqa: PLC0415 - likewise
    except ModuleNotFoundError:
        raise SettingsError(MISSING) from None
    try:
        Dsn(dsn.get_secret_value())
    except (BadDsn, ValueError):
        raise SettingsError("SENTRY_DSN is no DSN: copy it again from the project's settings") from None
    return urlsplit(dsn.get_secret_value()).hostname or ""


def _report(_logger: WrappedLogger, _name: str, fields: EventDict) -> EventDict:
    """A log line that is an error, as an event; the line itself stays as it is."""
    if fields.get("level") in WORTH:
        import sentry_sdk  # noqa: PLC0415 - likewise

        sentry_sdk.capture_event(event_of(fields))  # type: ignore[arg-type]  # as they spell it
    return fields


def event_of(fields: Mapping[str, Any]) -> dict[str, Any]:
    """What Sentry is told of a log line, whose fields are allow-listed already."""
    event: dict[str, Any] = {
        "level": "fatal" if fields["level"] == "critical" else "error",
        "release": version("zvonok"),
        "logentry": {"message": str(fields["event"])},
        "tags": {name: str(fields[name]) for name in sorted(TAGS & fields.keys())},
    }
    error = raised(fields.get("exc_info"))
    return (
        event if error is None else event | {"exception": {"values": [*reversed([_value(e) for e in causes(error)])]}}
    )


def scrubbed(event: Mapping[str, Any]) -> Any:
    """The last word: of whatever was made of it, the parts that we have written ourselves."""
    return {name: value for name, value in event.items() if name in KEPT}


def _value(error: BaseException) -> dict[str, Any]:
    frames = [_frame(frame) for frame in traceback.extract_tb(error.__traceback__)]
    return {
        "type": type(error).__qualname__,
        "module": type(error).__module__,
        "value": safe_words(error),
        **({"stacktrace": {"frames": frames}} if frames else {}),
    }


def _frame(frame: traceback.FrameSummary) -> dict[str, Any]:
    """Module, function, line; where on this machine the program lies is nobody's business."""
    path = Path(frame.filename)
    parts, ours = path.parts[-2:], False
    if "site-packages" in path.parts:
        parts = path.parts[path.parts.index("site-packages") + 1 :]
        ours = parts[0] in ROOMS
    elif path.is_relative_to(ROOT):
        parts, ours = path.relative_to(ROOT).parts, True
    return {
        "filename": "/".join(parts),
        "module": ".".join(parts).removesuffix(".py"),
        "function": frame.name,
        "lineno": frame.lineno,
        "in_app": ours,
    }
