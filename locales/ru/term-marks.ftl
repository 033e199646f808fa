term-marks-title = <b>Отметки за четверть, полугодие, год</b>
term-marks-choose-group = Выберите класс или группу.
term-marks-no-groups = Групп, за которые Вы ставите итоговые отметки, нет. Если Вы ведёте уроки, обратитесь к завучу или секретарю: они вносят нагрузку.
term-marks-no-terms = Школа ещё не внесла четверти или полугодия этого года. Обратитесь к секретарю: они загружаются вместе со списками.
term-marks-group = <b>{ $group }</b>
term-marks-term = Отметки: { $term }
term-marks-nobody = Учеников в группе нет.
term-marks-hint = Предложение считается по правилу школы. В журнал оно попадёт, только когда Вы его подтвердите.
term-marks-line = { $n }. { $pupil }: средний { MEAN($mean) } → { $value }
term-marks-line-few = { $n }. { $pupil }: { $count ->
    [0] отметок нет
    [one] { $count } отметка
    [few] { $count } отметки
   *[many] { $count } отметок
} → { $value }
term-marks-line-stands = { $n }. { $pupil }: стоит <b>{ $value }</b>
term-marks-line-stands-mean = { $n }. { $pupil }: стоит <b>{ $value }</b>, средний { MEAN($mean) }
term-marks-line-open = { $n }. { $pupil }: выберите отметку
term-marks-line-waits = { $n }. { $pupil }: сначала поставьте отметку: { $term }
term-marks-all = Поставить все ({ $count })
term-marks-back-groups = К списку классов
term-marks-counted = Отметки: { $marks }
term-marks-few = Для аттестации нужно не меньше { $few } отметок, поэтому предложено «{ $value }».
term-marks-mean = Средний балл { MEAN($mean) }.
term-marks-comes = Средний балл { MEAN($mean) }, выходит { $value }.
term-marks-stands = В журнале стоит <b>{ $value }</b>.
term-marks-set = Поставить { $value }
term-marks-ask = { $count ->
    [one] Поставить { $count } отметку? То, что уже стоит, не изменится.
    [few] Поставить { $count } отметки? То, что уже стоит, не изменится.
   *[many] Поставить { $count } отметок? То, что уже стоит, не изменится.
}
term-marks-yes = Да, поставить
term-marks-nothing = Ставить нечего: у всех, кому есть что предложить, отметки уже стоят.
term-marks-changed = За это время журнал изменился. Проверьте, пожалуйста, ещё раз.
term-marks-all-done = { $count ->
    [one] Поставлена { $count } отметка
    [few] Поставлены { $count } отметки
   *[many] Поставлено { $count } отметок
}. Отменить можно в течение 10 минут.
term-marks-done = { $pupil }, { $term }: поставлено { $value }. Отменить можно в течение 10 минут.
term-marks-corrected = { $pupil }, { $term }: было { $was }, стало { $value }. Отменить можно в течение 10 минут.
term-marks-refused-closed = Период закрыт, отметки за него изменить нельзя. Открыть доступ может завуч.
term-marks-refused-past = Отметки ставят за текущий период и за прошлый, пока он не закрыт. Доступ к более раннему может открыть завуч.
term-marks-refused-early = Отметки за год ставят, когда выставлены отметки за последний период.
