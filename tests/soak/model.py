"""What ought to have been said, beside what Telegram was given: the bot's own books are not believed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from emulator.telegram import Telegram
from emulator.telegram.render import render
from tests.reference import Told, contradiction, hear
from tests.soak.school import Families

KEPT = timedelta(days=8)  # whoever has no evening digest hears of a mark with the week's


@dataclass(slots=True)
class Given:
    """A mark as the journal has it since `day`; None once it is taken back."""

    pupil: int
    day: date
    value: str | None


@dataclass
class Model:
    """Marks by the number of their work, and what each person was told of them; what is settled is forgotten."""

    families: Families
    marks: dict[int, Given] = field(default_factory=dict)
    told: dict[int, Told] = field(default_factory=dict)
    left: set[int] = field(default_factory=set)  # who has blocked the bot
    works: int = 0
    wrong: list[str] = field(default_factory=list)

    def enters(self, pupil: int, day: date, value: str) -> int:
        """The number of the mark's work."""
        self.works += 1
        self.marks[self.works] = Given(pupil, day, value)
        return self.works

    def hears(self, telegram: Telegram, repeated: Mapping[int, set[int]]) -> None:
        """Everybody reads their phone, and then its messages are gone; what came twice is read once."""
        listeners = {one for people in self.families.listeners.values() for one in people}
        for bot in telegram.bots.values():
            for person, dialog in bot.dialogs.items():
                if person in listeners or person in self.families.deaf:
                    told = self.told.setdefault(person, {})
                    for message in dialog.messages.values():
                        if message.id not in repeated.get(person, ()):
                            hear(told, render(message.text, message.entities), digest=message.silent)
                dialog.messages.clear()
            bot.queries.clear()
        telegram.calls.clear()

    def settle(self, today: date, *, everything: bool = False) -> None:
        """Whatever is old enough is told, rightly, and to nobody else."""
        old = {n: one for n, one in self.marks.items() if everything or one.day + KEPT < today}
        for number, given in old.items():
            for person in self.families.listeners[given.pupil]:
                said = self.told.get(person, {}).pop(number, [])
                if person not in self.left and (wrong := contradiction(said, given.value)):
                    self.wrong.append(f"person {person}, work {number}: {wrong}")
            del self.marks[number]
        for person, told in self.told.items():
            self.wrong += [
                f"person {person} was told of work {n}, which is not theirs" for n in told.keys() & old.keys()
            ]
            for number in told.keys() & old.keys():
                del told[number]
            if everything and told:
                self.wrong.append(f"person {person} was told of works {sorted(told)}, which are nobody's")


@dataclass(frozen=True, slots=True)
class Post:
    """A day's messages to those who did not ask, as pairs of chat and number: those `booked` as sent, those that
    `arrived`."""

    booked: set[tuple[int, int]]
    arrived: set[tuple[int, int]]

    @property
    def lost(self) -> set[tuple[int, int]]:
        """The bot believes they were sent, and nobody has them."""
        return self.booked - self.arrived

    @property
    def twice(self) -> set[tuple[int, int]]:
        """Sent, but cut off before that was noted: they were sent once more."""
        return self.arrived - self.booked


def arrived(telegram: Telegram, chats: Iterable[int]) -> set[tuple[int, int]]:
    """What lies in these chats from the bot."""
    return {
        (chat, message.id)
        for bot in telegram.bots.values()
        for chat in chats
        if chat in bot.dialogs
        for message in bot.dialogs[chat].messages.values()
        if message.sender.is_bot
    }
