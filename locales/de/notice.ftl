notices-written = <b>Ihre Mitteilungen</b>
notices-written-none = Noch keine. Eine Mitteilung sehen die Familien der Klasse, und Sie erfahren, wer sie gelesen hat.
notice-line = { $n }. { $said }
notice-number = Nr. { $n }
notice-only-files = Dateien ohne Text
notice-quoted = „{ $words }“
notice-stage-draft = Entwurf: { $words }
notice-stage-scheduled = wird gesendet { MINUTE($at) }: { $words }
notice-stage-sent = { MINUTE($at) }: { $words }
notice-stage-refused = nicht gesendet: { $words }
notice-stage-withdrawn = { MINUTE($at) }, zurückgezogen: { $words }
notice-new = Neue Mitteilung
notice-back-list = ◀ Meine Mitteilungen
notice-ask = <b>Neue Mitteilung</b>
    Schreiben Sie den Text oder schicken Sie Fotos und Dokumente: Es dürfen mehrere sein, daraus wird eine Mitteilung. Zuerst sehen Sie, wie sie aussieht und wer sie bekommt.
notice-too-long = Die Mitteilung hätte { $length ->
    [one] { $length } Zeichen
   *[other] { $length } Zeichen
}, Platz ist für { $longest }. Die letzte Nachricht wurde nicht hinzugefügt: Kürzen Sie sie oder schicken Sie sie als Dokument.
notice-head-draft = <b>Entwurf einer Mitteilung</b>
notice-head-scheduled = <b>Diese Mitteilung wartet auf ihre Zeit</b>
notice-head-refused = <b>Die Mitteilung wurde nicht gesendet</b>
    Als es so weit war, durften Sie diesen Personen nicht mehr schreiben.
notice-whom = An: { $whom }
notice-with-signature = Mit der Unterschrift „Zur Kenntnis genommen“
notice-with-urgency = Dringend: { $reason }
notice-leaves = Wird gesendet: { MINUTE($at) }
notice-holds = Gilt bis: { MINUTE($at) }
notice-files = { $count ->
    [one] { $count } Datei angehängt
   *[other] { $count } Dateien angehängt
}
notice-no-words = <i>Noch kein Text.</i>
notice-hint = <i>Schicken Sie weiteren Text, ein Foto oder ein Dokument, dann füge ich es hinzu.</i>
notice-preview = Vorschau
notice-choose-whom = An wen
notice-sign-on = Mit Unterschrift
notice-sign-off = Ohne Unterschrift
notice-urgent = Dringend
notice-calm = Nicht dringend
notice-choose-when = Wann
notice-choose-until = Bis wann
notice-text-anew = Neuer Text
notice-no-files = Dateien entfernen
notice-delete = Löschen
notice-unschedule = Ändern
notice-back = ◀ Zur Mitteilung
notice-words-ask = Schicken Sie den ganzen Text: Er ersetzt den bisherigen.
notice-urgent-ask = Warum ist es dringend? Schreiben Sie einen Satz, alle werden ihn sehen. Dringendes kommt auch nachts, also nur, was nicht bis zum Morgen warten kann.
notice-urgent-long = Der Grund hat mehr als 200 Zeichen. Bitte schreiben Sie kürzer.
notice-deleted = Der Entwurf ist gelöscht.
notice-photo-or-text = Zu einer Mitteilung lassen sich Text, Fotos und Dokumente hinzufügen. Diese Nachricht ließ sich nicht hinzufügen.
notice-too-many = Es sind schon 10 Dateien, mehr passen nicht in eine Mitteilung. Diese wurde nicht hinzugefügt.
notice-caption-too-long = Die Bildunterschrift wurde nicht hinzugefügt: Mit ihr wäre der Text länger als { $longest } Zeichen.
notice-left = Das ist kein Entwurf mehr: Die Mitteilung ist gesendet, wartet auf ihre Zeit oder ist gelöscht. Alle Ihre Mitteilungen: /notice
notice-nobody-chosen = noch nicht gewählt
notice-audience = { $where } – { $who }
notice-who-guardians = Erziehungsberechtigte
notice-who-pupils = Schülerinnen und Schüler
notice-who-families = Erziehungsberechtigte, Schülerinnen und Schüler
notice-who-staff = Schulpersonal
notice-whole-school = Die ganze Schule
notice-a-group = Gruppe
notice-pupils-count = { $count ->
    [one] { $count } Kind
   *[other] { $count } Kinder
}
notice-forms-count = { $count ->
    [one] { $count } Klasse
   *[other] { $count } Klassen
}
notice-to-nobody = Zurzeit gibt es dort niemanden.
notice-count-guardians = { $count ->
    [one] { $count } erziehungsberechtigte Person
   *[other] { $count } Erziehungsberechtigte
}
notice-count-pupils = { $count ->
    [one] { $count } Kind
   *[other] { $count } Kinder
}
notice-count-families = { $count ->
    [one] { $count } Person
   *[other] { $count } Personen
}
notice-count-staff = { $count ->
    [one] { $count } Person vom Schulpersonal
   *[other] { $count } Personen vom Schulpersonal
}
notice-count-of-pupils = { $counted }, { $pupils ->
    [one] Familie von { $pupils } Kind
   *[other] Familien von { $pupils } Kindern
}
notice-counted = Bestimmt für: { $counted }
notice-unlinked = Noch nicht verbunden: { $count } – bitte sagen Sie dort selbst Bescheid
notice-whom-title = <b>An wen geht die Mitteilung?</b>
notice-choose-forms = Klassen
notice-choose-group = Gruppe
notice-choose-some = Einzelne Kinder
notice-choose-pupils = Kinder
notice-choose-guardians = Eltern
notice-choose-families = Eltern und Kinder
notice-choose-staff = Personal
notice-list-form = <b>Welche Klassen?</b>
notice-list-group = <b>Welche Gruppe?</b>
notice-list-pupil = <b>Die Familien welcher Kinder?</b>
notice-ticked = ✓ { $label }
notice-whom-done = Fertig
notice-whom-back = ◀ Zurück
notice-moment = { MINUTE($at) }
notice-when-due = <b>Wann soll sie gesendet werden?</b>
    Tippen Sie auf eine Zeit oder schreiben Sie eine, zum Beispiel: morgen 8:00 oder 12.11. um 18:30.
