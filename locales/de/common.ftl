# Wörter, die alle Ansichten teilen.
earlier = ◀ { SHORT($day) }
later = { SHORT($day) } ▶
today = Heute
part-back = ◀ Teil { $part } von { $parts }
part-on = Teil { $part } von { $parts } ▶
week-earlier = ◀ Woche davor
week-later = Woche danach ▶
week-this = Diese Woche
month-earlier = ◀ { MONTH($first) }
month-later = { MONTH($first) } ▶
month-this = Dieser Monat
term-quarter = { $number }. Quartal
term-trimester = { $number }. Trimester
term-half_year = { $number }. Halbjahr
term-year = Jahr
term-year-button = Jahr
ending-exam = Prüfung
ending-final = Abschlusszeugnis

closed-weekend-day = <i>{ DAY($first) }: schulfrei</i>
closed-weekend = <i>{ SPAN($first, $last) }: Wochenende</i>
closed-day = <i>{ DAY($day) }: { $name }</i>
closed-days = <i>{ SPAN($first, $last) }: { $name }</i>
moved-day = <i>Nach dem Stundenplan von { $of }</i>
moved-day-why = <i>Nach dem Stundenplan von { $of }: { $reason }</i>
weekday-of = { $weekday ->
        [1] Montag
        [2] Dienstag
        [3] Mittwoch
        [4] Donnerstag
        [5] Freitag
        [6] Samstag
       *[other] Sonntag
    }
year-over = Das Schuljahr ist zu Ende. Das neue beginnt im Herbst.
year-before = Das Schuljahr hat noch nicht begonnen.
lines-more = …und noch { $count }

stale-button = Diese Schaltfläche ist veraltet. Öffnen Sie die Ansicht neu: /help
not-yours = Diese Schaltfläche gilt nicht mehr: Sie haben keinen Zugriff auf diese Daten. Öffnen Sie die Ansicht neu: /help
group-chat = In einer Gruppe zeige ich keine persönlichen Daten. Schreiben Sie mir privat, dort antworte ich.
group-chat-button = Privaten Chat öffnen
unknown-text = Diese Nachricht habe ich nicht verstanden. Tippen Sie auf /help: Dort steht alles, was ich kann.
unknown-command = Diesen Befehl kenne ich nicht. Tippen Sie auf /help: Dort steht alles, was ich kann.
command-not-yours = Dieser Befehl ist nicht für Sie. Tippen Sie auf /help: Dort steht alles, was Ihnen offensteht.
unknown-content-teacher = Sprachnachrichten, Fotos und Sticker verstehe ich nicht. Schreiben Sie die Stunde in einer Zeile, zum Beispiel „{ $example }“, oder öffnen Sie sie: /journal. Fotos und Dateien zur Hausaufgabe schicken Sie nach „Hausaufgabe“ in der Stunde.
unknown-content = Ich verstehe nur Text und Schaltflächen. Tippen Sie auf /help: Dort steht alles, was ich kann.
press-a-button = Bitte tippen Sie auf eine der Schaltflächen oben oder auf /cancel, um abzubrechen.
flood = Zu viele Nachrichten hintereinander: Ich antworte gerade nicht. Bitte warten Sie eine Minute und schreiben Sie dann noch einmal.
something-broke = Das hat nicht geklappt: Bei mir ist ein interner Fehler aufgetreten. Versuchen Sie es in einer Minute noch einmal. Wenn es wieder geschieht, nennen Sie der Administration der Schule diese Nummer: <code>{ $id }</code>.
cancelled = Gut, abgebrochen. Tippen Sie auf /help: Dort steht alles, was ich kann.
nothing-to-cancel = Es gibt nichts abzubrechen: Ich warte auf nichts. Tippen Sie auf /help: Dort steht alles, was ich kann.
files-lost = Nicht gefunden: { $names }. Bitte sagen Sie der Lehrkraft oder der Administration der Schule Bescheid.
