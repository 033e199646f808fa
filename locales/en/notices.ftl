notices-title = <b>Notices</b>
notices-none = No notices yet. When the class teacher or the school has something to say, it comes by itself and stays here.
notices-line-unread = { $n }. <b>Not read yet</b> · { MINUTE($at) } · { $author }
    “{ $words }”
notices-line-urgent = { $n }. <b>Urgent, not read yet</b> · { MINUTE($at) } · { $author }
    “{ $words }”
notices-line-unsigned = { $n }. <b>Waits for your signature</b> · { MINUTE($at) } · { $author }
    “{ $words }”
notices-line-read = { $n }. Read · { MINUTE($at) } · { $author }
    “{ $words }”
notices-line-signed = { $n }. You have signed · { MINUTE($at) } · { $author }
    “{ $words }”
notices-line-over = { $n }. Expired · { MINUTE($at) } · { $author }
    “{ $words }”
notices-line-withdrawn = { $n }. Withdrawn · { MINUTE($at) } · { $author }
notices-begins = “{ $words }”
notices-only-files = files without words
notices-gone = withdrawn
notices-open = { $n }. { $words }
notices-files = Files: { $count }
notices-files-gone = This notice has no files any more.
notices-back = ◀ Notices
notices-over = <i>This notice has expired: it needs no answer any more.</i>
notices-too-late = This notice has expired: your signature was not recorded, and it is not needed any more.
notices-signed = Recorded: you have read and signed.
notices-reminder-sign = <b>Reminder</b>
    { $author }
    Your signature is needed below the notice of { MINUTE($at) }.
notices-reminder-read = <b>Reminder</b>
    { $author }
    Please read the notice of { MINUTE($at) }.
