privacy-text-2026-09-01 = <b>How we treat data</b>
    The bot belongs to the school and runs on its computer. The school is the operator of the personal data (Russian Federal Law 152-FZ).

    <b>What is kept:</b> names, forms, marks, attendance, homework, absence notes and conversations with teachers (words and documents are encrypted), notices and the answers to them, signatures of weeks, the number of the chat, the language, settings, the dates of consents and a log of changes and of who looked.
    <b>Who sees it:</b> guardians and the pupil only that pupil’s data; teachers their own forms and subjects. A conversation is seen by its two people alone, and by the deputy head once it was reported.
    <b>What there is not:</b> telephone numbers, location, advertising, passing on to other organisations. The bot never asks for passwords of other systems.
    <b>Telegram</b> delivers the messages and sees their text, as in any chat with a bot.

    <i>Version of { FULL($version) }</i>
privacy-mend = If the data are wrong, turn to the class teacher or the school office.
privacy-yours = Your consent: { FULL($day) }, version of { FULL($version) }.
privacy-none = You have not given your consent yet, so I show nothing.
privacy-current = Version in force
privacy-agreed = Version you agreed to
privacy-looked = Who looked
privacy-take = My data
privacy-delete = Delete me
privacy-withdraw = Withdraw consent
official-here = Zvonok is the school’s official journal.
official-elsewhere = The school keeps its official journal in another system: where the two differ, the other one counts.
