"""Who answers for whom: «agents» of OneRoster, `relationships.csv` of School Data Sync."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from domain.lists import GuardianLine, Where, Who
from domain.names import search_key
from domain.words import Kinship
from exchange.oneroster.bundle import Bundle
from exchange.oneroster.columns import OURS
from exchange.oneroster.people import GUARDS, User


@dataclass(frozen=True, slots=True)
class _Tie:
    """Two people of whom a file says that one answers for the other; `kinship` only when it says that too."""

    where: Where
    guardian: str
    pupil: str
    kinship: Kinship | None = None


def guardians(bundle: Bundle, users: Mapping[str, User], forms: Mapping[str, str]) -> tuple[GuardianLine, ...]:
    """A line for each guardian of each pupil, once. `forms` by the pupil's id.

    A teacher who is a pupil's agent is no guardian until a file says so: agents may be tutors.
    """
    known = {record.id for record in bundle.records("users")}
    found: dict[tuple[str, str], GuardianLine] = {}
    for tie in (*_agents(users, forms), *_relationships(bundle)):
        line = _line(bundle, tie, users, forms, known)
        if line is not None:
            found.setdefault((tie.guardian, tie.pupil), line)
    return tuple(found.values())


def _line(
    bundle: Bundle, tie: _Tie, users: Mapping[str, User], forms: Mapping[str, str], known: set[str]
) -> GuardianLine | None:
    for end in (tie.guardian, tie.pupil):
        if end not in known and bundle.whole:
            bundle.report.complain(tie.where, "oneroster-no-user", id=end)
            return None
    guardian = users.get(tie.guardian)
    if (guardian is None and tie.guardian in known) or (tie.pupil in known and tie.pupil not in forms):
        return None
    if guardian is not None and tie.kinship is None and not guardian.holds(*GUARDS):
        if guardian.learns is None:
            bundle.report.tally(tie.where, "oneroster-note-agents")
        return None
    who = guardian.who if guardian else Who("", "", "", tie.guardian)
    return GuardianLine(tie.where, who, tie.pupil, forms.get(tie.pupil, ""), tie.kinship or _kin(guardian))


def _agents(users: Mapping[str, User], forms: Mapping[str, str]) -> Iterator[_Tie]:
    """Either end may name the other. A delta's guardian may name a pupil who is not in it."""
    for key, user in users.items():
        agents, kin = user.record.list("agentSourcedIds"), user.record.list(f"{OURS}kinship")
        for at, agent in enumerate(agents):
            if user.learns is not None:
                yield _Tie(user.record.where, agent, key, _kinship(kin[at]) if at < len(kin) else None)
            elif agent in forms or agent not in users:
                yield _Tie(user.record.where, key, agent)


def _relationships(bundle: Bundle) -> Iterator[_Tie]:
    """Doctors and aides stand there too; they are counted and left out."""
    for record in bundle.live("relationships"):
        role = search_key(record["relationshipRole"])
        if role not in GUARDS:
            bundle.report.tally(record.where, "oneroster-note-relationship", role=record["relationshipRole"])
            continue
        kinship = _kinship(role) or Kinship.OTHER
        yield _Tie(record.where, record["relationshipUserSourcedId"], record["userSourcedId"], kinship)


def _kin(guardian: User | None) -> Kinship:
    """What their role says of it: mother and father do, parent does not."""
    told = (_kinship(held.role) for held in guardian.held) if guardian else ()
    return next((kinship for kinship in told if kinship), Kinship.OTHER)


def _kinship(word: str) -> Kinship | None:
    return Kinship(word) if word in set(Kinship) else None
