class_day-title = <b>{ $form }. Ihre Klasse heute, { DAY($day) }</b>
class_day-line = • { $what }
class_day-names = { $names }
class_day-away = <b>Heute abwesend: { $count }</b>
class_day-absence = { $pupil } – { $reason }
class_day-absence-until = { $pupil } – { $reason }, bis { DATE($last) }
class_day-absences = Abwesenheiten
class_day-lessons = <b>Geänderte Stunden</b>
class_day-lesson = { $number }. Stunde, { $subject } – { $what }
class_day-unanswered = <b>Fehlzeit ungeklärt: { $count }</b>
class_day-dated = { $pupil }, { DATE($day) }
class_day-undelivered = <b>Nachrichten kommen nicht an: { $count }</b>
class_day-notice = <b>Dringende Mitteilung nicht geöffnet: { $count }</b>
    „{ $text }“
class_day-notice-button = Wer nicht geöffnet hat
class_day-notice-of = Ungeöffnet: { $text }
class_day-unlinked = <b>{ $count ->
    [one] { $count } Familie ist nicht verbunden
   *[other] { $count } Familien sind nicht verbunden
}</b>
class_day-unlinked-help = Geben Sie der Familie einen Code: Der Knopf „Familien einladen“ erstellt ihn.
class_day-invite = Familien einladen
class_day-birthdays = <b>Geburtstag</b>
