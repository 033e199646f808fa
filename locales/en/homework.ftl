homework-title = <b>{ $child }. Homework for { DAY($day) }</b>
homework-line = { $bullet } <b>{ $subject }</b>: { $task }
homework-line-more = { $bullet } <b>{ $subject }</b>, { $extras }: { $task }
homework-time-minutes = { $minutes } min
homework-time-hours = { $hours } h
homework-time = { $hours } h { $minutes } min
homework-minutes = about { $time }
homework-individual = individual task
homework-files = { $files ->
        [one] { $files } file
       *[other] { $files } files
    }
homework-bring = To bring: { $bring }
homework-next = Next school day
homework-none = Nothing is set for this day.
homework-off-first = <b>{ $child }.</b> No homework is set in the first form.
homework-off = <b>{ $child }.</b> No homework is set in this form.
homework-files-button = Files ({ $files })
homework-files-sent = The files have been sent.
homework-files-gone = There are no files for this day any more.
homework-tick = ✓ Done: { $subject }
homework-untick = ↩ Not done: { $subject }
homework-load = <i>About { $time } in all; form { $grade } may have up to { $most } a day.</i>
homework-overload = <i>About { $time } in all, more than form { $grade } may have: up to { $most } a day.</i>
homework-done = <i>Done: { $done } of { $tasks }.</i>
homework-tick-gone = This task is there no more.
homework-later = <i>Also set for: { $days }</i>
homework-on-day = { SHORT($day) }
homework-files-on-day = Files { SHORT($day) }
homework-child = <b>{ $child }.</b>
homework-all-button = All children
homework-day-button = By day
homework-week-button = Week
homework-week-title = <b>{ $child }. Homework, { SPAN($first, $last) }</b>
homework-week-day = <b>{ DAY($day) }</b>
homework-week-line = { $bullet } { $subject }: { $task }
homework-week-line-more = { $bullet } { $subject }, { $extras }: { $task }
homework-week-none = Nothing is set for this week.
homework-subjects-button = By subject
homework-subjects-back = ◀ All subjects
homework-subjects-title = <b>{ $child }. Homework by subject, { SPAN($first, $last) }</b>
homework-subjects-none = Nothing is set for the next two weeks.
homework-subject-count = • { $subject }: { $tasks ->
        [one] { $tasks } task
       *[other] { $tasks } tasks
    }
homework-subject-title = <b>{ $child }. { $subject }: homework, { SPAN($first, $last) }</b>
homework-subject-line = { $bullet } <b>{ SHORT($day) }</b>: { $task }
homework-subject-line-more = { $bullet } <b>{ SHORT($day) }</b>, { $extras }: { $task }
homework-subject-none = Nothing is set in this subject for these days.
homework-which = <b>{ $child }.</b> Which subject is it?
homework-unclear = I could not make out which day or subject to show. You can write it like this:
    <code>/homework tomorrow</code>
    <code>/homework friday</code>
    <code>/homework 12.11</code>
    <code>/homework week</code>
    <code>/homework</code> and the beginning of a subject’s name
