notices-written = <b>Ваши объявления</b>
notices-written-none = Пока ни одного. Объявление увидят семьи класса, и Вы узнаете, кто его прочитал.
notice-line = { $n }. { $said }
notice-number = № { $n }
notice-only-files = файлы без текста
notice-quoted = «{ $words }»
notice-stage-draft = черновик: { $words }
notice-stage-scheduled = уйдёт { MINUTE($at) }: { $words }
notice-stage-sent = { MINUTE($at) }: { $words }
notice-stage-refused = не отправлено: { $words }
notice-stage-withdrawn = { MINUTE($at) }, отозвано: { $words }
notice-new = Новое объявление
notice-back-list = ◀ Мои объявления
notice-ask = <b>Новое объявление</b>
    Напишите текст или пришлите фото и документы: можно несколько, они соберутся в одно объявление. Сначала Вы увидите, как оно выглядит и кто его получит.
notice-too-long = В объявлении было бы { $length ->
    [one] { $length } знак
    [few] { $length } знака
   *[many] { $length } знаков
}, а помещается { $longest }. Последнее сообщение не добавлено: сократите его или пришлите документом.
notice-head-draft = <b>Черновик объявления</b>
notice-head-scheduled = <b>Объявление ждёт своего часа</b>
notice-head-refused = <b>Объявление не отправлено</b>
    Когда пришло его время, писать этим людям Вы уже не могли.
notice-whom = Кому: { $whom }
notice-with-signature = С подписью «Ознакомлен(а)»
notice-with-urgency = Срочно: { $reason }
notice-leaves = Уйдёт: { MINUTE($at) }
notice-holds = Действует до: { MINUTE($at) }
notice-files = { $count ->
    [one] Приложен { $count } файл
    [few] Приложены { $count } файла
   *[many] Приложено { $count } файлов
}
notice-no-words = <i>Текста пока нет.</i>
notice-hint = <i>Пришлёте ещё текст, фото или документ — добавлю.</i>
notice-preview = Посмотреть
notice-choose-whom = Кому
notice-sign-on = Попросить подпись
notice-sign-off = Без подписи
notice-urgent = Срочно
notice-calm = Не срочно
notice-choose-when = Когда
notice-choose-until = Срок
notice-text-anew = Текст заново
notice-no-files = Убрать файлы
notice-delete = Удалить
notice-unschedule = Изменить
notice-back = ◀ К объявлению
notice-words-ask = Пришлите текст целиком: он заменит прежний.
notice-urgent-ask = Почему срочно? Напишите одной фразой, её увидят все. Срочное приходит и ночью, поэтому только то, что не ждёт до утра.
notice-urgent-long = Причина длиннее 200 знаков. Напишите короче.
notice-deleted = Черновик удалён.
notice-photo-or-text = К объявлению можно добавить текст, фото и документы. Это сообщение добавить не получилось.
notice-too-many = Файлов уже 10, больше в одном объявлении не бывает. Этот не добавлен.
notice-caption-too-long = Подпись к файлу не добавлена: с ней текст объявления длиннее { $longest } знаков.
notice-left = Это уже не черновик: объявление ушло, ждёт своего часа или удалено. Все Ваши объявления: /notice
notice-nobody-chosen = ещё не выбрано
notice-audience = { $where } — { $who }
notice-who-guardians = законные представители
notice-who-pupils = ученики
notice-who-families = законные представители и ученики
notice-who-staff = сотрудники
notice-whole-school = Вся школа
notice-a-group = группа
notice-pupils-count = { $count ->
    [one] { $count } ученик
    [few] { $count } ученика
   *[many] { $count } учеников
}
notice-forms-count = { $count ->
    [one] { $count } класс
    [few] { $count } класса
   *[many] { $count } классов
}
notice-to-nobody = Таких адресатов сейчас нет.
notice-count-guardians = { $count ->
    [one] { $count } законный представитель
    [few] { $count } законных представителя
   *[many] { $count } законных представителей
}
notice-count-pupils = { $count ->
    [one] { $count } ученик
    [few] { $count } ученика
   *[many] { $count } учеников
}
notice-count-families = { $count ->
    [one] { $count } человек
    [few] { $count } человека
   *[many] { $count } человек
}
notice-count-staff = { $count ->
    [one] { $count } сотрудник
    [few] { $count } сотрудника
   *[many] { $count } сотрудников
}
notice-count-of-pupils = { $counted }, { $pupils ->
    [1] семья { $pupils } ученика
    [one] семьи { $pupils } ученика
    [few] семьи { $pupils } учеников
   *[many] семьи { $pupils } учеников
}
notice-counted = Адресаты: { $counted }
notice-unlinked = Ещё не подключены: { $count } — передайте им на словах
notice-whom-title = <b>Кому объявление?</b>
notice-choose-forms = Классы
notice-choose-group = Группа
notice-choose-some = Отдельные ученики
notice-choose-pupils = Ученикам
notice-choose-guardians = Родителям
notice-choose-families = Родителям и детям
notice-choose-staff = Сотрудникам
notice-list-form = <b>Какие классы?</b>
notice-list-group = <b>Какая группа?</b>
notice-list-pupil = <b>Семьи каких учеников?</b>
notice-ticked = ✓ { $label }
notice-whom-done = Готово
notice-whom-back = ◀ Назад
notice-moment = { MINUTE($at) }
notice-when-due = <b>Когда отправить?</b>
    Нажмите или напишите, например: завтра 8:00, 12.11 в 18:30.
