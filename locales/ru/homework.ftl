homework-title = <b>{ $child }. Задано на { DAY($day) }</b>
homework-line = { $bullet } <b>{ $subject }</b>: { $task }
homework-line-more = { $bullet } <b>{ $subject }</b>, { $extras }: { $task }
homework-minutes = примерно { $minutes } мин
homework-individual = личное задание
homework-files = { $files ->
        [one] { $files } файл
        [few] { $files } файла
       *[many] { $files } файлов
    }
homework-next = Ближайший день
homework-none = На этот день ничего не задано.
homework-off-first = <b>{ $child }.</b> В первом классе домашних заданий не задают.
homework-off = <b>{ $child }.</b> В этом классе домашних заданий не задают.
homework-files-button = Файлы ({ $files })
homework-files-sent = Файлы отправлены.
homework-files-gone = Файлов к этому дню больше нет.
homework-tick = ✓ Сделано: { $subject }
homework-untick = ↩ Не сделано: { $subject }
homework-load = <i>Всего примерно { $minutes } мин; норма для { $grade } класса — до { $most } мин в день.</i>
homework-overload = <i>Всего примерно { $minutes } мин — больше нормы для { $grade } класса: до { $most } мин в день.</i>
