notice-title = <b>Объявление</b>
notice-title-urgent = <b>Срочное объявление</b>
notice-from = { $author }
notice-author = { $name }, { $role }
notice-urgent-reason = Почему срочно: { $reason }
notice-words = { $text }
notice-corrected = <i>Исправлено { MINUTE($at) }</i>
notice-expires = <i>Действует до { MINUTE($at) }</i>
notice-signed = <i>Вы ознакомились { MINUTE($at) }</i>
notice-withdrawn = <b>Объявление отозвано</b>
    { $author }
    <i>{ MINUTE($at) }. Больше ничего делать не нужно.</i>
notice-open = Показать
notice-read = Прочитано
notice-sign = Ознакомлен(а)
notice-part-gone = <i>Объявление исправлено: эта часть больше не нужна, остальное выше.</i>
