invite-title = <b>{ $form }. Whom would you like to invite?</b>
    Choose a pupil.
invite-empty = <b>{ $form }.</b> There is nobody on the class list yet. The school secretary uploads the lists.
invite-who = <b>{ $pupil }, { $form }</b>
    Whom is the code for? One code links one person. The sign ✓ means: already linked.
invite-relative = { $name }, { $kinship }
invite-relative-linked = ✓ { $name }, { $kinship }
invite-other = Another adult
invite-pupil = The pupil
invite-pupil-linked = ✓ The pupil
invite-code = <b>Code: { $pupil }, { $form }</b>
    For: { $whom }

    <code>{ $code }</code>
    { $link }

    Valid until { FULL($day) }, once and for one person. Please hand it over in person: whoever enters the code will see the diary.
invite-whom-relative = { $name }, { $kinship }
invite-whom-other = a parent or another guardian
invite-whom-pupil = the pupil
invite-back = ◀ Back to the list
invite-revoke = Revoke the code
invite-revoked = The code has been revoked: { $pupil }, { $form }. Nobody can use it any more.
invite-revoke-late = This code has already been used or revoked.
invite-twice = The code has already been issued; it is in the message above.
invite-forms = <b>Your forms</b>
    Choose a form.
invite-nameless = no name
invite-page-back = ◀ page { $page }
invite-page-on = page { $page } ▶
invite-family = ◀ To the family
invite-staff = This person works at the school: the administrator gives the code, and it opens the child’s diary along with the work.
