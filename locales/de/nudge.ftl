nudge-title = <b>{ $group }</b>
nudge-since = Keine Note seit dem { DATE($day) }: { $days ->
    [one] { $days } Tag
   *[other] { $days } Tage
}, Ferien nicht mitgezählt.
nudge-since-quarter = Seit Beginn des Quartals keine einzige Note: { $days ->
    [one] { $days } Tag
   *[other] { $days } Tage
}, Ferien nicht mitgezählt.
nudge-since-trimester = Seit Beginn des Trimesters keine einzige Note: { $days ->
    [one] { $days } Tag
   *[other] { $days } Tage
}, Ferien nicht mitgezählt.
nudge-since-half_year = Seit Beginn des Halbjahres keine einzige Note: { $days ->
    [one] { $days } Tag
   *[other] { $days } Tage
}, Ferien nicht mitgezählt.
nudge-left = Nach der Regel der Schule gibt es mindestens alle zwei Wochen Noten. Diese Erinnerung sehen nur Sie. Ohne Note steht die Gruppe in { $days ->
    [one] { $days } Tag
   *[other] { $days } Tagen
} auf der Liste der stellvertretenden Schulleitung.
nudge-listed = Nach der Regel der Schule gibt es mindestens alle zwei Wochen Noten. Diese Erinnerung sehen nur Sie, die Gruppe steht aber schon auf der Liste der stellvertretenden Schulleitung.
nudge-journal = Meine Stunden
nudge-line = • { $group }, { $teachers }: keine seit dem { DATE($day) } ({ $days ->
    [one] { $days } Tag
   *[other] { $days } Tage
})
nudge-line-none = • { $group }, { $teachers }: keine einzige ({ $days ->
    [one] { $days } Tag
   *[other] { $days } Tage
})
