"""For the author of a notice: how far it has come, who has not answered, and the report once it has left."""

from datetime import datetime

from aiogram.filters.callback_data import CallbackData

from domain.ledger import UNDELIVERED
from domain.names import Name
from domain.notice import Notice, Stage
from domain.outbox import Failure
from domain.people import Hat
from domain.receipts import PAUSE, Addressed, Board, Came, Family
from locales import Texts
from views.notice import NoticesWritten
from views.notice_buttons import NoticeBoard
from views.notice_sending import CorrectNotice, WithdrawNotice
from views.page import Button, Page, Row, blocks, lines, rows
from views.paging import folded, pairs, shortened

BEGINS = 80  # characters of the notice
LONGEST_NAME = 80
LISTS = (Came.SILENT, Came.ANSWERED, Came.WAITING, Came.LOST, Came.UNLINKED)


class ReceiptList(CallbackData, prefix="xa1"):
    """The families with somebody with whom a notice has come so far."""

    notice: int
    came: Came
    part: int = 0


class RemindSilent(CallbackData, prefix="xb1"):
    """Remind those who have not answered, for the `number`-th time: pressed twice it is the same reminder."""

    notice: int
    number: int


class SignatureSheet(CallbackData, prefix="xc1"):
    """The list to be signed on paper, as a file below."""

    notice: int


def board_page(texts: Texts, notice: Notice, board: Board, now: datetime, *, own: bool = True) -> Page:
    """How many it is for, how many it has reached and what they did; the ways to the people.

    Only its author (`own`) corrects or withdraws it.
    """
    return Page(
        blocks(
            lines(texts("receipts-title", at=_here(notice, notice.laid_out_at or now)), _begins(texts, notice)),
            summary(texts, notice, board, now),
            texts("receipts-now", at=_here(notice, now)),
        ),
        _ways(texts, notice, board, now, own=own),
    )


def report_page(texts: Texts, notice: Notice, board: Board, now: datetime) -> Page:
    """Once every message has ended."""
    follow = Button(texts.plain("receipts-follow"), NoticeBoard(notice=notice.id))
    title = lines(texts("receipts-report"), _begins(texts, notice))
    return Page(blocks(title, summary(texts, notice, board, now)), [[follow]])


def refused_page(texts: Texts, notice: Notice) -> Page:
    """Its time came, and its author had lost the right to address these people."""
    return Page(lines(texts("receipts-refused"), _begins(texts, notice)))


def summary(texts: Texts, notice: Notice, board: Board, now: datetime) -> str:
    """The board in numbers."""
    return blocks(
        lines(*_stage(texts, notice, now)),
        lines(texts("receipts-to", who=_audience(texts, board)), *_reached(texts, notice, board)),
        lines(*_answers(texts, notice, board)),
        lines(*_reminders(texts, notice, board, now)),
    )


def list_page(texts: Texts, notice: Notice, board: Board, came: Came, part: int) -> Page:
    """Family by family, each with everybody it went to: who has not answered may be the second of two."""
    found = board.holding(came)
    forms = len({family.form for family in board.pupils}) > 1
    said = [_family(texts, notice, n, family, forms=forms) for n, family in enumerate(found, start=1)]
    call = came is Came.SILENT and board.spent
    title = texts("receipts-list-call" if call else f"receipts-list-{came.name.lower()}")
    back = [Button(texts.plain("notice-back-board"), NoticeBoard(notice=notice.id))]

    def turn(to: int) -> CallbackData:
        return ReceiptList(notice=notice.id, came=came, part=to)

    return folded(texts, blocks(title, *(said or [texts("receipts-list-empty")])), part, turn, back)


def who_line(texts: Texts, one: Addressed) -> str:
    """«Ковалёва Елена Викторовна (мама)»; of staff the name alone; not escaped yet."""
    if one.hat is Hat.PUPIL:
        return texts.plain("delivery-pupil", name=one.name.in_class)
    name = shortened(one.name.full, LONGEST_NAME) or texts.plain("invite-nameless")
    if one.kinship is None:
        return name
    return texts.plain("receipts-guardian", name=name, kinship=texts.plain(f"kinship-{one.kinship.value}"))


def _begins(texts: Texts, notice: Notice) -> str:
    words = shortened(notice.text, BEGINS) or texts.plain("notices-only-files")
    return texts("notices-begins", words=words)


def _stage(texts: Texts, notice: Notice, now: datetime) -> list[str]:
    if notice.stage is Stage.WITHDRAWN and notice.withdrawn_at is not None:
        return [texts("receipts-withdrawn", at=_here(notice, notice.withdrawn_at))]
    if notice.expires_at is None:
        return []
    key = "receipts-over" if notice.over(now) else "receipts-expires"
    return [texts(key, at=_here(notice, notice.expires_at))]


def _audience(texts: Texts, board: Board) -> str:
    """«54 законных представителя 27 учеников»; not escaped yet."""
    hats = {hat: sum(1 for one in board.people if one.hat is hat) for hat in Hat}
    said: list[str] = []
    if hats[Hat.GUARDIAN]:
        people = texts.plain("receipts-guardians", count=hats[Hat.GUARDIAN])
        said.append(texts.plain("receipts-of-pupils", people=people, pupils=len(board.pupils)))
    if hats[Hat.PUPIL]:
        said.append(texts.plain("receipts-pupils", count=hats[Hat.PUPIL]))
    if hats[Hat.STAFF]:
        said.append(texts.plain("receipts-staff", count=hats[Hat.STAFF]))
    return ", ".join(said) or texts.plain("receipts-nobody")


