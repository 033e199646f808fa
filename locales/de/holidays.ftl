holidays-button = Ferien
holidays-title = <b>{ $child }. Ferien und Schuljahr</b>
holidays-left = Bis zu den Ferien noch { $days ->
        [one] { $days } Schultag
       *[other] { $days } Schultage
    }.
holidays-left-year = Bis zum Ende des Schuljahres noch { $days ->
        [one] { $days } Schultag
       *[other] { $days } Schultage
    }.
holidays-last-day = Heute ist der letzte Schultag vor den Ferien.
holidays-last-day-year = Heute ist der letzte Schultag dieses Schuljahres.
holidays-begin = Die Ferien beginnen: { DAY($day) }.
holidays-now = Es sind Ferien. Der erste Schultag danach: { DAY($day) }.
holidays-now-last = Es sind Ferien; bis zum Herbst ist kein Unterricht mehr.
holidays-ahead = <b>Demnächst</b>
holidays-over = <b>Vorbei</b>
holidays-year = <b>Schuljahr: { SPAN($first, $last) }</b>
holidays-term = { $term }: { SPAN($first, $last) }
holidays-term-now = <b>{ $term }: { SPAN($first, $last) }</b> · jetzt
holidays-moved = <i>{ DAY($day) }: nach dem Stundenplan von { $of }</i>
holidays-moved-why = <i>{ DAY($day) }: nach dem Stundenplan von { $of }, { $reason }</i>
