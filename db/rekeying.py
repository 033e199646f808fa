"""A new secret takes over: texts and files alike, again and again until nothing is left for the old one."""

import asyncio

from db.files import Files
from db.keys import Unreadable
from db.queries import rekey
from db.queries.rekey import Tally
from db.session import Sessions


async def seal_anew(sessions: Sessions, files: Files) -> Tally:
    """Whatever an older secret of `files.keys` has sealed is sealed by the newest; safe to kill and to repeat."""
    tally = Tally()
    await rekey.texts(sessions, files.keys, tally)
    await asyncio.to_thread(_files, files, tally)
    return tally


def _files(files: Files, tally: Tally) -> None:
    for name in files.names():
        try:
            tally.files += files.seal_anew(name)
        except Unreadable:
            tally.cannot("FILES_DIR")
