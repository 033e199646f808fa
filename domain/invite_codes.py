"""What has become of the codes of a form: of each person the newest. The codes themselves are kept nowhere."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from datetime import datetime

from domain.invitations import PupilLine
from domain.invitees import Invitee
from domain.linking import CodeState, CodeTimes
from domain.names import Name
from domain.words import Kinship, Role


@dataclass(frozen=True, slots=True)
class Code:
    """A code as the class teacher sees it; `name` and `kinship` are of whom it names, or of who has used it."""

    id: int
    role: Role
    pupil: PupilLine
    person: int | None
    name: Name | None
    kinship: Kinship | None
    issued_at: datetime
    times: CodeTimes
    used_by: int | None = None
    renewal: bool = False


def newest(codes: Iterable[Code], now: datetime) -> list[Code]:
    """Of each person the newest, in the order given; `codes` stand oldest first within a pupil.

    A code that names nobody belongs to who used it. Open ones of that kind are each a paper in somebody's hands and
    all stay; dead ones are told of only where the pupil has no other.
    """
    kept: dict[Hashable, Code] = {}
    for code in codes:
        key = _whose(code, now)
        kept.pop(key, None)
        kept[key] = code
    others = {code.pupil.id for key, code in kept.items() if key != (None, code.pupil.id)}
    return [code for key, code in kept.items() if key != (None, code.pupil.id) or code.pupil.id not in others]


def _whose(code: Code, now: datetime) -> Hashable:
    who = code.person or code.used_by
    if who is not None:
        return code.role, who
    return (code.id,) if code.times.state(now) is CodeState.OPEN else (None, code.pupil.id)


def of_invitee(codes: Iterable[Code], who: Invitee) -> Code | None:
    """The newest code that was made out to them."""
    mine = [
        code
        for code in codes
        if (code.role, code.person) == (who.role, who.person) and (who.person or code.pupil.id == who.pupil.id)
    ]
    return max(mine, key=lambda code: code.id, default=None)