notice-when-expires = <b>Bis wann gilt sie?</b>
    Danach kommt sie bei niemandem mehr an und bleibt als abgelaufen in der Liste. Tippen Sie auf eine Zeit oder schreiben Sie eine, zum Beispiel: 12.11. oder Freitag 18:00.
notice-when-none-due = Sofort
notice-when-none-expires = Unbefristet
notice-when-wrong = Die Zeit war nicht zu verstehen. Schreiben Sie zum Beispiel: morgen 8:00 oder 12.11. um 18:30. Sie darf weder vergangen sein noch mehr als 60 Tage entfernt.
notice-when-before = Die Frist endet, bevor die Mitteilung gesendet wird. Wählen Sie eine spätere Zeit.
notice-when-after = Zu dieser Zeit gilt die Mitteilung nicht mehr. Wählen Sie eine frühere Zeit oder verlängern Sie zuerst die Frist.
notice-so-it-looks = <b>So wird die Mitteilung aussehen</b>
notice-reaches-nobody = Von denen, für die sie ist, ist noch niemand verbunden: Sie kann an niemanden gesendet werden. Die Codes für Familien gibt die Klassenleitung aus.
notice-leaves-now = Sie wird sofort gesendet; wer gerade Ruhezeit hat, bekommt sie am Morgen.
notice-leaves-urgently = Dringend: Sie kommt sofort, auch in der Ruhezeit.
notice-leaves-later = Sie wird am { MINUTE($at) } gesendet. Bis dahin lässt sie sich ändern.
notice-send = Senden
notice-change = Ändern
notice-changed-since = Die Mitteilung hat sich geändert, seit Sie sie angesehen haben. Bitte sehen Sie sie noch einmal an.
notice-scheduled = Angenommen: Die Mitteilung wird am { MINUTE($at) } gesendet. Bis dahin lässt sie sich ändern.
notice-look = Öffnen
notice-correct = Berichtigen
notice-withdraw = Zurückziehen
notice-correct-ask = <b>Mitteilung berichtigen</b>
    Schicken Sie den ganzen Text. Er ersetzt den bisherigen bei allen, die die Mitteilung schon haben, mit dem Vermerk „berichtigt“; die Dateien bleiben.
notice-correct-parts = Der berichtigte Text ist länger und passt nicht in die Nachrichten, die schon angekommen sind. Kürzen Sie ihn oder senden Sie eine neue Mitteilung.
notice-correct-sure = Den Text bei allen ersetzen?
notice-correct-yes = Ersetzen
notice-correct-done = Der Text wurde am { MINUTE($at) } berichtigt: Bei allen, die ihn schon haben, wird er jetzt geändert.
notice-correct-same = Der Text lautet schon so, oder die Mitteilung ist bereits zurückgezogen.
notice-withdraw-sure = Mitteilung zurückziehen? Wer sie noch nicht hat, bekommt sie nicht mehr; bei allen anderen steht statt des Textes „zurückgezogen“, und die Dateien verschwinden (was älter als zwei Tage ist, löscht der Messenger nicht). Wer sie schon gelesen hat, hat sie gelesen.
notice-withdraw-yes = Ja, zurückziehen
notice-withdraw-done = Die Mitteilung wurde am { MINUTE($at) } zurückgezogen.
notice-withdraw-again = Die Mitteilung war bereits zurückgezogen.
notice-back-board = ◀ Wer gelesen hat
notice-only-preview = Das ist eine Vorschau: Der Knopf wirkt erst bei denen, die die Mitteilung bekommen.
