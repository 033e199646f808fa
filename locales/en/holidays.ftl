holidays-button = Holidays
holidays-title = <b>{ $child }. Holidays and school year</b>
holidays-left = { $days ->
        [one] { $days } school day
       *[other] { $days } school days
    } left until the holidays.
holidays-left-year = { $days ->
        [one] { $days } school day
       *[other] { $days } school days
    } left until the end of the school year.
holidays-last-day = Today is the last school day before the holidays.
holidays-last-day-year = Today is the last school day of this year.
holidays-begin = The holidays begin on { DAY($day) }.
holidays-now = These are holidays. Lessons begin again on { DAY($day) }.
holidays-now-last = These are holidays; there are no more lessons until autumn.
holidays-ahead = <b>To come</b>
holidays-over = <b>Over</b>
holidays-year = <b>School year: { SPAN($first, $last) }</b>
holidays-term = { $term }: { SPAN($first, $last) }
holidays-term-now = <b>{ $term }: { SPAN($first, $last) }</b> · now
holidays-moved = <i>{ DAY($day) }: by the timetable of a { $of }</i>
holidays-moved-why = <i>{ DAY($day) }: by the timetable of a { $of }, { $reason }</i>
