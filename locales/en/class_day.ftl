class_day-title = <b>{ $form }. Your class today, { DAY($day) }</b>
class_day-line = • { $what }
class_day-names = { $names }
class_day-away = <b>Not coming today: { $count }</b>
class_day-absence = { $pupil } – { $reason }
class_day-absence-until = { $pupil } – { $reason }, until { DATE($last) }
class_day-absences = Absences
class_day-lessons = <b>Changed lessons</b>
class_day-lesson = lesson { $number }, { $subject } – { $what }
class_day-unanswered = <b>Absent without explanation: { $count }</b>
class_day-dated = { $pupil }, { DATE($day) }
class_day-undelivered = <b>Messages do not get through: { $count }</b>
class_day-notice = <b>Urgent notice not opened: { $count }</b>
    “{ $text }”
class_day-notice-button = Who has not opened it
class_day-notice-of = Not opened: { $text }
class_day-unlinked = <b>{ $count ->
    [one] { $count } family is not linked
   *[other] { $count } families are not linked
}</b>
class_day-unlinked-help = Give the family a code: the button “Invite families” makes one.
class_day-invite = Invite families
class_day-birthdays = <b>Birthday</b>
