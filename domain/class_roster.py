"""The list of a form: who is in it, and whether their families are linked."""

from dataclasses import dataclass

from domain.invitations import Relative
from domain.names import Name


@dataclass(frozen=True, slots=True)
class ClassMate:
    """A pupil with the guardians the school knows; `linked` when the pupil has a chat of their own."""

    id: int
    name: Name
    home: bool = False
    linked: bool = False
    guardians: tuple[Relative, ...] = ()

    @property
    def reached(self) -> int:
        """How many guardians have a chat."""
        return sum(one.linked for one in self.guardians)
