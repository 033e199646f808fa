invite-title = <b>{ $form }. Кого пригласить?</b>
    Выберите ученика.
invite-empty = <b>{ $form }.</b> В списке класса пока никого нет. Списки загружает секретарь школы.
invite-who = <b>{ $pupil }, { $form }</b>
    Для кого код? Один код подключает одного человека. Знак ✓ — уже подключён.
invite-relative = { $name }, { $kinship }
invite-relative-linked = ✓ { $name }, { $kinship }
invite-other = Другой взрослый
invite-pupil = Сам ученик
invite-pupil-linked = ✓ Сам ученик
invite-code = <b>Код: { $pupil }, { $form }</b>
    Кому: { $whom }

    <code>{ $code }</code>
    { $link }

    Действует до { FULL($day) }, один раз и для одного человека. Передайте лично: кто введёт код, тот и увидит дневник.
invite-whom-relative = { $name }, { $kinship }
invite-whom-other = родитель или другой законный представитель
invite-whom-pupil = сам ученик
invite-back = ◀ К списку
invite-revoke = Отозвать код
invite-revoked = Код отозван: { $pupil }, { $form }. Никто больше не сможет им воспользоваться.
invite-revoke-late = Этот код уже использован или отозван.
invite-twice = Код уже выдан, он в сообщении выше.
invite-forms = <b>Ваши классы</b>
    Выберите класс.
invite-nameless = без имени
invite-page-back = ◀ страница { $page }
invite-page-on = страница { $page } ▶
invite-family = ◀ К семье
invite-staff = Этот человек работает в школе: код даёт администратор, и вместе с работой откроется дневник ребёнка.
