receipts-title = <b>Mitteilung vom { MINUTE($at) }</b>
receipts-report = <b>Die Mitteilung ist verschickt</b>
receipts-refused = <b>Die Mitteilung wurde nicht verschickt</b>
    Als ihre Zeit kam, durften Sie diesen Personen nicht mehr schreiben. Niemand hat sie bekommen:
receipts-now = <i>Stand { MINUTE($at) }</i>
receipts-to = An: { $who }
receipts-guardians = { $count ->
    [one] { $count } sorgeberechtigte Person
   *[other] { $count } Sorgeberechtigte
}
receipts-of-pupils = { $people }, { $pupils ->
    [one] { $pupils } Kind
   *[other] { $pupils } Kinder
}
receipts-pupils = { $count ->
    [one] { $count } Kind
   *[other] { $count } Kinder
}
receipts-staff = { $count ->
    [one] { $count } Person des Kollegiums
   *[other] { $count } Personen des Kollegiums
}
receipts-nobody = niemanden
receipts-delivered = Zugestellt: { $count }
receipts-waits = Warten auf den Versand: { $count }
receipts-waits-until = Warten auf den Versand: { $count }, Ruhezeit bis { MINUTE($at) }
receipts-lost = Nicht zugestellt: { $count } ({ $why })
receipts-why-count = { $why }: { $count }
receipts-unlinked = Noch nicht verbunden: { $count }
receipts-opened = Gelesen: { $count }
receipts-signed = Zur Kenntnis genommen: { $count }
receipts-silent = Erhalten, ohne Antwort: { $count }
receipts-families = Familien mit Antwort: { $answered } von { $families }
receipts-withdrawn = Zurückgezogen { MINUTE($at) }
receipts-expires = Gilt bis { MINUTE($at) }
receipts-over = Abgelaufen { MINUTE($at) }
receipts-reminded = { $count ->
    [one] Einmal erinnert: { MINUTE($at) }
   *[other] Zweimal erinnert, zuletzt { MINUTE($at) }
}
receipts-remind-from = Erinnern können Sie ab { MINUTE($at) }
receipts-call-them = Der Bot erinnert nicht mehr. Bitte rufen Sie an, wer nicht geantwortet hat.
receipts-remind = Erinnern ({ $count })
receipts-reminding = { $count ->
    [one] { $count } Person wird erinnert
   *[other] { $count } Personen werden erinnert
}
receipts-not-reminding = Es ist niemand zu erinnern, oder es ist noch zu früh: Sehen Sie, was sich geändert hat.
receipts-way-silent = Ohne Antwort ({ $count })
receipts-way-call = Anrufen ({ $count })
receipts-way-answered = Mit Antwort ({ $count })
receipts-way-waiting = Warten ({ $count })
receipts-way-lost = Nicht zugestellt ({ $count })
receipts-way-unlinked = Nicht verbunden ({ $count })
receipts-sheet = Unterschriftenliste
receipts-sheet-made = Die Liste steht in der Datei unten, bereit zum Drucken.
receipts-refresh = Aktualisieren
receipts-follow = Wer hat es gelesen
receipts-list-silent = <b>Erhalten, ohne Antwort</b>
receipts-list-call = <b>Bitte anrufen</b>
    Sie wurden zweimal erinnert.
receipts-list-answered = <b>Mit Antwort</b>
receipts-list-waiting = <b>Warten auf den Versand</b>
receipts-list-lost = <b>Nicht zugestellt</b>
    Bitte sagen Sie es ihnen persönlich. Wer den Bot blockiert hat, muss ihn nur wieder öffnen und „Start“ drücken.
receipts-list-unlinked = <b>Noch nicht verbunden</b>
    Bitte sagen Sie es ihnen persönlich; ein Code für die Familie: /invite
receipts-list-empty = Hier steht niemand mehr.
receipts-family = { $n }. <b>{ $pupil }</b>
receipts-pupil-of = { $pupil }, { $form }
receipts-guardian = { $name } ({ $kinship })
receipts-person = • { $who } — { $state }
receipts-state-signed = zur Kenntnis genommen { MINUTE($at) }
receipts-state-read = gelesen { MINUTE($at) }
receipts-state-opened = gelesen { MINUTE($at) }, nicht unterschrieben
receipts-state-silent = zugestellt { MINUTE($at) }, ohne Antwort
receipts-state-waits = wartet auf den Versand
receipts-state-until = wartet bis { MINUTE($at) }
receipts-state-lost = nicht zugestellt: { $why }
receipts-state-unlinked = nicht verbunden
receipts-why-expired = vorher abgelaufen
receipts-why-not-allowed = der Zugang zu den Daten des Kindes ist beendet
receipts-why-other = die Nachricht ging nicht hinaus
