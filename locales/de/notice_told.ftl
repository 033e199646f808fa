notice-title = <b>Mitteilung</b>
notice-title-urgent = <b>Dringende Mitteilung</b>
notice-from = { $author }
notice-author = { $name }, { $role }
notice-urgent-reason = Warum es dringend ist: { $reason }
notice-words = { $text }
notice-corrected = <i>Berichtigt { MINUTE($at) }</i>
notice-expires = <i>Gilt bis { MINUTE($at) }</i>
notice-signed = <i>Von Ihnen bestätigt { MINUTE($at) }</i>
notice-withdrawn = <b>Diese Mitteilung wurde zurückgezogen</b>
    { $author }
    <i>{ MINUTE($at) }. Sie müssen nichts mehr tun.</i>
notice-open = Anzeigen
notice-read = Gelesen
notice-sign = Zur Kenntnis genommen
notice-part-gone = <i>Die Mitteilung wurde berichtigt: Dieser Teil entfällt, das Übrige steht darüber.</i>
