office-closing = Close a term
closing-title = <b>Close a term</b>
    Choose which one. First I show what it lacks.
closing-no-terms = None has begun in this school year yet.
closing-parallel = { $term }, grade { $grade }
closing-state-open = • { $term }, { SPAN($first, $last) }: open for entries
closing-state-closed = • { $term }: closed on { DATE($day) }, { $who }
closing-term-open = <b>{ $term }</b>
    { SPAN($first, $last) }, open for entries
closing-term-closed = <b>{ $term }</b>
    { SPAN($first, $last) }, closed
closing-complete = Everything is filled in, everybody has their term marks.
closing-teacher = <b>{ $teacher }</b>
closing-lessons = { $count ->
    [one] { $count } lesson has gaps
   *[other] { $count } lessons have gaps
}: { $gaps }
closing-marks = { $group }: no term mark for { $count ->
    [one] { $count } pupil
   *[other] { $count } pupils
}
closing-tell = Tell teachers ({ $count })
closing-close = Close
closing-reopen = Open again
closing-terms = Another term
closing-back = Do not close
closing-told = { $count ->
    [one] { $count } teacher is
   *[other] { $count } teachers are
} told what their journals lack. Each sees only their own.
closing-told-nobody = There is nobody to tell: those who use the bot have been told today, the others do not use it.
closing-ask = <b>Close: { $term }?</b>
closing-running = Please note: it runs until { DATE($day) }. The lessons that remain could not be entered.
closing-for-good = This will stay empty:
closing-lacks-lessons = • { $count ->
    [one] { $count } lesson
   *[other] { $count } lessons
}
closing-lacks-marks = • { $count ->
    [one] { $count } term mark
   *[other] { $count } term marks
}
closing-means = Teachers will not be able to change entries of { SPAN($first, $last) } or its term marks. A teacher can be given leave, and the term can be opened again.
closing-yes = Yes, close it
closing-closed = Closed. Entries of that time cannot be changed any more.
closing-closed-before = It is closed already.
closing-reopened = Open again: teachers can enter what is missing.
closing-open-before = It is open already.
closing-letter = <b>Entries are missing: { $term }</b>
    The deputy head is about to close it. Please fill in your journals before that.
closing-letter-marks-title = <b>No term marks</b>
closing-letter-group = • { $group }: { $count ->
    [one] { $count } pupil
   *[other] { $count } pupils
}
closing-letter-lessons = <b>{ $count ->
    [one] { $count } lesson has gaps
   *[other] { $count } lessons have gaps
}</b>
closing-letter-more = …and { $count ->
    [one] { $count } more lesson
   *[other] { $count } more lessons
}.
closing-letter-old = If a lesson is older than two weeks and does not open, please ask the deputy head.
closing-letter-marks = Marks: { $group }
closing-letter-more-groups = …and { $count ->
    [one] { $count } more group
   *[other] { $count } more groups
}.
