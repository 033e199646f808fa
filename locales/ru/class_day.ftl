class_day-title = <b>{ $form }. Утро класса, { DAY($day) }</b>
class_day-line = • { $what }
class_day-names = { $names }
class_day-away = <b>Сегодня не придут: { $count }</b>
class_day-absence = { $pupil } — { $reason }
class_day-absence-until = { $pupil } — { $reason }, по { DATE($last) }
class_day-absences = Отсутствия
class_day-lessons = <b>Изменения в уроках</b>
class_day-lesson = { $number }-й урок, { $subject } — { $what }
class_day-unanswered = <b>Пропуск без объяснения: { $count }</b>
class_day-dated = { $pupil }, { DATE($day) }
class_day-undelivered = <b>Сообщения не доходят: { $count }</b>
class_day-notice = <b>Срочное объявление не открыли: { $count }</b>
    «{ $text }»
class_day-notice-button = Кто не открыл
class_day-notice-of = Не открыли: { $text }
class_day-unlinked = <b>{ $count ->
    [one] Не подключена { $count } семья
    [few] Не подключены { $count } семьи
   *[many] Не подключено { $count } семей
}</b>
class_day-unlinked-help = Дайте семье код: его выдаёт кнопка «Пригласить семьи».
class_day-invite = Пригласить семьи
class_day-birthdays = <b>День рождения</b>
