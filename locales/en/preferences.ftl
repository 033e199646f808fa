preferences-title = <b>Settings</b>
preferences-language = Language: <b>{ $language }</b> (change it: /language)
preferences-line = { $name }: <b>{ $value }</b>
preferences-line-own = { $name }: <b>{ $value }</b> (for this child only)
preferences-name = <b>{ $name }</b>
preferences-now = Chosen: <b>{ $value }</b>
preferences-toast = { $name }: { $value }.
preferences-stop = <i>Switch all notifications off: /stop</i>
preferences-muted = <b>Notifications are off</b>, by /stop.
preferences-stopped = <b>Notifications are off.</b>
    No marks, digests or school notices come by themselves any more. Commands are answered as before: /help
preferences-again = Switch on again
preferences-speaking = Notifications are on again.
preferences-reset = Back to the usual
preferences-reset-question = <b>Go back to the usual settings?</b>
preferences-reset-done = The settings are the usual ones again.
preferences-back = ◀ Settings

preferences-group-zone = Time zone
preferences-group-evening = Evening digest
preferences-group-morning = Morning digest
preferences-group-weekly = Weekly digest
preferences-group-quiet = Quiet hours
preferences-group-events = What to tell
preferences-group-calm = Calm mode
preferences-group-private = Hide details
preferences-group-tell_first = I tell first
preferences-group-class_day = Your class today

preferences-about-zone = Quiet hours and the hours of digests are counted by this time. Lessons always have the school’s time.
preferences-about-evening = One message about what the day brought and what is set. When there is nothing to tell, none comes. The digest at 18:00 waits for an hour after the last lesson when lessons end late.
preferences-about-morning = Today’s lessons and substitutions. It comes on school days only.
preferences-about-weekly = The week in one message: marks, absences, homework. It comes at the hour of the evening digest, or at 18:00 if that is off.
preferences-about-quiet = In these hours nothing comes but what is urgent (a pupil is not present in a lesson) and digests for which such an hour was chosen. Nothing is lost: the rest comes when the quiet hours end.
preferences-about-calm = Only what needs attention (absence from a lesson, the low marks 1 and 2), and one piece of good news a week.
preferences-about-private = Details stay covered until they are tapped: a locked screen does not show them.
preferences-about-tell_first = The child hears of a mark without delay, and you so many hours after it was entered, or in the evening digest: there is time to tell it first. Absences from a lesson are told at once. It works where the child has an own account in the bot and the school allows it.
preferences-about-class_day = On school days at 7:45 by the school’s clock: who is not coming today, changed lessons, what has not reached families, who has not opened an urgent notice, who is not linked yet. When there is nothing to tell, it does not come.

preferences-yes = yes
preferences-no = no
preferences-usual = as usual
preferences-own = by own choice
preferences-hour = { $hour }:00
preferences-span = { $starts }:00–{ $ends }:00
preferences-at = { $hour }, { $days }
preferences-every-day = every day
preferences-workdays = Monday to Friday
preferences-on-5 = on Fridays
preferences-on-7 = on Sundays
preferences-choose-on-5 = On Fridays
preferences-choose-on-7 = On Sundays
preferences-choose-none = None
preferences-choose-yes = Yes
preferences-choose-no = No

preferences-zone-school = as at school ({ $city }), now { $time }
preferences-zone-own = { $city }, now { $time }
preferences-as-school = As at school
preferences-zone-other = Another city
preferences-zone-question = Write a city or a time zone, for example: Berlin, UTC+7 or Asia/Tokyo.
preferences-zone-unclear = I do not know this city. Write a large city or a time zone, for example: Berlin, UTC+7 or Asia/Tokyo.

preferences-quiet-none = No quiet hours
preferences-quiet-other = Other hours
preferences-quiet-from = <b>Quiet hours.</b> From when?
preferences-quiet-until = <b>Quiet hours from { $hour }:00.</b> Until when?
preferences-back-quiet = ◀ Quiet hours

preferences-whom = About: { $whom }
preferences-whom-all = About all children
preferences-all-children = All children
preferences-as-all = As for all
preferences-back-events = ◀ What to tell
preferences-no-digests = <i>All digests are off: what is put off to a digest will not come. Only school notices then come at once.</i>
preferences-event-mark = New marks
preferences-event-correction = Corrected marks
preferences-event-absence = Absence from a lesson
preferences-event-late = Late arrivals
preferences-event-homework = Set late
preferences-event-timetable = Timetable changes
preferences-event-term_mark = Term marks
preferences-event-notice = School notices
preferences-about-mark = Marks for lessons and works.
preferences-about-correction = A mark was changed or taken back: what it was, what it is, and why.
preferences-about-absence = An absence from a lesson that the family had not announced.
preferences-about-late = A late arrival was noted.
preferences-about-homework = Homework that was added after the evening digest.
preferences-about-timetable = A lesson is cancelled, moved or taken by another teacher. More than a day ahead it comes in the digest.
preferences-about-term_mark = Marks of the term, half-year and year.
preferences-about-notice = Notices to the form and the school. They cannot be switched off, but put off to a digest.
preferences-when-now = at once
preferences-when-after_lessons = after lessons
preferences-when-digest = in the digest
preferences-when-off = not told
preferences-hours-later = { $hours ->
        [one] { $hours } hour later
       *[other] { $hours } hours later
    }
preferences-choose-hours = { $hours } h later
preferences-choose-now = At once
preferences-choose-after_lessons = After lessons
preferences-choose-digest = In the digest
preferences-choose-off = Do not tell

preferences-group-office = Office hours
preferences-about-office = Families’ messages arrive in these hours of the school’s working days, by the school’s clock. What is written at another time waits for the next working day, and the family knows it. What is urgent, about a child’s safety, arrives at once.
preferences-choose-from = From { $hour }:00
preferences-choose-until = Until { $hour }:00
