task-ask = Напишите задание следующим сообщением. Можно прислать фото, альбом, документ или ссылку.
task-repeat = Как в прошлый раз: { $text }
task-year = Как в прошлом году: { $text }
task-parallel = Как в параллели: { $text }
task-nothing = На дом не задано
task-change = Изменить: { $text }
task-withdraw = Снять: { $text }
task-due = { SHORT($day) }
task-minutes = { $minutes } мин
task-pupils = Для кого
task-other-text = Другой текст
task-no-files = Убрать файлы
task-save = Задать
task-drop = Не задавать
task-back = К заданию
task-text = <b>{ $text }</b>
task-no-text = Текста пока нет.
task-for-day = На { DAY($day) }.
task-no-day = Когда группа встречается снова, в расписании не видно. Обратитесь к завучу.
task-takes = { $minutes ->
    [one] Примерно { $minutes } минута.
    [few] Примерно { $minutes } минуты.
   *[many] Примерно { $minutes } минут.
}
task-for = Только для: { $pupils }.
task-for-all = Для всех.
task-files = Файлы: { $names }.
task-kept = { $count ->
    [one] Файлы прежнего задания: { $count }.
    [few] Файлы прежнего задания: { $count }.
   *[many] Файлы прежнего задания: { $count }.
}
task-full = Больше { $most } файлов к заданию не приложить.
task-more = Можно дописать текст или прислать ещё файлы.
task-too-many = Файлов уже 10, этот не приложен.
task-whom = { $count ->
    [0] Отметьте, кому это задание. Пока — всем.
    [one] Задание для { $count } ученика.
    [few] Задание для { $count } учеников.
   *[many] Задание для { $count } учеников.
}
task-write = Пришлите новый текст целиком.
task-long = Слишком длинно: { $length } знаков, а помещается 3 000. Пришлите короче или файлом.
task-wanted = Это к заданию не приложить. Подойдут текст, ссылка, фото или документ.
task-file-big = Файл больше 20 МБ: столько мессенджер не передаёт. Пришлите поменьше или ссылкой.
task-file-kind = Такой файл не приложить. Подойдут фото, PDF и документы Word, Excel, OpenDocument.
task-set = Задание записано.
task-changed = Задание изменено.
task-withdrawn = Задание снято.
task-nothing-said = Записано: на дом не задано.
task-gone = Это задание уже записано или начато другое. Откройте урок через /journal.
