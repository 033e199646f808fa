help-guardian = <b>Что я умею</b>
    /homework — что задано; стрелки листают дни
    /diary — дневник: уроки, темы, отметки
    /attendance — пропуски и опоздания
    /children — дети, добавить ребёнка, аккаунт ученика

    /language — язык · /privacy — данные · /cancel — остановиться
help-pupil = <b>Что я умею</b>
    /homework — что задано; стрелки листают дни
    /diary — дневник: уроки, темы, отметки
    /attendance — пропуски и опоздания

    /language — язык · /privacy — данные · /cancel — остановиться
help-class_teacher = <b>Что я умею</b>
    /invite — код для родителя или ученика Вашего класса

    /language — язык · /privacy — данные · /cancel — остановиться
help-class_teacher_office = <b>Что я умею</b>
    /invite — код для родителя или ученика Вашего класса
    /office — списки и расписание школы из файлов; файл можно прислать сразу

    /language — язык · /privacy — данные · /cancel — остановиться
help-office = <b>Что я умею</b>
    /office — списки и расписание школы из файлов; файл можно прислать сразу

    /language — язык · /privacy — данные · /cancel — остановиться
help-staff = <b>Что я умею</b>
    Ваш чат подключён. Если Вы классный руководитель, попросите у администратора код классного руководителя — и сможете приглашать семьи.

    /language — язык · /privacy — данные · /cancel — остановиться
speaking-as = Сейчас Вы здесь: { $hat }.
hat-guardian = родитель
hat-pupil = ученик
hat-staff = сотрудник школы
hat-switch-guardian = Перейти: родитель
hat-switch-pupil = Перейти: ученик
hat-switch-staff = Перейти: сотрудник
