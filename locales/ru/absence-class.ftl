class-forms = <b>Ваши классы</b>
    Выберите класс.
class-title = <b>{ $form }. Отсутствия, { DAY($day) }</b>
class-nobody = Ни о ком не сообщали.
class-later = <b>Дальше</b>
class-line = • <b>{ $pupil }</b>: { $days }, { $reason } · { $author }
class-line-more = • <b>{ $pupil }</b>: { $days }, { $reason } · { $author }, с подробностями
class-letter = { $letter } — { $reason }
class-mark = Отметить отсутствие
class-way-roster = Список класса
class-way-marks = Отметки класса
class-way-attention = Кому нужно внимание
class-way-absences = Пропуски класса
class-back = ◀ К классу
class-note-title = <b>{ $pupil }</b>
class-note-what = { $days }
    { $reason }
class-note-by = <i>Сообщает: { $author }, { MINUTE($told) }</i>
class-note-gone = Это заявление отозвано.
class-file = Документ
class-withdraw = Отменить запись
class-pick = <b>{ $form }. Кого отметить?</b>
    Отметьте учеников и нажмите «Готово».
class-chosen = ✓ { $name }
class-picked = Готово: { $count }
class-when = <b>Отметить отсутствие</b>
    Когда?
class-month = <b>Отметить отсутствие</b>
    { MONTH($month) }
class-pick-first = Нажмите первый день.
class-why = <b>Отметить отсутствие</b>
    { $days }

    По какой причине?
class-subject = От какого предмета освобождение?
class-look = <b>Отметить отсутствие?</b>
    { $pupils }
    { $days }
    Причина: { $reason }
class-send = Отметить
class-change-pupils = Ученики
class-entered = { $count ->
        [one] Отмечен { $count } ученик: { $pupils }.
        [few] Отмечено { $count } ученика: { $pupils }.
       *[many] Отмечено { $count } учеников: { $pupils }.
    }
class-entered-before = Вы уже отмечали на эти дни: { $pupils }. Чтобы изменить, отмените прежнюю запись.
class-seen-now = Семьи видят это у себя, в разделе «Мои заявления».
class-left = Кого-то из отмеченных уже нет в классе. Проверьте список.
told-note = <b>{ $form }. { $pupil } не придёт</b>
told-note-changed = <b>{ $form }. { $pupil }: заявление изменено</b>
told-note-withdrawn = <b>{ $form }. { $pupil }: заявление отозвано</b>
told-note-what = { $days }
    { $reason }
told-note-by = <i>Сообщает: { $author }</i>
told-note-button = Подробнее
