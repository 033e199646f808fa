invite-sheet-button = Slips for the class
invite-sheet-title = <b>{ $form }. Slips for the class</b>
    A file to print, cut into slips and hand out. Each slip has a QR code and a one-time code for one person.
invite-sheet-count = <b>Slips: { $strips }</b>
invite-sheet-known = • for guardians the school knows: { $count }
invite-sheet-unknown = • for “a guardian” where the school knows nobody: { $count }
invite-sheet-pupils = • for the pupils themselves: { $count }
invite-sheet-linked = Linked already: { $count }. They need no slip.
invite-sheet-staff = Working at the school, so the administrator gives them a code: { $names }.
invite-sheet-guarded = The deputy head has restricted one of the adults, so please give the family a code in person, from “Who is not linked”: { $names }.
invite-sheet-nobody = There is nothing to print: everybody the school knows is linked already or gets a code in another way.
invite-sheet-hint = The codes will be valid until { FULL($day) }. Older unused codes of these people will stop working: a lost slip opens nothing.
    The instructions are in the family’s language where it is known, otherwise in Russian; you can choose one language for all.
invite-sheet-make = Make the PDF: { $count }
invite-sheet-own = For the pupils, too
invite-sheet-own-language = Family’s language
invite-sheet-stale = Codes have been issued in this form since then, perhaps by this very button. Please open the screen again: /invite
invite-sheet-made = <b>{ $form }. The slips are ready</b>
    Slips: { $strips }, the file is below.
invite-sheet-dead = Older codes revoked: { $count }.
invite-sheet-care = Hand them over in person: whoever enters a code will see the diary. The codes are written down nowhere else; once the slips are handed out, delete the file from this chat.
invite-sheet-file = { $form }, invitations of { DATE($day) }.pdf
invite-strip-pupil = { $pupil }, { $form }
invite-strip-whom = For: { $whom }
invite-strip-nobody = a parent or guardian
invite-strip-until = The code is valid until { FULL($day) }
invite-strip-guardian-1 = 1. Point your phone’s camera at the QR code: the school’s bot opens in Telegram.
invite-strip-guardian-2 = 2. Or find { $bot } in Telegram and send it the code.
invite-strip-guardian-3 = 3. The code is for one person and works once. Keep it safe: whoever enters it sees the diary.
invite-strip-pupil-1 = 1. Point your phone’s camera at the QR code: the school’s bot opens in Telegram.
invite-strip-pupil-2 = 2. Or find { $bot } in Telegram and send it the code.
invite-strip-pupil-3 = 3. The code is for you alone and works once. Under 14 your parents have to agree as well: /children.
