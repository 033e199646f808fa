task-ask = Write the homework in your next message. A photo, an album, a document or a link will do too.
task-repeat = As last time: { $text }
task-year = As last year: { $text }
task-parallel = As in the parallel form: { $text }
task-nothing = Nothing is set
task-change = Change: { $text }
task-withdraw = Withdraw: { $text }
task-due = { SHORT($day) }
task-minutes = { $minutes } min
task-pupils = For whom
task-other-text = Another text
task-no-files = Remove files
task-save = Set it
task-drop = Do not set
task-back = To the homework
task-text = <b>{ $text }</b>
task-no-text = No text yet.
task-for-day = For { DAY($day) }.
task-no-day = The timetable does not show when the group meets again. Ask the deputy head.
task-takes = { $minutes ->
    [one] About { $minutes } minute.
   *[other] About { $minutes } minutes.
}
task-for = Only for: { $pupils }.
task-for-all = For everybody.
task-files = Files: { $names }.
task-kept = { $count ->
    [one] Files of the earlier homework: { $count }.
   *[other] Files of the earlier homework: { $count }.
}
task-full = No more than { $most } files can be attached to homework.
task-more = You can add text or send more files.
task-too-many = There are 10 files already; this one is not attached.
task-whom = { $count ->
    [0] Tick whom this homework is for. So far everybody.
    [one] For { $count } pupil.
   *[other] For { $count } pupils.
}
task-write = Send the whole new text.
task-long = Too long: { $length } characters, and 3,000 fit. Send it shorter or as a file.
task-wanted = This cannot be attached to homework. A text, a link, a photo or a document can.
task-file-big = The file is larger than 20 MB: the messenger does not pass on so much. Send a smaller one or a link.
task-file-kind = Such a file cannot be attached. Photos, PDF and Word, Excel or OpenDocument files can.
task-set = The homework is entered.
task-changed = The homework is changed.
task-withdrawn = The homework is withdrawn.
task-nothing-said = Entered: nothing is set.
task-gone = This homework is entered already, or another one was begun. Open the lesson with /journal.
