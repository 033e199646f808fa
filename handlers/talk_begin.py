"""«Написать учителю», «Спросить про оценку», «Ответить»: whom a message is for; what it says is asked next."""

from aiogram import Router

from db.keys import Keys
from db.queries import calendars, talk, talk_drafts, talk_marks, talk_rights, talk_scene
from domain.people import Child, Hat, local_day
from domain.talk import Draft, Refusal, Side, Teacher, Words
from handlers.common import TALK_PARTS, only
from handlers.turn import Turn
from views.talk import absent_page, compose_page, refused_page, teachers_page
from views.talk_buttons import AskAbout, AskMark, TalkAnswer, TalkTeachers, TalkTo, TalkWrite
from views.talk_marks import marks_page
from views.terms import asked, span_of

router = only(Router(name=__name__), *TALK_PARTS)


@router.callback_query(TalkTeachers.filter())
async def choose_teacher(_press: object, callback_data: TalkTeachers, turn: Turn) -> None:
    """The class teacher, then those who teach the child today; about a mark of the child, if one was asked about."""
    turn = await turn.wearing(Hat.GUARDIAN)
    child = await turn.to_child(callback_data.pupil)
    async with turn.sessions() as session:
        if callback_data.mark:
            await talk_marks.find(session, turn.viewer, child.id, callback_data.mark, turn.now)
    await _whom(turn, child, callback_data)


async def _whom(turn: Turn, child: Child, here: TalkTeachers) -> None:
    async with turn.sessions() as session:
        found = (await talk_rights.teachers(session, {child.id}, turn.now)).get(child.id, [])
        others = [one for one in found if one.id != turn.viewer.person]
        ids = {one.id for one in others}
        linked = await talk_scene.linked(session, ids, child.school_id, turn.now)
    await turn.reply.show(teachers_page(turn.texts, turn.viewer.children, child, others, linked, here))


@router.callback_query(TalkTo.filter())
async def write_to(_press: object, callback_data: TalkTo, turn: Turn, keys: Keys) -> None:
    """A message to this teacher; an earlier draft is forgotten."""
    turn = await turn.wearing(Hat.GUARDIAN)
    child = turn.viewer.child(callback_data.pupil)
    words, mark = Words(), callback_data.mark
    if mark:
        async with turn.sessions() as session:
            words = Words(mark=(await talk_marks.find(session, turn.viewer, child.id, mark, turn.now)).mark)
    await _begin(turn, keys, Draft(child.id, turn.viewer.person, callback_data.teacher, words, mark=mark))


@router.callback_query(AskMark.filter())
async def choose_mark(press: object, callback_data: AskMark, turn: Turn, keys: Keys) -> None:
    """The only mark of a subject in a term is the one; of several one is chosen."""
    turn = await turn.wearing(Hat.GUARDIAN)
    child = await turn.to_child(callback_data.pupil)
    async with turn.sessions() as session:
        calendar = await calendars.of_child(session, child)
        term = asked(calendar.terms, local_day(turn.now, child.zone), callback_data.term)
        span = span_of(calendar, term, None)
        found = await talk_marks.of_subject(session, turn.viewer, child.id, callback_data.subject, *span)
    if len(found) == 1:
        await ask_about(press, AskAbout(pupil=child.id, mark=found[0].id), turn, keys)
    else:
        await turn.reply.show(marks_page(turn.texts, child, [(one.id, one.mark) for one in found], callback_data))


@router.callback_query(AskAbout.filter())
async def ask_about(_press: object, callback_data: AskAbout, turn: Turn, keys: Keys) -> None:
    """The group's only teacher is asked; of several, or when none of them teaches the child any more, one chooses."""
    turn = await turn.wearing(Hat.GUARDIAN)
    child = turn.viewer.child(callback_data.pupil)
    async with turn.sessions() as session:
        found = await talk_marks.find(session, turn.viewer, child.id, callback_data.mark, turn.now)
    only_one: Teacher | None = found.teachers[0] if len(found.teachers) == 1 else None
    if only_one is None:
        await _whom(turn, child, TalkTeachers(pupil=child.id, mark=found.id))
        return
    words = Words(mark=found.mark)
    await _begin(turn, keys, Draft(child.id, turn.viewer.person, only_one.id, words, mark=found.id))


@router.callback_query(TalkAnswer.filter())
async def answer(_press: object, callback_data: TalkAnswer, turn: Turn, keys: Keys) -> None:
    """To a message: it has been read then."""
    turn = await turn.answering(callback_data.message)
    async with turn.sessions() as session:
        about, said = await talk.of_message(session, keys, turn.viewer, callback_data.message, turn.now)
    async with turn.sessions.begin() as session:
        await talk.mark_read(session, turn.viewer, [said.id], turn.now)
    await _begin(turn, keys, Draft(about.pupil.id, about.relative.id, about.teacher.id))


@router.callback_query(TalkWrite.filter())
async def write_on(_press: object, callback_data: TalkWrite, turn: Turn, keys: Keys) -> None:
    """In a conversation that is open."""
    async with turn.sessions() as session:
        about = await talk.find(session, turn.viewer, callback_data.thread, turn.now)
    await _begin(turn, keys, Draft(about.pupil.id, about.relative.id, about.teacher.id))


async def _begin(turn: Turn, keys: Keys, draft: Draft) -> None:
    """Said before anything is written: that it would not arrive, or when it would."""
    async with turn.sessions() as session:
        scene = await talk_scene.of(session, turn.viewer, draft, turn.now)
    if scene.refusal is Refusal.NO_CHAT and scene.side is Side.FAMILY:
        await turn.reply.show(absent_page(turn.texts, scene.talk))
    elif scene.refusal:
        await turn.reply.show(refused_page(turn.texts, scene.talk, scene.side, scene.refusal))
    else:
        async with turn.sessions.begin() as session:
            await talk_drafts.keep(session, keys, turn.viewer, draft, turn.now)
        await turn.reply.show(compose_page(turn.texts, scene, draft, turn.now))
