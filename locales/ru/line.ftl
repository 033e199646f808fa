line-check = <b>Проверьте, прежде чем сохранить</b>
line-impossible = <b>Так записать нельзя.</b> Ничего не сохранено.
line-confirm = Сохранить
line-cancel = Не сохранять
line-cancelled = Ничего не записано. Можно прислать строку ещё раз.
line-stale = Эта строка уже записана или заменена новой. Пришлите её ещё раз, если нужно.
line-letter = { $pupil } — { $letter }
line-letter-changes = { $pupil } — { $letter } (сейчас в журнале { $was })
line-others-there = Остальные на уроке.
line-guess = Понято так: «{ $said }» → { $meant }
line-heavy = Обратите внимание: на { DATE($day) } набирается { $total } мин, а норма для этого класса — { $most } мин.
line-clash = <b>Пока Вы проверяли, журнал изменили.</b> Если сохранить сейчас, запишется Ваше:
line-clash-line = { $pupil }: было — { $was }, стало — { $now }
line-without-day = Когда у группы следующий урок, в расписании не видно. Добавьте день: «{ $weekday }» или «{ $date }».
line-task-for = для: { $pupils }
line-open = { $group }
line-asks = <b>Уточните, пожалуйста.</b> Ничего не сохранено.
line-more-doubts = { $count ->
    [one] После этого останется ещё { $count } вопрос.
    [few] После этого останется ещё { $count } вопроса.
   *[many] После этого останется ещё { $count } вопросов.
}
line-namesakes = «{ $said }»: таких несколько. О ком речь?
line-unclear-name = «{ $said }»: о ком речь?
line-which-group = «{ $said }»: какой это класс и предмет?
line-which-lesson = «{ $said }»: какой это урок?
line-leave-out = Пропустить
line-faults = <b>Не получилось прочитать строку.</b> Ничего не сохранено.
line-again = Исправьте и пришлите ещё раз. Или откройте урок кнопкой.
line-open-journal = Мои уроки
line-perhaps = Возможно: { $details }.
line-marks-here = Здесь ставят: { $details }.
line-not-a-line = Это не похоже на строку журнала.
line-too-long = Слишком длинно. Пришлите по одному уроку: до 60 строк и 4000 знаков.
line-no-pupil = «{ $said }»: такого ученика в этом классе нет.
line-no-group = «{ $said }»: такого класса или предмета у Вас нет.
line-no-lesson = «{ $said }»: в этот день урока у группы нет.
line-cancelled-at = «{ $said }»: этот урок отменён или перенесён.
line-future = «{ $said }»: этот урок ещё не начался, отметки и пропуски вносят после звонка.
line-no-letter = «{ $said }»: такой буквы в журнале Вашей школы нет.
line-not-a-mark = «{ $said }»: такой отметки здесь нет.
line-no-marks-here = «{ $said }»: здесь учатся без отметок.
line-no-homework-here = В этом классе на дом не задают: так решила школа.
line-attendance-only = «{ $said }»: здесь Вы можете внести только пропуски своего класса.
line-nothing-said = Не сказано, что записать. Например: «{ $example }».
line-unread = «{ $said }»: не понимаю, что это значит.
line-twice = «{ $said }»: для одного ученика названо разное.
