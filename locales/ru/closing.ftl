office-closing = Закрыть четверть
closing-title = <b>Закрыть четверть</b>
    Выберите период. Сначала покажу, чего в нём не хватает.
closing-no-terms = В этом учебном году ни один период ещё не начался.
closing-parallel = { $term }, { $grade } кл.
closing-state-open = • { $term }, { SPAN($first, $last) }: можно вносить записи
closing-state-closed = • { $term }: закрыто { DATE($day) }, { $who }
closing-term-open = <b>{ $term }</b>
    { SPAN($first, $last) }: можно вносить записи
closing-term-closed = <b>{ $term }</b>
    { SPAN($first, $last) }: записи закрыты
closing-complete = Всё заполнено, отметки за период стоят у всех.
closing-teacher = <b>{ $teacher }</b>
closing-lessons = { $count ->
    [one] Не заполнен { $count } урок
    [few] Не заполнено { $count } урока
   *[many] Не заполнено { $count } уроков
}: { $gaps }
closing-marks = { $group }: нет отметки за период у { $count ->
    [one] { $count } ученика
    [few] { $count } учеников
   *[many] { $count } учеников
}
closing-tell = Сообщить учителям ({ $count })
closing-close = Закрыть
closing-reopen = Открыть снова
closing-terms = Другой период
closing-back = Не закрывать
closing-told = Сообщаю { $count ->
    [one] { $count } учителю
    [few] { $count } учителям
   *[many] { $count } учителям
}. Каждый увидит только то, чего не хватает в его журналах.
closing-told-nobody = Сообщать некому: тем, у кого бот подключён, уже сообщили сегодня, остальные не подключены.
closing-ask = <b>Закрыть: { $term }?</b>
closing-running = Обратите внимание: последний день — { DATE($day) }. Оставшиеся уроки внести будет нельзя.
closing-for-good = Останется незаполненным:
closing-lacks-lessons = • { $count ->
    [one] { $count } урок
    [few] { $count } урока
   *[many] { $count } уроков
}
closing-lacks-marks = • { $count ->
    [one] { $count } отметка за период
    [few] { $count } отметки за период
   *[many] { $count } отметок за период
}
closing-means = Записи уроков за { SPAN($first, $last) } и отметки за этот период учителя изменить не смогут. Отдельному учителю можно дать доступ, а весь период — открыть снова.
closing-yes = Да, закрыть
closing-closed = Закрыто. Записи за это время изменить больше нельзя.
closing-closed-before = Уже закрыто.
closing-reopened = Открыто снова: учителя могут вносить записи.
closing-open-before = Уже открыто.
closing-letter = <b>Не хватает записей: { $term }</b>
    Завуч готовится закрыть этот период. Пожалуйста, заполните до этого Ваши журналы.
closing-letter-marks-title = <b>Нет отметок за период</b>
closing-letter-group = • { $group }: { $count ->
    [one] { $count } ученик
    [few] { $count } ученика
   *[many] { $count } учеников
}
closing-letter-lessons = <b>{ $count ->
    [one] Не заполнен { $count } урок
    [few] Не заполнено { $count } урока
   *[many] Не заполнено { $count } уроков
}</b>
closing-letter-more = …и ещё { $count ->
    [one] { $count } урок
    [few] { $count } урока
   *[many] { $count } уроков
}.
closing-letter-old = Если урок старше двух недель и не открывается, обратитесь к завучу.
closing-letter-marks = Отметки: { $group }
closing-letter-more-groups = …и ещё { $count ->
    [one] { $count } группа
    [few] { $count } группы
   *[many] { $count } групп
}.
