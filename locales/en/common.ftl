# Words that all screens share.
earlier = ◀ { SHORT($day) }
later = { SHORT($day) } ▶
today = Today
part-back = ◀ part { $part } of { $parts }
part-on = part { $part } of { $parts } ▶
week-earlier = ◀ week before
week-later = week after ▶
week-this = This week
month-earlier = ◀ { MONTH($first) }
month-later = { MONTH($first) } ▶
month-this = This month
term-quarter = quarter { $number }
term-trimester = trimester { $number }
term-half_year = half-year { $number }
term-year = year
term-year-button = Year
ending-exam = exam
ending-final = certificate

closed-weekend-day = <i>{ DAY($first) }: no school</i>
closed-weekend = <i>{ SPAN($first, $last) }: weekend</i>
closed-day = <i>{ DAY($day) }: { $name }</i>
closed-days = <i>{ SPAN($first, $last) }: { $name }</i>
moved-day = <i>By the timetable of a { $of }</i>
moved-day-why = <i>By the timetable of a { $of }: { $reason }</i>
weekday-of = { $weekday ->
        [1] Monday
        [2] Tuesday
        [3] Wednesday
        [4] Thursday
        [5] Friday
        [6] Saturday
       *[other] Sunday
    }
year-over = The school year is over. The new one begins in autumn.
year-before = The school year has not begun yet.
lines-more = …and { $count } more

stale-button = This button is out of date. Open the screen again: /help
not-yours = This button no longer works: you do not have access to these data. Open the screen again: /help
group-chat = I never show anybody’s data in a group. Write to me privately and I will answer there.
group-chat-button = Open private chat
unknown-text = I did not understand this message. Tap /help to see everything I can do.
unknown-command = I have no such command. Tap /help to see everything I can do.
command-not-yours = This command is not for you. Tap /help to see everything that is.
unknown-content-teacher = I do not understand voice messages, photos and stickers. Type the lesson in one line, for example “{ $example }”, or open it: /journal. Photos and files of homework are sent after pressing “Homework” at a lesson.
unknown-content = I understand only text and buttons. Tap /help to see everything I can do.
press-a-button = Please tap one of the buttons above, or /cancel to stop.
flood = Too many messages in a row: I am not answering for now. Please wait a minute and write again.
something-broke = That did not work: something went wrong on my side. Please try again in a minute. If it happens again, give the school’s administrator this number: <code>{ $id }</code>.
cancelled = All right, we have stopped. Tap /help to see everything I can do.
nothing-to-cancel = There is nothing to cancel: I am not waiting for anything. Tap /help to see everything I can do.
files-lost = Could not be found: { $names }. Please tell the teacher or the school’s administrator.
