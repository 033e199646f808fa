homework-title = <b>{ $child }. Homework for { DAY($day) }</b>
homework-line = { $bullet } <b>{ $subject }</b>: { $task }
homework-line-more = { $bullet } <b>{ $subject }</b>, { $extras }: { $task }
homework-minutes = about { $minutes } min
homework-individual = individual task
homework-files = { $files ->
        [one] { $files } file
       *[other] { $files } files
    }
homework-next = Next school day
homework-none = Nothing is set for this day.
homework-off-first = <b>{ $child }.</b> No homework is set in the first form.
homework-off = <b>{ $child }.</b> No homework is set in this form.
homework-files-button = Files ({ $files })
homework-files-sent = The files have been sent.
homework-files-gone = There are no files for this day any more.
homework-tick = ✓ Done: { $subject }
homework-untick = ↩ Not done: { $subject }
homework-load = <i>About { $minutes } min in all; form { $grade } may have up to { $most } min a day.</i>
homework-overload = <i>About { $minutes } min in all, more than form { $grade } may have: up to { $most } min a day.</i>
