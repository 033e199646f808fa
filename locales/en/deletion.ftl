deletion-title = <b>Delete yourself from the bot</b>
deletion-goes = <b>This goes:</b> chats with the bot ({ $chats }), consents, also the one to a child’s account (only the records of them stay), preferences, ticks of homework done, signatures of weeks, calendar addresses, the words and documents of your absence notes and messages to teachers, messages that wait to be sent, and unused codes made out to you.
deletion-own-record = Your name and your tie to the child, which you told yourself, go too: the school’s lists do not know you.
    <b>This stays:</b> the child’s journal – marks, absences, homework. The school has to keep it.
deletion-stays = <b>This stays:</b> the journal – marks, absences, homework: the school has to keep it; names and kinship of the school’s lists: those are its records.
deletion-post = Your post is the school’s record and stays too: only the chats are unlinked.
deletion-last-admin = You are the last administrator who can work in a chat: { $school }. A new one can then be invited only by the command zvonok invite admin on the school’s computer.
deletion-first-take = You can take your data first: /mydata
deletion-go-on = Go on deleting
deletion-no = ◀ Do not delete
deletion-sure = <b>Delete for certain?</b>
    This cannot be undone. To come back you will need a new code from the school.
deletion-yes = Yes, delete
deletion-done = <b>Done, you are deleted.</b> This chat is unlinked, and I know nothing about you any more but what the school has to keep.
    To come back, ask the class teacher for a new code and send it here.
