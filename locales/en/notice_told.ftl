notice-title = <b>Notice</b>
notice-title-urgent = <b>Urgent notice</b>
notice-from = { $author }
notice-author = { $name }, { $role }
notice-urgent-reason = Why it is urgent: { $reason }
notice-words = { $text }
notice-corrected = <i>Corrected { MINUTE($at) }</i>
notice-expires = <i>Holds until { MINUTE($at) }</i>
notice-signed = <i>You signed it { MINUTE($at) }</i>
notice-withdrawn = <b>This notice was withdrawn</b>
    { $author }
    <i>{ MINUTE($at) }. There is nothing left to do.</i>
notice-open = Show
notice-read = I have read it
notice-sign = I have read and sign
notice-part-gone = <i>The notice was corrected: this part is no longer needed, the rest is above.</i>
