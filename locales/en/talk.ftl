# A family and a teacher write to each other.
talk-relative = { $name }, { $kinship }: { $pupil }, { $form }
talk-relative-nameless = { $kinship }: { $pupil }, { $form }
talk-teacher = { $name }, { $what }
talk-child = { $name }, { $form }
talk-to = To: <b>{ $whom }</b>
talk-with = <b>{ $whom }</b>
talk-about = About: { $child }
talk-text = { $text }
talk-empty = <i>The text was deleted.</i>
talk-files = { $files ->
    [one] <i>{ $files } file is attached.</i>
   *[other] <i>{ $files } files are attached.</i>
}
talk-urgent = <b>Urgent: { $why }</b>
talk-urgency-health = the child’s health
talk-urgency-danger = the child’s safety
talk-urgency-not_home = the child has not come home
talk-urgency-pick_up = who collects the child
talk-urgency-other = it cannot wait
talk-mark = <i>A question about a mark: { $subject }, { DATE($day) } — { $value }</i>
talk-mark-work = <i>A question about a mark: { $subject }, { DATE($day) }, { $work } — { $value }</i>

talk-whom-title = <b>{ $child }. Whom would you like to write to?</b>
talk-whom-line = • { $teacher }
talk-whom-line-absent = • { $teacher } — not connected to the bot yet
talk-whom-nobody = There are no teachers in the school’s lists yet. Please ask the school office.
talk-whom-note = <i>The teacher sees neither your phone number nor your name in the messenger.</i>
talk-whom-button = { $name } · { $what }
talk-leads = class teacher
talk-absent = <b>{ $teacher }</b> is not connected to the bot yet, and the message would not arrive. Write to another teacher or ask the school office.
talk-which-mark = <b>{ $child }. { $subject }: which mark is it about?</b>
talk-which-none = There are no marks in this subject for that time, so there is nothing to ask about.
talk-mark-button = { BRIEF($day) } · { $value }
talk-mark-button-work = { BRIEF($day) } · { $value } · { $work }
talk-marks-back = ◀ Marks
talk-about-mark = Ask about a mark

talk-title = <b>A new message</b>
talk-ask = Please write your message. You can attach up to 10 photos and documents.
talk-ask-mark = Please write your question. The teacher will see which mark it is about. You can attach up to 10 photos and documents.
talk-ask-urgent = <i>If it is about the child’s safety and cannot wait, press “Urgent”.</i>
talk-ask-anew = Send the whole new text.
talk-closed-today = It is outside the teacher’s office hours. The message will be delivered today at { $time }.
talk-closed-tomorrow = It is outside the teacher’s office hours. The message will be delivered tomorrow at { $time }.
talk-closed-day = It is outside the teacher’s office hours. The message will be delivered on { DAY($day) }, at { $time }.
talk-not-sent = <i>Not sent yet. You can add words or more files.</i>
talk-names = Files: { $names }
talk-full = No more than 10 files can be attached to a message.
talk-too-many-files = There are 10 files already, this one is not attached.
talk-long = { $length ->
        [one] That is { $length } character, and there is room for 4,000.
       *[other] That is { $length } characters, and there is room for 4,000.
    } Nothing is lost: your message stands above. Make it shorter or send it as two messages.
talk-wanted = This cannot be attached to a message. Text, a link, a photo or a document can.
talk-why-urgent = <b>Why is it urgent?</b>
    An urgent message reaches the teacher at once, at any hour. They see the reason.
talk-why-health = Health
talk-why-danger = Safety
talk-why-not_home = Has not come home
talk-why-pick_up = Who collects
talk-why-other = Something else
talk-send = Send
talk-other-text = Another text
talk-no-files = Remove files
talk-make-urgent = Urgent
talk-make-calm = Not urgent
talk-back-draft = To the message
talk-drop = Do not send
talk-dropped = All right, the message was not sent.
talk-gone = This message has been sent or dropped already.
talk-changed = The message has changed. Look at it once more, then send it.
talk-sent = Sent: <b>{ $whom }</b>
talk-sent-today = It will be delivered today at { $time }: <b>{ $whom }</b>. Until then you can take it back.
talk-sent-tomorrow = It will be delivered tomorrow at { $time }: <b>{ $whom }</b>. Until then you can take it back.
talk-sent-day = It will be delivered on { DAY($day) }, at { $time }: <b>{ $whom }</b>. Until then you can take it back.

