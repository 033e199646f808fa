access-title = <b>{ $child }. Кто смотрел данные</b>
    Сотрудники школы, за последний год.
access-day = <b>{ FULL($day) }</b>
access-line = { $times ->
    [1] • { $name }, { $role } — { $what }
    [one] • { $name }, { $role } — { $what }, { $times } раз
    [few] • { $name }, { $role } — { $what }, { $times } раза
   *[many] • { $name }, { $role } — { $what }, { $times } раз
}
access-line-console = { $times ->
    [1] • администратор, из командной строки — { $what }
    [one] • администратор, из командной строки — { $what }, { $times } раз
    [few] • администратор, из командной строки — { $what }, { $times } раза
   *[many] • администратор, из командной строки — { $what }, { $times } раз
}
access-action-absences = отсутствия
access-action-class_list = список класса
access-action-card = карточка ученика
access-action-report = таблица к собранию, в файле
access-action-lists = списки школы в файле
access-action-oneroster = выгрузка для другой системы
access-action-own_data = выгрузка своих данных
access-action-erased = удаление себя из бота
access-action-record = данные ученика
access-action-other = данные ученика
access-nobody = За это время никто ничего не открывал.
access-note = <i>Что открывает сама семья, не записывается.</i>
