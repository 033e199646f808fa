forecast-title = <b>{ $child }. { $subject }: что нужно для { $wanted }?</b>
forecast-now = Сейчас средний балл: { $sum }.
forecast-now-totals = Сейчас средний балл { MEAN($mean) }: сумма отметок с весами { $points }, сумма весов { $weight }.
forecast-sum = { $points } / { $weight } = { MEAN($mean) }
forecast-check = Проверка для { $marks }: { $sum }.
forecast-lessons = До { DATE($until) } по расписанию { $count ->
    [0] уроков больше нет.
    [one] остался { $count } урок.
    [few] осталось { $count } урока.
   *[many] осталось { $count } уроков.
}
forecast-no-timetable = Расписания по этому предмету нет, поэтому сколько уроков осталось, не знаю.
forecast-reached = По текущим отметкам { $wanted } уже выходит.
forecast-ways = { $marks ->
    [1] Хватит одной отметки: <b>{ $ways }</b>.
   *[other] Хватит таких отметок: <b>{ $ways }</b>.
}
forecast-or = — или
forecast-many = { $count ->
    [one] Нужна { $count } отметка
    [few] Нужно { $count } отметки
   *[many] Нужно { $count } отметок
}, а за столько уроков обычно бывает { $usual }: успеть можно, но трудно.
forecast-out-of-reach = По текущим отметкам не получается: нужно <b>{ $marks }</b>, { $lessons ->
    [0] а уроков в этом периоде больше нет.
    [one] а остался { $lessons } урок.
    [few] а осталось { $lessons } урока.
   *[many] а осталось { $lessons } уроков.
} Возможна пересдача — решает учитель.
forecast-tried = Если получить ещё { $marks }: средний балл { $sum }, выходит { $mark }.
forecast-small-print = <i>Считаю отметки с весом 1; отметку за период ставит учитель. Попробуйте сами:</i>
forecast-again = Сбросить
forecast-back = ◀ { $subject }
