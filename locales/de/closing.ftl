office-closing = Abschnitt schließen
closing-title = <b>Abschnitt schließen</b>
    Wählen Sie, welchen. Zuerst zeige ich, was in ihm fehlt.
closing-no-terms = In diesem Schuljahr hat noch keiner begonnen.
closing-parallel = { $term }, Kl. { $grade }
closing-state-open = • { $term }, { SPAN($first, $last) }: offen für Einträge
closing-state-closed = • { $term }: geschlossen am { DATE($day) }, { $who }
closing-term-open = <b>{ $term }</b>
    { SPAN($first, $last) }, offen für Einträge
closing-term-closed = <b>{ $term }</b>
    { SPAN($first, $last) }, geschlossen
closing-complete = Alles ist ausgefüllt, alle haben ihre Abschnittsnoten.
closing-teacher = <b>{ $teacher }</b>
closing-lessons = { $count ->
    [one] { $count } Stunde mit Lücken
   *[other] { $count } Stunden mit Lücken
}: { $gaps }
closing-marks = { $group }: keine Abschnittsnote bei { $count ->
    [one] { $count } Person
   *[other] { $count } Personen
}
closing-tell = Lehrkräften sagen ({ $count })
closing-close = Schließen
closing-reopen = Wieder öffnen
closing-terms = Anderer Abschnitt
closing-back = Nicht schließen
closing-told = { $count ->
    [one] { $count } Lehrkraft erfährt
   *[other] { $count } Lehrkräfte erfahren
}, was in ihren Klassenbüchern fehlt. Alle sehen nur das Eigene.
closing-told-nobody = Es ist niemandem etwas zu sagen: Wer den Bot nutzt, weiß es heute schon, die anderen nutzen ihn nicht.
closing-ask = <b>Schließen: { $term }?</b>
closing-running = Bitte beachten: Er läuft bis { DATE($day) }. Die übrigen Stunden lassen sich dann nicht mehr eintragen.
closing-for-good = Das bleibt dann leer:
closing-lacks-lessons = • { $count ->
    [one] { $count } Stunde
   *[other] { $count } Stunden
}
closing-lacks-marks = • { $count ->
    [one] { $count } Abschnittsnote
   *[other] { $count } Abschnittsnoten
}
closing-means = Einträge vom { SPAN($first, $last) } und die Abschnittsnoten können Lehrkräfte dann nicht mehr ändern. Einzelnen lässt sich der Zugang geben, und der Abschnitt lässt sich wieder öffnen.
closing-yes = Ja, schließen
closing-closed = Geschlossen. Einträge aus dieser Zeit lassen sich nicht mehr ändern.
closing-closed-before = Ist schon geschlossen.
closing-reopened = Wieder offen: Lehrkräfte können nachtragen.
closing-open-before = Ist schon offen.
closing-letter = <b>Es fehlen Einträge: { $term }</b>
    Die stellvertretende Schulleitung will ihn schließen. Bitte füllen Sie vorher Ihre Klassenbücher aus.
closing-letter-marks-title = <b>Keine Abschnittsnoten</b>
closing-letter-group = • { $group }: { $count ->
    [one] { $count } Person
   *[other] { $count } Personen
}
closing-letter-lessons = <b>{ $count ->
    [one] { $count } Stunde mit Lücken
   *[other] { $count } Stunden mit Lücken
}</b>
closing-letter-more = …und { $count ->
    [one] { $count } weitere Stunde
   *[other] { $count } weitere Stunden
}.
closing-letter-old = Wenn eine Stunde älter als zwei Wochen ist und sich nicht öffnet, wenden Sie sich an die stellvertretende Schulleitung.
closing-letter-marks = Noten: { $group }
closing-letter-more-groups = …und { $count ->
    [one] { $count } weitere Gruppe
   *[other] { $count } weitere Gruppen
}.
