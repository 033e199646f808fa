roster-title = <b>{ $form }. Список класса</b>
roster-count = Учеников: { $pupils }. Семей на связи: { $reached }.
roster-empty = В списке класса пока никого нет. Списки загружает секретарь школы.
roster-line = { $number }. { $pupil } — на связи { $reached } из { $guardians }
roster-line-nobody = { $number }. { $pupil } — на связи пока никого
roster-line-unknown = { $number }. { $pupil } — взрослых в списке школы нет
roster-own = у ученика свой чат
roster-home-short = обучение на дому
roster-card = <b>{ $pupil }, { $form }</b>
roster-home = Обучение на дому
roster-groups = Группы: { $groups }
roster-adults = <b>Семья</b>
roster-guardian-linked = • { $kinship }, { $name } — на связи
roster-guardian-unlinked = • { $kinship }, { $name } — пока не на связи
roster-nobody = • взрослых в списке школы нет
roster-pupil-linked = • сам ученик — на связи
roster-pupil-unlinked = • сам ученик — пока не на связи
roster-absences = <b>Посещаемость, { $term }</b>
roster-missed = Пропущено уроков: { $missed } из { $held }
roster-means = <b>Средние баллы, { $term }</b>
roster-mean = { $marks ->
    [one] { $subject }: { MEAN($mean) } ({ $marks } отметка)
    [few] { $subject }: { MEAN($mean) } ({ $marks } отметки)
   *[many] { $subject }: { MEAN($mean) } ({ $marks } отметок)
}
roster-no-means = <i>Без среднего балла: { $subjects }</i>
roster-without-marks = В этом классе учатся без отметок.
roster-invite = Пригласить семью
roster-back = ◀ Список класса
