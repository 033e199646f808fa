help-guardian = <b>Что я умею</b>
    /homework — что задано; стрелки листают дни
    /diary — дневник: уроки, темы, отметки
    /marks — отметки по предметам, средний балл, что нужно для 4
    /timetable — расписание, звонки и замены
    /attendance — пропуски и опоздания
    /children — дети, добавить ребёнка, аккаунт ученика
help-pupil = <b>Что я умею</b>
    /homework — что задано; стрелки листают дни
    /diary — дневник: уроки, темы, отметки
    /marks — отметки по предметам, средний балл, что нужно для 4
    /timetable — расписание, звонки и замены
    /attendance — пропуски и опоздания
help-class_teacher = <b>Что я умею</b>
    /invite — код для родителя или ученика Вашего класса
help-class_teacher_office = <b>Что я умею</b>
    /invite — код для родителя или ученика Вашего класса
    /office — списки, расписание и отметки школы из файлов; файл можно прислать сразу
help-office = <b>Что я умею</b>
    /office — списки, расписание и отметки школы из файлов; файл можно прислать сразу
help-staff = <b>Что я умею</b>
    Ваш чат подключён. Если Вы классный руководитель, попросите у администратора код классного руководителя — и сможете приглашать семьи.
help-always = /language — язык · /privacy — данные
    /developer_info — о боте · /cancel — остановиться
help-ask-homework = Что задали?
help-ask-timetable = Какие уроки?
help-ask-marks = Какие отметки?
help-ask-diary = Что прошли?
help-ask-attendance = Был(а) в школе?
help-ask-own-attendance = Мои пропуски
help-ask-invite = Пригласить семью { $form }
help-ask-office = Файлы школы
speaking-as = Сейчас Вы здесь: { $hat }.
hat-guardian = родитель
hat-pupil = ученик
hat-staff = сотрудник школы
hat-switch-guardian = Перейти: родитель
hat-switch-pupil = Перейти: ученик
hat-switch-staff = Перейти: сотрудник
