"""What is said of pupils: names and values, in whatever order people type them.

A value goes to the names before it, or, where it comes first («5 Иванов», «5: Иванов, Ким»), to those behind it.
"""

from dataclasses import dataclass, field

from domain.line.book import Book
from domain.line.marks import NOTHING, MarkAt, Marks, Usual
from domain.line.naming import GIVES, LACKS, Mention, Naming
from domain.line.said import Fault, Why
from domain.line.tokens import Token
from domain.words import Attendance


@dataclass(slots=True)
class Here:
    """Somebody (None: all) with a letter of the school, or `PRESENT`."""

    who: Mention | None
    letter: str
    case: int
    minutes: int | None = None


@dataclass(slots=True)
class Listing:
    """Names that stand for themselves: each gets the letter or the marks, or is an exception to «все»."""

    letter: str | None = None
    late: bool = False
    marks: tuple[MarkAt, ...] = ()
    minutes: int | None = None
    at: int = -1  # where its marks stand, until somebody gets them
    case: int = GIVES

    @property
    def excepts(self) -> bool:
        """«кроме …»."""
        return self.letter is None and not self.marks


@dataclass(slots=True)
class Gathered:
    """What was said, in order; `rolled`: of everybody."""

    here: list[Here] = field(default_factory=list)
    marks: list[MarkAt] = field(default_factory=list)
    excepted: list[Mention] = field(default_factory=list)
    rolled: bool = False
    all_here: bool = False  # but for the excepted


