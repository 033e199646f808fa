holidays-button = Каникулы
holidays-title = <b>{ $child }. Каникулы и учебный год</b>
holidays-left = До каникул { $days ->
        [one] остался { $days } учебный день
        [few] осталось { $days } учебных дня
       *[many] осталось { $days } учебных дней
    }.
holidays-left-year = До конца учебного года { $days ->
        [one] остался { $days } учебный день
        [few] осталось { $days } учебных дня
       *[many] осталось { $days } учебных дней
    }.
holidays-last-day = Сегодня последний учебный день перед каникулами.
holidays-last-day-year = Сегодня последний учебный день этого года.
holidays-begin = Каникулы начинаются: { DAY($day) }.
holidays-now = Сейчас каникулы. Первый учебный день после них: { DAY($day) }.
holidays-now-last = Сейчас каникулы, до осени уроков больше не будет.
holidays-ahead = <b>Впереди</b>
holidays-over = <b>Позади</b>
holidays-year = <b>Учебный год: { SPAN($first, $last) }</b>
holidays-term = { $term }: { SPAN($first, $last) }
holidays-term-now = <b>{ $term }: { SPAN($first, $last) }</b> · сейчас
holidays-moved = <i>{ DAY($day) }: учимся по расписанию { $of }</i>
holidays-moved-why = <i>{ DAY($day) }: учимся по расписанию { $of }, { $reason }</i>
