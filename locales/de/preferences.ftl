preferences-title = <b>Einstellungen</b>
preferences-language = Sprache: <b>{ $language }</b> (ändern: /language)
preferences-line = { $name }: <b>{ $value }</b>
preferences-line-own = { $name }: <b>{ $value }</b> (nur für dieses Kind)
preferences-name = <b>{ $name }</b>
preferences-now = Gewählt: <b>{ $value }</b>
preferences-toast = { $name }: { $value }.
preferences-stop = <i>Alle Benachrichtigungen abschalten: /stop</i>
preferences-muted = <b>Benachrichtigungen sind aus</b>, durch /stop.
preferences-stopped = <b>Benachrichtigungen sind aus.</b>
    Weder Noten noch Übersichten noch Mitteilungen der Schule kommen von selbst. Befehle beantworte ich wie bisher: /help
preferences-again = Wieder einschalten
preferences-speaking = Benachrichtigungen sind wieder an.
preferences-reset = Zurück zum Üblichen
preferences-reset-question = <b>Zurück zu den üblichen Einstellungen?</b>
preferences-reset-done = Es gelten wieder die üblichen Einstellungen.
preferences-back = ◀ Einstellungen

preferences-group-zone = Zeitzone
preferences-group-evening = Abendübersicht
preferences-group-morning = Morgenübersicht
preferences-group-weekly = Wochenübersicht
preferences-group-quiet = Ruhezeit
preferences-group-events = Meldungen
preferences-group-calm = Ruhiger Modus
preferences-group-private = Details verbergen
preferences-group-tell_first = Ich sage es zuerst
preferences-group-class_day = Ihre Klasse heute

preferences-about-zone = Nach dieser Zeit richten sich die Ruhezeit und die Übersichten. Für Stunden gilt immer die Zeit der Schule.
preferences-about-evening = Eine Nachricht darüber, was am Tag war und was aufgegeben ist. Gibt es nichts zu erzählen, kommt keine. Die Übersicht um 18:00 wartet noch eine Stunde nach der letzten Stunde, wenn der Unterricht spät endet.
preferences-about-morning = Stunden und Vertretungen von heute. Kommt nur an Schultagen.
preferences-about-weekly = Die Woche in einer Nachricht: Noten, Fehlzeiten, Aufgaben. Sie kommt zur Stunde der Abendübersicht; ist diese aus, um 18:00.
preferences-about-quiet = In dieser Zeit kommt nur Dringendes (ein Kind fehlt im Unterricht), außerdem Übersichten, für die eine solche Stunde gewählt ist. Nichts geht verloren: Alles andere kommt, wenn die Ruhezeit endet.
preferences-about-calm = Nur, was Aufmerksamkeit braucht (Fehlen im Unterricht, die schlechten Noten 1 und 2), und eine gute Nachricht in der Woche.
preferences-about-private = Details bleiben verdeckt, bis man darauf tippt: Auf einem gesperrten Bildschirm sieht man sie nicht.
preferences-about-tell_first = Das Kind erfährt eine Note ohne Aufschub, Sie so viele Stunden nach dem Eintrag oder in der Abendübersicht: So kann es sie selbst erzählen. Fehlen im Unterricht wird sofort gemeldet. Es gilt, wenn das Kind ein eigenes Konto im Bot hat und die Schule es erlaubt.
preferences-about-class_day = An Schultagen um 7:45 Uhr nach der Schuluhr: wer heute nicht kommt, geänderte Stunden, was Familien nicht erreicht hat, wer eine dringende Mitteilung nicht geöffnet hat, wer noch nicht verbunden ist. Gibt es nichts zu sagen, kommt sie nicht.

