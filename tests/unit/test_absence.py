"""What may be announced, what a document may be, and what the roll call will make of it."""

import zipfile
from datetime import date, timedelta
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.absence import LONGEST, Days, Document, Draft, Misfit, Note, Reason, joined, misfit
from domain.words import Attendance, Kinship
from exchange.documents import LONGEST_NAME, document_type, tidy_name
from tests.school import FRIDAY, MONDAY, NOW, THURSDAY, WEDNESDAY
from tests.unit.kit import ARTYOM, CHILDREN, RU, YEAR, labels
from views.absence import dialog_page
from views.absence_calendar import month_of, month_start
from views.absence_days import calendar_page
from views.absence_steps import AbsenceCalendar, Step, button_of, draft_of

DAY = timedelta(days=1)
PAPER = Document("справка.pdf", "application/pdf", 9, "f" * 64)
NOTE = Note(
    5, 1, Days(MONDAY - DAY * 7, FRIDAY), Reason.ILL, NOW, by_school=False, kinship=Kinship.MOTHER, words="мои слова"
)


@pytest.mark.parametrize(
    ("reason", "meaning"),
    [
        (Reason.ILL, Attendance.ILL),
        (Reason.FAMILY, Attendance.EXCUSED),
        (Reason.CONTEST, Attendance.EXCUSED),
        (Reason.OTHER, Attendance.EXCUSED),
        (Reason.EXEMPT, Attendance.EXEMPT),
    ],
)
def test_every_reason_has_a_meaning_in_the_journal(reason: Reason, meaning: Attendance) -> None:
    assert reason.meaning is meaning


@pytest.mark.parametrize(
    ("first", "last", "wrong"),
    [
        pytest.param(WEDNESDAY, WEDNESDAY, None, id="today"),
        pytest.param(WEDNESDAY - DAY * 2, FRIDAY, None, id="told-two-days-late"),
        pytest.param(WEDNESDAY - DAY * 4, FRIDAY, Misfit.PAST, id="told-four-days-late"),
        pytest.param(FRIDAY, THURSDAY, Misfit.BACKWARDS, id="backwards"),
        pytest.param(WEDNESDAY, WEDNESDAY + DAY * 30, None, id="31-days"),
        pytest.param(WEDNESDAY, WEDNESDAY + DAY * 31, Misfit.LONG, id="32-days"),
        pytest.param(FRIDAY + DAY, FRIDAY + DAY * 2, Misfit.CLOSED, id="a-weekend"),
        pytest.param(FRIDAY, FRIDAY + DAY * 3, None, id="over-a-weekend"),
        pytest.param(date(2027, 5, 31), date(2027, 6, 1), Misfit.YEAR, id="into-the-summer"),
    ],
)
def test_days_fit_or_say_why_not(first: date, last: date, wrong: Misfit | None) -> None:
    assert misfit(Days(first, last), WEDNESDAY, YEAR) is wrong


def test_a_note_that_began_long_ago_may_keep_its_beginning() -> None:
    days = Days(NOTE.days.first, FRIDAY + DAY * 3)
    assert misfit(days, WEDNESDAY, YEAR) is Misfit.PAST
    assert misfit(days, WEDNESDAY, YEAR, NOTE.days.first) is None


@given(ahead=st.integers(-10, 300), length=st.integers(-5, 60))
def test_what_fits_has_a_school_day_and_is_not_too_long(ahead: int, length: int) -> None:
    days = Days(WEDNESDAY + DAY * ahead, WEDNESDAY + DAY * (ahead + length))
    if misfit(days, WEDNESDAY, YEAR) is None:
        assert any(YEAR.closed(day) is None for day in days)
        assert 1 <= days.count <= LONGEST
        assert days.first in days
        assert days.last in days


def test_words_and_document_follow_the_note_they_were_said_for() -> None:
    said = Draft(1, words="новые", document=PAPER)
    asked = Draft(1, NOTE.days, Reason.FAMILY)
    changing = Draft(1, NOTE.days, Reason.FAMILY, note=5)
    assert joined(asked, said, None).words == "новые"
    assert joined(asked, Draft(2, words="о другом ребёнке"), None).words == ""
    assert joined(asked, Draft(1, note=5, words="о другом сообщении"), None).words == ""
    assert joined(changing, None, NOTE).words == "мои слова"
    assert joined(changing, Draft(1, note=5), NOTE).words == ""
    assert joined(changing, Draft(1, document=PAPER), NOTE) == Draft(1, NOTE.days, Reason.FAMILY, 5, "мои слова", PAPER)


def test_a_note_is_open_until_its_last_day_is_over() -> None:
    assert NOTE.open_on(FRIDAY)
    assert not NOTE.open_on(FRIDAY + DAY)


