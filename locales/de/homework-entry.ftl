task-ask = Schreiben Sie die Hausaufgabe in der nächsten Nachricht. Auch Foto, Album, Dokument oder Link gehen.
task-repeat = Wie zuletzt: { $text }
task-year = Wie im Vorjahr: { $text }
task-parallel = Wie in der Parallelklasse: { $text }
task-nothing = Nichts aufgegeben
task-change = Ändern: { $text }
task-withdraw = Zurücknehmen: { $text }
task-due = { SHORT($day) }
task-minutes = { $minutes } Min.
task-pupils = Für wen
task-other-text = Anderer Text
task-no-files = Dateien weg
task-save = Aufgeben
task-drop = Nicht aufgeben
task-back = Zur Hausaufgabe
task-text = <b>{ $text }</b>
task-no-text = Noch kein Text.
task-for-day = Zum { DAY($day) }.
task-no-day = Der Plan zeigt nicht, wann die Gruppe wieder Unterricht hat. Wenden Sie sich an die stellvertretende Schulleitung.
task-takes = { $minutes ->
    [one] Etwa { $minutes } Minute.
   *[other] Etwa { $minutes } Minuten.
}
task-for = Nur für: { $pupils }.
task-for-all = Für alle.
task-files = Dateien: { $names }.
task-kept = { $count ->
    [one] Dateien der früheren Aufgabe: { $count }.
   *[other] Dateien der früheren Aufgabe: { $count }.
}
task-full = Mehr als { $most } Dateien lassen sich einer Aufgabe nicht anhängen.
task-more = Sie können Text ergänzen oder weitere Dateien schicken.
task-too-many = Es sind schon 10 Dateien; diese ist nicht angehängt.
task-whom = { $count ->
    [0] Wählen Sie, für wen die Aufgabe ist. Bisher für alle.
    [one] Für { $count } Kind.
   *[other] Für { $count } Kinder.
}
task-write = Schicken Sie den ganzen neuen Text.
task-long = Zu lang: { $length } Zeichen, 3.000 passen. Bitte kürzer oder als Datei.
task-wanted = Das lässt sich nicht anhängen. Text, Link, Foto oder Dokument gehen.
task-file-big = Die Datei ist größer als 20 MB: so viel überträgt der Messenger nicht. Schicken Sie eine kleinere oder einen Link.
task-file-kind = So eine Datei lässt sich nicht anhängen. Fotos, PDF und Word-, Excel- oder OpenDocument-Dateien gehen.
task-set = Die Hausaufgabe ist eingetragen.
task-changed = Die Hausaufgabe ist geändert.
task-withdrawn = Die Hausaufgabe ist zurückgenommen.
task-nothing-said = Eingetragen: nichts aufgegeben.
task-gone = Diese Aufgabe ist schon eingetragen oder eine andere begonnen. Öffnen Sie die Stunde mit /journal.
