"""`zvonok invite`: a code for exactly the person that was meant."""

from collections.abc import Sequence
from datetime import date

import pytest
from sqlalchemy import insert, select

from db.models import Enrolment, Invitation, Person
from db.queries.roster import Ids
from db.session import connect
from domain.codes import has_slip, read_code
from domain.words import Role
from emulator.telegram import Server
from tests.cli.conftest import Ended, Shell
from tests.school import START

TOKEN = "123456:" + "t" * 35


def code_of(ended: Ended) -> str:
    """The code on line 1."""
    assert (ended.code, ended.err) == (0, "")
    code = read_code(ended.lines[0])
    assert code is not None
    assert not has_slip(code)
    return code


async def issued(shell: Shell) -> Sequence[tuple[Role, int | None, int | None, int | None]]:
    """For whom there are codes now: role, person, pupil, form."""
    sessions = connect(f"sqlite+aiosqlite:///{shell.folder}/school.db")
    async with sessions() as session:
        columns = (Invitation.role, Invitation.person_id, Invitation.pupil_id, Invitation.form_id)
        found = [(row[0], row[1], row[2], row[3]) for row in await session.execute(select(*columns))]
    await sessions.close()
    return found


async def test_the_first_administrator_gets_a_code_before_there_is_anything(shell: Shell) -> None:
    ended = shell.runs("invite", "admin", "--name", "Жукова Ирина Львовна")
    assert ended.lines[1:] == [f"/start {code_of(ended)}"]
    assert [role for role, *_ in await issued(shell)] == [Role.ADMIN]


async def test_the_link_leads_to_the_bot(shell: Shell, school: Ids, server: Server) -> None:
    ended = await shell.runs_beside(server, TOKEN, "invite", "deputy", "--name", "Петров Олег Иванович")
    assert ended.lines[1:] == [f"https://t.me/zvonok_demo_bot?start={code_of(ended)}"]
    assert await issued(shell) == [(Role.DEPUTY, school.people["petrov"], None, None)]


async def test_a_program_gets_one_object(shell: Shell, school: Ids) -> None:
    told = shell.runs("invite", "teacher", "--name", "лебедева ольга", "--json", INVITATION_DAYS="3").object
    code = read_code(told["code"])
    assert told == {"code": told["code"], "link": f"/start {code}", "days": 3}
    assert await issued(shell) == [(Role.TEACHER, school.people["lebedeva"], None, None)]


async def test_a_class_teacher_is_a_teacher_with_a_form(shell: Shell, school: Ids) -> None:
    code_of(shell.runs("invite", "teacher", "--name", "Соколова Марина", "--form", "7б"))
    assert await issued(shell) == [(Role.CLASS_TEACHER, school.people["sokolova"], None, school.forms["7Б"])]


async def test_a_misspelt_name_gets_candidates_and_no_code(shell: Shell, school: Ids) -> None:
    assert school
    ended = shell.runs("invite", "teacher", "--name", "Лебедьева Ольга")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.splitlines() == [
        "Who is Лебедьева Ольга? Repeat with the full name (for namesakes --born) of one of:",
        "  Лебедева Ольга Андреевна",
    ]
    assert await issued(shell) == []


async def test_a_name_like_nobodys_is_told_so(shell: Shell, school: Ids) -> None:
    assert school
    ended = shell.runs("invite", "teacher", "--name", "Яхонтова Анна")
    assert ended.code == 2
    assert ended.sentence == "Nobody is called Яхонтова Анна. Check the spelling, or add the person with --new."
    assert await issued(shell) == []


async def namesake(shell: Shell, school: Ids) -> int:
    """A second Artyom Kovalyov, in 10А."""
    sessions = connect(f"sqlite+aiosqlite:///{shell.folder}/school.db")
    names = {"surname": "Ковалёв", "name": "Артём", "patronymic": "Дмитриевич", "search": "ковалев артем дмитриевич"}
    async with sessions.begin() as session:
        made = insert(Person).values(**names, birth_date=date(2010, 2, 3)).returning(Person.id)
        person = (await session.execute(made)).scalar_one()
        await session.execute(insert(Enrolment).values(pupil_id=person, form_id=school.forms["10А"], since=START))
    await sessions.close()
    return int(person)


