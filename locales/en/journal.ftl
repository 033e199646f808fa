journal-title = <b>My lessons: { DAY($day) }</b>
journal-form-title = <b>Lessons of { $form }: { DAY($day) }</b>
journal-form-hint = You are the class teacher: absences of your own form can be entered here.
journal-form = Lessons of { $form }
journal-none = No lessons.
journal-no-groups = No form or group is assigned to you yet. If you teach, ask the deputy head or the secretary: they keep the teaching load.
journal-hint = Open a lesson by its button, or type it in one line: “{ $example }”.
journal-lesson = <b>{ $number }. { $group }</b>
journal-lesson-bell = <b>{ $number }. { $group }</b>, { $starts }–{ $ends }
journal-later = Has not begun yet.
journal-cancelled = Cancelled.
journal-moved = Moved to another time.
journal-gaps = Missing: { $gaps }.
journal-filled = Everything is filled in.
journal-no-marks = Filled in, no marks.
journal-draft = Something is not saved: open the lesson.
journal-gap-topic = topic
journal-gap-roll = roll call
journal-gap-homework = homework
journal-open = { $number }. { $group }
journal-open-day = { SHORT($day) } · { $group }
journal-unfilled = What is missing
journal-marks-quarter = Quarter marks
journal-marks-trimester = Trimester marks
journal-marks-half_year = Half-year marks
journal-unfilled-title = <b>Missing from the last two weeks</b>
journal-all-filled = Everything is filled in. Thank you!
journal-day = <b>{ DAY($day) }</b>
journal-gaps-line = { $number }. { $group }: { $gaps }
journal-back = To the day's lessons

lesson-forms = { $forms } ({ $name })
lesson-group = { $forms }, { $subject }
lesson-head = <b>{ $group }</b>
    { DAY($day) }, lesson { $number }
lesson-instead = You are standing in for: { $teacher }
lesson-present = present
lesson-late = { $letter }, { $minutes } min
lesson-weight = weight { $weight }
lesson-retake = retake
lesson-comment = “{ $comment }”
lesson-pupil = { $pupil }: { $said }
lesson-topic = Topic: { $topic }
lesson-no-topic = No topic yet.
lesson-kind = Kind of lesson: { $kind }
lesson-kind-ordinary = ordinary
lesson-kind-practical = practical work
lesson-kind-laboratory = laboratory work
lesson-kind-control = control work
lesson-kind-excursion = excursion
lesson-noted = { $pupil } — { $letter }
lesson-roll = Roll call: { $pupils }
lesson-all-there = Roll call: everybody is present.
lesson-no-roll = The roll was not called.
lesson-marks = Marks:
lesson-no-marks = No marks.
lesson-task = Set for { DATE($due) }: { $text }
lesson-task-about = Set for { DATE($due) }: { $text } ({ $about })
lesson-task-minutes = { $minutes } min
lesson-task-files = { $files ->
    [one] { $files } file
   *[other] { $files } files
}
lesson-task-pupils = { $pupils ->
    [one] for { $pupils } pupil
   *[other] for { $pupils } pupils
}
lesson-no-homework = No homework yet.
lesson-nothing-set = Nothing is set.
lesson-do-roll = Roll call
lesson-do-marks = Marks
lesson-do-topic = Topic
lesson-do-kind = Kind of lesson
lesson-do-homework = Homework
lesson-save = Save
lesson-drop = Do not save
lesson-unsaved = Some entries are not saved. Press “Save” or “Do not save”.
lesson-back = To the lesson
lesson-to-day = To the day's lessons
lesson-undo = Undo
lesson-saved = Saved. It can be undone for 10 minutes.
lesson-saved-already = The journal says so already.
lesson-dropped = The unsaved entries are discarded.
lesson-theirs = What the other teacher has entered stays. The rest of yours is not saved yet: open the roll call or the marks.
lesson-clash = <b>The journal was changed while you were filling it in.</b> Nothing is saved.
lesson-clash-line = { $pupil }: was — { $was }; is now — { $now }; yours — { $mine }
lesson-clash-what = Which should stay?
lesson-clash-mine = Enter mine
lesson-clash-theirs = Leave it as it is

