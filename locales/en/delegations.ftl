office-delegations = Who for whom
delegation-title = <b>Who stands in for whom</b>
delegation-none = Nobody stands in for anybody, now or later.
delegation-line = { $number }. { $said }
delegation-said = { $absent } → { $name }: { $what }, { BRIEF($first) } – { BRIEF($last) }
delegation-by = { $said }, { $document }
delegation-all = all groups
delegation-lead = class teacher of { $form }
delegation-revoke = End { $number }
delegation-new = New order
delegation-back = ◀ Who for whom
delegation-absent = Away: { $name }
delegation-stands-in = Stands in: { $name }
delegation-what = What: { $what }
delegation-first = From { DATE($day) }
delegation-last = To { DATE($day) }
delegation-document = Document: { $document }
delegation-ask-absent = Who is away?
delegation-ask-stands_in = Who stands in?
delegation-ask-what = For what? Who stands in can keep these journals as their teacher can.
delegation-ask-first = From which day? { MONTH($month) }
delegation-ask-last = To which day, included? { MONTH($month) }
delegation-ask-document = Write the number and date of the order, for example “No. 214 of 10 November”, or skip it.
delegation-document-wrong = Number and date of the order are one line of at most 100 characters. Write less, or skip it.
delegation-all-button = All groups
delegation-lead-button = Form { $form }
delegation-skip = Skip
delegation-again = Start again
delegation-confirm = Give the order
delegation-sure = Yes, end it
delegation-will-be-told = Once you give the order, both teachers are told.
delegation-given = Done: the order is given. Both teachers are told.
delegation-revoke-ask = End this?
    { $said }
delegation-revoked = It has ended. Who knows of it already is told of this too.
delegation-stale = That is no longer possible: something has changed since. Here is what holds now.
delegation-told-mine = You stand in for a colleague, the journals are under /journal.
    { $said }
delegation-told-absent = A colleague stands in for you.
    { $said }
delegation-told-revoked = Nobody stands in any more.
    { $said }
