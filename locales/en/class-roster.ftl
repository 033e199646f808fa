roster-title = <b>{ $form }. Class list</b>
roster-count = Pupils: { $pupils }. Families in touch: { $reached }.
roster-empty = There is nobody in the class list yet. The school secretary loads the lists.
roster-line = { $number }. { $pupil } – { $reached } of { $guardians } in touch
roster-line-nobody = { $number }. { $pupil } – nobody in touch yet
roster-line-unknown = { $number }. { $pupil } – no adults in the school’s list
roster-own = the pupil has a chat
roster-home-short = taught at home
roster-card = <b>{ $pupil }, { $form }</b>
roster-home = Taught at home
roster-groups = Groups: { $groups }
roster-adults = <b>Family</b>
roster-guardian-linked = • { $kinship }, { $name } – in touch
roster-guardian-unlinked = • { $kinship }, { $name } – not in touch yet
roster-nobody = • no adults in the school’s list
roster-pupil-linked = • the pupil – in touch
roster-pupil-unlinked = • the pupil – not in touch yet
roster-absences = <b>Attendance, { $term }</b>
roster-missed = Lessons missed: { $missed } of { $held }
roster-means = <b>Averages, { $term }</b>
roster-mean = { $marks ->
    [one] { $subject }: { MEAN($mean) } ({ $marks } mark)
   *[other] { $subject }: { MEAN($mean) } ({ $marks } marks)
}
roster-no-means = <i>No average yet: { $subjects }</i>
roster-without-marks = This form learns without marks.
roster-invite = Invite the family
roster-back = ◀ Class list
