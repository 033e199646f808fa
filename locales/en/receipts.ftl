receipts-title = <b>Notice of { MINUTE($at) }</b>
receipts-report = <b>The notice has gone out</b>
receipts-refused = <b>The notice was not sent</b>
    When its time came you no longer had the right to write to these people. Nobody got it:
receipts-now = <i>As of { MINUTE($at) }</i>
receipts-to = To: { $who }
receipts-guardians = { $count ->
    [one] { $count } guardian
   *[other] { $count } guardians
}
receipts-of-pupils = { $people } of { $pupils ->
    [one] { $pupils } pupil
   *[other] { $pupils } pupils
}
receipts-pupils = { $count ->
    [one] { $count } pupil
   *[other] { $count } pupils
}
receipts-staff = { $count ->
    [one] { $count } member of staff
   *[other] { $count } members of staff
}
receipts-nobody = nobody
receipts-delivered = Delivered: { $count }
receipts-waits = Waiting to be sent: { $count }
receipts-waits-until = Waiting to be sent: { $count }, quiet hours until { MINUTE($at) }
receipts-lost = Not delivered: { $count } ({ $why })
receipts-why-count = { $why }: { $count }
receipts-unlinked = Not linked yet: { $count }
receipts-opened = Have read it: { $count }
receipts-signed = Have signed: { $count }
receipts-silent = Got it, no answer: { $count }
receipts-families = Families with an answer: { $answered } of { $families }
receipts-withdrawn = Withdrawn { MINUTE($at) }
receipts-expires = Holds until { MINUTE($at) }
receipts-over = Expired { MINUTE($at) }
receipts-reminded = { $count ->
    [one] Reminded once: { MINUTE($at) }
   *[other] Reminded twice, last { MINUTE($at) }
}
receipts-remind-from = You can remind them from { MINUTE($at) }
receipts-call-them = The bot reminds nobody any more. Please call those who have not answered.
receipts-remind = Remind ({ $count })
receipts-reminding = { $count ->
    [one] { $count } person will be reminded
   *[other] { $count } people will be reminded
}
receipts-not-reminding = There is nobody to remind, or it is too early: see what has changed.
receipts-way-silent = No answer ({ $count })
receipts-way-call = Call them ({ $count })
receipts-way-answered = Answered ({ $count })
receipts-way-waiting = Waiting ({ $count })
receipts-way-lost = Not delivered ({ $count })
receipts-way-unlinked = Not linked ({ $count })
receipts-sheet = Sheet to sign
receipts-sheet-made = The sheet is in the file below, ready to print.
receipts-refresh = Refresh
receipts-follow = Who has read it
receipts-list-silent = <b>Got it, no answer</b>
receipts-list-call = <b>Whom to call</b>
    They were reminded twice.
receipts-list-answered = <b>Answered</b>
receipts-list-waiting = <b>Waiting to be sent</b>
receipts-list-lost = <b>Not delivered</b>
    Please tell them in person. Who has blocked the bot only has to open it again and press Start.
receipts-list-unlinked = <b>Not linked yet</b>
    Please tell them in person; a code for the family: /invite
receipts-list-empty = There is nobody left here.
receipts-family = { $n }. <b>{ $pupil }</b>
receipts-pupil-of = { $pupil }, { $form }
receipts-guardian = { $name } ({ $kinship })
receipts-person = • { $who } — { $state }
receipts-state-signed = signed { MINUTE($at) }
receipts-state-read = read { MINUTE($at) }
receipts-state-opened = read { MINUTE($at) }, not signed
receipts-state-silent = delivered { MINUTE($at) }, no answer
receipts-state-waits = waiting to be sent
receipts-state-until = waiting until { MINUTE($at) }
receipts-state-lost = not delivered: { $why }
receipts-state-unlinked = not linked
receipts-why-expired = expired before
receipts-why-not-allowed = access to the pupil’s data has ended
receipts-why-other = the message did not leave
