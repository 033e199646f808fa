"""Laying out what is owed: new messages, and what goes into one that has not left yet.

Until a message is claimed by the delivery, later events on the same record go into it, so that nobody hears «3 → 4» of
a mark they never saw; and several events of one pupil within the undo window are one message.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from domain import digest_hours
from domain.alerts import UNDO, Happening, Owed, What, owed
from domain.news import Record
from domain.outbox import DIGESTS, Kind
from domain.readers import Reader

SECOND = timedelta(seconds=1)


@dataclass(slots=True, eq=False)
class Letter:
    """A message that has not left: a row of the outbox (`id`), or one that is to be written (None).

    `oldest` is when the oldest of what it tells was entered; `moved` says that `not_before` is no longer the stored.
    """

    person: int
    kind: Kind
    day: date
    reference: str
    pupil: int | None
    not_before: datetime
    oldest: datetime
    id: int | None = None
    records: set[Record] = field(default_factory=set)
    events: list[int] = field(default_factory=list)
    moved: bool = False

    def take(self, happening: Happening, not_before: datetime | None = None) -> None:
        """Tell this too, perhaps a little later."""
        self.records.add(happening.record)
        self.events.append(happening.event)
        if not_before is not None and not_before > self.not_before:
            self.not_before, self.moved = not_before, True


class Desk:
    """Everything that waits for some people, and what is laid beside it. Knows neither database nor clock."""

    def __init__(self, waiting: Iterable[Letter] = (), closed: Iterable[tuple[int, Kind, date, str]] = ()) -> None:
        """`waiting` may still be added to; `closed` are keys of messages that have left or are leaving."""
        self.letters: list[Letter] = []
        self._touched: set[Letter] = set()
        self._of_record: dict[tuple[int, Record], Letter] = {}
        self._of_pupil: dict[tuple[int, Kind, int | None], list[Letter]] = defaultdict(list)
        self._by_key: dict[tuple[int, Kind, date, str], Letter] = {}
        self._closed = set(closed)
        for letter in waiting:
            self._lay(letter)

    def lay(self, happening: Happening, reader: Reader, now: datetime) -> Letter | None:
        """Put the event where it belongs; None when this person is owed nothing."""
        if happening.what is What.CAME and not self._rung(reader, happening):
            happening = replace(happening, what=What.LATE)
        known = self._of_record.get((reader.person, happening.record))
        if known is not None and happening.actor != reader.person:
            self._put(known, happening)
            return known
        if happening.what is What.ROUTINE:
            return None
        due = owed(happening, reader, now)
        if due is None or (happening.what is What.LATE and not happening.value):
            return None
        if due.kind is Kind.ABSENCE and self._rung(reader, happening):
            return self._quietly(happening, reader, now)
        if due.kind in DIGESTS:
            return self._into_digest(happening, reader, due)
        return self._into_letter(happening, reader, due)

    def ask(self, happening: Happening, teacher: Reader, form: int, now: datetime) -> Letter:
        """Tell a class teacher of an absence, before the family."""
        waiting = self._of_pupil[teacher.person, Kind.ABSENT, form]
        letter = next((one for one in waiting if one.day == happening.day), None)
        if letter is None:
            letter = Letter(
                teacher.person, Kind.ABSENT, happening.day, f"{form}:{happening.event}", None, now, happening.at
            )
            self._lay(letter, form)
        self._put(letter, happening)
        return letter

    def _rung(self, reader: Reader, happening: Happening) -> bool:
        """Has the bell rung for this pupil today? It rings once a day."""
        key = reader.person, Kind.ABSENCE, happening.day, str(happening.pupil)
        return key in self._closed

    def _quietly(self, happening: Happening, reader: Reader, now: datetime) -> Letter | None:
        digest = digest_hours.next_due(reader.preferences, reader.zone, max(now, happening.at))
        if digest is None:
            return None
        return self._into_digest(happening, reader, Owed(digest.kind, digest.at, digest.day))

    def _into_digest(self, happening: Happening, reader: Reader, due: Owed) -> Letter:
        while (reader.person, due.kind, due.day, "") in self._closed:
            after = digest_hours.next_due(reader.preferences, reader.zone, due.not_before + SECOND)
            assert after is not None  # noqa: S101 - who has one digest has the next too
            due = Owed(after.kind, after.at, after.day)
        letter = self._by_key.get((reader.person, due.kind, due.day, ""))
        if letter is None:
            letter = Letter(reader.person, due.kind, due.day, "", None, due.not_before, happening.at)
            self._lay(letter)
        self._put(letter, happening)
        return letter

    def _into_letter(self, happening: Happening, reader: Reader, due: Owed) -> Letter:
        if due.kind is Kind.ABSENCE:
            letter = self._by_key.get((reader.person, due.kind, due.day, str(happening.pupil)))
        else:
            waiting = self._of_pupil[reader.person, due.kind, happening.pupil]
            letter = next((one for one in waiting if _fits(one, happening, due)), None)
        if letter is None:
            letter = Letter(
                reader.person, due.kind, due.day, self._reference(happening, due), happening.pupil,
                due.not_before, happening.at,
            )  # fmt: skip
            self._lay(letter)
        self._put(letter, happening, due.not_before if due.kind is Kind.ALERT else None)
        return letter

    def _reference(self, happening: Happening, due: Owed) -> str:
        return str(happening.pupil) if due.kind is Kind.ABSENCE else f"{happening.pupil}:{happening.event}"

    def _put(self, letter: Letter, happening: Happening, not_before: datetime | None = None) -> None:
        letter.take(happening, not_before)
        self._of_record[letter.person, happening.record] = letter
        if letter not in self._touched:
            self._touched.add(letter)
            self.letters.append(letter)

    def _lay(self, letter: Letter, about: int | None = None) -> None:
        self._of_pupil[letter.person, letter.kind, about or letter.pupil].append(letter)
        self._by_key[letter.person, letter.kind, letter.day, letter.reference] = letter
        for record in letter.records:
            self._of_record[letter.person, record] = letter


def _fits(letter: Letter, happening: Happening, due: Owed) -> bool:
    """About the same time, and it leaves late enough, or was begun within the window and may wait for this."""
    near = abs(letter.not_before - due.not_before) <= UNDO
    return near and (letter.not_before >= due.not_before or happening.at - letter.oldest <= UNDO)
