absence-button = Won’t come
absence-notes-button = My notes
absence-day = { DAY($day) }
absence-days = { SPAN($first, $last) }
absence-words = “{ $words }”
absence-document = Document: { $name }

absence-when = <b>{ $child }: will be absent</b>
    When?
absence-today-ill = Ill today
absence-today = Today
absence-tomorrow = Tomorrow
absence-on = { SHORT($day) }
absence-other-days = Other days
absence-back-notes = ◀ My notes
absence-back-days = ◀ When?
absence-month = <b>{ $child }: will be absent</b>
    { MONTH($month) }
absence-pick-first = Tap the first day, or write the dates, for example: 12–14 November.
absence-pick-last = First day: { DATE($day) }. Tap the last one; if it is a single day, tap it again.
absence-days-unclear = I could not make out the dates. Please write, for example: 12 November, 12–14 November, until Friday.
absence-misfit-backwards = { $days }: the last day comes before the first. Please check the dates.
absence-misfit-past = { $days }: that was too long ago. A note can be sent up to three days late; please tell the class teacher about the rest.
absence-misfit-long = { $days }: that is more than 31 days. Please arrange a long absence with the class teacher.
absence-misfit-year = { $days }: these days are outside the school year.
absence-misfit-closed = { $days }: there are no lessons anyway, so there is nothing to report.

absence-whose = Whom are you writing about?
absence-why = <b>{ $child }: will be absent</b>
    { $days }

    What is the reason?
absence-reason-ill = illness
absence-reason-family = family circumstances
absence-reason-contest = competition or olympiad
absence-reason-exempt = exemption from a subject
absence-reason-other = another reason
absence-exempt-from = exemption ({ $subject })
absence-reason-button-ill = Illness
absence-reason-button-family = Family
absence-reason-button-contest = Competition
absence-reason-button-exempt = Exemption
absence-reason-button-other = Other

absence-look = <b>{ $child }: will be absent</b>
    { $days }
    Reason: { $reason }
absence-not-sent = <i>Not sent yet. Words and documents are for the class teacher alone, days and reason for all teachers.</i>
absence-not-saved = <i>The changes have not been saved yet.</i>
absence-sent-before = <i>Sent. Until the last day is over you can change or withdraw it.</i>
absence-send = Send
absence-save = Save
absence-change-days = Days
absence-change-reason = Reason
absence-add-words = My own words
absence-add-file = Document
absence-withdraw = Withdraw
absence-words-question = Write in your own words what the class teacher should know (up to 1000 characters), or tap “Skip”.
absence-words-long = That is { $length ->
        [one] { $length } character, and there is room for { $most }. Nothing is lost: your message is still above. Please shorten it and send it again.
       *[other] { $length } characters, and there is room for { $most }. Nothing is lost: your message is still above. Please shorten it and send it again.
    }
absence-words-wanted = Right now I am waiting for words. Write them, or tap “Skip”; a document can be added afterwards.
absence-drop-words = Remove the words
absence-drop-file = Remove document
absence-skip = Skip
absence-file-question = Send a photo or a file: a certificate, an invitation, a letter. A picture, a PDF or a document of up to 20 MB will do.
absence-file-wanted = Right now I am waiting for a document: a photo or a file. Send it, or tap “Skip”.
absence-file-kind = I cannot take this kind of file. Please send a picture, a PDF or a Word, Excel or OpenDocument file.
absence-file-big = This file is larger than 20 MB, so I cannot fetch it. Please send a smaller one, a photo for example.

absence-sent = <b>{ $child }: your note has been received</b>
    { $days }
    Reason: { $reason }
absence-seen-now = The class teacher can already see it.
absence-in-the-way = { $child }: you have already told us about these days.
    { $days }: { $reason }.
    Change that note into the new one?
absence-change-earlier = Change the earlier
absence-notes = <b>My notes</b>
absence-notes-none = There are no notes for the coming days.
absence-note = <b>{ $child }</b>
    { $days }: { $reason }
absence-note-by-school = <i>from the class teacher</i>
absence-by-school = class teacher
absence-change = { $name }, { SHORT($day) }
absence-file-button = Document, { SHORT($day) }
absence-withdrawn = The note has been withdrawn: { $child }, { $days }. The class teacher no longer sees it.
absence-gone = This note has been withdrawn already, or its days are over. It cannot be changed.
absence-file-sent = The document has been sent.
absence-file-gone = The document is no longer here.
