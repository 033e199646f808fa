"""`zvonok invite ROLE`: a one-time code for somebody, from the machine the bot runs on."""

import asyncio
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated

import typer

from bot.clock import system_clock
from bot.commands.check import get_me
from bot.commands.common import Json, fail, question, settings, tell, work
from bot.commands.schools import only_school
from bot.settings import Settings, SettingsError
from db.queries import chats, invitations, linking, people, roster
from db.queries.invitations import Draft
from db.queries.people import Found, SchoolLine
from db.session import Session, connect
from domain.codes import new_code, spoken
from domain.names import Name, parse_full_name, search_key
from domain.words import Role

STAFF = (Role.ADMIN, Role.HEAD, Role.DEPUTY, Role.SECRETARY, Role.TEACHER)
ROLES = (*STAFF, Role.GUARDIAN, Role.PUPIL)


@dataclass(frozen=True, slots=True)
class Wish:
    """What was asked for on the command line."""

    role: Role
    name: str | None
    pupil: str | None
    born: date | None
    form: str | None
    school: str | None
    today: date
    new: bool


def invite(
    role: Annotated[str, typer.Argument(help="admin head deputy secretary teacher guardian pupil")],
    name: Annotated[str | None, typer.Option(help="«Фамилия Имя Отчество» of the person.")] = None,
    pupil: Annotated[str | None, typer.Option(help="For a guardian: whose.")] = None,
    born: Annotated[str | None, typer.Option(help="The pupil's birthday (YYYY-MM-DD), for namesakes.")] = None,
    form: Annotated[str | None, typer.Option(help="The pupil's form; for a teacher: class teacher of it.")] = None,
    school: Annotated[str | None, typer.Option(help="The school, when there are several.")] = None,
    new: Annotated[bool, typer.Option("--new", help="The person is not in the lists yet: add them.")] = False,  # noqa: FBT002
    json: Json = False,  # noqa: FBT002 - typer's way
) -> None:
    """Print a one-time code (line 1) and its deep link (line 2)."""
    if role not in ROLES:
        fail(f"There is no role {role}; there are: {' '.join(ROLES)}")
    read = settings()
    wish = Wish(Role(role), name, pupil, _day(born), form, school, system_clock().date(), new)
    code, link = work(_invite(read, wish))
    tell(json, {"code": spoken(code), "link": link, "days": read.invitation_days}, spoken(code), link)


async def _invite(read: Settings, wish: Wish) -> tuple[str, str]:
    from bot.upgrading import upgrade  # noqa: PLC0415 - Alembic is needed by a few commands only

    await upgrade(read)
    sessions = connect(read.database_url)
    code = new_code()
    try:
        async with sessions.begin() as session:
            draft = await _draft(session, wish)
            hashed = read.keys().hashes("invitation", code)[0]
            await invitations.issue(session, draft, hashed, system_clock(), timedelta(days=read.invitation_days))
            link = await _link(session, read, code)
    finally:
        await sessions.close()
    return code, link


async def _draft(session: Session, wish: Wish) -> Draft:
    school = await _school(session, wish)
    if wish.role is Role.PUPIL:
        pupil = await _one(session, school, Role.PUPIL, wish.name, wish)
        return Draft(school.id, Role.PUPIL, pupil.id, pupil.id)
    if wish.role is Role.GUARDIAN:
        return await _guardian(session, school, wish)
    form = await people.form_id(session, school.id, wish.form) if wish.form else None
    if wish.form and form is None:
        fail(f"{school.name} has no form {wish.form}")
    person = await _staff(session, school, wish)
    return Draft(school.id, Role.CLASS_TEACHER if form else wish.role, person, form=form)


async def _guardian(session: Session, school: SchoolLine, wish: Wish) -> Draft:
    """By name when the school knows it; without a name they say who they are when they link."""
    if wish.pupil is None and wish.name is None:
        fail("Whose guardian? Say --pupil «Фамилия Имя» (and --name, if the school knows the guardian).")
    pupil = await _one(session, school, Role.PUPIL, wish.pupil, wish) if wish.pupil else None
    if wish.name is None:
        return Draft(school.id, Role.GUARDIAN, None, pupil.id if pupil else None)
    if wish.new and pupil is not None:
        person = await linking.new_person(session, _parsed(wish.name))
    else:
        person = (await _one(session, school, Role.GUARDIAN, wish.name, wish, pupil)).id
    return Draft(school.id, Role.GUARDIAN, person, pupil.id if pupil else None)


async def _staff(session: Session, school: SchoolLine, wish: Wish) -> int:
    """Staff are in the lists; the very first administrator of an empty installation cannot be."""
    if wish.name is None:
        fail("Who? Say --name «Фамилия Имя Отчество».")
    found = await people.named(session, school.id, wish.role, wish.name, wish.today)
    if wish.new or (wish.role is Role.ADMIN and not found):
        return await linking.new_person(session, _parsed(wish.name))
    return _only(found, wish.name).id


async def _one(
    session: Session,
    school: SchoolLine,
    role: Role,
    typed: str | None,
    wish: Wish,
    pupil: Found | None = None,
) -> Found:
    if typed is None:
        fail("Who? Say --name «Фамилия Имя Отчество».")
    form = wish.form if role is Role.PUPIL else None
    child = pupil.id if pupil else None
    found = await people.named(session, school.id, role, typed, wish.today, form=form, pupil=child)
    if role is Role.PUPIL and wish.born is not None:
        found = [one for one in found if one.born == wish.born]
    return _only(found, typed)


def _day(typed: str | None) -> date | None:
    try:
        return date.fromisoformat(typed) if typed else None
    except ValueError:
        fail(f"--born {typed}: write it like 2013-02-11")


def _only(found: list[Found], typed: str) -> Found:
    """The name must match one person; otherwise the candidates are told."""
    if len(found) == 1 and search_key(found[0].name.full).startswith(search_key(typed)):
        return found[0]
    if not found:
        raise question(f"Nobody is called {typed}. Check the spelling, or add the person with --new.")
    raise question(
        f"Who is {typed}? Repeat with the full name (for namesakes --born) of one of:",
        *(_candidate(one) for one in found),
    )


def _candidate(one: Found) -> str:
    details = [one.form, one.born.strftime("%d.%m.%Y") if one.born else None]
    return ", ".join([one.name.full, *(part for part in details if part)])


def _parsed(typed: str) -> Name:
    try:
        return parse_full_name(typed)
    except ValueError:
        fail(f"{typed}: write surname and name at least")


async def _school(session: Session, wish: Wish) -> SchoolLine:
    """The only school, or the one named; an empty installation gets its first school here."""
    if wish.role is Role.ADMIN and not await people.schools(session):
        name = wish.school or "Школа"
        return SchoolLine(await roster.first_school(session, name), name)
    return await only_school(session, wish.school)


async def _link(session: Session, read: Settings, code: str) -> str:
    """A deep link, to the first of several bots (each takes the code); before it ever ran, what to type instead."""
    try:
        token = read.tokens()[0]
        known = await chats.bot_username(session, "telegram", token.partition(":")[0])
        username = known or (await asyncio.to_thread(get_me, read, token))["username"]
    except SettingsError:
        return f"/start {code}"
    return f"https://t.me/{username}?start={code}"