entry-no-future = The lesson has not begun: roll call and marks open with the bell. Topic and homework can be entered before.
entry-no-cancelled = The lesson is cancelled or moved, there is nothing to enter. If it was held after all, ask the deputy head.
entry-no-lesson = The timetable has no lesson at that time. If there was one, ask the deputy head to enter a substitution.
entry-no-old = The lesson was more than two weeks ago and is closed. Ask the deputy head, who can open it.
entry-no-term = The term is closed, entries cannot be changed. Ask the deputy head, who can open the lesson.
entry-no-attendance = Here you are the class teacher: only absences of your own form can be entered.
entry-no-marks = This group is taught without marks.
entry-no-homework = This form gets no homework: the school has decided so.

roll-count = { $present } of { $all } present
roll-line = { $pupil } — { $letter } (the family has told: { $why })
roll-line-plain = { $pupil } — { $letter }
roll-hint = Tap a name: { $cycle }. It is in the journal after “Save”.
roll-noted = { $pupil } · { $letter }

mark-for = Mark for: { $work }
mark-work-weight = { $work }, weight { $weight }
mark-hint = Choose a pupil, then the mark. It is in the journal after “Save”.
mark-choose-work = What the mark is for
mark-whom = <b>{ $pupil }</b>
mark-known = In the journal: { $marks }
mark-new = Not saved: { $marks }
mark-next = For: { $work }, weight { $weight }
mark-next-comment = Comment: “{ $comment }”
mark-clear = Remove the unsaved
mark-back = To the list
mark-change = Change { $value }
mark-work = { $work } ×{ $weight }
mark-weight = weight { $weight }
mark-works = Choose the kind of work. Its weight can be changed below.
mark-absent = Please note: { $pupil } is not at the lesson but gets a mark.
mark-unsaved = { $count ->
    [one] { $count } mark is not saved:
   *[other] { $count } marks are not saved:
}
mark-comment-1 = neatly solved
mark-comment-2 = a good answer
mark-comment-3 = active in class
mark-comment-4 = no exercise book
mark-comment-5 = homework not done
mark-comment-6 = can be retaken

mark-what = What should be done with the mark?
mark-do-retake = Retake
mark-do-correct = Correct
mark-do-remove = Remove
mark-retaken-to = Which mark for the retake? Both stay in the journal.
mark-corrected-to = Which mark should it be?
mark-why = Why is { $was } corrected to { $value }? The family will read the reason.
mark-why-remove = Why is the mark removed? The family will read the reason.
mark-reason-slip = Typing error
mark-reason-appeal = Appeal
mark-reason-recheck = Checked once more
mark-back-pupil = To the pupil
mark-retaken = The retake is entered: was { $was }, is now { $value }. Both marks are in the journal.
mark-corrected = Corrected: was { $was }, is now { $value }.
mark-removed = The mark { $was } is removed.
mark-same = The mark is already like that.
mark-gone = This mark is gone: it was removed. Open the lesson again with /journal.

topic-ask = Write the topic in your next message.
topic-ask-plan = Choose a topic of the plan or write your own in the next message.
topic-long = Too long: { $length } characters, and the journal takes 500. Send it shorter.
topic-said = The topic is entered.
topic-said-foreign = The topic is entered. Please note: topics are written in Russian, for foreign languages too.
topic-kind-said = The kind of lesson is entered.
topic-kind-ask = Choose what kind of lesson it is.
topic-second-control = Please note: the form has a control work on that day already: { $works }. More than one a day is not recommended.

undo-done = Undone. Families hear nothing of it unless they have been told already.
undo-partly = Undone, except what another teacher has changed since: { $kept ->
    [one] { $kept } entry stays
   *[other] { $kept } entries stay
}.
undo-nothing = There is nothing to undo: the entries have been changed since.
undo-late = More than 10 minutes have passed: it cannot be undone. A mark can be corrected with a reason.
