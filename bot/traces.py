"""What a log may keep of an exception: of which kind it is and where it happened; its own words only while plain.

An exception quotes what it stumbled over: PostgreSQL the row («Key (surname)=(Ковалёва) already exists»), Telegram the
message it could not read, a client the address with the token in it, `ValueError` whatever it was given. So nothing is
cut out of its words; they are left out, but for libraries whose words begin with what they found and only then quote.
"""

import re
import traceback
from collections.abc import Callable, Iterator

PLAIN = re.compile(r"[A-Za-z][A-Za-z ',.:_-]*")


def told(error: BaseException) -> str:
    """Like Python's own traceback, causes first; of whatever anybody typed, nothing."""
    return "\n".join(reversed([_told_alone(one) for one in causes(error)]))


def beginning(words: object) -> str:
    """How the words begin, up to the first figure, quotation mark, bracket or letter that is not English."""
    found = PLAIN.match(str(words))
    return found[0].strip(" ':,.-") if found else ""


def causes(error: BaseException | None) -> Iterator[BaseException]:
    """The exception, what it was raised from, and so on; the newest first."""
    seen = set[int]()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield error
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)


def _told_alone(error: BaseException) -> str:
    kind = f"{type(error).__module__}.{type(error).__qualname__}".removeprefix("builtins.")
    words = ": ".join(part for part in (kind, safe_words(error)) if part)
    within = [told(one) for one in error.exceptions] if isinstance(error, BaseExceptionGroup) else []
    return "\n".join(["".join(traceback.format_tb(error.__traceback__)) + words, *within])


def safe_words(error: BaseException) -> str:
    """Of an exception's own, those that quote nothing."""
    if isinstance(error, OSError):
        return beginning(error.strerror or "")  # not the name of the file
    tell = TELL.get(type(error).__module__.partition(".")[0])
    return tell(error) if tell else ""


def _of_telegram(error: BaseException) -> str:
    """Which call was refused, and how Telegram begins to say why. A page that is no answer is not quoted."""
    method = getattr(error, "method", None)
    return f"{type(method).__name__}: {beginning(getattr(error, 'message', ''))}" if method is not None else ""


def _of_sqlalchemy(error: BaseException) -> str:
    """What the driver says stands in its own error."""
    original = getattr(error, "orig", None)
    return _of_driver(original) if original is not None else ""


def _of_driver(error: BaseException) -> str:
    """Names in the schema are ours; SQLite says them in its sentence, PostgreSQL beside it."""
    named = [
        str(value) for name in ("sqlstate", "table_name", "constraint_name") if (value := getattr(error, name, ""))
    ]
    return " ".join([beginning(str(error.args[0]) if error.args else ""), *named]).strip()


TELL: dict[str, Callable[[BaseException], str]] = {  # by the package that raises
    "aiogram": _of_telegram,
    "asyncpg": _of_driver,
    "sqlalchemy": _of_sqlalchemy,
    "sqlite3": _of_driver,
}
