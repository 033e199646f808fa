renewal-button = Zugang verloren: { $name }
renewal-button-pupil = Zugang verloren: Kind
renewal-ask = <b>Zugang verloren: { $whom }</b>
    { $pupil }, { $form }

    Sie geben einen neuen Code aus, und im selben Augenblick zeigen die alten Chats dieser Person nichts mehr, und ihre bisherigen Codes gelten nicht mehr. Was an sie unterwegs ist, wartet.
    Das betrifft alles, was die Person im Bot sieht: Hat sie Kinder in anderen Klassen oder Schulen, schließen sich auch deren Schultagebücher, und deren Klassenleitungen erfahren, wenn der neue Code benutzt wird.

    Geben Sie den Code persönlich und nur an jemanden, den Sie kennen.
renewal-yes = Neuen Code ausgeben
renewal-done = <b>Die alten Chats sind getrennt.</b> Sie erfahren, wenn der neue Code benutzt wird.
renewal-stale = Diese Person hat seitdem schon einen Code bekommen oder ist nicht mehr verbunden. Öffnen Sie die Familie neu: /invite
