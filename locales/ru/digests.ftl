digests-evening-title = <b>Вечерняя сводка, { DAY($day) }</b>
digests-morning-title = <b>Сегодня, { DAY($day) }</b>
digests-weekly-title = <b>Итоги недели, { SPAN($first, $last) }</b>
digests-child = <b>{ $child }</b>
digests-subject = { $subject }
digests-mark = <b>{ $value }</b>
digests-mark-work = <b>{ $value }</b> ({ $work })
digests-at-lesson = { $subject }, { $number }-й урок
digests-at-lessons = Уроки { $numbers }
digests-set = <u>На { DAY($day) }</u>
digests-lesson = { $number }. { $subject }
digests-task = { $task }
digests-task-more = { $task } ({ $extras })
digests-beside = • { $subject }
digests-lessons = Уроки: { $subjects }
digests-fell = { $subject }: средний балл за неделю снизился: был { MEAN($before) }, стал { MEAN($mean) }. Что поправить и как, подскажет учитель.
digests-averages = Средний балл и его изменение за неделю:
digests-average = • { $subject }: { MEAN($mean) }
digests-average-rose = • { $subject }: { MEAN($mean) } (+{ MEAN($by) })
digests-average-fell = • { $subject }: { MEAN($mean) } (−{ MEAN($by) })
digests-missed = { $lessons ->
    [one] Пропущен { $lessons } урок за неделю.
    [few] Пропущено { $lessons } урока за неделю.
   *[many] Пропущено { $lessons } уроков за неделю.
}
digests-missed-none = Пропущенных уроков нет.
digests-ticked = Сделано заданий: { $done } из { $tasks }.
digests-good-rose = Хорошая новость: вырос средний балл — { $subjects }.
digests-good-best = Хорошая новость: есть отметки 5 — { $subjects }.
digests-good-done = Хорошая новость: все задания недели сделаны.
digests-good-weekend = <i>Хороших выходных!</i>
digests-good-week = <i>Хорошей недели!</i>
digests-alone-homework = Задания
digests-of-homework = { $name }: задания
digests-alone-diary = Дневник
digests-of-diary = { $name }: дневник
digests-alone-timetable = Расписание
digests-of-timetable = { $name }: уроки
digests-alone-marks = Отметки
digests-of-marks = { $name }: отметки
digests-alone-chart = График
digests-of-chart = { $name }: график
digests-unread = Объявление не прочитано: «{ $text }»
digests-unread-urgent = <b>Важное объявление не прочитано:</b> «{ $text }»
