# Переписка семьи и учителя.
talk-relative = { $name }, { $kinship }: { $pupil }, { $form }
talk-relative-nameless = { $kinship }: { $pupil }, { $form }
talk-teacher = { $name }, { $what }
talk-child = { $name }, { $form }
talk-to = Кому: <b>{ $whom }</b>
talk-with = <b>{ $whom }</b>
talk-about = О ком: { $child }
talk-text = { $text }
talk-empty = <i>Текст удалён.</i>
talk-files = { $files ->
    [one] <i>Приложен { $files } файл.</i>
    [few] <i>Приложено { $files } файла.</i>
   *[many] <i>Приложено { $files } файлов.</i>
}
talk-urgent = <b>Срочно: { $why }</b>
talk-urgency-health = здоровье ребёнка
talk-urgency-danger = безопасность ребёнка
talk-urgency-not_home = ребёнок не пришёл домой
talk-urgency-pick_up = кто забирает ребёнка
talk-urgency-other = дело не ждёт
talk-mark = <i>Вопрос об отметке: { $subject }, { DATE($day) } — { $value }</i>
talk-mark-work = <i>Вопрос об отметке: { $subject }, { DATE($day) }, { $work } — { $value }</i>

talk-whom-title = <b>{ $child }. Кому написать?</b>
talk-whom-line = • { $teacher }
talk-whom-line-absent = • { $teacher } — ещё не подключён(а) к боту
talk-whom-nobody = Учителей в списках школы пока нет. Обратитесь, пожалуйста, в канцелярию школы.
talk-whom-note = <i>Ваш телефон и имя в мессенджере учителю не видны.</i>
talk-whom-button = { $name } · { $what }
talk-leads = кл. рук.
talk-absent = <b>{ $teacher }</b> ещё не подключён(а) к боту, и сообщение не дойдёт. Напишите другому учителю или обратитесь в канцелярию школы.
talk-which-mark = <b>{ $child }. { $subject }: о какой отметке спросить?</b>
talk-which-none = За это время отметок по предмету нет, спросить не о чем.
talk-mark-button = { BRIEF($day) } · { $value }
talk-mark-button-work = { BRIEF($day) } · { $value } · { $work }
talk-marks-back = ◀ Отметки
talk-about-mark = Спросить про оценку

talk-title = <b>Новое сообщение</b>
talk-ask = Напишите, пожалуйста, сообщение. Можно приложить до 10 фото и документов.
talk-ask-mark = Напишите, пожалуйста, вопрос. Учитель увидит, о какой отметке он. Можно приложить до 10 фото и документов.
talk-ask-urgent = <i>Если речь о безопасности ребёнка и ждать нельзя, нажмите «Срочно».</i>
talk-ask-anew = Пришлите новый текст целиком.
talk-closed-today = Сейчас у учителя нерабочее время. Сообщение будет доставлено сегодня в { $time }.
talk-closed-tomorrow = Сейчас у учителя нерабочее время. Сообщение будет доставлено завтра в { $time }.
talk-closed-day = Сейчас у учителя нерабочее время. Сообщение будет доставлено { DAY($day) }, в { $time }.
talk-not-sent = <i>Ещё не отправлено. Можно дописать или прислать ещё файлы.</i>
talk-names = Файлы: { $names }
talk-full = Больше 10 файлов к сообщению не приложить.
talk-too-many-files = Файлов уже 10, этот не приложен.
talk-long = { $length ->
        [one] Получился { $length } знак, а поместится 4 000.
        [few] Получилось { $length } знака, а поместится 4 000.
       *[many] Получилось { $length } знаков, а поместится 4 000.
    } Ничего не пропало: Ваше сообщение осталось выше. Сократите его или отправьте двумя сообщениями.
talk-wanted = Это к сообщению не приложить. Подойдут текст, ссылка, фото или документ.
talk-why-urgent = <b>Почему это срочно?</b>
    Срочное сообщение придёт учителю сразу, в любое время. Причину он увидит.
talk-why-health = Здоровье
talk-why-danger = Безопасность
talk-why-not_home = Не пришёл домой
talk-why-pick_up = Кто забирает
talk-why-other = Другое, не ждёт
talk-send = Отправить
talk-other-text = Другой текст
talk-no-files = Убрать файлы
talk-make-urgent = Срочно
talk-make-calm = Не срочно
talk-back-draft = К сообщению
talk-drop = Не отправлять
talk-dropped = Хорошо, сообщение не отправлено.
talk-gone = Это сообщение уже отправлено или отменено.
talk-changed = Сообщение изменилось. Посмотрите ещё раз и отправьте.
talk-sent = Отправлено: <b>{ $whom }</b>
talk-sent-today = Будет доставлено сегодня в { $time }: <b>{ $whom }</b>. До этого сообщение можно отозвать.
talk-sent-tomorrow = Будет доставлено завтра в { $time }: <b>{ $whom }</b>. До этого сообщение можно отозвать.
talk-sent-day = Будет доставлено { DAY($day) }, в { $time }: <b>{ $whom }</b>. До этого сообщение можно отозвать.

