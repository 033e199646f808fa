notices-title = <b>Объявления</b>
notices-none = Объявлений пока нет. Когда классный руководитель или школа что-то объявят, оно придёт само и останется здесь.
notices-line-unread = { $n }. <b>Не прочитано</b> · { MINUTE($at) } · { $author }
    «{ $words }»
notices-line-urgent = { $n }. <b>Срочное, не прочитано</b> · { MINUTE($at) } · { $author }
    «{ $words }»
notices-line-unsigned = { $n }. <b>Ждёт Вашей подписи</b> · { MINUTE($at) } · { $author }
    «{ $words }»
notices-line-read = { $n }. Прочитано · { MINUTE($at) } · { $author }
    «{ $words }»
notices-line-signed = { $n }. Вы ознакомились · { MINUTE($at) } · { $author }
    «{ $words }»
notices-line-over = { $n }. Срок прошёл · { MINUTE($at) } · { $author }
    «{ $words }»
notices-line-withdrawn = { $n }. Отозвано · { MINUTE($at) } · { $author }
notices-begins = «{ $words }»
notices-only-files = файлы без текста
notices-gone = отозвано
notices-open = { $n }. { $words }
notices-files = Файлы: { $count }
notices-files-gone = Файлов у этого объявления больше нет.
notices-back = ◀ Объявления
notices-over = <i>Срок этого объявления прошёл: отвечать на него уже не нужно.</i>
notices-too-late = Срок этого объявления прошёл: подпись не записана, и она уже не нужна.
notices-signed = Записано: Вы ознакомились.
notices-reminder-sign = <b>Напоминание</b>
    { $author }
    Нужна Ваша подпись под объявлением от { MINUTE($at) }.
notices-reminder-read = <b>Напоминание</b>
    { $author }
    Пожалуйста, прочитайте объявление от { MINUTE($at) }.
