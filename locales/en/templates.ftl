template-guide = How to fill it in
template-roster =
    Each sheet is a list of its own. Sheets and columns you do not need may go, columns may change places, headings must stay.
    Pupils: one row is one pupil. Whoever is missing from the list of their form counts as having left, so enter whole forms.
    An ID is needed only if the school numbers people itself; it recognises a person after a change of name.
    Write subgroups with commas, as the sheet “Load” calls them: English 1, Mathematics (profile).
    Write dates as 01.09.2026 and times as 8:30. Replace the examples by your rows and upload the file: you will see first what changes.
template-timetable =
    One row is one lesson of the week. Leave the headings as they are; the rows may be in any order.
    If several forms have a lesson together, list them with commas: 10A, 10B.
    Fill in the subgroup if only a part of the form has the lesson; room and teacher may stay empty.
    Fill in the week only if the lesson is not held every week: odd or even; the first week of the year is odd.
    You may also upload a usual grid instead: days and lessons at the left, forms at the top.
template-marks =
    Each sheet is a list of its own. Sheets and columns you do not need may go, columns may change places, headings must stay.
    Write pupils as the list of the form has them: surname and first name; for namesakes add the patronymic or the ID.
    Fill in the subgroup and the lesson number if it would not be clear otherwise which lesson is meant.
    One row is one mark, one absence, one task. The file may be uploaded again: the same is not counted twice.
    Write dates as 01.09.2026. Replace the examples by your rows and upload the file: you will see first what changes.