talk-refused-blocked = The teacher does not take messages from you in this conversation any more. Please turn to the school office; if a child is in danger, call 112.
talk-refused-blocking = You have blocked this conversation, and the family could not answer. Unblock it first to write.
talk-refused-too_many = 20 messages an hour can be sent in one conversation. Please wait a little or say it all in one message.
talk-refused-no_teacher = This teacher does not teach the child any more. Choose another one: “Write to a teacher” under /children.
talk-refused-no_family = This guardian has nothing to do with the pupil in the school’s lists any more and cannot be written to.
talk-refused-no_chat-family = The teacher is not connected to the bot now, and the message would not arrive. Please turn to the school office.
talk-refused-no_chat-teacher = The guardian is not connected to the bot now, and the message would not arrive. The class teacher can give the family a new code.

talk-list-title = <b>Messages</b>
talk-list-line = • { $whom } — { MINUTE($at) }
talk-list-line-new = • <b>{ $whom } — { MINUTE($at) }, new: { $unread }</b>
talk-list-line-blocked = <i>You have blocked this conversation.</i>
talk-list-empty = There are no messages yet. Families write to you with the button “Write to a teacher”.
talk-list-empty-family = There are no messages yet. To ask a teacher, press “Write to a teacher”.
talk-list-button-new = { $whom } ({ $unread })
talk-write = Write to a teacher
talk-list = Messages
talk-list-back = ◀ Messages

talk-thread-blocked = <i>You have blocked this conversation: new messages of the family do not arrive.</i>
talk-thread-blocked-family = <i>The teacher does not take messages in this conversation any more. Please turn to the school office.</i>
talk-thread-reported = <i>You have reported this conversation to the deputy head. The answer will come here.</i>
talk-thread-none = There are no messages on this page.
talk-mine = <b>You</b>, { MINUTE($at) } · { $status }
talk-theirs = <b>{ $name }</b>, { MINUTE($at) }
talk-status-withdrawn = taken back
talk-status-read = read { MINUTE($at) }
talk-status-waiting = not delivered yet
talk-status-due = will be delivered { MINUTE($at) }
talk-status-delivered = delivered
talk-status-lost = not delivered: { $why }
talk-lost-closed = the person is not connected to the bot
talk-lost-muted = the person has switched notifications off, but the message stands in their “Messages”
talk-lost-not_allowed = the person has nothing to do with the pupil any more or takes no messages
talk-lost-other = the messenger did not take it
talk-older = ◀ Earlier
talk-newer = Later ▶
talk-files-of = Files { MINUTE($at) }
talk-withdraw-of = Take back { MINUTE($at) }
talk-withdraw = Take back
talk-withdrawn = The message was taken back: nobody will see it.
talk-withdraw-late = The message has been delivered and cannot be taken back.
talk-answer = Answer
talk-files-button = Files ({ $files })
talk-thread = Conversation
talk-files-sent = The files are below.
talk-files-none = The files are gone.
talk-block = Block
talk-block-sure = Yes, block
talk-unblock = Unblock
talk-block-title = <b>Block the conversation?</b>
talk-block-about = New messages of this guardian will not arrive any more, urgent ones included. I will tell them to turn to the school office. You can unblock it at any moment.
talk-back-thread = ◀ Conversation

talk-told-by-teacher = <b>{ $teacher }</b> · { $child }
talk-told-by-family = <b>{ $relative }</b>
talk-lost-title = <b>The message was not delivered</b>
talk-lost-about = Sent { MINUTE($at) }. Reason: { $why }.
talk-lost-do-family = If it cannot wait, call the school.
talk-lost-do-teacher = If it cannot wait, reach the family through the school office.