def _reached(texts: Texts, notice: Notice, board: Board) -> list[str | None]:
    waiting, lost, unlinked = (board.counted[came] for came in (Came.WAITING, Came.LOST, Came.UNLINKED))
    until = board.until
    why = ", ".join(
        texts.plain("receipts-why-count", why=_why(texts, reason), count=str(count)) for reason, count in board.reasons
    )
    return [
        texts("receipts-delivered", count=str(board.delivered)),
        texts("receipts-waits-until", count=str(waiting), at=_here(notice, until)) if waiting and until else None,
        texts("receipts-waits", count=str(waiting)) if waiting and not until else None,
        texts("receipts-lost", count=str(lost), why=why) if lost else None,
        texts("receipts-unlinked", count=str(unlinked)) if unlinked else None,
    ]


def _answers(texts: Texts, notice: Notice, board: Board) -> list[str | None]:
    families = board.pupils
    answered = sum(1 for family in families if family.has(Came.ANSWERED))
    return [
        texts("receipts-opened", count=str(board.opened)),
        texts("receipts-signed", count=str(board.signed)) if notice.wants_signature else None,
        texts("receipts-silent", count=str(board.counted[Came.SILENT])) if board.counted[Came.SILENT] else None,
        texts("receipts-families", answered=str(answered), families=str(len(families))) if families else None,
    ]


def _reminders(texts: Texts, notice: Notice, board: Board, now: datetime) -> list[str]:
    silent, told = board.counted[Came.SILENT], board.told_at
    if told is None or notice.stage is not Stage.SENT or notice.over(now):
        return []
    said = [texts("receipts-reminded", count=board.reminders, at=_here(notice, told))] if board.reminders else []
    if silent and board.spent:
        return [*said, texts("receipts-call-them")]
    if silent and told + PAUSE > now:
        return [*said, texts("receipts-remind-from", at=_here(notice, told + PAUSE))]
    return said


def _ways(texts: Texts, notice: Notice, board: Board, now: datetime, *, own: bool) -> list[Row]:
    silent, number = board.counted[Came.SILENT], board.reminders + 1
    remind = Button(
        texts.plain("receipts-remind", count=str(silent)), RemindSilent(notice=notice.id, number=number),
        style="primary",
    )  # fmt: skip
    lists = [_list(texts, notice, board, came) for came in LISTS if board.counted[came]]
    return rows(
        [remind] if board.may_remind(notice, now) else None,
        *pairs(lists),
        [Button(texts.plain("receipts-sheet"), SignatureSheet(notice=notice.id))],
        [Button(texts.plain("receipts-refresh"), NoticeBoard(notice=notice.id))],
        *(_of_author(texts, notice, now) if own else []),
    )


def _of_author(texts: Texts, notice: Notice, now: datetime) -> list[Row | None]:
    alive = notice.stage is Stage.SENT and not notice.over(now)
    change = [
        Button(texts.plain("notice-correct"), CorrectNotice(notice=notice.id)),
        Button(texts.plain("notice-withdraw"), WithdrawNotice(notice=notice.id)),
    ]
    return [change if alive else None, [Button(texts.plain("notice-back-list"), NoticesWritten())]]


def _list(texts: Texts, notice: Notice, board: Board, came: Came) -> Button:
    call = came is Came.SILENT and board.spent
    count = str(board.counted[came])
    return Button(
        texts.plain("receipts-way-call" if call else f"receipts-way-{came.name.lower()}", count=count),
        ReceiptList(notice=notice.id, came=came),
    )


def _family(texts: Texts, notice: Notice, n: int, family: Family, *, forms: bool) -> str:
    people = [
        texts("receipts-person", who=who_line(texts, one), state=_state(texts, notice, one)) for one in family.people
    ]
    if family.pupil is None:
        return lines(*people)
    pupil = _pupil(texts, family.pupil, family.form if forms else "")
    return lines(texts("receipts-family", n=str(n), pupil=pupil), *people)


def _pupil(texts: Texts, name: Name, form: str) -> str:
    called = shortened(name.in_class, LONGEST_NAME)
    return texts.plain("receipts-pupil-of", pupil=called, form=form) if form else called


def _state(texts: Texts, notice: Notice, one: Addressed) -> str:
    """«ознакомлен(а) 11.11 17:02»; not escaped yet."""
    told = one.receipt
    match one.came:
        case Came.ANSWERED:
            signed = told.confirmed_at
            key = "receipts-state-signed" if signed else "receipts-state-read"
            return texts.plain(key, at=_here(notice, signed or told.opened_at or told.delivered_at))
        case Came.SILENT:
            key = "receipts-state-opened" if told.opened_at else "receipts-state-silent"
            return texts.plain(key, at=_here(notice, told.opened_at or told.delivered_at))
        case Came.WAITING if one.until is not None:
            return texts.plain("receipts-state-until", at=_here(notice, one.until))
        case Came.WAITING:
            return texts.plain("receipts-state-waits")
        case Came.LOST:
            return texts.plain("receipts-state-lost", why=_why(texts, one.reason))
    return texts.plain("receipts-state-unlinked")


def _why(texts: Texts, reason: Failure | None) -> str:
    """What somebody has chosen for themselves is nobody else's business."""
    if reason in UNDELIVERED:
        return texts.plain(f"delivery-closed-{reason}")
    if reason in (Failure.EXPIRED, Failure.NOT_ALLOWED):
        return texts.plain("receipts-why-expired" if reason is Failure.EXPIRED else "receipts-why-not-allowed")
    return texts.plain("receipts-why-other")


def _here(notice: Notice, at: datetime | None) -> datetime:
    """By the school's clock."""
    return (at or notice.created_at).astimezone(notice.zone)
