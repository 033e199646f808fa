"""A new secret takes over: nothing sealed is forgotten, and afterwards the old one may go."""

import ast
import importlib
from base64 import b64decode
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import LargeBinary, func, insert, select, update

from db.files import Files
from db.keys import KEY_ID, Keys
from db.models import AbsenceNote, Base, Complaint, Dialog, Message, Request, Thread
from db.queries import absence_drafts, chats, complaint, rekey, talk_drafts, talk_rows
from db.queries.absence_rows import WORDS
from db.queries.complaint import REASON
from db.queries.roster import Ids
from db.rekeying import seal_anew
from db.sealed import COLUMNS, DRAFTS, FILES
from db.session import Sessions, inserted
from domain import absence, talk
from domain.people import Expectation
from domain.talk import Words
from tests.db.kit import a_channel, a_chat, family
from tests.school import NOW

ROOT = Path(__file__).parents[2]
OLD, NEW, LOST = (
    Keys((f"{word} secret of 32 characters at least".encode(),)) for word in ("an old", "a new", "a lost")
)
BOTH = Keys((*NEW.secrets, *OLD.secrets))


def test_every_sealed_column_is_on_the_list() -> None:
    """Binary columns, and whatever is called sealed."""
    columns = {
        f"{table.name}.{column.name}"
        for table in Base.metadata.tables.values()
        for column in table.columns
        if isinstance(column.type, LargeBinary) or column.name.endswith("_sealed")
    }
    assert columns == {f"{column.class_.__tablename__}.{column.key}" for column in COLUMNS}
    assert all(name.endswith("_sealed") for name in columns)