def test_a_press_repeated_adds_nothing() -> None:
    assert NOTE.says(Draft(1, NOTE.days, Reason.ILL))
    assert not NOTE.says(Draft(1, NOTE.days, Reason.OTHER))
    assert not NOTE.says(Draft(1, NOTE.days, Reason.ILL, words="и ещё"))


@given(ahead=st.integers(0, 300), length=st.integers(1, 31), reason=st.sampled_from(Reason), note=st.integers(0, 99))
def test_a_button_carries_the_whole_note_so_far(ahead: int, length: int, reason: Reason, note: int) -> None:
    first = WEDNESDAY + DAY * ahead
    draft = Draft(1, Days(first, first + DAY * (length - 1)), reason, note)
    assert draft_of(button_of(draft, Step.LOOK)) == draft
    assert draft_of(button_of(Draft(1), Step.WHEN)) == Draft(1)


@given(day=st.dates(date(2026, 9, 1), date(2027, 5, 31)))
def test_a_month_has_its_number(day: date) -> None:
    assert month_start(month_of(day)) == day.replace(day=1)


def test_a_month_offers_school_days_only_and_no_last_day_before_the_first() -> None:
    month = AbsenceCalendar(pupil=1, month=month_of(WEDNESDAY))
    first = labels(calendar_page(RU, ARTYOM, YEAR, WEDNESDAY, month))
    assert first[0] == ["9", "10", "11", "12", "13", "·", "·"]
    assert first[-2:] == [["декабрь 2026 ▶"], ["◀ Когда?"]]
    picked = month.model_copy(update={"day": FRIDAY.toordinal()})
    assert labels(calendar_page(RU, ARTYOM, YEAR, WEDNESDAY, picked))[0] == ["·", "·", "·", "·", "13", "·", "·"]
    december = picked.model_copy(update={"month": month_of(date(2026, 12, 1))})
    last = labels(calendar_page(RU, ARTYOM, YEAR, WEDNESDAY, december))
    assert last[1] == ["7", "8", "9", "10", "11", "·", "·"]
    assert last[-2] == ["◀ ноябрь 2026"]


def test_on_a_day_without_school_today_is_not_offered() -> None:
    sunday = FRIDAY + DAY * 2
    page = dialog_page(RU, CHILDREN, ARTYOM, YEAR, sunday, Draft(ARTYOM.id), None)
    assert labels(page)[0] == ["Завтра"]


def archive(*names: str) -> bytes:
    """A zip file with such members."""
    content = BytesIO()
    with zipfile.ZipFile(content, "w") as made:
        for name in names:
            made.writestr(name, "x")
    return content.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "mime"),
    [
        ("photo.jpg", b"\xff\xd8\xff\xe0", "image/jpeg"),
        ("СПРАВКА.PDF", b"%PDF-1.7", "application/pdf"),
        ("scan.png", b"\x89PNG\r\n", "image/png"),
        ("img.heic", b"\x00\x00\x00\x18ftypheic", "image/heic"),
        ("old.doc", b"\xd0\xcf\x11\xe0", "application/msword"),
        ("letter.odt", archive("mimetype", "content.xml"), "application/vnd.oasis.opendocument.text"),
        ("letter.docx", archive("word/document.xml"), None),
        ("letter.docx", archive("evil.exe"), None),
        ("letter.docx", b"PK\x03\x04 no zip", None),
        ("photo.jpg", b"MZ", None),
        ("program.exe", b"MZ", None),
        ("справка", b"%PDF", None),
        ("справка.pdf", b"", None),
    ],
)
def test_a_document_is_what_it_contains(name: str, content: bytes, mime: str | None) -> None:
    if name == "letter.docx" and b"word/" in content:
        mime = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    assert document_type(name, content) == mime


@pytest.mark.parametrize(
    ("name", "tidy"),
    [
        ("справка.pdf", "справка.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\мама\\справка.pdf", "справка.pdf"),
        ("спра\u202eвка\x00.pdf", "спра вка.pdf"),
        ("  a   b .pdf", "a b.pdf"),
        ("...", "file"),
        (".pdf", "pdf"),
        ("", "file"),
        ("x" * 300 + ".pdf", "x" * 96 + ".pdf"),
        ('a<b>"c".pdf', "a_b__c_.pdf"),
    ],
)
def test_a_name_is_one_name(name: str, tidy: str) -> None:
    assert tidy_name(name) == tidy


@given(name=st.text())
def test_no_name_leads_out_of_its_folder(name: str) -> None:
    tidy = tidy_name(name)
    assert 0 < len(tidy) <= LONGEST_NAME
    assert not set("/\\\x00") & set(tidy)
    assert tidy.strip(" .")
