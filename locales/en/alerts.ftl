alerts-title = <b>{ $child }.</b> New in the journal
alerts-mark = { $subject }: <b>{ $value }</b>
alerts-mark-changed = { $subject }: was { $was } → now <b>{ $value }</b>
alerts-mark-retaken = { $subject }: retake, was { $was } → is now <b>{ $value }</b>
alerts-mark-same = { $subject }: <b>{ $value }</b>, its work, weight or comment has changed
alerts-mark-withdrawn = { $subject }: the mark { $was } was withdrawn
alerts-term-mark = { $subject }, { $term }: <b>{ $value }</b>
alerts-term-mark-changed = { $subject }, { $term }: was { $was } → now <b>{ $value }</b>
alerts-term-mark-withdrawn = { $subject }, { $term }: the mark { $was } was withdrawn
alerts-absent = { $subject }: not seen in lesson { $number }
alerts-came = { $subject }: is in lesson { $number } after all, the absence was taken back
alerts-came-late = { $subject }: came to lesson { $number }, but late
alerts-late = { $subject }: late for lesson { $number }
alerts-minutes = { $minutes ->
    [one] by { $minutes } minute
   *[other] by { $minutes } minutes
}
alerts-takes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
alerts-homework = Set for { DAY($day) }. { $subject }: { $text }
alerts-homework-changed = Changed homework for { DAY($day) }. { $subject }: { $text }
alerts-homework-withdrawn = Withdrawn homework for { DAY($day) }. { $subject }: { $text }
alerts-lesson-cancelled = { DAY($day) }: lesson { $number } ({ $subject }) is cancelled
alerts-lesson-moved = { DAY($day) }: lesson { $number } ({ $subject }) is moved to { SHORT($to) }, lesson { $tonumber }
alerts-lesson-subject = { DAY($day) }: lesson { $number }: { $other } instead of { $subject }
alerts-lesson-teacher = { DAY($day) }: lesson { $number } ({ $subject }), taught by { $teacher }
alerts-lesson-remote = { DAY($day) }: lesson { $number } ({ $subject }) is held online
alerts-lesson-other = { DAY($day) }: lesson { $number } ({ $subject }), another room or together with another group
alerts-lesson-joined = { DAY($day) }: lesson { $number } ({ $subject }) is held together with { $whom }
alerts-lesson-room = { DAY($day) }: lesson { $number } ({ $subject }) is held in another room
alerts-lesson-as-usual = { DAY($day) }: lesson { $number } ({ $subject }) is held as usual
alerts-room = room { $room }
alerts-reason = reason: { $reason }
alerts-work = { $work }
alerts-weight = weight { $weight }
alerts-on-day = for { DATE($day) }
alerts-entered = entered { BRIEF($entered) } for { BRIEF($day) }
alerts-comment = “{ $comment }”
alerts-more = …and { $more } more. All of it is behind the button “Diary”.
alerts-diary-button = Diary
alerts-settings-button = Settings
