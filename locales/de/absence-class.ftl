class-forms = <b>Ihre Klassen</b>
    Wählen Sie eine Klasse.
class-title = <b>{ $form }. Abwesenheiten, { DAY($day) }</b>
class-nobody = Es liegen keine Meldungen vor.
class-later = <b>Später</b>
class-line = • <b>{ $pupil }</b>: { $days }, { $reason } · { $author }
class-line-more = • <b>{ $pupil }</b>: { $days }, { $reason } · { $author }, mit Näherem
class-letter = { $letter } – { $reason }
class-mark = Fehlen eintragen
class-way-roster = Klassenliste
class-way-marks = Noten der Klasse
class-way-attention = Wer braucht uns?
class-way-absences = Versäumte Stunden
class-back = ◀ Zur Klasse
class-note-title = <b>{ $pupil }</b>
class-note-what = { $days }
    { $reason }
class-note-by = <i>Gemeldet von: { $author }, { MINUTE($told) }</i>
class-note-gone = Diese Meldung ist zurückgezogen.
class-file = Dokument
class-withdraw = Eintrag löschen
class-pick = <b>{ $form }. Wen möchten Sie eintragen?</b>
    Wählen Sie die Kinder aus und tippen Sie auf „Fertig“.
class-chosen = ✓ { $name }
class-picked = Fertig: { $count }
class-when = <b>Abwesenheit eintragen</b>
    Wann?
class-month = <b>Abwesenheit eintragen</b>
    { MONTH($month) }
class-pick-first = Tippen Sie auf den ersten Tag.
class-why = <b>Abwesenheit eintragen</b>
    { $days }

    Aus welchem Grund?
class-subject = Von welchem Fach befreit?
class-look = <b>Diese Abwesenheit eintragen?</b>
    { $pupils }
    { $days }
    Grund: { $reason }
class-send = Eintragen
class-change-pupils = Kinder
class-entered = { $count ->
        [one] Eingetragen für { $count } Kind: { $pupils }.
       *[other] Eingetragen für { $count } Kinder: { $pupils }.
    }
class-entered-before = Für diese Tage haben Sie schon eingetragen: { $pupils }. Zum Ändern löschen Sie den früheren Eintrag.
class-seen-now = Die Familien sehen das unter „Meine Meldungen“.
class-left = Jemand von den Ausgewählten ist nicht mehr in der Klasse. Bitte prüfen Sie die Liste.
told-note = <b>{ $form }. { $pupil } kommt nicht</b>
told-note-changed = <b>{ $form }. { $pupil }: Die Mitteilung wurde geändert</b>
told-note-withdrawn = <b>{ $form }. { $pupil }: Die Mitteilung wurde zurückgezogen</b>
told-note-what = { $days }
    { $reason }
told-note-by = <i>Mitgeteilt von: { $author }</i>
told-note-button = Einzelheiten
