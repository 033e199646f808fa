"""The families of a form as its class teacher invites them: who is linked, who is not, who needs no code from here."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.invitations import PupilLine
from domain.names import Name, apart
from domain.people import NotAllowed
from domain.words import Kinship, Role


@dataclass(frozen=True, slots=True)
class Invitee:
    """Somebody whom a code can be made out to.

    `person` None is a guardian of a pupil for whom the school knows nobody. `pupils` are those of this form; the code
    is kept under the first. `staff` holds a post at a school: their code opens that too, so it is the administrator's
    to give. `guarded`: the deputy has restricted another adult, so a code that names nobody is handed over in person.
    `language` is that of their newest chat, or of the pupil's.
    """

    role: Role
    person: int | None
    name: Name | None
    kinship: Kinship | None
    pupils: tuple[PupilLine, ...]
    linked: bool = False
    staff: bool = False
    guarded: bool = False
    language: str | None = None

    @property
    def pupil(self) -> PupilLine:
        """Whose family it is."""
        return self.pupils[0]


@dataclass(frozen=True, slots=True)
class Families:
    """Everybody of a form in the order of the register: the guardians of each pupil, then the pupil."""

    pupils: tuple[PupilLine, ...] = ()
    people: tuple[Invitee, ...] = ()

    def unlinked(self) -> list[Invitee]:
        """Guardians who have no chat, and one unknown guardian for a pupil of whom none is known."""
        return [one for one in self.people if one.role is Role.GUARDIAN and not one.linked]

    def sheet(self, *, own: bool) -> list[Invitee]:
        """Who gets a strip of the class's sheet; with `own` pupils too.

        What nobody is named on goes through a pupil's hands, and in a family of which the deputy has shut somebody
        out that may be the wrong ones: such a strip is made one by one.
        """
        wanted = {Role.GUARDIAN, Role.PUPIL} if own else {Role.GUARDIAN}
        return [one for one in self.people if one.role in wanted and not (one.linked or one.staff or one.guarded)]

    def of(self, pupil: int) -> tuple[PupilLine, list[Invitee]]:
        """A pupil and everybody known of the family, the pupil last; raises NotAllowed for a pupil of another form."""
        found = next((one for one in self.pupils if one.id == pupil), None)
        if found is None:
            raise NotAllowed(f"pupil {pupil}")
        return found, [one for one in self.people if one.person and pupil in [mate.id for mate in one.pupils]]

    def find(self, pupil: int, person: int = 0, *, own: bool = False) -> Invitee:
        """One of the family, or (`person` 0) an adult whom the school has no name for; raises NotAllowed."""
        line, family = self.of(pupil)
        if not person and not own:
            unknown = [one for one in self.people if one.person is None and one.pupil == line]
            return unknown[0] if unknown else Invitee(Role.GUARDIAN, None, None, None, (line,))
        wanted = (Role.PUPIL, pupil) if own else (Role.GUARDIAN, person)
        for one in family:
            if (one.role, one.person) == wanted:
                return one
        raise NotAllowed(f"relative {person}")

    def person(self, person: int) -> Invitee:
        """Somebody whom the school knows by name; raises NotAllowed for who is not of these families."""
        found = next((one for one in self.people if one.person == person), None)
        if found is None:
            raise NotAllowed(f"person {person}")
        return found

    def called(self, pupils: Sequence[PupilLine]) -> str:
        """Pupils by names that nobody else of the form has."""
        names = dict(zip((one.id for one in self.pupils), apart([one.name for one in self.pupils]), strict=True))
        return ", ".join(names.get(one.id, one.name.in_class) for one in pupils)
