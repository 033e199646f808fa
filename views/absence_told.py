"""What a family has announced, told to the class teacher unasked; the words are behind a button, as under /class."""

from domain.absence import Announced
from locales import Texts
from views.absence_class import ClassDay, ClassNote
from views.absence_lines import author_phrase, days_phrase, reason_phrase
from views.page import Button, Page, lines


def note_told_page(texts: Texts, note: Announced, form_id: int, form: str, *, withdrawn: bool, again: bool) -> Page:
    """Who, when, why and who says so; `again`: the class teacher has been told of this note before."""
    key = "told-note-withdrawn" if withdrawn else "told-note-changed" if again else "told-note"
    said = lines(
        texts(key, pupil=note.name.in_class, form=form),
        texts("told-note-what", days=days_phrase(texts, note.days), reason=reason_phrase(texts, note.reason)),
        texts("told-note-by", author=author_phrase(texts, note)),
    )
    open_ = [] if withdrawn else [Button(texts.plain("told-note-button"), ClassNote(form=form_id, note=note.id))]
    return Page(said, [[*open_, Button(texts.plain("class-back"), ClassDay(form=form_id))]])
