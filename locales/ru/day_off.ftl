office-day-off = Дни без уроков
dayoff-title = <b>Дни без уроков</b>
dayoff-none = На сегодня и дальше таких дней нет.
dayoff-line = • { DAY($day) }: { $forms } — { $reason }
dayoff-return = Вернуть: { BRIEF($day) }, { $reason }
dayoff-declare = Отменить уроки
dayoff-back = ◀ Дни без уроков
dayoff-which = У каких классов не будет уроков? Можно отметить всю школу, параллель или отдельные классы.
dayoff-every = Все классы
dayoff-grade = { $grade }-е
dayoff-ticked = ✓ { $what }
dayoff-ready = Дальше: { $count }
dayoff-chosen = <b>Без уроков: { $forms }</b>
dayoff-when = На какой день?
dayoff-no-days = У этих классов в ближайшие две недели уроков и так нет. Выберите другие.
dayoff-day = { SHORT($day) }
dayoff-why = { DAY($day) }: почему уроков не будет?
dayoff-why-frost = Мороз
dayoff-why-quarantine = Карантин
dayoff-why-accident = Авария
dayoff-why-other = Своими словами
dayoff-because-frost = мороз
dayoff-because-quarantine = карантин
dayoff-because-accident = авария в школе
dayoff-typed = Напишите причину одной строкой, как её прочтут семьи, например: «нет отопления».
dayoff-typed-wrong = Причина — одна строка, не длиннее 100 знаков. Напишите короче.
dayoff-other-forms = Классы
dayoff-other-day = День
dayoff-other-why = Причина
dayoff-look = <b>Уроков не будет</b>
    Классы: { $forms }
    День: { DAY($day) }
    Причина: { $reason }
dayoff-closed = Уроков в этот день и так нет: { $forms }.
dayoff-reach = Учеников: { $pupils }, подключены семьи: { $count }. Они узнают через три минуты, в любое время суток, даже если другие уведомления выключены.
dayoff-unreached = { $count ->
    [one] До семьи { $count } ученика сообщение не дойдёт: она не подключена. Предупредите её сами.
    [few] До семей { $count } учеников сообщение не дойдёт: они не подключены. Предупредите их сами.
   *[many] До семей { $count } учеников сообщение не дойдёт: они не подключены. Предупредите их сами.
}
dayoff-confirm = Отменить уроки
dayoff-confirm-on = Вернуть уроки
dayoff-one-of = Чтобы вернуть уроки только одному классу, выберите его.
dayoff-look-on = <b>Вернуть уроки?</b>
    Классы: { $forms }
    День: { DAY($day) }
    Сейчас без уроков: { $reason }
dayoff-made = <b>Уроков не будет</b>
    { DAY($day) }: { $forms } — { $reason }

    Семьи и классные руководители узнают через три минуты. Пока они не узнали, вернуть уроки можно незаметно.
dayoff-made-on = <b>Уроки состоятся</b>
    { DAY($day) }: { $forms }

    Все, кто уже знает об отмене, узнают и об этом.
dayoff-stale = Так уже не получится: с тех пор что-то изменилось. Вот что решено сейчас.
dayoff-child = <b>{ $child }</b>
dayoff-told-off = { DAY($day) }: уроков не будет. Причина: { $reason }.
dayoff-told-stay = В школу в этот день приходить не нужно. Если уроки всё-таки состоятся, сообщу сразу.
dayoff-told-on = { DAY($day) }: уроки всё-таки состоятся, по расписанию. Прежнее сообщение об отмене больше не действует.
dayoff-told-teacher = Семьи, подключённые к боту, узнают об этом сейчас же.
