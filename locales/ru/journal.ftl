journal-title = <b>Мои уроки: { DAY($day) }</b>
journal-form-title = <b>Уроки { $form }: { DAY($day) }</b>
journal-form-hint = Вы классный руководитель: здесь можно внести пропуски своего класса.
journal-form = Уроки { $form }
journal-none = Уроков нет.
journal-no-groups = За Вами пока не закреплён ни один класс или группа. Если Вы ведёте уроки, обратитесь к завучу или секретарю: они вносят нагрузку.
journal-hint = Урок открывается кнопкой. Можно и написать одной строкой: «{ $example }».
journal-lesson = <b>{ $number }. { $group }</b>
journal-lesson-bell = <b>{ $number }. { $group }</b>, { $starts }–{ $ends }
journal-later = Ещё не начался.
journal-cancelled = Отменён.
journal-moved = Перенесён на другое время.
journal-gaps = Не заполнено: { $gaps }.
journal-filled = Всё заполнено.
journal-no-marks = Заполнено, отметок нет.
journal-draft = Есть несохранённое: откройте урок.
journal-gap-topic = тема
journal-gap-roll = перекличка
journal-gap-homework = задание
journal-open = { $number }. { $group }
journal-open-day = { SHORT($day) } · { $group }
journal-unfilled = Что не заполнено
journal-marks-quarter = Отметки за четверть
journal-marks-trimester = Отметки за триместр
journal-marks-half_year = Отметки за полугодие
journal-unfilled-title = <b>Не заполнено за две недели</b>
journal-all-filled = Всё заполнено. Спасибо!
journal-day = <b>{ DAY($day) }</b>
journal-gaps-line = { $number }. { $group }: { $gaps }
journal-back = К урокам дня

lesson-forms = { $forms } ({ $name })
lesson-group = { $forms }, { $subject }
lesson-head = <b>{ $group }</b>
    { DAY($day) }, { $number }-й урок
lesson-instead = Вы ведёте вместо: { $teacher }
lesson-present = на уроке
lesson-late = { $letter }, { $minutes } мин
lesson-weight = вес { $weight }
lesson-retake = пересдача
lesson-comment = «{ $comment }»
lesson-pupil = { $pupil }: { $said }
lesson-topic = Тема: { $topic }
lesson-no-topic = Тема не записана.
lesson-kind = Вид урока: { $kind }
lesson-kind-ordinary = обычный
lesson-kind-practical = практическая работа
lesson-kind-laboratory = лабораторная работа
lesson-kind-control = контрольная работа
lesson-kind-excursion = экскурсия
lesson-noted = { $pupil } — { $letter }
lesson-roll = Перекличка: { $pupils }
lesson-all-there = Перекличка: все на уроке.
lesson-no-roll = Переклички не было.
lesson-marks = Отметки:
lesson-no-marks = Отметок нет.
lesson-task = Задано на { DATE($due) }: { $text }
lesson-task-about = Задано на { DATE($due) }: { $text } ({ $about })
lesson-task-minutes = { $minutes } мин
lesson-task-files = { $files ->
    [one] { $files } файл
    [few] { $files } файла
   *[many] { $files } файлов
}
lesson-task-pupils = { $pupils ->
    [one] для { $pupils } ученика
    [few] для { $pupils } учеников
   *[many] для { $pupils } учеников
}
lesson-no-homework = Задание не записано.
lesson-nothing-set = На дом не задано.
lesson-do-roll = Перекличка
lesson-do-marks = Отметки
lesson-do-topic = Тема
lesson-do-kind = Вид урока
lesson-do-homework = Задание
lesson-save = Сохранить
lesson-drop = Не сохранять
lesson-unsaved = Есть несохранённые записи. Нажмите «Сохранить» или «Не сохранять».
lesson-back = К уроку
lesson-to-day = К урокам дня
lesson-undo = Отменить
lesson-saved = Сохранено. Отменить можно в течение 10 минут.
lesson-saved-already = В журнале уже так и записано.
lesson-dropped = Несохранённое убрано.
lesson-theirs = Оставлено то, что внёс другой учитель. Остальные Ваши записи ещё не сохранены: откройте перекличку или отметки.
lesson-clash = <b>Пока Вы заполняли, журнал изменили.</b> Ничего не сохранено.
lesson-clash-line = { $pupil }: было — { $was }; стало — { $now }; у Вас — { $mine }
lesson-clash-what = Что оставить?
lesson-clash-mine = Записать моё
lesson-clash-theirs = Оставить как есть

