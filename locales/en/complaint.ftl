# A conversation that was reported to the deputy head.
complaint-report = Report to the deputy
complaint-ask = <b>Report to the deputy head</b>
    Write in one message what has happened. The deputy head will read your words and this conversation, and no other. The other side will not learn of it.
complaint-long = { $length ->
        [one] That is { $length } character, and there is room for 1,000.
       *[other] That is { $length } characters, and there is room for 1,000.
    } Nothing is lost: your message stands above. Make it shorter and send it again.
complaint-wanted = I am waiting for what has happened, in words. Write it or press “◀ Conversation”.
complaint-sent = The deputy head has been told. The answer will come here.
complaint-sent-nobody = The complaint is kept, but neither a deputy nor the head is connected to the bot yet. Please turn to the school office as well.
complaint-already = You have reported this conversation to the deputy head. The answer will come here.

complaint-told = <b>A conversation was reported</b>
    { $author } asks you to look into it.
complaint-author-family = The family ({ $whom })
complaint-author-teacher = The teacher ({ $whom })
complaint-open = Open
complaint-office = Complaints
complaint-list-title = <b>Reported conversations</b>
complaint-list-line = { $number }. { MINUTE($at) }: { $relative } — { $teacher }
complaint-list-none = There are no open complaints.
complaint-list-button = Open { $number }
complaint-title = <b>Complaint, { MINUTE($at) }</b>
complaint-sides = { $relative }
    { $teacher }
complaint-by-family = The family complains: “{ $reason }”
complaint-by-teacher = The teacher complains: “{ $reason }”
complaint-talk = <b>The conversation until then</b>
complaint-talk-none = Nothing had been delivered in it yet.
complaint-noted = <i>That you opened the conversation is kept in the access log.</i>
complaint-close = Close the complaint
complaint-close-ask = <b>What was decided?</b>
    Write it in one message: whoever complained will read it. After that you do not see the conversation any more.
complaint-closed = The complaint was closed { MINUTE($at) }. The conversation is not shown any more.
complaint-closed-answer = Your answer: “{ $answer }”
complaint-back = ◀ Complaints
complaint-back-one = To the complaint
complaint-answered = <b>The answer to your complaint</b>
    Conversation: { $whom }
complaint-answer = { $answer }
