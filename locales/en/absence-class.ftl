class-forms = <b>Your forms</b>
    Choose a form.
class-title = <b>{ $form }. Absences, { DAY($day) }</b>
class-nobody = Nobody has been reported absent.
class-later = <b>Later</b>
class-line = • <b>{ $pupil }</b>: { $days }, { $reason } · { $author }
class-line-more = • <b>{ $pupil }</b>: { $days }, { $reason } · { $author }, with details
class-letter = { $letter } – { $reason }
class-mark = Enter an absence
class-way-roster = Class list
class-way-marks = Marks of the form
class-way-attention = Who needs attention
class-way-absences = Lessons missed
class-back = ◀ Back to the form
class-note-title = <b>{ $pupil }</b>
class-note-what = { $days }
    { $reason }
class-note-by = <i>Told by: { $author }, { MINUTE($told) }</i>
class-note-gone = This note has been withdrawn.
class-file = Document
class-withdraw = Cancel the entry
class-pick = <b>{ $form }. Whom would you like to enter?</b>
    Mark the pupils and tap “Done”.
class-chosen = ✓ { $name }
class-picked = Done: { $count }
class-when = <b>Enter an absence</b>
    When?
class-month = <b>Enter an absence</b>
    { MONTH($month) }
class-pick-first = Tap the first day.
class-why = <b>Enter an absence</b>
    { $days }

    What is the reason?
class-subject = Exempt from which subject?
class-look = <b>Enter this absence?</b>
    { $pupils }
    { $days }
    Reason: { $reason }
class-send = Enter
class-change-pupils = Pupils
class-entered = { $count ->
        [one] Entered for { $count } pupil: { $pupils }.
       *[other] Entered for { $count } pupils: { $pupils }.
    }
class-entered-before = You have already made an entry for these days: { $pupils }. To change it, cancel the earlier entry.
class-seen-now = The families can see this under “My notes”.
class-left = Somebody you marked has left the form. Please check the list.
told-note = <b>{ $form }. { $pupil } will not come</b>
told-note-changed = <b>{ $form }. { $pupil }: the note was changed</b>
told-note-withdrawn = <b>{ $form }. { $pupil }: the note was withdrawn</b>
told-note-what = { $days }
    { $reason }
told-note-by = <i>Told by: { $author }</i>
told-note-button = Details