def sealings() -> Iterator[tuple[Path, ast.Call]]:
    """Every `….seal(purpose, content)` of the program."""
    rooms = ("bot", "db", "domain", "emulator", "exchange", "handlers", "messenger", "scheduler", "views")
    for path in sorted(path for room in rooms for path in (ROOT / room).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            named = isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "seal"
            if named and path.name != "keys.py":
                assert isinstance(node, ast.Call)
                yield path, node


def purpose(path: Path, call: ast.Call) -> str:
    """What is written there, or what the module means by the name that is."""
    first = call.args[0]
    if isinstance(first, ast.Constant):
        return str(first.value)
    module = importlib.import_module(".".join(path.relative_to(ROOT).with_suffix("").parts))
    return str(getattr(module, ast.unparse(first)))


def test_every_purpose_that_something_is_sealed_for_is_on_the_list() -> None:
    found = {purpose(path, call) for path, call in sealings()}
    assert found == {WORDS, REASON, talk_rows.TEXT, FILES}
    assert found <= {*COLUMNS.values(), FILES} | {purpose for _, purpose in DRAFTS.values()}


def test_every_draft_that_holds_something_sealed_is_on_the_list() -> None:
    """What is sealed into JSON is in base64: two modules do it, and both are known."""
    modules = {path.stem for path in (ROOT / "db").rglob("*.py") if "b64encode(" in path.read_text(encoding="utf-8")}
    assert modules == {"absence_drafts", "talk_drafts", "rekey"}
    assert set(DRAFTS) == {*absence_drafts.ALL, talk_drafts.WRITING}


class Sealed:
    """One of everything, by whatever secret."""

    def __init__(self, sessions: Sessions, ids: Ids, keys: Keys) -> None:
        self.sessions, self.ids, self.keys = sessions, ids, keys

    async def written(self) -> None:
        """A conversation, a complaint with its answer, an absence note, a request; and two drafts."""
        ids, keys = self.ids, self.keys
        mother, teacher, pupil = ids.people["elena"], ids.people["sokolova"], ids.people["artyom"]
        about = {"school_id": ids.school, "pupil_id": pupil, "family_id": mother, "teacher_id": teacher}
        note = {"pupil_id": pupil, "author_id": mother, "since": NOW.date(), "until": NOW.date(), "reason": "ill"}
        wish = {"school_id": ids.school, "number": 1, "person_id": mother, "kind": "wish", "status": "new"}
        async with self.sessions.begin() as session:
            thread = await inserted(session, insert(Thread).values(**about).returning(Thread.id))
            said = {"thread_id": thread, "author_id": mother, "sent_at": NOW, "due_at": NOW}
            sealed = talk_rows.sealed(keys, Words("Здравствуйте!"))
            await session.execute(insert(Message).values(**said, text_sealed=sealed))
            reason, answer = (keys.seal(REASON, text.encode()) for text in ("Грубо", "Разобрались"))
            told = {"thread_id": thread, "person_id": mother, "at": NOW, "reason_sealed": reason}
            await session.execute(insert(Complaint).values(**told, answer_sealed=answer))
            words = keys.seal(WORDS, "кашель".encode())
            await session.execute(insert(AbsenceNote).values(**note, words_sealed=words, created_at=NOW))
            await session.execute(insert(AbsenceNote).values(**note | {"until": date(2026, 12, 1)}, created_at=NOW))
            text = keys.seal("request.text", "справка".encode())
            await session.execute(insert(Request).values(**wish, text_sealed=text, created_at=NOW))

    async def drafts(self) -> None:
        """Two chats are in the middle of writing something, a third is asked for its name."""
        viewer, people = family(self.ids, "artyom"), self.ids.people
        channel = await a_channel(self.sessions)
        numbers = [
            await a_chat(self.sessions, channel, people[who], people[who]) for who in ("elena", "dmitry", "petrov")
        ]
        async with self.sessions.begin() as session:
            one, two = (replace(viewer, chat=number) for number in numbers[:2])
            note = absence.Draft(self.ids.people["artyom"], words="кашель")
            await absence_drafts.remember(session, self.keys, one, note, absence_drafts.WORDS_ASKED, NOW)
            letter = talk.Draft(1, 2, 3, Words("Здравствуйте!"))
            await talk_drafts.keep(session, self.keys, two, letter, NOW)
            await chats.expect(session, numbers[2], Expectation("name", {"words": "Елена"}), NOW)

    async def seals(self) -> dict[str, set[bytes]]:
        """By which secrets what is sealed, wherever it lies."""
        found: dict[str, set[bytes]] = {}
        async with self.sessions() as session:
            for table in Base.metadata.sorted_tables:
                for row in await session.execute(select(table)):
                    for name, value in row._mapping.items():
                        found.setdefault(f"{table.name}.{name}", set()).update(ids_in(value))
        return {place: seals for place, seals in found.items() if seals}


def ids_in(value: Any) -> Iterator[bytes]:
    """The beginning of what is binary, also of a draft's words."""
    if isinstance(value, bytes):
        yield value[:KEY_ID]
    if isinstance(value, dict) and isinstance(value.get("words"), str) and value["words"].endswith("="):
        yield b64decode(value["words"])[:KEY_ID]


async def test_afterwards_the_new_secret_alone_opens_everything(sessions: Sessions, ids: Ids, files: Files) -> None:
    places = {f"{column.class_.__tablename__}.{column.key}" for column in COLUMNS} | {"fsm_state.data"}
    sealed = Sealed(sessions, ids, OLD)
    await sealed.written()
    await sealed.drafts()
    assert await sealed.seals() == {place: {OLD.newest_id} for place in places}
    kept = Files(files.folder.with_name("kept"), OLD).keep(b"a paper")
    files = replace(files, folder=files.folder.with_name("kept"), keys=BOTH)

    tally = await seal_anew(sessions, files)
    assert (tally.texts, tally.files, tally.closed) == (7, 1, {})
    assert await sealed.seals() == {place: {NEW.newest_id} for place in places}
    assert Files(files.folder, NEW).read(kept) == b"a paper"
    async with sessions() as session:
        [text] = await session.scalars(select(Message.text_sealed))
        assert talk_rows.opened(NEW, text) == Words("Здравствуйте!")
        [row] = await session.execute(select(Complaint.reason_sealed, Complaint.answer_sealed))
        assert [complaint._opened(NEW, one) for one in row] == ["Грубо", "Разобрались"]
        words = set(await session.scalars(select(AbsenceNote.words_sealed)))
        assert {NEW.open(WORDS, one).decode() for one in words if one} == {"кашель"}
        assert None in words
    again = await seal_anew(sessions, files)
    assert (again.texts, again.files, again.closed) == (0, 0, {})


async def test_what_a_chat_was_writing_can_still_be_sent(sessions: Sessions, ids: Ids, files: Files) -> None:
    await Sealed(sessions, ids, OLD).drafts()
    await seal_anew(sessions, replace(files, folder=files.folder / "none", keys=BOTH))
    viewer = family(ids, "artyom")
    async with sessions() as session:
        rows = (await session.execute(select(Dialog))).all()
    by_what = {row.expects: replace(viewer, expects=Expectation(row.expects, row.data)) for row in rows}
    note = absence_drafts.recall(NEW, by_what[absence_drafts.WORDS_ASKED])
    letter = talk_drafts.recall(NEW, by_what[talk_drafts.WRITING])
    assert note is not None
    assert letter is not None
    assert (note.words, letter.words) == ("кашель", Words("Здравствуйте!"))
    assert by_what["name"].expects == Expectation("name", {"words": "Елена"})


async def test_more_than_a_portion_and_killed_in_the_middle(sessions: Sessions, ids: Ids, files: Files) -> None:
    note = {"author_id": ids.people["elena"], "pupil_id": ids.people["artyom"], "since": NOW.date(), "reason": "ill"}
    rows = [
        note | {"until": NOW.date(), "words_sealed": OLD.seal(WORDS, f"{number}".encode()), "created_at": NOW}
        for number in range(3 * rekey.PORTION)
    ]
    async with sessions.begin() as session:
        await session.execute(insert(AbsenceNote), rows)
    files = replace(files, folder=files.folder / "none", keys=BOTH)

    class Killed(Exception):  # noqa: N818 - that is what happens to it
        """Between two portions."""

    class Dies(Sessions):
        """After its second transaction."""

        left = 2

        def begin(self) -> Any:
            self.left -= 1
            if self.left < 0:
                raise Killed
            return super().begin()

    with pytest.raises(Killed):
        await seal_anew(Dies(sessions.engine), files)
    tally = await seal_anew(sessions, files)
    assert (tally.texts, tally.closed) == (rekey.PORTION, {})
    async with sessions() as session:
        words = await session.scalars(select(AbsenceNote.words_sealed).order_by(AbsenceNote.id))
        assert [NEW.open(WORDS, one) for one in words if one] == [f"{n}".encode() for n in range(3 * rekey.PORTION)]


async def test_what_no_secret_opens_stays_as_it_is_and_is_told(sessions: Sessions, ids: Ids, files: Files) -> None:
    sealed = Sealed(sessions, ids, LOST)
    await sealed.written()
    await sealed.drafts()
    before = await sealed.seals()
    Files(files.folder, LOST).keep(b"another paper")
    kept = len(files.names())
    tally = await seal_anew(sessions, replace(files, keys=BOTH))
    assert (tally.texts, tally.files) == (0, 0)
    assert tally.closed == {
        "absence_note.words_sealed": 1, "complaint.answer_sealed": 1, "complaint.reason_sealed": 1,
        "message.text_sealed": 1, "request.text_sealed": 1, "fsm_state.data": 2, "FILES_DIR": kept,
    }  # fmt: skip
    assert await sealed.seals() == before


async def test_what_is_written_meanwhile_is_left_to_its_writer(sessions: Sessions, ids: Ids) -> None:
    """Between the reading and the writing of a portion a teacher's answer came: it stays."""
    await Sealed(sessions, ids, OLD).written()
    rows = await rekey._older(sessions, BOTH, Complaint.answer_sealed, 0)
    newer = NEW.seal(REASON, "Иначе".encode())
    async with sessions.begin() as session:
        await session.execute(update(Complaint).values(answer_sealed=newer))
    tally = rekey.Tally()
    await rekey._seal(sessions, BOTH, Complaint.answer_sealed, REASON, rows, tally)
    assert tally.texts == 0
    async with sessions() as session:
        assert await session.scalar(select(Complaint.answer_sealed)) == newer
        assert await session.scalar(select(func.count()).select_from(Complaint)) == 1


def test_a_file_that_its_sender_has_deleted_meanwhile_does_not_come_back(files: Files) -> None:
    name = Files(files.folder, OLD).keep(b"a paper")
    both = replace(files, keys=BOTH)
    both.forget(name)
    assert both.seal_anew(name) is False
    assert both.names() == []
