"""Homework of a line: what stands before its text, and the text as it was typed."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date

from domain.line.days import DAY, RUSSIAN, WEEKDAY, ahead, day_at
from domain.line.heads import FILLING, Head, Heads
from domain.line.tokens import END, Token, tokens_of, unquoted

BY = frozenset(("на", "к", "ко", "до"))
NEXT = frozenset(("следующий", "следующему", "следующего", "след"))
NOTHING = frozenset(
    ("нет", "не задано", "не задаю", "не задавал", "не задавала", "не задала", "не задал", "ничего", "ничего не задано",
     "отсутствует", "-", "0", "без задания", "не будет")
)  # fmt: skip
FARTHEST = 62  # days ahead that a text may end with
PATRONYMIC = ("ич", "вна", "чна", "ичу", "вне", "чне")
MINUTES = re.compile(
    r"(?P<all>[\s,;.(~≈-]*(?<![\w.,/])(?:(?P<half>полчаса)|(?P<hour>час)|(?P<hours>\d)\s?(?:час(?:а|ов)?|ч)"
    r"|(?P<minutes>\d{1,3})\s?мин(?:ут[аыу]?)?)\s?\.?\)?)\s*$",
    re.IGNORECASE,
)
TIMES = re.compile(r"полчаса|час|\d\s?ч\b|\d\s?мин", re.IGNORECASE)
NEXT_LESSON = re.compile(r"[\s,;(]*\b(?:на|к|ко)\s+след(?:\.|ующий|ующему)?\s*урок\w*[.)]*\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Errand:
    """Homework as it was said. `names` are pieces that name pupils; `by` how the day it is due was typed."""

    at: int
    text: str
    said: str = ""
    nothing: bool = False
    due: date | None = None
    by: str = ""
    minutes: int | None = None
    names: tuple[int, int] | None = None


@dataclass(slots=True)
class Prefix:
    """What stands between «дз» and the text: head, day, minutes, names."""

    text: str
    tokens: list[Token]
    heads: Heads
    end: int = 0
    head: Head | None = None
    due: date | None = None
    by: str = ""
    minutes: int | None = None
    names: tuple[int, int] | None = None
    _span: list[int] = field(default_factory=list)

    def read(self, start: int) -> "Prefix":
        """Up to a colon if all before it belongs here, else as far as it does."""
        if self.tokens[start].key == "на" and self.tokens[start + 1].key == "дом":
            start += 2
        colon = self._colon(start)
        tried = replace(self, _span=[])
        if colon and tried.take(start, colon, names=True) == colon:
            tried.end = tried.take(colon + 1, len(self.tokens), only_due=True)
            return tried
        self.end = self.take(start, colon or len(self.tokens))
        if self.tokens[self.end].kind in (":", "-"):
            self.end = self.take(self.end + 1, len(self.tokens), only_due=True)
        return self

    def _colon(self, at: int) -> int:
        while self.tokens[at].kind not in ("", "\n"):
            if self.tokens[at].kind == ":":
                return at
            at += 1
        return 0

    def take(self, at: int, until: int, *, names: bool = False, only_due: bool = False) -> int:
        """How far the prefix goes from there on."""
        steps: list[Callable[[int], int]] = [self._due]
        if not only_due:
            steps += [self._minutes, self._head]
        if names:
            steps.append(self._name)
        end = at
        while at < until and self.tokens[at].kind not in ("", "\n"):
            step = next((found for one in steps if (found := one(at)) > at), at)
            if step > at:
                at = end = step
            elif not only_due and (self.tokens[at].kind in (",", ".", "-") or self.tokens[at].key in FILLING | {"для"}):
                at += 1
            else:
                break
        return at if at == until else end

    def _due(self, at: int) -> int:
        here, then = self.tokens[at], self.tokens[at + 1]
        if self.due or self.by:
            return at
        said = at + 1 if here.key in BY else at
        if said > at and then.key in NEXT and self.tokens[said + 1].key.startswith("урок"):
            self.by = "-"
            return said + 2
        bare = RUSSIAN.get(here.key, 0) > 0 or (here.kind == "w" and here.key in WEEKDAY)
        day = day_at(self.tokens, said, self.heads.today, ahead) if said > at or bare else None
        if day is None or day[1] is None:
            return at
        self.due, self.by = day[1], self.text[here.start : self.tokens[day[0] - 1].end]
        return day[0]

    def _minutes(self, at: int) -> int:
        here, then = self.tokens[at], self.tokens[at + 1]
        end = at + 1 if here.kind == "w" else at + 2
        said = self.text[here.start : self.tokens[end - 1].end] if then.kind or here.kind == "w" else ""
        if self.minutes is None and (found := MINUTES.fullmatch(said)):
            self.minutes = minutes_in(found)
            return end + (self.tokens[end].kind == ".")
        return at

    def _head(self, at: int) -> int:
        head = self.head or Head()
        found = self.heads.at(at, strict=True, towards=None)
        if found is not None:
            end, more = found
            merged = more.under(head)
        elif not head.day and (day := day_at(self.tokens, at, self.heads.today, ahead)) and day[1]:
            end, merged = day[0], replace(head, day=day[1])
        else:
            return at
        self._span = [self._span[0] if self._span else self.tokens[at].start, self.tokens[end - 1].end]
        self.head = replace(merged, said=self.text[self._span[0] : self._span[1]])
        return end

    def _name(self, at: int) -> int:
        here = self.tokens[at]
        called = len(here.key) == 1 or self.heads.book.is_name(here.key) or here.key.endswith(PATRONYMIC)
        known = here.kind == "i" or (here.kind == "w" and called)
        if not known:
            return at
        self.names = (self.names[0] if self.names else at, at + 1)
        return at + 1

    def errand(self, at: int, said: str, raw: str) -> Errand:
        """The whole: what stood before the text, and what stood at its end."""
        text, due, by, minutes = raw.strip(), self.due, self.by, self.minutes
        if text.startswith('"""') and [one.kind for one in tokens_of(text)][:2] == ["s", ""]:
            return Errand(at, unquoted(text), said, due=due, by=by, minutes=minutes, names=self.names)
        for _ in range(2):
            if minutes is None and len(TIMES.findall(text)) == 1 and (found := MINUTES.search(text)):
                text, minutes = text[: found.start()], minutes_in(found)
            if not by:
                text, due, by = _due_at_end(text, self.heads.today)
        nothing = text.strip(" .!").lower().replace("ё", "е") in NOTHING
        if nothing and self.names is None:
            return Errand(at, "", said, nothing=True)
        return Errand(at, text, said, due=due, by=by, minutes=minutes, names=self.names)


def minutes_in(found: re.Match[str]) -> int:
    """«30 мин», «полчаса», «1 час»."""
    if found["minutes"]:
        return int(found["minutes"])
    return 30 if found["half"] else 60 * int(found["hours"] or 1)


def _due_at_end(text: str, today: date) -> tuple[str, date | None, str]:
    """«№ 5 на пятницу»: the text without it."""
    if (found := NEXT_LESSON.search(text)) and found.start():
        return text[: found.start()], None, "-"
    tokens = [one for one in tokens_of(text) if one.kind]
    for at in range(len(tokens) - 2, max(-1, len(tokens) - 6), -1):
        if tokens[at].key not in BY:
            continue
        ended = [*tokens, END, END, END]
        day = day_at(ended, at + 1, today, ahead)
        if day and day[1] and len(tokens) - day[0] <= (tokens[-1].kind in (".", ")")):
            if not today < day[1] <= today + DAY * FARTHEST or not at:
                break
            return text[: tokens[at].start].rstrip(" ,;.("), day[1], text[tokens[at].start : tokens[day[0] - 1].end]
    return text, None, ""
