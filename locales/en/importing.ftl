office = <b>Office · { $school }</b>
    Send the school's file here, into the chat: lists, timetable or marks (.xlsx, .xls, .ods, .csv, .zip).
    You will see what would change first; it is changed only when you confirm.

    Templates with an example are below.
office-lead = <b>School · { $school }</b>
    Here it is decided how days and lessons are held, and what holds for the whole school. Whoever a decision concerns is told of it.
office-settings = School settings
office-template-roster = Template: lists
office-template-timetable = Template: timetable
office-template-marks = Template: marks
office-lists-today = Today's lists
import-reading = Reading “{ $name }”…
import-refused = { $said }

    Nothing was changed. Correct the file and send it again; templates that fit are below.
import-too-big = The file is larger than 20 MB and cannot be taken in the chat. Save it as CSV, split it, or import it with the command zvonok import.
import-preview = <b>“{ $name }” → { $school }</b>
import-done = <b>Done: “{ $name }” → { $school }</b>
import-line = { $line }
import-confirm = Make the changes
import-confirm-rest = Import the rest
import-cancel = Cancel
import-cancelled = All right, the file is forgotten. Nothing was changed.
import-gone = This file does not wait for an answer any more. Send it again.
import-question = <b>“{ $name }”: a question</b>
    { $said }
import-choice = { $number }. { $said }
import-rejects-name = rows not taken { $name }.xlsx
import-template-name-roster = Lists.xlsx
import-template-name-timetable = Timetable.xlsx
import-template-name-marks = Marks.xlsx
import-progress = Reading “{ $name }”: { $count } lines…
import-code-nothing = leave such marks out