preferences-yes = ja
preferences-no = nein
preferences-usual = wie üblich
preferences-own = nach eigener Wahl
preferences-hour = { $hour }:00
preferences-span = { $starts }:00–{ $ends }:00
preferences-at = { $hour }, { $days }
preferences-every-day = jeden Tag
preferences-workdays = Montag bis Freitag
preferences-on-5 = freitags
preferences-on-7 = sonntags
preferences-choose-on-5 = Freitags
preferences-choose-on-7 = Sonntags
preferences-choose-none = Nicht senden
preferences-choose-yes = Ja
preferences-choose-no = Nein

preferences-zone-school = wie in der Schule ({ $city }), jetzt { $time }
preferences-zone-own = { $city }, jetzt { $time }
preferences-as-school = Wie in der Schule
preferences-zone-other = Andere Stadt
preferences-zone-question = Schreiben Sie eine Stadt oder Zeitzone, zum Beispiel: Berlin, UTC+7 oder Asia/Tokyo.
preferences-zone-unclear = Diese Stadt kenne ich nicht. Schreiben Sie eine große Stadt oder Zeitzone, zum Beispiel: Berlin, UTC+7 oder Asia/Tokyo.

preferences-quiet-none = Ohne Ruhezeit
preferences-quiet-other = Andere Zeiten
preferences-quiet-from = <b>Ruhezeit.</b> Ab wann?
preferences-quiet-until = <b>Ruhezeit ab { $hour }:00.</b> Bis wann?
preferences-back-quiet = ◀ Ruhezeit

preferences-whom = Über: { $whom }
preferences-whom-all = Über alle Kinder
preferences-all-children = Alle Kinder
preferences-as-all = Wie für alle
preferences-back-events = ◀ Meldungen
preferences-no-digests = <i>Alle Übersichten sind aus: Was auf eine Übersicht warten soll, kommt nicht. Nur Mitteilungen der Schule kommen dann sofort.</i>
preferences-event-mark = Neue Noten
preferences-event-correction = Geänderte Noten
preferences-event-absence = Gefehlt
preferences-event-late = Verspätungen
preferences-event-homework = Spät aufgegeben
preferences-event-timetable = Planänderungen
preferences-event-term_mark = Zeugnisnoten
preferences-event-notice = Schulmitteilungen
preferences-about-mark = Noten für Stunden und Arbeiten.
preferences-about-correction = Eine Note wurde geändert oder zurückgenommen: was sie war, was sie ist und warum.
preferences-about-absence = In einer Stunde wurde ein Fehlen eingetragen, das die Familie nicht angekündigt hat.
preferences-about-late = Eine Verspätung wurde eingetragen.
preferences-about-homework = Eine Aufgabe, die erst nach der Abendübersicht dazukam.
preferences-about-timetable = Eine Stunde fällt aus, wird verlegt oder vertreten. Ist es noch länger als einen Tag hin, steht es in der Übersicht.
preferences-about-term_mark = Noten des Quartals, Halbjahres und Jahres.
preferences-about-notice = Mitteilungen an Klasse und Schule. Sie lassen sich nicht abschalten, aber auf die Übersicht verschieben.
preferences-when-now = sofort
preferences-when-after_lessons = nach dem Unterricht
preferences-when-digest = in der Übersicht
preferences-when-off = nicht melden
preferences-hours-later = { $hours ->
        [one] { $hours } Stunde später
       *[other] { $hours } Stunden später
    }
preferences-choose-hours = Nach { $hours } Std.
preferences-choose-now = Sofort
preferences-choose-after_lessons = Nach dem Unterricht
preferences-choose-digest = In der Übersicht
preferences-choose-off = Nicht melden

preferences-group-office = Dienstzeiten
preferences-about-office = Nachrichten von Familien kommen in diesen Stunden der Arbeitstage der Schule an, nach ihrer Uhr. Was zu anderer Zeit geschrieben wird, wartet auf den nächsten Arbeitstag, und die Familie weiß es. Dringendes, wenn es um die Sicherheit eines Kindes geht, kommt sofort.
preferences-choose-from = Ab { $hour }:00
preferences-choose-until = Bis { $hour }:00
