term-marks-title = <b>Noten für Abschnitt und Jahr</b>
term-marks-choose-group = Wählen Sie eine Klasse oder Gruppe.
term-marks-no-groups = Es gibt keine Gruppe, deren Zeugnisnoten Sie setzen. Wenn Sie unterrichten, wenden Sie sich an die stellvertretende Schulleitung oder das Sekretariat: Dort wird eingetragen, wer was unterrichtet.
term-marks-no-terms = Die Schule hat die Abschnitte dieses Jahres noch nicht eingetragen. Wenden Sie sich an das Sekretariat: Sie kommen mit den Listen.
term-marks-group = <b>{ $group }</b>
term-marks-term = Noten: { $term }
term-marks-nobody = In dieser Gruppe ist niemand.
term-marks-hint = Der Vorschlag folgt der Regel der Schule. Eingetragen wird er erst, wenn Sie ihn bestätigen.
term-marks-line = { $n }. { $pupil }: Schnitt { MEAN($mean) } → { $value }
term-marks-line-few = { $n }. { $pupil }: { $count ->
    [0] keine Noten
    [one] { $count } Note
   *[other] { $count } Noten
} → { $value }
term-marks-line-stands = { $n }. { $pupil }: hat <b>{ $value }</b>
term-marks-line-stands-mean = { $n }. { $pupil }: hat <b>{ $value }</b>, Schnitt { MEAN($mean) }
term-marks-line-open = { $n }. { $pupil }: bitte Note wählen
term-marks-line-waits = { $n }. { $pupil }: zuerst die Note: { $term }
term-marks-all = Alle setzen ({ $count })
term-marks-back-groups = Alle Gruppen
term-marks-counted = Noten: { $marks }
term-marks-few = Für eine Beurteilung braucht es mindestens { $few } Noten, daher der Vorschlag „{ $value }“.
term-marks-mean = Schnitt { MEAN($mean) }.
term-marks-comes = Schnitt { MEAN($mean) }, das ergibt { $value }.
term-marks-stands = Im Klassenbuch steht <b>{ $value }</b>.
term-marks-set = { $value } setzen
term-marks-ask = { $count ->
    [one] { $count } Note setzen? Was schon steht, bleibt.
   *[other] { $count } Noten setzen? Was schon steht, bleibt.
}
term-marks-yes = Ja, setzen
term-marks-nothing = Nichts zu setzen: Wer einen Vorschlag hat, hat auch schon eine Note.
term-marks-changed = Das Klassenbuch hat sich inzwischen geändert. Bitte prüfen Sie noch einmal.
term-marks-all-done = { $count ->
    [one] { $count } Note ist gesetzt
   *[other] { $count } Noten sind gesetzt
}. 10 Minuten lang lässt sich das zurücknehmen.
term-marks-done = { $pupil }, { $term }: { $value } ist gesetzt. 10 Minuten lang lässt sich das zurücknehmen.
term-marks-corrected = { $pupil }, { $term }: bisher { $was }, jetzt { $value }. 10 Minuten lang lässt sich das zurücknehmen.
term-marks-refused-closed = Der Abschnitt ist geschlossen, seine Noten stehen fest. Öffnen kann ihn die stellvertretende Schulleitung.
term-marks-refused-past = Noten werden für den laufenden Abschnitt gesetzt und für den letzten, bis er geschlossen ist. Einen früheren kann die stellvertretende Schulleitung öffnen.
term-marks-refused-early = Jahresnoten werden gesetzt, wenn der letzte Abschnitt seine Noten hat.
