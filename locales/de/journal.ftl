journal-title = <b>Meine Stunden: { DAY($day) }</b>
journal-form-title = <b>Stunden der { $form }: { DAY($day) }</b>
journal-form-hint = Sie leiten die Klasse: hier können Sie Fehlzeiten der eigenen Klasse eintragen.
journal-form = Stunden der { $form }
journal-none = Keine Stunden.
journal-no-groups = Ihnen ist noch keine Klasse oder Gruppe zugeordnet. Wenn Sie unterrichten, wenden Sie sich an die stellvertretende Schulleitung oder das Sekretariat.
journal-hint = Öffnen Sie eine Stunde mit ihrem Knopf oder schreiben Sie sie in einer Zeile: „{ $example }“.
journal-lesson = <b>{ $number }. { $group }</b>
journal-lesson-bell = <b>{ $number }. { $group }</b>, { $starts }–{ $ends }
journal-later = Hat noch nicht begonnen.
journal-cancelled = Fällt aus.
journal-moved = Auf eine andere Zeit verlegt.
journal-gaps = Es fehlt: { $gaps }.
journal-filled = Alles ausgefüllt.
journal-no-marks = Ausgefüllt, keine Noten.
journal-draft = Etwas ist nicht gespeichert: öffnen Sie die Stunde.
journal-gap-topic = Thema
journal-gap-roll = Anwesenheit
journal-gap-homework = Hausaufgabe
journal-open = { $number }. { $group }
journal-open-day = { SHORT($day) } · { $group }
journal-unfilled = Was fehlt
journal-marks-quarter = Quartalsnoten
journal-marks-trimester = Trimesternoten
journal-marks-half_year = Halbjahresnoten
journal-unfilled-title = <b>Was aus zwei Wochen fehlt</b>
journal-all-filled = Alles ausgefüllt. Danke!
journal-day = <b>{ DAY($day) }</b>
journal-gaps-line = { $number }. { $group }: { $gaps }
journal-back = Zu den Stunden

lesson-forms = { $forms } ({ $name })
lesson-group = { $forms }, { $subject }
lesson-head = <b>{ $group }</b>
    { DAY($day) }, { $number }. Stunde
lesson-instead = Sie vertreten: { $teacher }
lesson-present = anwesend
lesson-late = { $letter }, { $minutes } Min.
lesson-weight = Gewicht { $weight }
lesson-retake = Wiederholung
lesson-comment = „{ $comment }“
lesson-pupil = { $pupil }: { $said }
lesson-topic = Thema: { $topic }
lesson-no-topic = Noch kein Thema.
lesson-kind = Art der Stunde: { $kind }
lesson-kind-ordinary = gewöhnlich
lesson-kind-practical = praktische Arbeit
lesson-kind-laboratory = Laborarbeit
lesson-kind-control = Klassenarbeit
lesson-kind-excursion = Exkursion
lesson-noted = { $pupil } — { $letter }
lesson-roll = Anwesenheit: { $pupils }
lesson-all-there = Anwesenheit: alle sind da.
lesson-no-roll = Die Anwesenheit ist nicht geprüft.
lesson-marks = Noten:
lesson-no-marks = Keine Noten.
lesson-task = Aufgegeben zum { DATE($due) }: { $text }
lesson-task-about = Aufgegeben zum { DATE($due) }: { $text } ({ $about })
lesson-task-minutes = { $minutes } Min.
lesson-task-files = { $files ->
    [one] { $files } Datei
   *[other] { $files } Dateien
}
lesson-task-pupils = { $pupils ->
    [one] für { $pupils } Schüler
   *[other] für { $pupils } Schüler
}
lesson-no-homework = Noch keine Hausaufgabe.
lesson-nothing-set = Es ist nichts aufgegeben.
lesson-do-roll = Anwesenheit
lesson-do-marks = Noten
lesson-do-topic = Thema
lesson-do-kind = Art der Stunde
lesson-do-homework = Hausaufgabe
lesson-save = Speichern
lesson-drop = Nicht speichern
lesson-unsaved = Es gibt ungespeicherte Einträge. Tippen Sie auf „Speichern“ oder „Nicht speichern“.
lesson-back = Zur Stunde
lesson-to-day = Zu den Stunden
lesson-undo = Rückgängig
lesson-saved = Gespeichert. Es lässt sich 10 Minuten lang rückgängig machen.
lesson-saved-already = So steht es schon im Klassenbuch.
lesson-dropped = Die ungespeicherten Einträge sind verworfen.
lesson-theirs = Es bleibt, was die andere Lehrkraft eingetragen hat. Ihre übrigen Einträge sind noch nicht gespeichert: öffnen Sie Anwesenheit oder Noten.
lesson-clash = <b>Während Sie eingetragen haben, wurde das Klassenbuch geändert.</b> Nichts ist gespeichert.
lesson-clash-line = { $pupil }: war — { $was }; ist jetzt — { $now }; bei Ihnen — { $mine }
lesson-clash-what = Was soll bleiben?
lesson-clash-mine = Meines eintragen
lesson-clash-theirs = So lassen

