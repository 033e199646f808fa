"""Which of a bundle's organisations is the school, and what belongs to it."""

from collections.abc import Mapping
from dataclasses import dataclass

from domain.lists import Refused, Where
from domain.names import search_key
from domain.roster import School
from exchange.oneroster.bundle import Bundle, Record

# Bodies that stand inside a school; a college or another school never does.
PARTS = frozenset({"department", "division", "campus", "program", "local"})


@dataclass(frozen=True, slots=True)
class Orgs:
    """`inside`: ids of the school and its parts; `None` when the bundle names no school and all of it is taken."""

    names: Mapping[str, str]
    school: School | None = None
    inside: frozenset[str] | None = None

    def ours(self, *ids: str) -> bool:
        """Is one of these organisations the school? Rows that name none are taken for the school's."""
        named = [one for one in ids if one]
        return self.inside is None or not named or any(one in self.inside for one in named)

    def name(self, org: str) -> str:
        """What people call it."""
        return self.names.get(org, org)


def schools(bundle: Bundle) -> tuple[str, ...]:
    """The names of the bundle's schools; those of one name with their id."""
    found = _schools(bundle)
    names = [record["name"] for record in found]
    return tuple(r["name"] if names.count(r["name"]) == 1 else f"{r['name']} ({r.id})" for r in found)


def choose(bundle: Bundle, wanted: str | None) -> Orgs:
    """The school that is `wanted`, by name or id, or else the only one.

    Raises `Refused` when there is no such; a delta need not repeat the school, and then all of it is the school's.
    """
    names = {record.id: record["name"] for record in bundle.live("orgs")}
    found = _schools(bundle)
    if wanted is not None:
        key = search_key(wanted)
        offered = zip(schools(bundle), found, strict=True)
        found = [org for name, org in offered if key in (search_key(name), search_key(org["name"]), search_key(org.id))]
        if not found and bundle.whole:
            raise Refused("oneroster-no-school", Where("orgs"), school=wanted)
    if not found:
        return Orgs(names)
    org = found[0]
    return Orgs(names, School(org["name"], org.ours("shortName"), ""), _inside(bundle, org))


def _schools(bundle: Bundle) -> list[Record]:
    orgs = list(bundle.live("orgs"))
    found = [org for org in orgs if search_key(org["type"]) == "school"]
    return found or (orgs if bundle.whole and len(orgs) == 1 else [])


def _inside(bundle: Bundle, school: Record) -> frozenset[str]:
    """The school and the departments below it."""
    parents = {org.id: org["parentSourcedId"] for org in bundle.live("orgs") if search_key(org["type"]) in PARTS}
    inside = {school.id}
    while more := {org for org, parent in parents.items() if parent in inside} - inside:
        inside |= more
    return frozenset(inside)
