homework-title = <b>{ $child }. Homework for { DAY($day) }</b>
homework-line = • <b>{ $subject }</b>: { $task }
homework-line-more = • <b>{ $subject }</b>, { $extras }: { $task }
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
