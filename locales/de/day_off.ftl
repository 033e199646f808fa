office-day-off = Unterrichtsfreie Tage
dayoff-title = <b>Unterrichtsfreie Tage</b>
dayoff-none = Für heute und später gibt es keine.
dayoff-line = • { DAY($day) }: { $forms } – { $reason }
dayoff-return = Zurück: { BRIEF($day) }, { $reason }
dayoff-declare = Unterricht absagen
dayoff-back = ◀ Unterrichtsfreie Tage
dayoff-which = Welche Klassen haben keinen Unterricht? Wählen Sie die ganze Schule, einen Jahrgang oder einzelne Klassen.
dayoff-every = Alle Klassen
dayoff-grade = Jg. { $grade }
dayoff-ticked = ✓ { $what }
dayoff-ready = Weiter: { $count }
dayoff-chosen = <b>Ohne Unterricht: { $forms }</b>
dayoff-when = An welchem Tag?
dayoff-no-days = Diese Klassen haben in den nächsten zwei Wochen ohnehin keinen Unterricht. Bitte wählen Sie andere.
dayoff-day = { SHORT($day) }
dayoff-why = { DAY($day) }: Warum fällt der Unterricht aus?
dayoff-why-frost = Frost
dayoff-why-quarantine = Quarantäne
dayoff-why-accident = Havarie
dayoff-why-other = Eigene Worte
dayoff-because-frost = Frost
dayoff-because-quarantine = Quarantäne
dayoff-because-accident = Havarie in der Schule
dayoff-typed = Schreiben Sie den Grund in einer Zeile, wie ihn die Familien lesen, zum Beispiel «keine Heizung».
dayoff-typed-wrong = Ein Grund ist eine Zeile von höchstens 100 Zeichen. Bitte kürzer schreiben.
dayoff-other-forms = Klassen
dayoff-other-day = Tag
dayoff-other-why = Grund
dayoff-look = <b>Kein Unterricht</b>
    Klassen: { $forms }
    Tag: { DAY($day) }
    Grund: { $reason }
dayoff-closed = An diesem Tag ohnehin kein Unterricht: { $forms }.
dayoff-reach = Schüler: { $pupils }, verbundene Familien: { $count }. Sie erfahren es in drei Minuten, zu jeder Stunde, auch wenn andere Mitteilungen aus sind.
dayoff-unreached = { $count ->
    [one] Die Familie von { $count } Schüler erreicht die Nachricht nicht: Sie ist nicht verbunden. Bitte sagen Sie ihr selbst Bescheid.
   *[other] Die Familien von { $count } Schülern erreicht die Nachricht nicht: Sie sind nicht verbunden. Bitte sagen Sie ihnen selbst Bescheid.
}
dayoff-confirm = Unterricht absagen
dayoff-confirm-on = Unterricht findet statt
dayoff-one-of = Soll nur eine Klasse Unterricht haben, wählen Sie sie.
dayoff-look-on = <b>Soll der Unterricht stattfinden?</b>
    Klassen: { $forms }
    Tag: { DAY($day) }
    Jetzt ohne Unterricht: { $reason }
dayoff-made = <b>Kein Unterricht</b>
    { DAY($day) }: { $forms } – { $reason }

    Familien und Klassenleitungen erfahren es in drei Minuten. Bis dahin lässt es sich unbemerkt zurücknehmen.
dayoff-made-on = <b>Der Unterricht findet statt</b>
    { DAY($day) }: { $forms }

    Wer von der Absage weiß, erfährt auch das.
dayoff-stale = So geht es nicht mehr: Seitdem hat sich etwas geändert. Das gilt jetzt.
dayoff-child = <b>{ $child }</b>
dayoff-told-off = { DAY($day) }: kein Unterricht. Grund: { $reason }.
dayoff-told-stay = An diesem Tag muss niemand zur Schule kommen. Findet der Unterricht doch statt, sage ich es sofort.
dayoff-told-on = { DAY($day) }: Der Unterricht findet doch statt, nach Stundenplan. Die frühere Nachricht gilt nicht mehr.
dayoff-told-teacher = Verbundene Familien erfahren es jetzt sofort.
