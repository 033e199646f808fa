invite-unlinked-button = Who is not linked
invite-unlinked-title = <b>{ $form }. Who is not linked</b>
invite-unlinked-count = Guardians without a chat: { $count }. A button makes a slip with a new code.
invite-unlinked-nobody = All guardians the school knows are linked.
invite-unlinked-empty = There is nobody on the class list yet. The school secretary uploads the lists.
invite-unlinked-line = { $n }. { $pupil } — { $whom }: { $code }
invite-unlinked-staff = works at the school, the administrator gives the code
invite-unlinked-none = no code so far
invite-unlinked-open = code valid until { DATE($day) }
invite-unlinked-used = code used, but there is no chat any more
invite-unlinked-expired = code expired on { DATE($day) }
invite-unlinked-revoked = code revoked on { DATE($day) }
invite-slip-number = Slip { $n }
invite-slip-button = Slip as PDF
invite-slip-title = <b>Slip: { $pupil }, { $form }</b>
    For: { $whom }
invite-slip-guarded = The deputy head has restricted one of the adults of this family: hand the slip to the person who needs it, not to the child.
invite-slip-language = The slip will have a new code, and the previous one will stop working. In which language should the instructions be?
invite-slip-made = <b>The slip is ready: { $pupil }, { $form }</b>
    For: { $whom }

    The file is below. The code is valid until { FULL($day) }; the previous one no longer works. Hand it over in person, then delete the file from this chat.
invite-slip-file = { $form }, invitation.pdf
invite-slip-linked = This person is linked already and needs no slip.
invite-slip-twice = The slip has been made already; it is below.
invite-slip-dead = This code has been used or revoked, so there is no slip for it. Please open the family again: /invite
