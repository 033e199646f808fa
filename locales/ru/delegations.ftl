office-delegations = Кто за кого
delegation-title = <b>Кто за кого</b>
delegation-none = Сейчас и дальше никто никого не замещает.
delegation-line = { $number }. { $said }
delegation-said = { $absent } → { $name }: { $what }, { BRIEF($first) } – { BRIEF($last) }
delegation-by = { $said }, { $document }
delegation-all = все группы
delegation-lead = классное руководство { $form }
delegation-revoke = Прекратить { $number }
delegation-new = Новое замещение
delegation-back = ◀ Кто за кого
delegation-absent = Отсутствует: { $name }
delegation-stands-in = Замещает: { $name }
delegation-what = Что: { $what }
delegation-first = С { DATE($day) }
delegation-last = По { DATE($day) }
delegation-document = Документ: { $document }
delegation-ask-absent = Кто отсутствует?
delegation-ask-stands_in = Кто замещает?
delegation-ask-what = Что именно? Замещающий сможет вести эти журналы так же, как их учитель.
delegation-ask-first = С какого дня? { MONTH($month) }
delegation-ask-last = По какой день включительно? { MONTH($month) }
delegation-ask-document = Напишите номер и дату приказа, например «№ 214 от 10.11», или пропустите.
delegation-document-wrong = Номер и дата приказа — одна строка, не длиннее 100 знаков. Напишите короче или пропустите.
delegation-all-button = Все группы
delegation-lead-button = Класс { $form }
delegation-skip = Пропустить
delegation-again = Начать заново
delegation-confirm = Назначить
delegation-sure = Да, прекратить
delegation-will-be-told = Когда назначите, оба учителя узнают сами.
delegation-given = Готово: замещение назначено. Оба учителя узнают сами.
delegation-revoke-ask = Прекратить замещение?
    { $said }
delegation-revoked = Замещение прекращено. Кто о нём уже знает, узнает и об этом.
delegation-stale = Так уже не получится: с тех пор что-то изменилось. Вот что назначено сейчас.
delegation-told-mine = Вы замещаете коллегу, журналы — в /journal.
    { $said }
delegation-told-absent = Вас замещает коллега.
    { $said }
delegation-told-revoked = Замещение прекращено.
    { $said }
