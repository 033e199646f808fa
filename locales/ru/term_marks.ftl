term_marks-title = <b>Отметки за четверть, полугодие, год</b>
term_marks-choose-group = Выберите класс или группу.
term_marks-no-groups = Групп, за которые Вы ставите итоговые отметки, нет. Если Вы ведёте уроки, обратитесь к завучу или секретарю: они вносят нагрузку.
term_marks-no-terms = Школа ещё не внесла четверти или полугодия этого года. Обратитесь к секретарю: они загружаются вместе со списками.
term_marks-group = <b>{ $group }</b>
term_marks-term = Отметки: { $term }
term_marks-nobody = Учеников в группе нет.
term_marks-hint = Предложение считается по правилу школы. В журнал оно попадёт, только когда Вы его подтвердите.
term_marks-line = { $n }. { $pupil }: средний { MEAN($mean) } → { $value }
term_marks-line-few = { $n }. { $pupil }: { $count ->
    [0] отметок нет
    [one] { $count } отметка
    [few] { $count } отметки
   *[many] { $count } отметок
} → { $value }
term_marks-line-stands = { $n }. { $pupil }: стоит <b>{ $value }</b>
term_marks-line-stands-mean = { $n }. { $pupil }: стоит <b>{ $value }</b>, средний { MEAN($mean) }
term_marks-line-open = { $n }. { $pupil }: выберите отметку
term_marks-line-waits = { $n }. { $pupil }: сначала поставьте отметку: { $term }
term_marks-all = Поставить все ({ $count })
term_marks-back-groups = К списку классов
term_marks-counted = Отметки: { $marks }
term_marks-few = Для аттестации нужно не меньше { $few } отметок, поэтому предложено «{ $value }».
term_marks-mean = Средний балл { MEAN($mean) }.
term_marks-comes = Средний балл { MEAN($mean) }, выходит { $value }.
term_marks-stands = В журнале стоит <b>{ $value }</b>.
term_marks-set = Поставить { $value }
term_marks-ask = { $count ->
    [one] Поставить { $count } отметку? То, что уже стоит, не изменится.
    [few] Поставить { $count } отметки? То, что уже стоит, не изменится.
   *[many] Поставить { $count } отметок? То, что уже стоит, не изменится.
}
term_marks-yes = Да, поставить
term_marks-nothing = Ставить нечего: у всех, кому есть что предложить, отметки уже стоят.
term_marks-changed = За это время журнал изменился. Проверьте, пожалуйста, ещё раз.
term_marks-all-done = { $count ->
    [one] Поставлена { $count } отметка
    [few] Поставлены { $count } отметки
   *[many] Поставлено { $count } отметок
}. Отменить можно в течение 10 минут.
term_marks-done = { $pupil }, { $term }: поставлено { $value }. Отменить можно в течение 10 минут.
term_marks-corrected = { $pupil }, { $term }: было { $was }, стало { $value }. Отменить можно в течение 10 минут.
term_marks-refused-closed = Период закрыт, отметки за него изменить нельзя. Открыть доступ может завуч.
term_marks-refused-past = Отметки ставят за текущий период и за прошлый, пока он не закрыт. Доступ к более раннему может открыть завуч.
term_marks-refused-early = Отметки за год ставят, когда выставлены отметки за последний период.
