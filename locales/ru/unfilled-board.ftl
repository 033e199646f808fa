office-unfilled = Не заполнен журнал
unfilled-title-fortnight = <b>Не заполнен журнал: две недели</b>
unfilled-title-term = <b>Не заполнен журнал: с начала учебного периода</b>
unfilled-nothing = Все журналы заполнены.
unfilled-line = { $n }. { $teacher }: { $count ->
    [one] { $count } урок
    [few] { $count } урока
   *[many] { $count } уроков
} ({ $gaps })
unfilled-gap-topic = тема { $count }
unfilled-gap-roll = перекличка { $count }
unfilled-gap-homework = задание { $count }
unfilled-nobody = Учитель не назначен
unfilled-teacher = { $teacher }: { $count }
unfilled-fortnight = Две недели
unfilled-term = Весь период
unfilled-office = К школе
unfilled-of = <b>{ $teacher }: не заполнено</b>
unfilled-back = К списку учителей
unfilled-silent = Нет отметок 15 дней и дольше: { $count ->
    [one] { $count } группа
    [few] { $count } группы
   *[many] { $count } групп
}.
unfilled-silent-button = Без отметок ({ $count })
unfilled-silent-title = <b>Нет отметок 15 дней и дольше</b>
    Каникулы не считаются.
unfilled-silent-none = Таких групп нет.
