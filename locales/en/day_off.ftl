office-day-off = Days without lessons
dayoff-title = <b>Days without lessons</b>
dayoff-none = There are none for today or later.
dayoff-line = • { DAY($day) }: { $forms } – { $reason }
dayoff-return = Restore: { BRIEF($day) }, { $reason }
dayoff-declare = Call off lessons
dayoff-back = ◀ Days without lessons
dayoff-which = Which forms have no lessons? Tick the whole school, a parallel or single forms.
dayoff-every = All forms
dayoff-grade = Year { $grade }
dayoff-ticked = ✓ { $what }
dayoff-ready = Next: { $count }
dayoff-chosen = <b>No lessons: { $forms }</b>
dayoff-when = On which day?
dayoff-no-days = These forms have no lessons in the next two weeks anyway. Please choose others.
dayoff-day = { SHORT($day) }
dayoff-why = { DAY($day) }: why are there no lessons?
dayoff-why-frost = Frost
dayoff-why-quarantine = Quarantine
dayoff-why-accident = Breakdown
dayoff-why-other = In own words
dayoff-because-frost = frost
dayoff-because-quarantine = quarantine
dayoff-because-accident = a breakdown at school
dayoff-typed = Write the reason in one line, as families will read it, for example “no heating”.
dayoff-typed-wrong = A reason is one line of at most 100 characters. Please write a shorter one.
dayoff-other-forms = Forms
dayoff-other-day = Day
dayoff-other-why = Reason
dayoff-look = <b>No lessons</b>
    Forms: { $forms }
    Day: { DAY($day) }
    Reason: { $reason }
dayoff-closed = No lessons on that day anyway: { $forms }.
dayoff-reach = Pupils: { $pupils }, families connected: { $count }. They are told in three minutes, at any hour, even where other messages are off.
dayoff-unreached = { $count ->
    [one] The message does not reach the family of { $count } pupil: it is not connected. Please tell it yourself.
   *[other] The message does not reach the families of { $count } pupils: they are not connected. Please tell them yourself.
}
dayoff-confirm = Call off lessons
dayoff-confirm-on = Restore lessons
dayoff-one-of = To restore the lessons of one form only, choose it.
dayoff-look-on = <b>Restore the lessons?</b>
    Forms: { $forms }
    Day: { DAY($day) }
    Without lessons now: { $reason }
dayoff-made = <b>No lessons</b>
    { DAY($day) }: { $forms } – { $reason }

    Families and class teachers are told in three minutes. Until then the lessons can be restored unnoticed.
dayoff-made-on = <b>Lessons are held</b>
    { DAY($day) }: { $forms }

    Everybody who knows that they were called off is told of this too.
dayoff-stale = That is no longer possible: something has changed since. Here is what holds now.
dayoff-child = <b>{ $child }</b>
dayoff-told-off = { DAY($day) }: no lessons. Reason: { $reason }.
dayoff-told-stay = There is no need to come to school that day. If lessons are held after all, I will tell you at once.
dayoff-told-on = { DAY($day) }: lessons are held after all, by the timetable. The earlier message no longer holds.
dayoff-told-teacher = Families who are connected are told right now.
