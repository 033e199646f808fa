preferences-title = <b>Настройки</b>
preferences-language = Язык: <b>{ $language }</b> (сменить: /language)
preferences-line = { $name }: <b>{ $value }</b>
preferences-line-own = { $name }: <b>{ $value }</b> (только для этого ребёнка)
preferences-name = <b>{ $name }</b>
preferences-now = Выбрано: <b>{ $value }</b>
preferences-toast = { $name }: { $value }.
preferences-stop = <i>Отключить все уведомления: /stop</i>
preferences-muted = <b>Уведомления отключены</b> командой /stop.
preferences-stopped = <b>Уведомления отключены.</b>
    Сами больше не придут ни отметки, ни сводки, ни объявления школы. На команды отвечаю, как прежде: /help
preferences-again = Включить снова
preferences-speaking = Уведомления снова включены.
preferences-reset = Вернуть обычные
preferences-reset-question = <b>Вернуть обычные настройки?</b>
preferences-reset-done = Настройки снова обычные.
preferences-back = ◀ Настройки

preferences-group-zone = Часовой пояс
preferences-group-evening = Вечерняя сводка
preferences-group-morning = Утренняя сводка
preferences-group-weekly = Итоги недели
preferences-group-quiet = Тихие часы
preferences-group-events = О чём сообщать
preferences-group-calm = Спокойный режим
preferences-group-private = Скрывать детали
preferences-group-tell_first = Сначала расскажу сам
preferences-group-class_day = Сводка класса

preferences-about-zone = По этому времени считаются тихие часы и часы сводок. Уроки всегда указаны по времени школы.
preferences-about-evening = Одно сообщение о том, что было за день и что задано. Если рассказать нечего, оно не приходит. Сводка в 18:00 ждёт ещё час после последнего урока, если уроки кончаются поздно.
preferences-about-morning = Уроки и замены на сегодня. Приходит только в учебные дни.
preferences-about-weekly = Неделя одним сообщением: отметки, пропуски, задания. Приходит в час вечерней сводки, а если она выключена — в 18:00.
preferences-about-quiet = В эти часы ничего не приходит, кроме срочного (ученик не отмечен на уроке) и сводок, для которых выбран такой час. Ничего не теряется: остальное придёт, когда тихие часы закончатся.
preferences-about-calm = Только то, что требует внимания (отсутствие на уроке, отметки 1 и 2), и одна хорошая новость в неделю.
preferences-about-private = Подробности закрыты, пока на них не нажать: на заблокированном экране их не видно.
preferences-about-tell_first = Об отметке ребёнок узнаёт без задержки, а Вы — через столько часов после записи в журнал или из вечерней сводки: у него есть время рассказать самому. Об отсутствии на уроке пишу сразу. Это действует, когда у ребёнка есть свой аккаунт в боте и школа это разрешает.
preferences-about-class_day = В учебный день в 7:45 по времени школы: кто сегодня не придёт, изменения в уроках, что не дошло до семей, кто не открыл срочное объявление, кто ещё не подключён. Если рассказать нечего, она не приходит.

preferences-yes = да
preferences-no = нет
preferences-usual = как обычно
preferences-own = по своему выбору
preferences-hour = { $hour }:00
preferences-span = { $starts }:00–{ $ends }:00
preferences-at = { $hour }, { $days }
preferences-every-day = каждый день
preferences-workdays = по будням
preferences-on-5 = по пятницам
preferences-on-7 = по воскресеньям
preferences-choose-on-5 = По пятницам
preferences-choose-on-7 = По воскресеньям
preferences-choose-none = Не присылать
preferences-choose-yes = Да
preferences-choose-no = Нет

preferences-zone-school = как в школе ({ $city }), сейчас { $time }
preferences-zone-own = { $city }, сейчас { $time }
preferences-as-school = Как в школе
preferences-zone-other = Другой город
preferences-zone-question = Напишите город или часовой пояс, например: Томск, МСК+4 или Asia/Tokyo.
preferences-zone-unclear = Такого города я не знаю. Напишите областной центр или часовой пояс, например: Томск, МСК+4 или Asia/Tokyo.

preferences-quiet-none = Без тихих часов
preferences-quiet-other = Другие часы
preferences-quiet-from = <b>Тихие часы.</b> Со скольких?
preferences-quiet-until = <b>Тихие часы с { $hour }:00.</b> До скольких?
preferences-back-quiet = ◀ Тихие часы

preferences-whom = О ком: { $whom }
preferences-whom-all = Обо всех детях
preferences-all-children = Все дети
preferences-as-all = Как для всех
preferences-back-events = ◀ О чём сообщать
preferences-no-digests = <i>Все сводки выключены: отложенное до сводки не придёт. Только объявления школы тогда приходят сразу.</i>
preferences-event-mark = Новые отметки
preferences-event-correction = Исправления отметок
preferences-event-absence = Отсутствие на уроке
preferences-event-late = Опоздания
preferences-event-homework = Задано поздно
preferences-event-timetable = Замены и переносы
preferences-event-term_mark = Итоговые отметки
preferences-event-notice = Объявления школы
preferences-about-mark = Отметки за уроки и работы.
preferences-about-correction = Отметку изменили или убрали: что было, что стало и почему.
preferences-about-absence = На уроке отмечено отсутствие, о котором семья не предупреждала.
preferences-about-late = Отмечено опоздание на урок.
preferences-about-homework = Задание, которое добавили уже после вечерней сводки.
preferences-about-timetable = Урок отменён, перенесён или его ведёт другой учитель. До урока больше суток — расскажу в сводке.
preferences-about-term_mark = Отметки за четверть, полугодие и год.
preferences-about-notice = Объявления классу и школе. Выключить их нельзя, но можно отложить до сводки.
preferences-when-now = сразу
preferences-when-after_lessons = после уроков
preferences-when-digest = в сводке
preferences-when-off = не сообщать
preferences-hours-later = { $hours ->
        [one] через { $hours } час
        [few] через { $hours } часа
       *[many] через { $hours } часов
    }
preferences-choose-hours = Через { $hours } ч
preferences-choose-now = Сразу
preferences-choose-after_lessons = После уроков
preferences-choose-digest = В сводке
preferences-choose-off = Не сообщать

preferences-group-office = Рабочее время
preferences-about-office = Сообщения семей приходят в эти часы рабочих дней школы, по её времени. Что написано в другое время, ждёт следующего рабочего дня, и семья это знает. Срочное, о безопасности ребёнка, приходит сразу.
preferences-choose-from = С { $hour }:00
preferences-choose-until = До { $hour }:00
