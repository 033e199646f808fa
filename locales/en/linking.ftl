stranger = <b>Hello! This is Zvonok, the school’s bot.</b>
    Here guardians and pupils see homework, the diary and attendance.

    To begin, send the one-time code from the class teacher or open the link in your invitation.
    A code looks like this: <code>ABCDE-FGHJK-MNPQR</code>

    Language: /language · How we treat data: /privacy
code-slip = There is a slip in the code. Compare it with the invitation and send it again. A code never contains the letters O, I, L or the digits 0 and 1.
code-unknown = There is no such code. Check that you have copied all of it and send it again. If that does not help, ask the class teacher for a new one.
code-used = This code has already been used: one code links one person, once. If that was not you, tell the class teacher and ask for a new code.
code-used-by-you = You have already linked this chat with this code; everything is ready. Tap /help to see everything I can do.
code-expired = This code expired on { FULL($day) }. Ask the class teacher for a new one.
code-revoked = This code has been revoked. Ask the class teacher for a new one.
code-wait = { $minutes ->
        [one] Several wrong codes came in a row, so let us take a break. Try again in { $minutes } minute. Your code will not be lost meanwhile.
       *[other] Several wrong codes came in a row, so let us take a break. Try again in { $minutes } minutes. Your code will not be lost meanwhile.
    }
code-misfit = This code was made for somebody else, and this chat is already taken. Open the code in the chat of the person it was made for: a guardian and a pupil each have their own.
consent-text = <b>Consent to the processing of personal data</b>
    To show you the diary, the school processes: the pupil’s name and form, marks, attendance, homework, your name and the number of this chat, and what you send yourself: absence notes and settings. Nothing else. The data stay at the school, are not passed on to other organisations and are not used for advertising; the messages themselves are delivered by Telegram.

    You can withdraw your consent at any time. More: /privacy
    <i>Version of { FULL($version) }</i>
consent-agree = I agree
consent-decline = I do not agree
consent-declined = Without your consent I show nothing. The code has not been spent and is valid until { FULL($day) }: if you change your mind, open it again.
identity-guardian = <b>{ $name }</b>, { $kinship }
    { $children ->
        [one] Child: { $pupils }
       *[other] Children: { $pupils }
    }

    Is this you?
identity-pupil = <b>{ $name }, { $form }</b>

    Is this you?
identity-staff = <b>{ $name }</b>
    { $school }: { $role }

    Is this you?
identity-merge = This chat is linked at present as: { $now }. If that is you too, both roles will be joined and you can switch between them with one button.
identity-yes = Yes, that’s me
identity-no = No, that’s not me
identity-not-me = Then the code has not been spent. Pass it on to the person it was made for, or ask the class teacher for your own.
kinship-question = Code for the family: <b>{ $pupil }</b>

    Who are you to the child?
kinship-mother = mother
kinship-father = father
kinship-grandmother = grandmother
kinship-grandfather = grandfather
kinship-trustee = legal guardian
kinship-other = another close adult
kinship-button-mother = Mother
kinship-button-father = Father
kinship-button-grandmother = Grandmother
kinship-button-grandfather = Grandfather
kinship-button-trustee = Legal guardian
kinship-button-other = Another close adult
name-question = What is your name? Write your surname, first name and patronymic, if you have one: only the class teacher will see them.
name-skip = Skip
name-unclear = Write at least your surname and first name, for example: Ivanova Maria Petrovna. Or tap “Skip”.
linked-guardian = { $children ->
        [one] <b>Done!</b> The diary is linked: { $pupils }.
       *[other] <b>Done!</b> The diaries are linked: { $pupils }.
    }
linked-pupil = <b>Done!</b> This is your diary: { $pupils }.
linked-staff = <b>Done!</b> { $school }: { $role }.
pupil-waits = Almost done. By the school’s rules a guardian has to agree: ask your mum, dad or another guardian to open /children in their chat with me and tap “Allow”. Then tap /start.
role-admin = administrator
role-head = head
role-deputy = deputy head
role-secretary = secretary
role-teacher = teacher
role-class_teacher = class teacher
role-class_teacher-of = class teacher of { $form }
role-guardian = guardian
role-pupil = pupil
