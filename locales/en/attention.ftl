attention-title = <b>{ $form }. Who needs attention, { $term }</b>
attention-how = Below each name: the rule, its numbers and what can be done.
attention-nobody = The rules name nobody at present.
attention-pupil = <b>{ $pupil }</b>
attention-fails = • The average makes a mark below { $below }: { $subjects }
attention-failing = { $marks ->
    [one] { $subject } – { $mark } (average { MEAN($mean) }, { $marks } mark)
   *[other] { $subject } – { $mark } (average { MEAN($mean) }, { $marks } marks)
}
attention-fails-do = <i>You could ask the teacher about a retake and talk to the family about what would help.</i>
attention-unexplained = • More than { $most } lessons unauthorised or without a reason: { $missed } of { $held }
attention-share = • More than { $most }% of the lessons missed: { $missed } of { $held }
attention-away = • Many lessons missed: { $missed } of { $held }
attention-away-do = <i>You could ask the family for the reasons and remind them of “What was missed” under /attendance.</i>
attention-fell = • The average of the last { $days } days is lower than before by { MEAN($by) } or more: { $subjects }
attention-moved = { $subject } – was { MEAN($before) }, is now { MEAN($since) }
attention-fell-do = <i>You could ask the pupil and the teacher what has changed.</i>
attention-silent = • No marks in at least { $weeks } weeks of lessons, in { $least } subjects or more: { $subjects }
attention-no-marks = { $lessons ->
    [one] { $subject } – { $lessons } lesson
   *[other] { $subject } – { $lessons } lessons
}
attention-silent-do = <i>You could ask the teacher when there is an opportunity to answer, and let the pupil know.</i>
attention-good-button = Good news: { $pupils }
attention-good-title = <b>{ $form }. Good news</b>
attention-good-do = A good reason to praise the pupil and tell the family.
attention-good-nobody = Nothing new yet. Pupils whose average has clearly risen will stand here.
attention-rose = • The average of the last { $days } days is higher than before by { MEAN($by) } or more: { $subjects }
attention-back = ◀ Who needs attention