entry-no-future = Урок ещё не начался: перекличка и отметки откроются со звонком. Тему и задание можно внести заранее.
entry-no-cancelled = Урок отменён или перенесён, вносить в него нечего. Если он всё-таки был, обратитесь к завучу.
entry-no-lesson = На это время урока нет в расписании. Если урок был, обратитесь к завучу: он внесёт замену.
entry-no-old = Урок был больше двух недель назад, записи в нём закрыты. Открыть его может завуч: обратитесь к нему.
entry-no-term = Учебный период закрыт, записи изменить нельзя. Открыть урок может завуч: обратитесь к нему.
entry-no-attendance = Вы здесь классный руководитель: можно внести только пропуски своего класса.
entry-no-marks = Здесь учатся без отметок.
entry-no-homework = В этом классе на дом не задают: так решила школа.

roll-count = На уроке { $present } из { $all }
roll-line = { $pupil } — { $letter } (семья сообщила: { $why })
roll-line-plain = { $pupil } — { $letter }
roll-hint = Нажимайте на имя: { $cycle }. В журнал попадёт после «Сохранить».
roll-noted = { $pupil } · { $letter }

mark-for = Отметка за: { $work }
mark-work-weight = { $work }, вес { $weight }
mark-hint = Выберите ученика, потом отметку. В журнал попадёт после «Сохранить».
mark-choose-work = За что отметка
mark-whom = <b>{ $pupil }</b>
mark-known = В журнале: { $marks }
mark-new = Не сохранено: { $marks }
mark-next = За что: { $work }, вес { $weight }
mark-next-comment = Комментарий: «{ $comment }»
mark-clear = Убрать несохранённое
mark-back = К списку
mark-change = Изменить { $value }
mark-work = { $work } ×{ $weight }
mark-weight = вес { $weight }
mark-works = Выберите вид работы. Вес можно изменить ниже.
mark-absent = Обратите внимание: { $pupil } не на уроке, а отметка ставится.
mark-unsaved = { $count ->
    [one] Не сохранена { $count } отметка:
    [few] Не сохранены { $count } отметки:
   *[many] Не сохранено { $count } отметок:
}
mark-comment-1 = решено чисто
mark-comment-2 = хороший ответ
mark-comment-3 = активно на уроке
mark-comment-4 = нет тетради
mark-comment-5 = не готово задание
mark-comment-6 = можно пересдать

mark-what = Что сделать с отметкой?
mark-do-retake = Пересдача
mark-do-correct = Исправить
mark-do-remove = Убрать
mark-retaken-to = Какая отметка за пересдачу? В журнале останутся обе.
mark-corrected-to = Какая отметка должна стоять?
mark-why = Почему { $was } исправляется на { $value }? Причину увидит семья.
mark-why-remove = Почему отметка снимается? Причину увидит семья.
mark-reason-slip = Опечатка
mark-reason-appeal = Апелляция
mark-reason-recheck = Проверено ещё раз
mark-back-pupil = К ученику
mark-retaken = Пересдача записана: было { $was }, стало { $value }. В журнале обе отметки.
mark-corrected = Исправлено: было { $was }, стало { $value }.
mark-removed = Отметка { $was } снята.
mark-same = Такая отметка уже стоит.
mark-gone = Этой отметки уже нет: её сняли. Откройте урок заново через /journal.

topic-ask = Напишите тему следующим сообщением.
topic-ask-plan = Выберите тему из плана или напишите свою следующим сообщением.
topic-long = Слишком длинно: { $length } знаков, а в журнал помещается 500. Пришлите короче.
topic-said = Тема записана.
topic-said-foreign = Тема записана. Обратите внимание: темы в журнале пишут по-русски, и для иностранного языка тоже.
topic-kind-said = Вид урока записан.
topic-kind-ask = Выберите, какой это урок.
topic-second-control = Обратите внимание: в этот день у класса уже запланирована контрольная работа: { $works }. Больше одной в день не рекомендуется.

undo-done = Отменено. Семьи об этом не узнают, если им ещё не сообщили.
undo-partly = Отменено, кроме того, что с тех пор изменил другой учитель: { $kept ->
    [one] { $kept } запись осталась
    [few] { $kept } записи остались
   *[many] { $kept } записей осталось
}.
undo-nothing = Отменять нечего: записи с тех пор изменили.
undo-late = Прошло больше 10 минут: отменить уже нельзя. Отметку можно исправить с указанием причины.
