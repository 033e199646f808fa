"""Which school a command is about."""

from bot.commands.common import fail, question
from db.queries import people
from db.queries.people import SchoolLine
from db.session import Session


async def only_school(session: Session, name: str | None) -> SchoolLine:
    """The only school there is, or the one named; otherwise the command ends with the choices."""
    found = await people.schools(session, name)
    if len(found) == 1:
        return found[0]
    if name and not found:
        fail(f"There is no school «{name}».")
    if not found:
        fail("There is no school yet: import one (`zvonok sample` makes one to try).")
    raise question("Which school? Say --school with one of:", *(one.name for one in found))
