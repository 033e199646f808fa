marks-title = <b>{ $child }. Noten, { $term }</b>
marks-subject-title = <b>{ $child }. { $subject }, { $term }</b>
marks-none = Noch keine Noten.
marks-without-marks = <b>{ $child }.</b> Diese Klasse lernt ohne Noten.
marks-without = <i>Noch ohne Noten: { $subjects }</i>
marks-subject = { $subject }
marks-value = <b>{ $value }</b>
marks-value-weight = <b>{ $value }</b>×{ $weight }
marks-mean = Schnitt { MEAN($mean) }
marks-period = Zeugnis <b>{ $value }</b>
marks-day = { SHORT($day) }
marks-work = { $work }
marks-weight = Gewicht { $weight }
marks-retake = Nachprüfung
marks-comment = „{ $comment }“
marks-mean-line = Schnitt { MEAN($mean) }, das ergibt { $mark }.
marks-class = Klassenschnitt { MEAN($mean) }: aus den Noten von { $pupils ->
    [one] { $pupils } Kind
   *[other] { $pupils } Kindern
}.
marks-no-mean = Es gibt keinen Schnitt: diese Noten zählen nicht dafür.
marks-period-line = Zeugnisnote ({ $term }): <b>{ $value }</b>
marks-ended-exam = Prüfungsnote: <b>{ $value }</b>
marks-ended-final = Note im Abschlusszeugnis: <b>{ $value }</b>
marks-ending = { $ending } <b>{ $value }</b>
marks-wanted-button = Was braucht es für { $wanted }?
marks-all-button = ◀ Alle Fächer
marks-week-button = Woche
marks-chart-button = Diagramm
marks-week-title = <b>{ $child }. Noten, { SPAN($first, $last) }</b>
marks-week-day = <b>{ DAY($day) }</b>
marks-week-none = In dieser Woche gibt es keine Noten.
marks-term-button = ◀ { $term }
