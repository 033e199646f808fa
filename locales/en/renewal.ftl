renewal-button = Lost access: { $name }
renewal-button-pupil = Lost access: the pupil
renewal-ask = <b>Lost access: { $whom }</b>
    { $pupil }, { $form }

    You will issue a new code, and at that moment the person’s old chats will show nothing any more and their earlier codes will stop working. What is on its way to them will wait.
    This concerns everything they see in the bot: if they have children in other forms or schools, those diaries close as well, and their class teachers will be told when the new code is used.

    Give the code in person, and only to somebody you know.
renewal-yes = Issue a new code
renewal-done = <b>The old chats are shut out.</b> You will be told when the new code is used.
renewal-stale = This person has been given a code since, or is no longer linked. Please open the family again: /invite