async def test_namesakes_are_told_apart_by_form_or_birthday(shell: Shell, school: Ids) -> None:
    other = await namesake(shell, school)
    ask = ("invite", "pupil", "--name", "Ковалёв Артём")
    ended = shell.runs(*ask)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.splitlines()[1:] == [
        "  Ковалёв Артём Дмитриевич, 7Б, 04.05.2013",
        "  Ковалёв Артём Дмитриевич, 10А, 03.02.2010",
    ]
    code_of(shell.runs(*ask, "--form", "10А"))
    code_of(shell.runs(*ask, "--born", "2013-05-04"))
    assert await issued(shell) == [
        (Role.PUPIL, other, other, None),
        (Role.PUPIL, school.people["artyom"], school.people["artyom"], None),
    ]


async def test_a_guardian_without_a_name_is_invited_by_the_pupil(shell: Shell, school: Ids) -> None:
    code_of(shell.runs("invite", "guardian", "--pupil", "Лебедев Кирилл"))
    assert await issued(shell) == [(Role.GUARDIAN, None, school.people["kirill"], None)]


async def test_a_guardian_the_school_knows_is_invited_by_name(shell: Shell, school: Ids) -> None:
    people = school.people
    code_of(shell.runs("invite", "guardian", "--pupil", "Ковалёв Артём", "--name", "Ковалёва Елена"))
    code_of(shell.runs("invite", "guardian", "--name", "Ковалёв Дмитрий"))
    assert await issued(shell) == [
        (Role.GUARDIAN, people["elena"], people["artyom"], None),
        (Role.GUARDIAN, people["dmitry"], None, None),
    ]


async def test_somebody_elses_guardian_is_not_taken_for_this_pupils(shell: Shell, school: Ids) -> None:
    assert school
    ended = shell.runs("invite", "guardian", "--pupil", "Лебедев Кирилл", "--name", "Ковалёва Елена")
    assert ended.code == 2
    assert await issued(shell) == []


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        pytest.param(
            ("cook", "--name", "Петров Олег"),
            "There is no role cook; there are: admin head deputy secretary teacher guardian pupil",
            id="no-such-role",
        ),
        pytest.param(("teacher",), "Who? Say --name «Фамилия Имя Отчество».", id="no-name"),
        pytest.param(
            ("guardian",),
            "Whose guardian? Say --pupil «Фамилия Имя» (and --name, if the school knows the guardian).",
            id="nobodys-guardian",
        ),
        pytest.param(
            ("teacher", "--name", "Петров", "--new"), "Петров: write surname and name at least", id="half-a-name"
        ),
        pytest.param(
            ("teacher", "--name", "Соколова Марина", "--form", "9Я"),
            "Школа № 7 города Кедровска has no form 9Я",
            id="no-such-form",
        ),
        pytest.param(
            ("pupil", "--name", "Ковалёв Артём", "--born", "4 мая"),
            "--born 4 мая: write it like 2013-02-11",
            id="no-such-day",
        ),
        pytest.param(
            ("head", "--name", "Петров Олег", "--school", "Лицей"), "There is no school «Лицей».", id="no-such-school"
        ),
    ],
)
async def test_what_is_missing_is_one_sentence(
    shell: Shell, school: Ids, arguments: tuple[str, ...], sentence: str
) -> None:
    assert school
    ended = shell.runs("invite", *arguments)
    assert (ended.code, ended.sentence) == (1, sentence)
    assert await issued(shell) == []


def test_without_a_school_only_an_administrator_can_be_invited(shell: Shell) -> None:
    ended = shell.runs("invite", "teacher", "--name", "Петров Олег")
    assert (ended.code, ended.sentence) == (
        1,
        "There is no school yet: import one (`zvonok sample` makes one to try).",
    )