talk-refused-blocked = Учитель больше не принимает от Вас сообщений в этой переписке. Обратитесь, пожалуйста, в канцелярию школы; если ребёнок в опасности, звоните 112.
talk-refused-blocking = Вы заблокировали эту переписку, и семья не сможет ответить. Чтобы написать, сначала разблокируйте её.
talk-refused-too_many = За час в этой переписке можно отправить 20 сообщений. Подождите немного или напишите всё одним сообщением.
talk-refused-no_teacher = Этот учитель больше не ведёт уроков у ребёнка. Выберите другого: «Написать учителю» под /children.
talk-refused-no_family = Этот родитель больше не связан с учеником в списках школы, написать ему нельзя.
talk-refused-no_chat-family = Учитель сейчас не подключён к боту, и сообщение не дойдёт. Обратитесь, пожалуйста, в канцелярию школы.
talk-refused-no_chat-teacher = Родитель сейчас не подключён к боту, и сообщение не дойдёт. Новый код семье выдаёт классный руководитель.

talk-list-title = <b>Сообщения</b>
talk-list-line = • { $whom } — { MINUTE($at) }
talk-list-line-new = • <b>{ $whom } — { MINUTE($at) }, новых: { $unread }</b>
talk-list-line-blocked = <i>Эта переписка заблокирована Вами.</i>
talk-list-empty = Сообщений пока нет. Семьи пишут Вам, нажав «Написать учителю».
talk-list-empty-family = Сообщений пока нет. Чтобы спросить учителя, нажмите «Написать учителю».
talk-list-button-new = { $whom } ({ $unread })
talk-write = Написать учителю
talk-list = Сообщения
talk-list-back = ◀ Сообщения

talk-thread-blocked = <i>Вы заблокировали эту переписку: новые сообщения семьи не приходят.</i>
talk-thread-blocked-family = <i>Учитель больше не принимает сообщений в этой переписке. Обратитесь, пожалуйста, в канцелярию школы.</i>
talk-thread-reported = <i>Вы передали эту переписку завучу. Ответ придёт сюда.</i>
talk-thread-none = Сообщений на этой странице нет.
talk-mine = <b>Вы</b>, { MINUTE($at) } · { $status }
talk-theirs = <b>{ $name }</b>, { MINUTE($at) }
talk-status-withdrawn = отозвано
talk-status-read = прочитано { MINUTE($at) }
talk-status-waiting = ещё не доставлено
talk-status-due = будет доставлено { MINUTE($at) }
talk-status-delivered = доставлено
talk-status-lost = не доставлено: { $why }
talk-lost-closed = адресат не подключён к боту
talk-lost-muted = у адресата отключены уведомления, но сообщение видно в его списке «Сообщения»
talk-lost-not_allowed = адресат больше не связан с учеником или не принимает сообщений
talk-lost-other = мессенджер его не принял
talk-older = ◀ Раньше
talk-newer = Позже ▶
talk-files-of = Файлы { MINUTE($at) }
talk-withdraw-of = Отозвать { MINUTE($at) }
talk-withdraw = Отозвать
talk-withdrawn = Сообщение отозвано: адресат его не увидит.
talk-withdraw-late = Сообщение уже доставлено, отозвать его нельзя.
talk-answer = Ответить
talk-files-button = Файлы ({ $files })
talk-thread = Переписка
talk-files-sent = Файлы ниже.
talk-files-none = Файлов больше нет.
talk-block = Заблокировать
talk-block-sure = Да, заблокировать
talk-unblock = Разблокировать
talk-block-title = <b>Заблокировать переписку?</b>
talk-block-about = Новые сообщения этого родителя перестанут приходить, срочные тоже. Ему я отвечу, что можно обратиться в канцелярию школы. Разблокировать можно в любой момент.
talk-back-thread = ◀ Переписка

talk-told-by-teacher = <b>{ $teacher }</b> · { $child }
talk-told-by-family = <b>{ $relative }</b>
talk-lost-title = <b>Сообщение не доставлено</b>
talk-lost-about = Отправлено { MINUTE($at) }. Причина: { $why }.
talk-lost-do-family = Если дело не ждёт, позвоните в школу.
talk-lost-do-teacher = Если дело не ждёт, свяжитесь с семьёй через канцелярию.
