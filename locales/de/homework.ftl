homework-title = <b>{ $child }. Hausaufgaben: { DAY($day) }</b>
homework-line = { $bullet } <b>{ $subject }</b>: { $task }
homework-line-more = { $bullet } <b>{ $subject }</b>, { $extras }: { $task }
homework-time-minutes = { $minutes } Min.
homework-time-hours = { $hours } Std.
homework-time = { $hours } Std. { $minutes } Min.
homework-minutes = etwa { $time }
homework-individual = persönliche Aufgabe
homework-files = { $files ->
        [one] { $files } Datei
       *[other] { $files } Dateien
    }
homework-bring = Mitzubringen: { $bring }
homework-next = Nächster Schultag
homework-none = Für diesen Tag ist nichts aufgegeben.
homework-off-first = <b>{ $child }.</b> In der ersten Klasse gibt es keine Hausaufgaben.
homework-off = <b>{ $child }.</b> In dieser Klasse gibt es keine Hausaufgaben.
homework-files-button = Dateien ({ $files })
homework-files-sent = Die Dateien sind gesendet.
homework-files-gone = Zu diesem Tag gibt es keine Dateien mehr.
homework-tick = ✓ Erledigt: { $subject }
homework-untick = ↩ Doch nicht: { $subject }
homework-load = <i>Zusammen etwa { $time }; in Klasse { $grade } sind bis zu { $most } am Tag erlaubt.</i>
homework-overload = <i>Zusammen etwa { $time }, mehr als in Klasse { $grade } erlaubt: bis zu { $most } am Tag.</i>
homework-done = <i>Erledigt: { $done } von { $tasks }.</i>
homework-tick-gone = Diese Aufgabe gibt es nicht mehr.
homework-later = <i>Aufgegeben auch für: { $days }</i>
homework-on-day = { SHORT($day) }
homework-files-on-day = Dateien { SHORT($day) }
homework-child = <b>{ $child }.</b>
homework-all-button = Alle Kinder
homework-day-button = Nach Tagen
homework-week-button = Woche
homework-week-title = <b>{ $child }. Hausaufgaben: { SPAN($first, $last) }</b>
homework-week-day = <b>{ DAY($day) }</b>
homework-week-line = { $bullet } { $subject }: { $task }
homework-week-line-more = { $bullet } { $subject }, { $extras }: { $task }
homework-week-none = Für diese Woche ist nichts aufgegeben.
homework-subjects-button = Nach Fach
homework-subjects-back = ◀ Alle Fächer
homework-subjects-title = <b>{ $child }. Hausaufgaben nach Fächern: { SPAN($first, $last) }</b>
homework-subjects-none = Für die nächsten zwei Wochen ist nichts aufgegeben.
homework-subject-count = • { $subject }: { $tasks ->
        [one] { $tasks } Aufgabe
       *[other] { $tasks } Aufgaben
    }
homework-subject-title = <b>{ $child }. { $subject }: Hausaufgaben, { SPAN($first, $last) }</b>
homework-subject-line = { $bullet } <b>{ SHORT($day) }</b>: { $task }
homework-subject-line-more = { $bullet } <b>{ SHORT($day) }</b>, { $extras }: { $task }
homework-subject-none = In diesem Fach ist für diese Tage nichts aufgegeben.
homework-which = <b>{ $child }.</b> Welches Fach ist gemeint?
homework-unclear = Welcher Tag oder welches Fach gemeint ist, war nicht zu erkennen. So geht es:
    <code>/homework morgen</code>
    <code>/homework Freitag</code>
    <code>/homework 12.11.</code>
    <code>/homework Woche</code>
    <code>/homework</code> und der Anfang eines Fachnamens
