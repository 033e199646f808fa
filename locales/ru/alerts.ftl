alerts-title = <b>{ $child }.</b> Новое в журнале
alerts-mark = { $subject }: <b>{ $value }</b>
alerts-mark-changed = { $subject }: было { $was } → стало <b>{ $value }</b>
alerts-mark-retaken = { $subject }: пересдача, было { $was } → стало <b>{ $value }</b>
alerts-mark-same = { $subject }: <b>{ $value }</b>, изменены работа, вес или комментарий
alerts-mark-withdrawn = { $subject }: отметка { $was } снята
alerts-term-mark = { $subject }, { $term }: <b>{ $value }</b>
alerts-term-mark-changed = { $subject }, { $term }: было { $was } → стало <b>{ $value }</b>
alerts-term-mark-withdrawn = { $subject }, { $term }: отметка { $was } снята
alerts-absent = { $subject }: не отмечен(а) на { $number }-м уроке
alerts-came = { $subject }: всё-таки на { $number }-м уроке, отметка об отсутствии снята
alerts-came-late = { $subject }: пришёл (пришла) на { $number }-й урок с опозданием
alerts-late = { $subject }: опоздание на { $number }-й урок
alerts-minutes = { $minutes ->
    [one] на { $minutes } минуту
    [few] на { $minutes } минуты
   *[many] на { $minutes } минут
}
alerts-takes = { $minutes ->
    [one] { $minutes } минута
    [few] { $minutes } минуты
   *[many] { $minutes } минут
}
alerts-homework = Задано на { DAY($day) }. { $subject }: { $text }
alerts-homework-changed = Изменено задание на { DAY($day) }. { $subject }: { $text }
alerts-homework-withdrawn = Снято задание на { DAY($day) }. { $subject }: { $text }
alerts-lesson-cancelled = { DAY($day) }: { $number }-й урок ({ $subject }) отменён
alerts-lesson-moved = { DAY($day) }: { $number }-й урок ({ $subject }) перенесён на { SHORT($to) }, { $tonumber }-й урок
alerts-lesson-subject = { DAY($day) }: { $number }-й урок: { $other } вместо урока «{ $subject }»
alerts-lesson-teacher = { DAY($day) }: { $number }-й урок ({ $subject }), замена: { $teacher }
alerts-lesson-remote = { DAY($day) }: { $number }-й урок ({ $subject }) пройдёт дистанционно
alerts-lesson-other = { DAY($day) }: { $number }-й урок ({ $subject }), другой кабинет или вместе с другой группой
alerts-lesson-joined = { DAY($day) }: { $number }-й урок ({ $subject }) пройдёт вместе с { $whom }
alerts-lesson-room = { DAY($day) }: { $number }-й урок ({ $subject }) пройдёт в другом кабинете
alerts-lesson-as-usual = { DAY($day) }: { $number }-й урок ({ $subject }) пройдёт как обычно
alerts-room = каб. { $room }
alerts-reason = причина: { $reason }
alerts-work = { $work }
alerts-weight = вес { $weight }
alerts-on-day = за { DATE($day) }
alerts-entered = внесено { BRIEF($entered) } за { BRIEF($day) }
alerts-comment = «{ $comment }»
alerts-more = …и ещё { $more }. Всё — по кнопке «Дневник».
alerts-diary-button = Дневник
alerts-settings-button = Настройки
