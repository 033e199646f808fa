absence-button = Kommt nicht
absence-notes-button = Meine Meldungen
absence-day = { DAY($day) }
absence-days = { SPAN($first, $last) }
absence-words = „{ $words }“
absence-document = Dokument: { $name }

absence-when = <b>{ $child }: kommt nicht</b>
    Wann?
absence-today-ill = Heute krank
absence-today = Heute
absence-tomorrow = Morgen
absence-on = { SHORT($day) }
absence-other-days = Andere Tage
absence-back-notes = ◀ Meine Meldungen
absence-back-days = ◀ Wann?
absence-month = <b>{ $child }: kommt nicht</b>
    { MONTH($month) }
absence-pick-first = Tippen Sie auf den ersten Tag oder schreiben Sie die Daten, zum Beispiel: 12.–14. November.
absence-pick-last = Erster Tag: { DATE($day) }. Tippen Sie auf den letzten; bei einem einzigen Tag noch einmal auf denselben.
absence-days-unclear = Die Daten waren nicht zu verstehen. Schreiben Sie zum Beispiel: 12.11., 12.–14. November, bis Freitag.
absence-misfit-backwards = { $days }: Der letzte Tag liegt vor dem ersten. Bitte prüfen Sie die Daten.
absence-misfit-past = { $days }: Das ist zu lange her. Melden können Sie höchstens drei Tage im Nachhinein; alles Weitere sagen Sie bitte der Klassenleitung.
absence-misfit-long = { $days }: Das sind mehr als 31 Tage. Bitte besprechen Sie eine lange Abwesenheit mit der Klassenleitung.
absence-misfit-year = { $days }: Diese Tage liegen außerhalb des Schuljahres.
absence-misfit-closed = { $days }: Da ist ohnehin kein Unterricht, eine Meldung ist nicht nötig.

absence-whose = Um welches Kind geht es?
absence-why = <b>{ $child }: kommt nicht</b>
    { $days }

    Aus welchem Grund?
absence-reason-ill = Krankheit
absence-reason-family = familiäre Gründe
absence-reason-contest = Wettkampf oder Olympiade
absence-reason-exempt = Befreiung von einem Fach
absence-reason-other = anderer Grund
absence-exempt-from = Befreiung ({ $subject })
absence-reason-button-ill = Krankheit
absence-reason-button-family = Familie
absence-reason-button-contest = Wettkampf
absence-reason-button-exempt = Befreiung
absence-reason-button-other = Anderer

absence-look = <b>{ $child }: kommt nicht</b>
    { $days }
    Grund: { $reason }
absence-not-sent = <i>Noch nicht gesendet. Worte und Dokument sieht nur die Klassenleitung, Tage und Grund alle Lehrkräfte.</i>
absence-not-saved = <i>Die Änderungen sind noch nicht gespeichert.</i>
absence-sent-before = <i>Gesendet. Bis der letzte Tag vorbei ist, können Sie die Meldung ändern oder zurückziehen.</i>
absence-send = Melden
absence-save = Speichern
absence-change-days = Tage
absence-change-reason = Grund
absence-add-words = Eigene Worte
absence-add-file = Dokument
absence-withdraw = Zurückziehen
absence-words-question = Schreiben Sie mit eigenen Worten, was die Klassenleitung wissen sollte (bis zu 1000 Zeichen), oder tippen Sie auf „Überspringen“.
absence-words-long = Das ist zu lang: { $length ->
        [one] { $length } Zeichen, Platz ist für { $most }. Nichts ist verloren: Ihre Nachricht steht noch oben. Bitte kürzen Sie sie und senden Sie sie noch einmal.
       *[other] { $length } Zeichen, Platz ist für { $most }. Nichts ist verloren: Ihre Nachricht steht noch oben. Bitte kürzen Sie sie und senden Sie sie noch einmal.
    }
absence-words-wanted = Jetzt warte ich auf Worte. Schreiben Sie sie oder tippen Sie auf „Überspringen“; ein Dokument können Sie danach anhängen.
absence-drop-words = Worte entfernen
absence-drop-file = Dokument entfernen
absence-skip = Überspringen
absence-file-question = Senden Sie ein Foto oder eine Datei: ein Attest, eine Einladung, einen Antrag. Es geht ein Bild, ein PDF oder ein Dokument bis 20 MB.
absence-file-wanted = Jetzt warte ich auf ein Dokument: ein Foto oder eine Datei. Senden Sie es oder tippen Sie auf „Überspringen“.
absence-file-kind = Diese Art von Datei geht nicht. Senden Sie ein Bild, ein PDF oder ein Dokument von Word, Excel oder OpenDocument.
absence-file-big = Diese Datei ist größer als 20 MB, ich kann sie nicht abrufen. Senden Sie eine kleinere, zum Beispiel ein Foto.

absence-sent = <b>{ $child }: Ihre Meldung ist angekommen</b>
    { $days }
    Grund: { $reason }
absence-seen-now = Die Klassenleitung sieht es ab sofort.
absence-in-the-way = { $child }: Diese Tage haben Sie schon gemeldet.
    { $days }: { $reason }.
    Soll die frühere Meldung durch die neue ersetzt werden?
absence-change-earlier = Frühere ändern
absence-notes = <b>Meine Meldungen</b>
absence-notes-none = Für die nächsten Tage liegen keine Meldungen vor.
absence-note = <b>{ $child }</b>
    { $days }: { $reason }
absence-note-by-school = <i>von der Klassenleitung</i>
absence-by-school = Klassenleitung
absence-change = { $name }, { SHORT($day) }
absence-file-button = Dokument, { SHORT($day) }
absence-withdrawn = Die Meldung ist zurückgezogen: { $child }, { $days }. Die Klassenleitung sieht sie nicht mehr.
absence-gone = Diese Meldung ist schon zurückgezogen, oder ihre Tage sind vorbei. Sie lässt sich nicht mehr ändern.
absence-file-sent = Das Dokument ist gesendet.
absence-file-gone = Das Dokument ist nicht mehr da.
