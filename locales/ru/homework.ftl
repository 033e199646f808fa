homework-title = <b>{ $child }. Задано на { DAY($day) }</b>
homework-line = { $bullet } <b>{ $subject }</b>: { $task }
homework-line-more = { $bullet } <b>{ $subject }</b>, { $extras }: { $task }
homework-time-minutes = { $minutes } мин
homework-time-hours = { $hours } ч
homework-time = { $hours } ч { $minutes } мин
homework-minutes = примерно { $time }
homework-individual = личное задание
homework-files = { $files ->
        [one] { $files } файл
        [few] { $files } файла
       *[many] { $files } файлов
    }
homework-bring = Принести: { $bring }
homework-next = Ближайший день
homework-none = На этот день ничего не задано.
homework-off-first = <b>{ $child }.</b> В первом классе домашних заданий не задают.
homework-off = <b>{ $child }.</b> В этом классе домашних заданий не задают.
homework-files-button = Файлы ({ $files })
homework-files-sent = Файлы отправлены.
homework-files-gone = Файлов к этому дню больше нет.
homework-tick = ✓ Сделано: { $subject }
homework-untick = ↩ Не сделано: { $subject }
homework-load = <i>Всего примерно { $time }; норма для { $grade } класса — до { $most } в день.</i>
homework-overload = <i>Всего примерно { $time } — больше нормы для { $grade } класса: до { $most } в день.</i>
homework-done = <i>Сделано: { $done } из { $tasks }.</i>
homework-tick-gone = Этого задания больше нет.
homework-later = <i>Задано и на: { $days }</i>
homework-on-day = { SHORT($day) }
homework-files-on-day = Файлы { SHORT($day) }
homework-child = <b>{ $child }.</b>
homework-all-button = Все дети
homework-day-button = По дням
homework-week-button = Неделя
homework-week-title = <b>{ $child }. Задано на { SPAN($first, $last) }</b>
homework-week-day = <b>{ DAY($day) }</b>
homework-week-line = { $bullet } { $subject }: { $task }
homework-week-line-more = { $bullet } { $subject }, { $extras }: { $task }
homework-week-none = На эту неделю ничего не задано.
homework-subjects-button = По предмету
homework-subjects-back = ◀ Все предметы
homework-subjects-title = <b>{ $child }. Задания по предметам, { SPAN($first, $last) }</b>
homework-subjects-none = На ближайшие две недели ничего не задано.
homework-subject-count = • { $subject }: { $tasks ->
        [one] { $tasks } задание
        [few] { $tasks } задания
       *[many] { $tasks } заданий
    }
homework-subject-title = <b>{ $child }. { $subject }: задания, { SPAN($first, $last) }</b>
homework-subject-line = { $bullet } <b>{ SHORT($day) }</b>: { $task }
homework-subject-line-more = { $bullet } <b>{ SHORT($day) }</b>, { $extras }: { $task }
homework-subject-none = За эти дни по предмету ничего не задано.
homework-which = <b>{ $child }.</b> Какой это предмет?
homework-unclear = Не получилось понять, какой день или предмет показать. Можно написать так:
    <code>/homework завтра</code>
    <code>/homework пятница</code>
    <code>/homework 12.11</code>
    <code>/homework неделя</code>
    <code>/homework алгебра</code>