notice-when-expires = <b>До какого времени действует?</b>
    Потом оно никому не придёт и останется в списке как прошедшее. Нажмите или напишите, например: 12.11, пятница 18:00.
notice-when-none-due = Сразу
notice-when-none-expires = Бессрочно
notice-when-wrong = Не получилось понять время. Напишите, например: завтра 8:00, 12.11 в 18:30. Прошедшее время и время дальше 60 дней не подойдут.
notice-when-before = Срок раньше, чем объявление уйдёт. Выберите позже.
notice-when-after = К этому времени объявление уже не действует. Выберите время раньше или сначала продлите срок.
notice-so-it-looks = <b>Так увидят объявление</b>
notice-reaches-nobody = Никто из адресатов ещё не подключён: отправить некому. Коды семьям выдаёт классный руководитель.
notice-leaves-now = Уйдёт сразу; у кого тихие часы, тем придёт утром.
notice-leaves-urgently = Срочное: придёт сразу, и в тихие часы тоже.
notice-leaves-later = Уйдёт { MINUTE($at) }. До этого можно изменить.
notice-send = Отправить
notice-change = Изменить
notice-changed-since = Объявление изменилось после того, как Вы его смотрели. Посмотрите ещё раз.
notice-scheduled = Принято: объявление уйдёт { MINUTE($at) }. До этого его можно изменить.
notice-look = Открыть
notice-correct = Исправить
notice-withdraw = Отозвать
notice-correct-ask = <b>Исправить объявление</b>
    Пришлите текст целиком. Он заменит прежний у всех, кому объявление уже пришло, с пометкой «исправлено»; файлы останутся.
notice-correct-parts = Исправленный текст длиннее и не помещается в сообщения, которые уже у людей. Сократите его или отправьте новое объявление.
notice-correct-sure = Заменить текст у всех?
notice-correct-yes = Заменить
notice-correct-done = Текст исправлен { MINUTE($at) }: у всех, кому он уже пришёл, он сейчас меняется.
notice-correct-same = Текст и так такой, или объявление уже отозвано.
notice-withdraw-sure = Отозвать объявление? К кому оно ещё не пришло, к тем не придёт; у остальных вместо текста будет «отозвано», а файлы исчезнут (те, что старше двух дней, мессенджер не удаляет). Кто успел прочитать, тот прочитал.
notice-withdraw-yes = Да, отозвать
notice-withdraw-done = Объявление отозвано { MINUTE($at) }.
notice-withdraw-again = Объявление уже было отозвано.
notice-back-board = ◀ Кто прочитал
notice-only-preview = Это предварительный просмотр: кнопка заработает у тех, кто получит объявление.
