# Переписка, о которой сообщили завучу.
complaint-report = Пожаловаться завучу
complaint-ask = <b>Пожаловаться завучу</b>
    Напишите одним сообщением, что случилось. Завуч прочтёт Ваши слова и эту переписку, и только её. Вторая сторона об этом не узнает.
complaint-long = { $length ->
        [one] Получился { $length } знак, а поместится 1 000.
        [few] Получилось { $length } знака, а поместится 1 000.
       *[many] Получилось { $length } знаков, а поместится 1 000.
    } Ничего не пропало: Ваше сообщение осталось выше. Сократите его и пришлите ещё раз.
complaint-wanted = Сейчас я жду, что случилось, словами. Напишите или нажмите «◀ Переписка».
complaint-sent = Передано завучу. Его ответ придёт сюда.
complaint-sent-nobody = Жалоба записана, но завуч и директор ещё не подключены к боту. Обратитесь, пожалуйста, и в канцелярию школы.
complaint-already = Вы уже передали эту переписку завучу. Ответ придёт сюда.

complaint-told = <b>Жалоба на переписку</b>
    { $author } просит разобраться.
complaint-author-family = Семья ({ $whom })
complaint-author-teacher = Учитель ({ $whom })
complaint-open = Открыть
complaint-office = Жалобы
complaint-list-title = <b>Жалобы на переписку</b>
complaint-list-line = { $number }. { MINUTE($at) }: { $relative } — { $teacher }
complaint-list-none = Открытых жалоб нет.
complaint-list-button = Открыть { $number }
complaint-title = <b>Жалоба, { MINUTE($at) }</b>
complaint-sides = { $relative }
    { $teacher }
complaint-by-family = Жалоба семьи: «{ $reason }»
complaint-by-teacher = Жалоба учителя: «{ $reason }»
complaint-talk = <b>Переписка до жалобы</b>
complaint-talk-none = В переписке ещё ничего не доставлено.
complaint-noted = <i>Что Вы открыли переписку, записано в журнале доступа.</i>
complaint-close = Закрыть жалобу
complaint-close-ask = <b>Чем закончилось?</b>
    Напишите одним сообщением: его прочтёт тот, кто пожаловался. После этого переписка Вам больше не видна.
complaint-closed = Жалоба закрыта { MINUTE($at) }. Переписка больше не видна.
complaint-closed-answer = Ваш ответ: «{ $answer }»
complaint-back = ◀ Жалобы
complaint-back-one = К жалобе
complaint-answered = <b>Ответ на Вашу жалобу</b>
    Переписка: { $whom }
complaint-answer = { $answer }
