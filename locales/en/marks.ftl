marks-title = <b>{ $child }. Marks, { $term }</b>
marks-subject-title = <b>{ $child }. { $subject }, { $term }</b>
marks-none = No marks yet.
marks-without-marks = <b>{ $child }.</b> This form learns without marks.
marks-without = <i>No marks yet: { $subjects }</i>
marks-subject = { $subject }
marks-value = <b>{ $value }</b>
marks-value-weight = <b>{ $value }</b>×{ $weight }
marks-mean = average { MEAN($mean) }
marks-period = final <b>{ $value }</b>
marks-day = { SHORT($day) }
marks-work = { $work }
marks-weight = weight { $weight }
marks-retake = retake
marks-comment = “{ $comment }”
marks-mean-line = Average { MEAN($mean) }, which makes { $mark }.
marks-class = Class average { MEAN($mean) }: from the marks of { $pupils ->
    [one] { $pupils } pupil
   *[other] { $pupils } pupils
}.
marks-no-mean = There is no average: these marks do not count towards one.
marks-period-line = Mark for the period ({ $term }): <b>{ $value }</b>
marks-ended-exam = Exam mark: <b>{ $value }</b>
marks-ended-final = Mark for the certificate: <b>{ $value }</b>
marks-ending = { $ending } <b>{ $value }</b>
marks-wanted-button = What makes a { $wanted }?
marks-all-button = ◀ All subjects
marks-week-button = Week
marks-chart-button = Chart
marks-week-title = <b>{ $child }. Marks, { SPAN($first, $last) }</b>
marks-week-day = <b>{ DAY($day) }</b>
marks-week-none = There are no marks this week.
marks-term-button = ◀ { $term }
