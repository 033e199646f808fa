forecast-title = <b>{ $child }. { $subject }: what makes a { $wanted }?</b>
forecast-now = The average now: { $sum }.
forecast-now-totals = The average is { MEAN($mean) } now: the sum of weighted marks is { $points }, of weights { $weight }.
forecast-sum = { $points } / { $weight } = { MEAN($mean) }
forecast-check = Check for { $marks }: { $sum }.
forecast-lessons = Until { DATE($until) } the timetable has { $count ->
    [0] no more lessons.
    [one] { $count } more lesson.
   *[other] { $count } more lessons.
}
forecast-no-timetable = This subject has no timetable, so I do not know how many lessons remain.
forecast-reached = The marks so far already make a { $wanted }.
forecast-ways = { $marks ->
    [1] One mark is enough: <b>{ $ways }</b>.
   *[other] These marks are enough: <b>{ $ways }</b>.
}
forecast-or = – or
forecast-many = { $count ->
    [one] { $count } mark is needed
   *[other] { $count } marks are needed
}, and in so many lessons there are usually { $usual }: possible, but hard.
forecast-out-of-reach = The marks so far do not allow it: <b>{ $marks }</b> would be needed, and { $lessons ->
    [0] there are no more lessons in this period.
    [one] { $lessons } lesson remains.
   *[other] { $lessons } lessons remain.
} A retake may be possible – the teacher decides.
forecast-tried = With { $marks } more: average { $sum }, which makes { $mark }.
forecast-small-print = <i>I count with marks of weight 1; the teacher gives the mark for the period. Try it yourself:</i>
forecast-again = Start over
forecast-back = ◀ { $subject }
