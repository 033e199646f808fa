office-unfilled = Lücken im Klassenbuch
unfilled-title-fortnight = <b>Lücken in den Klassenbüchern: zwei Wochen</b>
unfilled-title-term = <b>Lücken in den Klassenbüchern: seit Beginn des Abschnitts</b>
unfilled-nothing = Alle Klassenbücher sind ausgefüllt.
unfilled-line = { $n }. { $teacher }: { $count ->
    [one] { $count } Stunde
   *[other] { $count } Stunden
} ({ $gaps })
unfilled-gap-topic = Thema { $count }
unfilled-gap-roll = Anwesenheit { $count }
unfilled-gap-homework = Aufgabe { $count }
unfilled-nobody = Noch keine Lehrkraft
unfilled-teacher = { $teacher }: { $count }
unfilled-fortnight = Zwei Wochen
unfilled-term = Ganzer Abschnitt
unfilled-office = Zur Schule
unfilled-of = <b>{ $teacher }: Lücken</b>
unfilled-back = Alle Lehrkräfte
unfilled-silent = 15 Tage und länger keine Noten: { $count ->
    [one] { $count } Gruppe
   *[other] { $count } Gruppen
}.
unfilled-silent-button = Ohne Noten ({ $count })
unfilled-silent-title = <b>15 Tage und länger keine Noten</b>
    Ferien zählen nicht mit.
unfilled-silent-none = Solche Gruppen gibt es nicht.
