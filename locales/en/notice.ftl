notices-written = <b>Your notices</b>
notices-written-none = None yet. A notice is seen by the families of the form, and you learn who has read it.
notice-line = { $n }. { $said }
notice-number = No. { $n }
notice-only-files = files without text
notice-quoted = “{ $words }”
notice-stage-draft = draft: { $words }
notice-stage-scheduled = leaves { MINUTE($at) }: { $words }
notice-stage-sent = { MINUTE($at) }: { $words }
notice-stage-refused = not sent: { $words }
notice-stage-withdrawn = { MINUTE($at) }, withdrawn: { $words }
notice-new = New notice
notice-back-list = ◀ My notices
notice-ask = <b>New notice</b>
    Write the text, or send photos and documents: there may be several, they become one notice. You will first see how it looks and who gets it.
notice-too-long = The notice would have { $length ->
    [one] { $length } character
   *[other] { $length } characters
}, and there is room for { $longest }. The last message was not added: shorten it, or send it as a document.
notice-head-draft = <b>Draft of a notice</b>
notice-head-scheduled = <b>This notice waits for its time</b>
notice-head-refused = <b>The notice was not sent</b>
    When its time came, you could no longer write to these people.
notice-whom = To: { $whom }
notice-with-signature = With the signature “I have read and sign”
notice-with-urgency = Urgent: { $reason }
notice-leaves = Leaves: { MINUTE($at) }
notice-holds = Holds until: { MINUTE($at) }
notice-files = { $count ->
    [one] { $count } file attached
   *[other] { $count } files attached
}
notice-no-words = <i>No text yet.</i>
notice-hint = <i>Send more text, a photo or a document, and I will add it.</i>
notice-preview = Preview
notice-choose-whom = To whom
notice-sign-on = Ask for a signature
notice-sign-off = No signature
notice-urgent = Urgent
notice-calm = Not urgent
notice-choose-when = When
notice-choose-until = Until when
notice-text-anew = New text
notice-no-files = Remove the files
notice-delete = Delete
notice-unschedule = Change
notice-back = ◀ The notice
notice-words-ask = Send the whole text: it will replace the present one.
notice-urgent-ask = Why is it urgent? Write one sentence, everybody will see it. What is urgent comes at night too, so only what cannot wait until the morning.
notice-urgent-long = The reason is longer than 200 characters. Please write it shorter.
notice-deleted = The draft is deleted.
notice-photo-or-text = Text, photos and documents can be added to a notice. This message could not be added.
notice-too-many = There are 10 files already, and one notice holds no more. This one was not added.
notice-caption-too-long = The caption of the file was not added: with it the text would be longer than { $longest } characters.
notice-left = This is no draft any more: the notice has left, waits for its time or is deleted. All your notices: /notice
notice-nobody-chosen = not chosen yet
notice-audience = { $where } – { $who }
notice-who-guardians = guardians
notice-who-pupils = pupils
notice-who-families = guardians and pupils
notice-who-staff = staff
notice-whole-school = The whole school
notice-a-group = group
notice-pupils-count = { $count ->
    [one] { $count } pupil
   *[other] { $count } pupils
}
notice-forms-count = { $count ->
    [one] { $count } form
   *[other] { $count } forms
}
notice-to-nobody = There is nobody like that at the moment.
notice-count-guardians = { $count ->
    [one] { $count } guardian
   *[other] { $count } guardians
}
notice-count-pupils = { $count ->
    [one] { $count } pupil
   *[other] { $count } pupils
}
notice-count-families = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
notice-count-staff = { $count ->
    [one] { $count } member of staff
   *[other] { $count } members of staff
}
notice-count-of-pupils = { $counted }, { $pupils ->
    [one] family of { $pupils } pupil
   *[other] families of { $pupils } pupils
}
notice-counted = Addressed to: { $counted }
notice-unlinked = Not linked yet: { $count } – please tell them yourself
notice-whom-title = <b>Whom is the notice for?</b>
notice-choose-forms = Forms
notice-choose-group = Group
notice-choose-some = Certain pupils
notice-choose-pupils = Pupils
notice-choose-guardians = Parents
notice-choose-families = Parents and pupils
notice-choose-staff = Staff
notice-list-form = <b>Which forms?</b>
notice-list-group = <b>Which group?</b>
notice-list-pupil = <b>Families of which pupils?</b>
notice-ticked = ✓ { $label }
notice-whom-done = Done
notice-whom-back = ◀ Back
notice-moment = { MINUTE($at) }
notice-when-due = <b>When should it leave?</b>
    Tap a time or write one, for example: tomorrow 8:00 or 12 November at 18:30.
notice-when-expires = <b>Until when does it hold?</b>
    After that it comes to nobody any more and stays in the list as past. Tap a time or write one, for example: 12 November or Friday 18:00.
notice-when-none-due = At once
notice-when-none-expires = No end
notice-when-wrong = I could not make out the time. Please write, for example: tomorrow 8:00 or 12 November at 18:30. It can be neither in the past nor more than 60 days ahead.
notice-when-before = The notice would end before it leaves. Choose a later time.
notice-when-after = By then the notice does not hold any more. Choose an earlier time, or first let it hold longer.
notice-so-it-looks = <b>This is how the notice will look</b>
notice-reaches-nobody = None of those it is for is linked yet: there is nobody to send it to. The class teacher gives the families their codes.
notice-leaves-now = It leaves at once; those who have quiet hours get it in the morning.
notice-leaves-urgently = Urgent: it comes at once, in quiet hours too.
notice-leaves-later = It leaves { MINUTE($at) }. Until then it can be changed.
notice-send = Send
notice-change = Change
notice-changed-since = The notice has changed since you looked at it. Please look once more.
notice-scheduled = Settled: the notice leaves { MINUTE($at) }. Until then it can be changed.
notice-look = Open
notice-correct = Correct
notice-withdraw = Withdraw
notice-correct-ask = <b>Correct the notice</b>
    Send the whole text. It will replace the present one for everybody who has got the notice, marked “corrected”; the files stay.
notice-correct-parts = The corrected text is longer and does not fit into the messages people already have. Shorten it, or send a new notice.
notice-correct-sure = Replace the text for everybody?
notice-correct-yes = Replace
notice-correct-done = The text was corrected { MINUTE($at) }: it is changing now for everybody who has got it.
notice-correct-same = The text is like that already, or the notice has been withdrawn.
notice-withdraw-sure = Withdraw the notice? Those who have not got it will not get it; the others will see “withdrawn” instead of the text, and the files disappear (the messenger does not delete those older than two days). Whoever has read it already has read it.
notice-withdraw-yes = Yes, withdraw
notice-withdraw-done = The notice was withdrawn { MINUTE($at) }.
notice-withdraw-again = The notice had been withdrawn already.
notice-back-board = ◀ Who has read it
notice-only-preview = This is a preview: the button will work for those who get the notice.
