attention-title = <b>{ $form }. Кому нужно внимание, { $term }</b>
attention-how = Под каждым именем — правило, его числа и что можно сделать.
attention-nobody = Сейчас правила никого не называют.
attention-pupil = <b>{ $pupil }</b>
attention-fails = • По среднему баллу выходит отметка ниже { $below }: { $subjects }
attention-failing = { $marks ->
    [one] { $subject } — { $mark } (средний { MEAN($mean) }, { $marks } отметка)
    [few] { $subject } — { $mark } (средний { MEAN($mean) }, { $marks } отметки)
   *[many] { $subject } — { $mark } (средний { MEAN($mean) }, { $marks } отметок)
}
attention-fails-do = <i>Можно спросить учителя о пересдаче и обсудить с семьёй, что поможет.</i>
attention-unexplained = • Без уважительной причины или без указанной — больше { $most } уроков: { $missed } из { $held }
attention-share = • Пропущено больше { $most } % уроков: { $missed } из { $held }
attention-away = • Пропущено много уроков: { $missed } из { $held }
attention-away-do = <i>Можно уточнить причины у семьи и напомнить о кнопке «Что пропущено» в /attendance.</i>
attention-fell = • За { $days } дней средний балл ниже прежнего на { MEAN($by) } или больше: { $subjects }
attention-moved = { $subject } — был { MEAN($before) }, стал { MEAN($since) }
attention-fell-do = <i>Можно спросить ученика и учителя, что изменилось.</i>
attention-silent = • Без отметок не меньше { $weeks } учебных недель, в { $least } предметах или больше: { $subjects }
attention-no-marks = { $lessons ->
    [one] { $subject } — { $lessons } урок
    [few] { $subject } — { $lessons } урока
   *[many] { $subject } — { $lessons } уроков
}
attention-silent-do = <i>Можно спросить учителя, когда удобно ответить, и сказать об этом ученику.</i>
attention-good-button = Хорошие новости: { $pupils }
attention-good-title = <b>{ $form }. Хорошие новости</b>
attention-good-do = Хороший повод похвалить ученика и порадовать семью.
attention-good-nobody = Пока ничего нового. Здесь будут те, чей средний балл заметно вырос.
attention-rose = • За { $days } дней средний балл выше прежнего на { MEAN($by) } или больше: { $subjects }
attention-back = ◀ Кому нужно внимание
