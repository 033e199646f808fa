term_marks-title = <b>Noten für Abschnitt und Jahr</b>
term_marks-choose-group = Wählen Sie eine Klasse oder Gruppe.
term_marks-no-groups = Es gibt keine Gruppe, deren Zeugnisnoten Sie setzen. Wenn Sie unterrichten, wenden Sie sich an die stellvertretende Schulleitung oder das Sekretariat: Dort wird eingetragen, wer was unterrichtet.
term_marks-no-terms = Die Schule hat die Abschnitte dieses Jahres noch nicht eingetragen. Wenden Sie sich an das Sekretariat: Sie kommen mit den Listen.
term_marks-group = <b>{ $group }</b>
term_marks-term = Noten: { $term }
term_marks-nobody = In dieser Gruppe ist niemand.
term_marks-hint = Der Vorschlag folgt der Regel der Schule. Eingetragen wird er erst, wenn Sie ihn bestätigen.
term_marks-line = { $n }. { $pupil }: Schnitt { MEAN($mean) } → { $value }
term_marks-line-few = { $n }. { $pupil }: { $count ->
    [0] keine Noten
    [one] { $count } Note
   *[other] { $count } Noten
} → { $value }
term_marks-line-stands = { $n }. { $pupil }: hat <b>{ $value }</b>
term_marks-line-stands-mean = { $n }. { $pupil }: hat <b>{ $value }</b>, Schnitt { MEAN($mean) }
term_marks-line-open = { $n }. { $pupil }: bitte Note wählen
term_marks-line-waits = { $n }. { $pupil }: zuerst die Note: { $term }
term_marks-all = Alle setzen ({ $count })
term_marks-back-groups = Alle Gruppen
term_marks-counted = Noten: { $marks }
term_marks-few = Für eine Beurteilung braucht es mindestens { $few } Noten, daher der Vorschlag „{ $value }“.
term_marks-mean = Schnitt { MEAN($mean) }.
term_marks-comes = Schnitt { MEAN($mean) }, das ergibt { $value }.
term_marks-stands = Im Klassenbuch steht <b>{ $value }</b>.
term_marks-set = { $value } setzen
term_marks-ask = { $count ->
    [one] { $count } Note setzen? Was schon steht, bleibt.
   *[other] { $count } Noten setzen? Was schon steht, bleibt.
}
term_marks-yes = Ja, setzen
term_marks-nothing = Nichts zu setzen: Wer einen Vorschlag hat, hat auch schon eine Note.
term_marks-changed = Das Klassenbuch hat sich inzwischen geändert. Bitte prüfen Sie noch einmal.
term_marks-all-done = { $count ->
    [one] { $count } Note ist gesetzt
   *[other] { $count } Noten sind gesetzt
}. 10 Minuten lang lässt sich das zurücknehmen.
term_marks-done = { $pupil }, { $term }: { $value } ist gesetzt. 10 Minuten lang lässt sich das zurücknehmen.
term_marks-corrected = { $pupil }, { $term }: bisher { $was }, jetzt { $value }. 10 Minuten lang lässt sich das zurücknehmen.
term_marks-refused-closed = Der Abschnitt ist geschlossen, seine Noten stehen fest. Öffnen kann ihn die stellvertretende Schulleitung.
term_marks-refused-past = Noten werden für den laufenden Abschnitt gesetzt und für den letzten, bis er geschlossen ist. Einen früheren kann die stellvertretende Schulleitung öffnen.
term_marks-refused-early = Jahresnoten werden gesetzt, wenn der letzte Abschnitt seine Noten hat.
