intake-no-form = “{ $form }” is no form. Write the grade and the letter, such as 7B.
intake-unknown-form = the school's lists have no form { $form }. Import the lists first, or correct the name.
intake-pupil-twice = { $name } is in row { $row } already. Keep one row; for namesakes, give their birthdays.
intake-no-subgroup = form { $form } has no subgroup “{ $subgroup }”. Add it to the sheet “Load”, or correct the name.
intake-unknown-key = nobody at the school has the id “{ $key }”, and the row has no name. Add surname and name.
intake-guardian-of-nobody = the pupil “{ $name }” (form: { $form }) was not found. Write surname and name as in the list of pupils; for namesakes, give the id.

intake-which = { $name }: one of these pupils, or a new one?
intake-other-birthday = { $name }: the birthday in the file is a different one. Is it the same pupil?
intake-renamed = { $name }: no such pupil, but there are similar ones who are not in the file. Is this a corrected name?
intake-namesakes = { $name }: the same pupil is in row { $row }. Two namesakes, or one row too many?
intake-colleague = { $name }: one of these people, or a new colleague?
intake-teacher = { $name }: no such teacher among the staff. Who is it?
intake-subject = “{ $subject }”: no such subject yet, but there is a similar one. Is it the same?
intake-many-left = Pupils of these forms who are not in the file: { $count }. Have all of them left?

intake-choice-new = add as new
intake-choice-skip = leave this row out
intake-choice-person = { $name }
intake-choice-pupil = { $name }, { $form }, born { $born }
intake-choice-subject = it is “{ $subject }”
intake-choice-two = two namesakes
intake-choice-once = one pupil
intake-choice-left = yes, they have left
intake-choice-stay = no, keep them in their forms
intake-note-later = { $name }: already recorded in { $form } from { $day }, so nothing is changed here.
