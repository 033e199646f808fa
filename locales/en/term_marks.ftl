term_marks-title = <b>Marks for a term and the year</b>
term_marks-choose-group = Choose a form or a group.
term_marks-no-groups = There is no group whose term marks you set. If you teach, ask the deputy head or the secretary: they enter who teaches what.
term_marks-no-terms = The school has not entered the terms of this year yet. Ask the secretary: they are loaded together with the lists.
term_marks-group = <b>{ $group }</b>
term_marks-term = Marks: { $term }
term_marks-nobody = There are no pupils in this group.
term_marks-hint = What is proposed follows the school’s rule. It is entered only when you confirm it.
term_marks-line = { $n }. { $pupil }: average { MEAN($mean) } → { $value }
term_marks-line-few = { $n }. { $pupil }: { $count ->
    [0] no marks
    [one] { $count } mark
   *[other] { $count } marks
} → { $value }
term_marks-line-stands = { $n }. { $pupil }: has <b>{ $value }</b>
term_marks-line-stands-mean = { $n }. { $pupil }: has <b>{ $value }</b>, average { MEAN($mean) }
term_marks-line-open = { $n }. { $pupil }: choose a mark
term_marks-line-waits = { $n }. { $pupil }: needs a mark first: { $term }
term_marks-all = Set all ({ $count })
term_marks-back-groups = All groups
term_marks-counted = Marks: { $marks }
term_marks-few = At least { $few } marks are needed to be attested, so “{ $value }” is proposed.
term_marks-mean = Average { MEAN($mean) }.
term_marks-comes = Average { MEAN($mean) }, which makes { $value }.
term_marks-stands = The journal has <b>{ $value }</b>.
term_marks-set = Set { $value }
term_marks-ask = { $count ->
    [one] Set { $count } mark? What stands already stays as it is.
   *[other] Set { $count } marks? What stands already stays as it is.
}
term_marks-yes = Yes, set them
term_marks-nothing = Nothing to set: everybody with a proposal has a mark already.
term_marks-changed = The journal has changed meanwhile. Please check once more.
term_marks-all-done = { $count ->
    [one] { $count } mark is set
   *[other] { $count } marks are set
}. This can be undone for 10 minutes.
term_marks-done = { $pupil }, { $term }: { $value } is set. This can be undone for 10 minutes.
term_marks-corrected = { $pupil }, { $term }: was { $was }, is now { $value }. This can be undone for 10 minutes.
term_marks-refused-closed = The term is closed, its marks cannot be changed. The deputy head can open it.
term_marks-refused-past = Marks are set for the present term, and for the last one until it is closed. The deputy head can open an earlier one.
term_marks-refused-early = Marks for the year are set when the last term has its marks.
