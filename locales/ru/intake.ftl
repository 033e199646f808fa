intake-no-form = «{ $form }» не похоже на класс. Напишите параллель и букву, например 7Б.
intake-unknown-form = класса { $form } нет в списках школы. Сначала загрузите списки или исправьте название.
intake-pupil-twice = { $name } уже есть в строке { $row }. Оставьте одну строку; если это тёзки, укажите даты рождения.
intake-no-subgroup = в классе { $form } нет подгруппы «{ $subgroup }». Добавьте её на лист «Нагрузка» или исправьте название.
intake-unknown-key = человека с кодом «{ $key }» в школе не знают, а имени в строке нет. Добавьте фамилию и имя.
intake-guardian-of-nobody = не удалось найти ученика «{ $name }» (класс: { $form }). Напишите фамилию и имя как в списке учеников; для тёзок укажите код.

intake-which = { $name }: это кто-то из этих учеников или новый ученик?
intake-other-birthday = { $name }: дата рождения в файле другая. Это тот же ученик?
intake-renamed = { $name }: такого ученика нет, но есть похожие, которых нет в файле. Это исправленное имя?
intake-namesakes = { $name }: такой же ученик есть в строке { $row }. Это два тёзки или одна строка лишняя?
intake-colleague = { $name }: это кто-то из этих людей или новый сотрудник?
intake-teacher = { $name }: такого учителя нет среди сотрудников. Кто это?
intake-subject = «{ $subject }»: такого предмета ещё нет, но есть похожий. Это он же?
intake-many-left = В файле нет учеников, которые числятся в этих классах: { $count }. Все они выбыли?

intake-choice-new = добавить как нового
intake-choice-skip = не брать эту строку
intake-choice-person = { $name }
intake-choice-pupil = { $name }, { $form }, род. { $born }
intake-choice-subject = это «{ $subject }»
intake-choice-two = это два тёзки
intake-choice-once = это один ученик
intake-choice-left = да, они выбыли
intake-choice-stay = нет, оставить их в классах
intake-note-later = { $name }: с { $day } уже записан(а) в { $form }, поэтому здесь ничего не изменено.