class Body:
    """Where values and names meet. What the pieces mean is read in `domain.line.pieces`."""

    def __init__(self, text: str, tokens: list[Token], book: Book, naming: Naming) -> None:
        """Nothing is said yet; a work typed before the names holds until another is."""
        self.text, self.tokens, self.book, self.naming = text, tokens, book, naming
        self.marks = Marks(text, tokens, book, naming)
        self.late = book.letters.get(Attendance.LATE)
        self.found = Gathered()
        self.usual, self.usual_held = NOTHING, False
        self.listing: Listing | None = None
        self._clear()

    def _clear(self) -> None:
        self.pending: list[list[Mention]] = []  # named with nothing said yet; commas between the lists
        self.joined = False  # «и» was the last word
        self.current: list[Mention | None] = []  # whom the last value was for
        self.last: list[MarkAt] = []  # the last value, if marks
        self.last_here: list[Here] = []  # likewise, if a letter
        self.before: list[MarkAt] = []  # marks that wait for their name
        self.letters_before: list[str] = []
        self.bound: tuple[list[MarkAt], list[str]] | None = None  # what the last name got that came before it
        self.coming = NOTHING  # what goes with the mark that comes
        self.all_at: int | None = None  # «все», with nothing said of them yet
        self.before_at = 0

    def named(self, found: Mention) -> None:
        """A pupil is named."""
        self.usual_held = True
        if self.listing is not None:
            if not self.joined:
                self.end_entry()
            self.pending.append([found])
        elif self.before or self.letters_before:
            self._bind(found)
        elif self.all_at is not None:
            self._nothing_said(self.all_at, self.all_at + 1)
            self.all_at, self.pending = None, [[found]]
        elif self.joined and self.pending:
            self.pending[-1].append(found)
        elif self.joined and self.bound:
            self.before, self.letters_before = self.bound
            self._bind(found)
        else:
            self.pending.append([found])
        self.joined = False

    def _bind(self, found: Mention) -> None:
        """«5 Иванов»."""
        case = found.case or GIVES
        self.last = [mark.of(found, case) for mark in self.before]
        self.last_here = [Here(found, letter, case) for letter in self.letters_before]
        self.found.marks += self.last
        self.found.here += self.last_here
        self.naming.meant = True
        self.bound = (self.before, self.letters_before)
        self.before, self.letters_before, self.current = [], [], [found]

    def comma(self) -> None:
        """Another piece begins."""
        if self.listing is not None:
            self.end_entry()
        if self.before or self.letters_before:
            self._unbound()
        self.joined, self.bound = False, None

    def end_row(self, *, tabbed: bool = False) -> None:
        """A line or a part of one ends; names without a value are all right only in a spreadsheet's row."""
        self.end_entry()
        for mention in (one for group in self.pending for one in group if not tabbed):
            self._nothing_said(mention.at, mention.end)
        if self.all_at is not None:
            self._nothing_said(self.all_at, self.all_at + 1)
        self._unbound()
        if self.listing is not None and self.listing.excepts:
            self.listing = None
        self._clear()

    def _unbound(self) -> None:
        if self.before or self.letters_before:
            self.naming.unread(self.before_at, self.before_at + 1)
            self.before, self.letters_before = [], []

    def _nothing_said(self, at: int, end: int) -> None:
        said = self.text[self.tokens[at].start : self.tokens[end - 1].end]
        self.naming.faults.append((at, Fault(Why.NOTHING_SAID, said)))

    def end_entry(self) -> None:
        """A name of a list has got nothing of its own: it gets what the list is about."""
        listing = self.listing
        if listing is None or not self.pending:
            return
        names = [one for group in self.pending for one in group]
        self.pending = []
        self.naming.meant = True
        for mention in names:
            case = mention.case or listing.case
            if listing.letter is not None:
                self.found.here.append(Here(mention, listing.letter, case, listing.minutes))
            elif listing.marks:
                self.found.marks += [mark.of(mention, case) for mark in listing.marks]
                listing.at = -1
            else:
                mention.case = case
                self.found.excepted.append(mention)

    def takers(self, *, several: bool = False) -> list[Mention | None]:
        """Whom a value at that place is for; nobody when a name is missing.

        Of names with commas between them only the last is meant, unless the word says that there are `several`.
        """
        if self.all_at is not None and not (self.pending and not (self.listing and self.listing.excepts)):
            self.end_entry()
            self.all_at, self.current = None, [None]
            return [None]
        groups = self.pending
        if groups:
            kept = groups if several or self.listing is not None else groups[-1:]
            for mention in (one for group in groups[: len(groups) - len(kept)] for one in group):
                self._nothing_said(mention.at, mention.end)
            self.current = [one for group in kept for one in group]
            self.pending = []
        return self.current

    def give(self, values: list[str], at: int) -> None:
        """Marks for those named; they end a list."""
        self.bound = None
        takers = self.takers()
        if takers and self.listing is not None and not self.listing.excepts:
            if self.listing.at >= 0:
                self.naming.unread(self.listing.at, self.listing.at + 1)
            self.listing = None
        own = self.coming.over(self.usual)
        self.coming, self.last, self.last_here = NOTHING, [], []
        for who in takers:
            case = (who.case if who else 0) or (LACKS if self.listing else GIVES)
            self.last += [MarkAt(who, value, case, own) for value in values]
            if who and self.listing and self.listing.excepts:
                who.case = case
                self.found.excepted.append(who)
        self.found.marks += self.last
        self.naming.meant = self.naming.meant or bool(takers)
        if not takers:
            self.naming.unread(at, at + 1)

    def give_plainly(self, value: str) -> None:
        """A mark for those who stand right before it, with no list going on: what `give` does, sooner."""
        if self.pending:
            self.current, self.pending = [*self.pending[0]], []
        own, self.coming = self.coming.over(self.usual), NOTHING
        self.last_here = []
        self.last = [MarkAt(who, value, who.case or GIVES if who else GIVES, own) for who in self.current]
        self.found.marks += self.last
        self.naming.meant = True

    def note(self, letter: str, at: int, end: int, case: int, *, several: bool = False) -> None:
        """A letter for those named."""
        takers = self.takers(several=several)
        if not takers:
            self.naming.unread(at, end)
            return
        self.naming.meant = True
        case = self.listing.case if self.listing is not None else case
        self.last_here = [Here(who, letter, (who.case if who else 0) or case) for who in takers]
        self.found.here += self.last_here

    def minutes(self, count: int) -> bool:
        """Minutes of lateness, where somebody is late."""
        if self.listing is not None and self.listing.late and self.pending:
            self.end_entry()
            self.found.here[-1].minutes = count
            return True
        if self.listing is not None and self.listing.late and not self.pending and not self.last_here:
            self.listing.minutes = count
            return True
        if self.pending:
            return False
        late = [one for one in self.last_here if one.letter == self.late and one.minutes is None]
        for one in late:
            one.minutes = count
        return bool(late)

    def qualify(self, more: Usual, *, ahead: bool) -> None:
        """Work, weight, comment: of the mark before, of the one that comes, or, `ahead` of all names, of all."""
        if self.before:
            for mark in self.before:
                mark.add(more)
        elif self.pending or self.all_at is not None:
            self.coming = more.over(self.coming)
        elif self.last and not ahead:
            for mark in self.last:
                mark.add(more)
        else:
            self.usual = more.over(NOTHING if self.usual_held else self.usual)
            self.usual_held = False
