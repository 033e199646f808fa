code-told-reused = <b>An old code has been tried again</b>
code-told-renewed = <b>Access has been restored</b>
code-told-about = { $pupils }
    The code was for: { $whom }
code-told-staff = The code was for: { $whom }
code-told-used = The code was used { MINUTE($at) }.
code-told-expired = The code expired { MINUTE($at) }.
code-told-revoked = The code was revoked { MINUTE($at) }.
code-told-by-stranger = Somebody tried it who is not linked to the bot. Nothing was opened.
code-told-by-linked = Somebody tried it who is linked to the bot as another person. Nothing was opened.
code-told-lost = If it was one of the family, issue a new code. If you do not know who it was, ask the family whether a slip or a phone has been lost.
code-told-again = If it was one of the family, issue a new code.
code-told-back = The new code was used { MINUTE($at) }; the person’s old chats are shut out. If it was somebody else, issue a code once more: that chat will be shut out, too.
code-told-family = Open the family
code-told-colleague = If this person needs a code, issue a new one. If it was not them, find out who could have had the old code.
