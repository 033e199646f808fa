forecast-title = <b>{ $child }. { $subject }: was braucht es für { $wanted }?</b>
forecast-now = Der Schnitt jetzt: { $sum }.
forecast-now-totals = Der Schnitt ist jetzt { MEAN($mean) }: Summe der gewichteten Noten { $points }, Summe der Gewichte { $weight }.
forecast-sum = { $points } / { $weight } = { MEAN($mean) }
forecast-check = Probe für { $marks }: { $sum }.
forecast-lessons = Bis zum { DATE($until) } { $count ->
    [0] stehen im Stundenplan keine Stunden mehr.
    [one] steht im Stundenplan noch { $count } Stunde.
   *[other] stehen im Stundenplan noch { $count } Stunden.
}
forecast-no-timetable = Für dieses Fach gibt es keinen Stundenplan; wie viele Stunden bleiben, weiß ich nicht.
forecast-reached = Die bisherigen Noten ergeben schon { $wanted }.
forecast-ways = { $marks ->
    [1] Eine Note reicht: <b>{ $ways }</b>.
   *[other] Diese Noten reichen: <b>{ $ways }</b>.
}
forecast-or = – oder
forecast-many = { $count ->
    [one] Nötig ist { $count } Note
   *[other] Nötig sind { $count } Noten
}, und in so vielen Stunden gibt es gewöhnlich { $usual }: möglich, aber schwer.
forecast-out-of-reach = Mit den bisherigen Noten geht es nicht: nötig wäre <b>{ $marks }</b>, und { $lessons ->
    [0] in diesem Zeitraum gibt es keine Stunden mehr.
    [one] es bleibt { $lessons } Stunde.
   *[other] es bleiben { $lessons } Stunden.
} Vielleicht ist eine Nachprüfung möglich – das entscheidet die Lehrkraft.
forecast-tried = Mit { $marks } dazu: Schnitt { $sum }, das ergibt { $mark }.
forecast-small-print = <i>Ich rechne mit Noten vom Gewicht 1; die Zeugnisnote gibt die Lehrkraft. Probieren Sie es selbst:</i>
forecast-again = Zurücksetzen
forecast-back = ◀ { $subject }
