marks-title = <b>{ $child }. Отметки, { $term }</b>
marks-subject-title = <b>{ $child }. { $subject }, { $term }</b>
marks-none = Отметок пока нет.
marks-without-marks = <b>{ $child }.</b> В этом классе учатся без отметок.
marks-without = <i>Пока без отметок: { $subjects }</i>
marks-subject = { $subject }
marks-value = <b>{ $value }</b>
marks-value-weight = <b>{ $value }</b>×{ $weight }
marks-mean = средний { MEAN($mean) }
marks-period = итог <b>{ $value }</b>
marks-day = { SHORT($day) }
marks-work = { $work }
marks-weight = вес { $weight }
marks-retake = пересдача
marks-comment = «{ $comment }»
marks-mean-line = Средний балл { MEAN($mean) }, выходит { $mark }.
marks-class = Средний балл класса { MEAN($mean) }: по отметкам { $pupils ->
    [one] { $pupils } ученика
    [few] { $pupils } учеников
   *[many] { $pupils } учеников
}.
marks-no-mean = Среднего балла нет: эти отметки в него не входят.
marks-period-line = Отметка за период ({ $term }): <b>{ $value }</b>
marks-ended-exam = Отметка за экзамен: <b>{ $value }</b>
marks-ended-final = Отметка в аттестат: <b>{ $value }</b>
marks-ending = { $ending } <b>{ $value }</b>
marks-wanted-button = Что нужно для { $wanted }?
marks-all-button = ◀ Все предметы
marks-week-button = Неделя
marks-chart-button = График
marks-week-title = <b>{ $child }. Отметки, { SPAN($first, $last) }</b>
marks-week-day = <b>{ DAY($day) }</b>
marks-week-none = На этой неделе отметок нет.
marks-term-button = ◀ { $term }
