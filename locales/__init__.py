"""Every sentence the bot says. `Texts` turns a key and its arguments into a finished line of one language.

Strict where the raw Fluent reader is lenient: an unknown key, a missing or an unknown argument raises, so that nobody
ever reads «Привет, { $name }!». And the only place that escapes: whatever people typed goes through here.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache, lru_cache
from html import escape
from pathlib import Path
from types import MappingProxyType
from typing import Any

from babel import Locale
from babel.dates import format_date, format_datetime, get_day_names
from babel.numbers import format_decimal
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast

LANGUAGES = ("ru", "en", "de")
DEFAULT = "ru"
FOLDER = Path(__file__).parent

# Each language's usual way to write a day; Babel knows the names (CLDR), these are only the order.
PATTERNS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "ru": {
            "day": "d MMMM, EEEE",
            "date": "d MMMM",
            "full": "d MMMM y 'года'",
            "short": "EE d.MM",
            "brief": "d.MM",
            "minute": "d.MM HH:mm",
            "month": "LLLL y",
        },
        "en": {
            "day": "EEEE, d MMMM",
            "date": "d MMMM",
            "full": "d MMMM y",
            "short": "EE d/MM",
            "brief": "d/MM",
            "minute": "d/MM HH:mm",
            "month": "LLLL y",
        },
        "de": {
            "day": "EEEE, d. MMMM",
            "date": "d. MMMM",
            "full": "d. MMMM y",
            "short": "EE d.MM.",
            "brief": "d.MM.",
            "minute": "d.MM. HH:mm",
            "month": "LLLL y",
        },
    }
)
DAY_DOT = MappingProxyType({"ru": "", "en": "", "de": "."})
RIGHT_TO_LEFT = frozenset({"R", "AL", "AN", "RLE", "RLO", "RLI"})
FIRST_HEBREW = "\u0590"  # nothing before it runs from right to left

# Fluent refuses a placeable of more than 1000 characters, and a teacher's text may be longer: texts are put in last.
MARK = "\ue000{}\ue001"
MARKED = re.compile("\ue000(\\w+)\ue001")

Argument = str | int | float | date | datetime


@dataclass(frozen=True, slots=True)
class Texts:
    """The sentences of one language: `texts("homework-title", day=day)` is HTML, `.plain(...)` is for buttons."""

    language: str

    def __call__(self, key: str, /, **arguments: Argument) -> str:
        """One message as HTML; arguments that are text come out escaped. Raises KeyError or ValueError."""
        return _format(self.language, key, {name: _safe(value) for name, value in arguments.items()})

    def plain(self, key: str, /, **arguments: Argument) -> str:
        """One message for a place that knows no HTML: a button, a menu, a toast, a file name."""
        return _format(self.language, key, arguments)

    @property
    def weekdays(self) -> tuple[str, ...]:
        """Two letters for each weekday, Monday first: «пн», «вт»."""
        names = get_day_names("short", locale=self.language)
        return tuple(names[weekday].rstrip(".") for weekday in range(7))

    def city(self, zone: str) -> str:
        """The city that a time zone is named after: «Новокузнецк» for Asia/Novokuznetsk; not escaped."""
        known = Locale.parse(self.language).time_zones.get(zone, {})
        return str(known.get("city") or zone.rpartition("/")[2].replace("_", " "))


@cache
def texts_in(language: str) -> Texts:
    """The texts of a language, or of the default one when we do not speak it."""
    return Texts(language if language in LANGUAGES else DEFAULT)


def _format(language: str, key: str, arguments: Mapping[str, Any]) -> str:
    parts = _sentence(language, key, tuple(_shape(name, value) for name, value in arguments.items()))
    if len(parts) == 1:
        return parts[0]
    return "".join([str(arguments[part]) if number % 2 else part for number, part in enumerate(parts)])


def _shape(name: str, value: Any) -> tuple[str, type, Any, Any]:
    """What a sentence depends on. One moment in two zones is equal to Python, and another hour to people."""
    if isinstance(value, str):
        return name, type(value), "", None
    return name, type(value), value, value.tzinfo if isinstance(value, datetime) else None


@lru_cache(maxsize=8_192)
def _sentence(language: str, key: str, marked: tuple[tuple[str, type, Any, Any], ...]) -> list[str]:
    """The sentence around its texts: literal, name of a text, literal …; what many are told alike is made once."""
    bundle = _bundle(language)
    if not bundle.has_message(key):
        raise KeyError(f"{language}: no message {key}")
    arguments = {name: MARK.format(name) if issubclass(kind, str) else value for name, kind, value, _ in marked}
    wanted = _variables(language)[key]
    if wanted != arguments.keys():
        raise ValueError(f"{key} wants {sorted(wanted)}, was given {sorted(arguments)}")
    pattern = bundle.get_message(key).value
    if pattern is None:
        raise KeyError(f"{language}: {key} has attributes only")
    text, errors = bundle.format_pattern(pattern, arguments)
    if errors:
        raise ValueError(f"{language}: {key}: {errors}")
    return MARKED.split(str(text))


def _safe(value: Argument) -> Argument:
    return isolate(escape(value, quote=False)) if isinstance(value, str) else value


def isolate(text: str) -> str:
    """Text that runs from right to left, kept from turning its neighbours around (Unicode UAX 9, isolates)."""
    if text and max(text) >= FIRST_HEBREW and any(unicodedata.bidirectional(one) in RIGHT_TO_LEFT for one in set(text)):
        return f"\u2068{text}\u2069"
    return text


@cache
def _bundle(language: str) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=False, functions=_functions(language))  # type: ignore[arg-type]  # plain text is fine
    for resource in _resources(language):
        bundle.add_resource(resource)
    return bundle


@cache
def _resources(language: str) -> tuple[ast.Resource, ...]:
    """Parsing is most of what the first sentence of a language costs, so it is done once."""
    files = sorted((FOLDER / language).glob("*.ftl"))
    return tuple(FluentResource(path.read_text(encoding="utf-8")) for path in files)


@cache
def _variables(language: str) -> Mapping[str, frozenset[str]]:
    """Which arguments each message takes. Our terms take none."""
    return {
        entry.id.name: frozenset(_named(entry.value))
        for resource in _resources(language)
        for entry in resource.body
        if isinstance(entry, ast.Message)
    }


def _named(node: Any) -> Iterator[str]:
    """The names of all variables below a node of Fluent's syntax tree."""
    if isinstance(node, ast.VariableReference):
        yield node.id.name
    elif isinstance(node, ast.BaseNode):
        for child in vars(node).values():
            for one in child if isinstance(child, list) else [child]:
                yield from _named(one)


def _functions(language: str) -> dict[str, Callable[..., str]]:
    """DAY «2 сентября, вторник», DATE «2 сентября», FULL with the year, SHORT «вт 2.09», BRIEF «2.09»,
    MINUTE «2.09 14:05», MONTH «сентябрь 2026», SPAN «2–7 сентября», MEAN «3,67».
    """
    patterns = PATTERNS[language]

    def written(kind: str) -> Callable[[Any], str]:
        if kind == "minute":
            return lambda moment: format_datetime(moment, patterns[kind], locale=language)
        return lambda day: format_date(day, patterns[kind], locale=language)

    def span(first: Any, last: Any) -> str:
        whole = format_date(last, patterns["date"], locale=language)
        if (first.year, first.month) == (last.year, last.month):
            return f"{first.day}{DAY_DOT[language]}–{whole}"
        return f"{format_date(first, patterns['date'], locale=language)} – {whole}"

    def mean(number: Any) -> str:
        return format_decimal(number, "0.00", locale=language)

    return {**{kind.upper(): written(kind) for kind in patterns}, "SPAN": span, "MEAN": mean}
