invite-unlinked-button = Кто не подключён
invite-unlinked-title = <b>{ $form }. Кто не подключён</b>
invite-unlinked-count = Законных представителей без чата: { $count }. По кнопке — листок с новым кодом.
invite-unlinked-nobody = Подключены все законные представители, которых знает школа.
invite-unlinked-empty = В списке класса пока никого нет. Списки загружает секретарь школы.
invite-unlinked-line = { $n }. { $pupil } — { $whom }: { $code }
invite-unlinked-staff = работает в школе, код даёт администратор
invite-unlinked-none = кода ещё не было
invite-unlinked-open = код действует до { DATE($day) }
invite-unlinked-used = код использован, но чата больше нет
invite-unlinked-expired = срок кода истёк { DATE($day) }
invite-unlinked-revoked = код отозван { DATE($day) }
invite-slip-number = Листок { $n }
invite-slip-button = Листок PDF
invite-slip-title = <b>Листок: { $pupil }, { $form }</b>
    Кому: { $whom }
invite-slip-guarded = Одному из взрослых этой семьи завуч ограничил доступ: отдайте листок лично тому, кому он нужен, не через ребёнка.
invite-slip-language = На листке будет новый код, а прежний перестанет действовать. На каком языке напечатать инструкцию?
invite-slip-made = <b>Листок готов: { $pupil }, { $form }</b>
    Кому: { $whom }

    Файл ниже. Код действует до { FULL($day) }, прежний не действует. Отдайте лично, а файл потом удалите из чата.
invite-slip-file = { $form }, приглашение.pdf
invite-slip-linked = Этот человек уже подключён, листок не нужен.
invite-slip-twice = Листок уже сделан, он ниже.
invite-slip-dead = Этот код уже использован или отозван, листка с ним не будет. Откройте семью заново: /invite
