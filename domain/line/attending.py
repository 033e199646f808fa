"""Words for who was there: «нет Кима», «Ким болеет», «все на месте», «отсутствующих нет»."""

from domain.line.body import Listing
from domain.line.looking import Looking
from domain.line.naming import GIVES, LACKS
from domain.line.said import PRESENT, Fault, Why
from domain.line.vocabulary import OF_SEVERAL, WHOLE, Tag
from domain.words import Attendance


class Attending(Looking):
    """A word behind a name is for that name; before names it begins a list."""

    def _status(self, at: int, end: int, meaning: object) -> int:
        key = " ".join(one.key for one in self.tokens[at:end])
        if meaning is None:
            return self._present(at, end, several=key in OF_SEVERAL)
        letter = self.book.letters.get(Attendance(str(meaning)))
        if letter is None:
            said = self._typed(at, end)
            self.naming.faults.append((at, Fault(Why.NO_LETTER, said, ", ".join(self.book.desk.letters))))
            self.naming.meant = True
            self.takers(several=True)
            return end
        whole = key in WHOLE
        case = LACKS if whole else GIVES
        if not self.pending and self.all_at is None and self._begins_list(end, whole=whole):
            return self._list_begins(end, letter, case, whole=whole)
        self.note(letter, at, end, case, several=key in OF_SEVERAL)
        self.fresh = False
        return end

    def _list_begins(self, end: int, letter: str, case: int, *, whole: bool) -> int:
        self.end_entry()
        nobody = self.book.words.get(self.tokens[self._past(end)].key)
        if whole and nobody and (nobody[0] is Tag.NOBODY or nobody[1] is Attendance.UNKNOWN):
            self.found.rolled = self.naming.meant = True
            return self._past(end) + 1
        self.listing = Listing(letter, late=letter == self.late, case=case)
        self.found.rolled = self.found.rolled or whole
        self.current, self.last = [], []
        return end

    def _past(self, at: int) -> int:
        while self.tokens[at].kind in (":", "-", "\n", ",", "."):
            at += 1
        return at

    def _begins_list(self, at: int, *, whole: bool) -> bool:
        """Do names follow that the word is said of?"""
        if self.tokens[at].kind == ":":
            return True
        here = self._past(at) if self.tokens[at].kind == "-" else at
        if self.tokens[here].kind == "n" or self.tokens[here].key == "на":
            return self.fresh and self._name_follows(here)
        if self.tokens[here].kind != "w":
            return False
        return self._said_of_names(here, whole=whole)

    def _said_of_names(self, at: int, *, whole: bool) -> bool:
        known = self.book.words.get(self.tokens[at].key)
        if known is None or self.naming.at(at) is not None:
            return self._is_name(at) or self.fresh or not self.current
        if known[1] == "у":
            return self._is_name(at + 1)
        if known[0] is Tag.NOISE:
            return self.fresh and self._name_follows(at)
        return whole and known[0] is Tag.NOBODY and self.tokens[at].key.startswith("отсут")

    def _present(self, at: int, end: int, *, several: bool) -> int:
        everybody = self.book.words.get(self.tokens[end].key, (None,))[0] is Tag.ALL
        if self.all_at is not None or (everybody and not self.pending):
            self._all_present()
            return end + (everybody and self.all_at is None and self.tokens[end].kind == "w")
        if not self.pending and self.naming.at(end) is not None and self.fresh:
            self.listing = Listing(PRESENT)
            return end
        if not self.pending and (self.current or self.last_here):
            return end
        self.note(PRESENT, at, end, GIVES, several=several)
        return end

    def _all_present(self) -> None:
        """«все на месте», «все, кроме Кима, на месте»."""
        self.end_entry()
        self.all_at, self.current = None, [None]
        self.found.rolled = self.found.all_here = self.naming.meant = True

    def _nobody(self, at: int, end: int) -> int:
        """«отсутствующих нет», «отсутствующие: Ким, Сидоров»."""
        here = self._past(end)
        known = self.book.words.get(self.tokens[here].key)
        if self.tokens[here].key == "0":
            self.found.rolled = self.naming.meant = True
            return here + 1
        if self.listing is not None and self.listing.excepts:
            self.naming.unread(at, end)
            return end
        if self.tokens[at].key.startswith("отсут") and known and known[1] is Attendance.UNKNOWN:
            self.found.rolled = self.naming.meant = True
            return here + 1
        if self.tokens[at].key.startswith("отсут") and Attendance.UNKNOWN in self.book.letters:
            return self._list_begins(here, self.book.letters[Attendance.UNKNOWN], LACKS, whole=True)
        self.naming.meant = True
        self.naming.unread(at, end)
        return end
