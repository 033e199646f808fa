# Слова, общие для всех экранов.
earlier = ◀ { SHORT($day) }
later = { SHORT($day) } ▶
today = Сегодня
part-back = ◀ часть { $part } из { $parts }
part-on = часть { $part } из { $parts } ▶
week-earlier = ◀ неделя раньше
week-later = неделя позже ▶
week-this = Эта неделя
month-earlier = ◀ { MONTH($first) }
month-later = { MONTH($first) } ▶
month-this = Этот месяц
term-quarter = { $number } четверть
term-trimester = { $number } триместр
term-half_year = { $number } полугодие
term-year = год
term-year-button = Год
ending-exam = экзамен
ending-final = аттестат

closed-weekend-day = <i>{ DAY($first) }: выходной</i>
closed-weekend = <i>{ SPAN($first, $last) }: выходные</i>
closed-day = <i>{ DAY($day) }: { $name }</i>
closed-days = <i>{ SPAN($first, $last) }: { $name }</i>
moved-day = <i>Учимся по расписанию { $of }</i>
moved-day-why = <i>Учимся по расписанию { $of }: { $reason }</i>
weekday-of = { $weekday ->
        [1] понедельника
        [2] вторника
        [3] среды
        [4] четверга
        [5] пятницы
        [6] субботы
       *[other] воскресенья
    }
year-over = Учебный год закончен. Новый начнётся осенью.
year-before = Учебный год ещё не начался.
lines-more = …и ещё { $count }

stale-button = Эта кнопка устарела. Откройте экран заново: /help
not-yours = Эта кнопка больше не действует: у Вас нет доступа к этим данным. Откройте экран заново: /help
group-chat = В группе я не показываю ничьих данных. Напишите мне лично — там я отвечу.
group-chat-button = Открыть личный чат
unknown-text = Я не понял это сообщение. Нажмите /help — там всё, что я умею.
unknown-command = Такой команды у меня нет. Нажмите /help — там всё, что я умею.
command-not-yours = Эта команда не для Вас. Нажмите /help — там всё, что Вам доступно.
unknown-content-teacher = Голосовые сообщения, фото и стикеры я не понимаю. Напишите урок одной строкой, например «{ $example }», или откройте его: /journal. Фото и файлы к заданию присылают, нажав «Задание» у урока.
unknown-content = Я понимаю только текст и кнопки. Нажмите /help — там всё, что я умею.
press-a-button = Нажмите, пожалуйста, одну из кнопок выше или /cancel, чтобы остановиться.
flood = Слишком много сообщений подряд: пока я не отвечаю. Подождите, пожалуйста, минуту и напишите ещё раз.
something-broke = Не получилось: у меня внутренняя ошибка. Попробуйте ещё раз через минуту. Если повторится, передайте администратору школы номер <code>{ $id }</code>.
cancelled = Хорошо, остановились. Нажмите /help — там всё, что я умею.
nothing-to-cancel = Отменять нечего: я ничего не жду. Нажмите /help — там всё, что я умею.
files-lost = Не получилось найти: { $names }. Пожалуйста, сообщите об этом учителю или администратору школы.