entry-no-future = Die Stunde hat noch nicht begonnen: Anwesenheit und Noten öffnen sich mit der Glocke. Thema und Hausaufgabe gehen schon vorher.
entry-no-cancelled = Die Stunde fällt aus oder ist verlegt, hier ist nichts einzutragen. Fand sie doch statt, wenden Sie sich an die stellvertretende Schulleitung.
entry-no-lesson = Zu dieser Zeit steht keine Stunde im Plan. Gab es eine, trägt die stellvertretende Schulleitung die Vertretung ein.
entry-no-old = Die Stunde liegt mehr als zwei Wochen zurück und ist geschlossen. Die stellvertretende Schulleitung kann sie öffnen: wenden Sie sich dorthin.
entry-no-term = Der Abschnitt ist geschlossen, Einträge lassen sich nicht ändern. Die stellvertretende Schulleitung kann die Stunde öffnen: wenden Sie sich dorthin.
entry-no-attendance = Hier sind Sie Klassenleitung: Sie können nur Fehlzeiten der eigenen Klasse eintragen.
entry-no-marks = Hier wird ohne Noten unterrichtet.
entry-no-homework = Diese Klasse bekommt keine Hausaufgaben: so hat die Schule entschieden.

roll-count = { $present } von { $all } anwesend
roll-line = { $pupil } — { $letter } (die Familie hat gemeldet: { $why })
roll-line-plain = { $pupil } — { $letter }
roll-hint = Tippen Sie auf einen Namen: { $cycle }. Ins Klassenbuch kommt es mit „Speichern“.
roll-noted = { $pupil } · { $letter }

mark-for = Note für: { $work }
mark-work-weight = { $work }, Gewicht { $weight }
mark-hint = Wählen Sie einen Namen, dann die Note. Ins Klassenbuch kommt es mit „Speichern“.
mark-choose-work = Wofür die Note ist
mark-whom = <b>{ $pupil }</b>
mark-known = Im Klassenbuch: { $marks }
mark-new = Nicht gespeichert: { $marks }
mark-next = Wofür: { $work }, Gewicht { $weight }
mark-next-comment = Kommentar: „{ $comment }“
mark-clear = Ungespeichertes weg
mark-back = Zur Liste
mark-change = { $value } ändern
mark-work = { $work } ×{ $weight }
mark-weight = Gewicht { $weight }
mark-works = Wählen Sie die Art der Arbeit. Das Gewicht lässt sich unten ändern.
mark-absent = Bitte beachten: { $pupil } ist nicht in der Stunde und bekommt eine Note.
mark-unsaved = { $count ->
    [one] { $count } Note ist nicht gespeichert:
   *[other] { $count } Noten sind nicht gespeichert:
}
mark-comment-1 = sauber gelöst
mark-comment-2 = gute Antwort
mark-comment-3 = aktiv im Unterricht
mark-comment-4 = Heft fehlt
mark-comment-5 = Hausaufgabe fehlt
mark-comment-6 = kann wiederholt werden

mark-what = Was soll mit der Note geschehen?
mark-do-retake = Wiederholung
mark-do-correct = Berichtigen
mark-do-remove = Entfernen
mark-retaken-to = Welche Note für die Wiederholung? Beide bleiben im Klassenbuch.
mark-corrected-to = Welche Note soll es sein?
mark-why = Warum wird { $was } auf { $value } berichtigt? Die Familie liest den Grund.
mark-why-remove = Warum wird die Note entfernt? Die Familie liest den Grund.
mark-reason-slip = Tippfehler
mark-reason-appeal = Einspruch
mark-reason-recheck = Noch einmal geprüft
mark-back-pupil = Zum Kind
mark-retaken = Die Wiederholung ist eingetragen: war { $was }, ist jetzt { $value }. Beide Noten stehen im Klassenbuch.
mark-corrected = Berichtigt: war { $was }, ist jetzt { $value }.
mark-removed = Die Note { $was } ist entfernt.
mark-same = Diese Note steht schon so da.
mark-gone = Diese Note gibt es nicht mehr: sie wurde entfernt. Öffnen Sie die Stunde neu mit /journal.

topic-ask = Schreiben Sie das Thema in der nächsten Nachricht.
topic-ask-plan = Wählen Sie ein Thema aus dem Plan oder schreiben Sie Ihr eigenes in der nächsten Nachricht.
topic-long = Zu lang: { $length } Zeichen, ins Klassenbuch passen 500. Bitte kürzer.
topic-said = Das Thema ist eingetragen.
topic-said-foreign = Das Thema ist eingetragen. Bitte beachten: Themen werden auf Russisch geschrieben, auch für Fremdsprachen.
topic-kind-said = Die Art der Stunde ist eingetragen.
topic-kind-ask = Wählen Sie die Art der Stunde.
topic-second-control = Bitte beachten: an diesem Tag hat die Klasse schon eine Klassenarbeit: { $works }. Mehr als eine am Tag wird nicht empfohlen.

undo-done = Rückgängig gemacht. Die Familien erfahren davon nichts, wenn sie es noch nicht wissen.
undo-partly = Rückgängig gemacht, außer dem, was eine andere Lehrkraft inzwischen geändert hat: { $kept ->
    [one] { $kept } Eintrag bleibt
   *[other] { $kept } Einträge bleiben
}.
undo-nothing = Es gibt nichts rückgängig zu machen: die Einträge wurden inzwischen geändert.
undo-late = Mehr als 10 Minuten sind vergangen: es geht nicht mehr. Eine Note lässt sich mit einem Grund berichtigen.
