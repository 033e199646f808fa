invite-title = <b>{ $form }. Wen möchten Sie einladen?</b>
    Wählen Sie ein Kind.
invite-empty = <b>{ $form }.</b> In der Klassenliste steht noch niemand. Die Listen lädt das Sekretariat der Schule.
invite-who = <b>{ $pupil }, { $form }</b>
    Für wen ist der Code? Ein Code verbindet eine Person. Das Zeichen ✓ heißt: schon verbunden.
invite-relative = { $name }, { $kinship }
invite-relative-linked = ✓ { $name }, { $kinship }
invite-other = Andere Person
invite-pupil = Das Kind selbst
invite-pupil-linked = ✓ Das Kind selbst
invite-code = <b>Code: { $pupil }, { $form }</b>
    Für: { $whom }

    <code>{ $code }</code>
    { $link }

    Gültig bis zum { FULL($day) }, einmal und für eine Person. Bitte persönlich übergeben: Wer den Code eingibt, sieht das Schultagebuch.
invite-whom-relative = { $name }, { $kinship }
invite-whom-other = ein Elternteil oder eine andere erziehungsberechtigte Person
invite-whom-pupil = das Kind selbst
invite-back = ◀ Zur Liste
invite-revoke = Code widerrufen
invite-revoked = Der Code ist widerrufen: { $pupil }, { $form }. Niemand kann ihn mehr benutzen.
invite-revoke-late = Dieser Code ist bereits benutzt oder widerrufen.
invite-twice = Der Code ist bereits ausgestellt, er steht in der Nachricht oben.
invite-forms = <b>Ihre Klassen</b>
    Wählen Sie eine Klasse.
invite-nameless = ohne Namen
invite-page-back = ◀ Seite { $page }
invite-page-on = Seite { $page } ▶
invite-family = ◀ Zur Familie
invite-staff = Diese Person arbeitet an der Schule: Den Code gibt die Administration, er öffnet auch das Schultagebuch des Kindes.
