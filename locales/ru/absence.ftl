absence-button = Не придёт
absence-notes-button = Мои заявления
absence-day = { DAY($day) }
absence-days = { SPAN($first, $last) }
absence-words = «{ $words }»
absence-document = Документ: { $name }

absence-when = <b>{ $child }: не придёт</b>
    Когда?
absence-today-ill = Сегодня: болеет
absence-today = Сегодня
absence-tomorrow = Завтра
absence-on = { SHORT($day) }
absence-other-days = Другие даты
absence-back-notes = ◀ Мои заявления
absence-back-days = ◀ Когда?
absence-month = <b>{ $child }: не придёт</b>
    { MONTH($month) }
absence-pick-first = Нажмите первый день или напишите даты, например: 12–14 ноября.
absence-pick-last = Первый день: { DATE($day) }. Нажмите последний; если день один — его же.
absence-days-unclear = Не получилось понять даты. Напишите, например: 12.11, с 12 по 14 ноября, до пятницы.
absence-misfit-backwards = { $days }: последний день раньше первого. Проверьте даты.
absence-misfit-past = { $days }: это было давно. Сообщить можно самое позднее через три дня; об остальном скажите классному руководителю.
absence-misfit-long = { $days }: это больше 31 дня. О долгом отсутствии договоритесь с классным руководителем.
absence-misfit-year = { $days }: эти дни не входят в учебный год.
absence-misfit-closed = { $days }: уроков и так нет, сообщать ничего не нужно.

absence-whose = О ком Вы пишете?
absence-why = <b>{ $child }: не придёт</b>
    { $days }

    По какой причине?
absence-reason-ill = болезнь
absence-reason-family = семейные обстоятельства
absence-reason-contest = соревнования или олимпиада
absence-reason-exempt = освобождение от предмета
absence-reason-other = другая причина
absence-exempt-from = освобождение ({ $subject })
absence-reason-button-ill = Болезнь
absence-reason-button-family = Семейные дела
absence-reason-button-contest = Соревнования
absence-reason-button-exempt = Освобождение
absence-reason-button-other = Другая

absence-look = <b>{ $child }: не придёт</b>
    { $days }
    Причина: { $reason }
absence-not-sent = <i>Ещё не отправлено. Слова и документ увидит только классный руководитель, дни и причину — учителя.</i>
absence-not-saved = <i>Изменения ещё не сохранены.</i>
absence-sent-before = <i>Отправлено. Пока последний день не прошёл, можно изменить или отозвать.</i>
absence-send = Сообщить
absence-save = Сохранить
absence-change-days = Дни
absence-change-reason = Причина
absence-add-words = Свои слова
absence-add-file = Документ
absence-withdraw = Отозвать
absence-words-question = Напишите своими словами, что важно знать классному руководителю (до 1000 знаков), или нажмите «Пропустить».
absence-words-long = Получилось { $length ->
        [one] { $length } знак, а поместится { $most }. Ничего не пропало: Ваше сообщение осталось выше. Сократите его и пришлите ещё раз.
        [few] { $length } знака, а поместится { $most }. Ничего не пропало: Ваше сообщение осталось выше. Сократите его и пришлите ещё раз.
       *[many] { $length } знаков, а поместится { $most }. Ничего не пропало: Ваше сообщение осталось выше. Сократите его и пришлите ещё раз.
    }
absence-words-wanted = Сейчас я жду слова. Напишите их или нажмите «Пропустить»; документ можно приложить потом.
absence-drop-words = Убрать слова
absence-drop-file = Убрать документ
absence-skip = Пропустить
absence-file-question = Пришлите фото или файл: справку, приглашение, заявление. Подойдут картинка, PDF или документ до 20 МБ.
absence-file-wanted = Сейчас я жду документ: фото или файл. Пришлите его или нажмите «Пропустить».
absence-file-kind = Такой файл не подойдёт. Пришлите картинку, PDF или документ Word, Excel, OpenDocument.
absence-file-big = Этот файл больше 20 МБ, такой мне не получить. Пришлите поменьше, например фото.

absence-sent = <b>{ $child }: сообщение принято</b>
    { $days }
    Причина: { $reason }
absence-seen-now = Классный руководитель видит это уже сейчас.
absence-in-the-way = { $child }: Вы уже сообщали об этих днях.
    { $days }: { $reason }.
    Изменить то сообщение на новое?
absence-change-earlier = Изменить прежнее
absence-notes = <b>Мои заявления</b>
absence-notes-none = На ближайшие дни заявлений нет.
absence-note = <b>{ $child }</b>
    { $days }: { $reason }
absence-note-by-school = <i>от классного руководителя</i>
absence-by-school = классный руководитель
absence-change = { $name }, { SHORT($day) }
absence-file-button = Документ, { SHORT($day) }
absence-withdrawn = Заявление отозвано: { $child }, { $days }. Классный руководитель его больше не видит.
absence-gone = Это заявление уже отозвано, или его дни прошли. Изменить его нельзя.
absence-file-sent = Документ отправлен.
absence-file-gone = Документа здесь больше нет.
