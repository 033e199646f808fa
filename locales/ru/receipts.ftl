receipts-title = <b>Объявление от { MINUTE($at) }</b>
receipts-report = <b>Объявление разослано</b>
receipts-refused = <b>Объявление не отправлено</b>
    Когда пришло его время, у Вас уже не было права писать этим людям. Оно никому не ушло:
receipts-now = <i>Так на { MINUTE($at) }</i>
receipts-to = Кому: { $who }
receipts-guardians = { $count ->
    [one] { $count } законный представитель
    [few] { $count } законных представителя
   *[many] { $count } законных представителей
}
receipts-of-pupils = { $people } { $pupils ->
    [one] { $pupils } ученика
    [few] { $pupils } учеников
   *[many] { $pupils } учеников
}
receipts-pupils = { $count ->
    [one] { $count } ученик
    [few] { $count } ученика
   *[many] { $count } учеников
}
receipts-staff = { $count ->
    [one] { $count } сотрудник
    [few] { $count } сотрудника
   *[many] { $count } сотрудников
}
receipts-nobody = никого
receipts-delivered = Доставлено: { $count }
receipts-waits = Ждут отправки: { $count }
receipts-waits-until = Ждут отправки: { $count }, из-за тихих часов уйдут с { MINUTE($at) }
receipts-lost = Не дошло: { $count } ({ $why })
receipts-why-count = { $why }: { $count }
receipts-unlinked = Ещё не подключены: { $count }
receipts-opened = Прочитали: { $count }
receipts-signed = Ознакомились: { $count }
receipts-silent = Получили и не ответили: { $count }
receipts-families = Семей с ответом: { $answered } из { $families }
receipts-withdrawn = Отозвано { MINUTE($at) }
receipts-expires = Действует до { MINUTE($at) }
receipts-over = Срок прошёл { MINUTE($at) }
receipts-reminded = { $count ->
    [one] Напомнили один раз: { MINUTE($at) }
    [few] Напомнили дважды, последний раз { MINUTE($at) }
   *[many] Напомнили дважды, последний раз { MINUTE($at) }
}
receipts-remind-from = Напомнить можно будет с { MINUTE($at) }
receipts-call-them = Больше бот не напоминает. Кто не ответил, тем позвоните.
receipts-remind = Напомнить ({ $count })
receipts-reminding = { $count ->
    [one] Напоминание уйдёт { $count } человеку
    [few] Напоминание уйдёт { $count } людям
   *[many] Напоминание уйдёт { $count } людям
}
receipts-not-reminding = Напоминать некому или ещё рано: посмотрите, что изменилось.
receipts-way-silent = Не ответили ({ $count })
receipts-way-call = Кому позвонить ({ $count })
receipts-way-answered = Ответили ({ $count })
receipts-way-waiting = Ждут ({ $count })
receipts-way-lost = Не дошло ({ $count })
receipts-way-unlinked = Не подключены ({ $count })
receipts-sheet = Лист ознакомления
receipts-sheet-made = Лист — в файле ниже: можно печатать.
receipts-refresh = Обновить
receipts-follow = Кто прочитал
receipts-list-silent = <b>Получили и не ответили</b>
receipts-list-call = <b>Кому позвонить</b>
    Им напоминали дважды.
receipts-list-answered = <b>Ответили</b>
receipts-list-waiting = <b>Ждут отправки</b>
receipts-list-lost = <b>Не дошло</b>
    Передайте им на словах. Если бот заблокирован, семье достаточно снова открыть его и нажать «Старт».
receipts-list-unlinked = <b>Ещё не подключены</b>
    Передайте им на словах; код для семьи — /invite
receipts-list-empty = Здесь уже никого нет.
receipts-family = { $n }. <b>{ $pupil }</b>
receipts-pupil-of = { $pupil }, { $form }
receipts-guardian = { $name } ({ $kinship })
receipts-person = • { $who } — { $state }
receipts-state-signed = ознакомлен(а) { MINUTE($at) }
receipts-state-read = прочитано { MINUTE($at) }
receipts-state-opened = прочитано { MINUTE($at) }, подписи нет
receipts-state-silent = доставлено { MINUTE($at) }, ответа нет
receipts-state-waits = ждёт отправки
receipts-state-until = ждёт до { MINUTE($at) }
receipts-state-lost = не дошло: { $why }
receipts-state-unlinked = не подключён(а)
receipts-why-expired = срок прошёл раньше
receipts-why-not-allowed = доступ к данным ученика закончился
receipts-why-other = сообщение не ушло
