invite-unlinked-button = Wer fehlt noch
invite-unlinked-title = <b>{ $form }. Wer fehlt noch</b>
invite-unlinked-count = Erziehungsberechtigte ohne Chat: { $count }. Der Knopf macht einen Zettel mit einem neuen Code.
invite-unlinked-nobody = Alle Erziehungsberechtigten, die die Schule kennt, sind verbunden.
invite-unlinked-empty = In der Klassenliste steht noch niemand. Die Listen lädt das Sekretariat der Schule.
invite-unlinked-line = { $n }. { $pupil } — { $whom }: { $code }
invite-unlinked-staff = arbeitet an der Schule, den Code gibt die Administration
invite-unlinked-none = noch kein Code
invite-unlinked-open = Code gilt bis zum { DATE($day) }
invite-unlinked-used = Code benutzt, aber kein Chat mehr da
invite-unlinked-expired = Code abgelaufen am { DATE($day) }
invite-unlinked-revoked = Code widerrufen am { DATE($day) }
invite-slip-number = Zettel { $n }
invite-slip-button = Zettel als PDF
invite-slip-title = <b>Zettel: { $pupil }, { $form }</b>
    Für: { $whom }
invite-slip-guarded = Die stellvertretende Schulleitung hat einer der erwachsenen Personen dieser Familie den Zugang beschränkt: Geben Sie den Zettel persönlich der Person, die ihn braucht, nicht dem Kind.
invite-slip-language = Auf dem Zettel steht ein neuer Code, der bisherige gilt dann nicht mehr. In welcher Sprache soll die Anleitung sein?
invite-slip-made = <b>Der Zettel ist fertig: { $pupil }, { $form }</b>
    Für: { $whom }

    Die Datei steht unten. Der Code gilt bis zum { FULL($day) }, der bisherige gilt nicht mehr. Bitte persönlich übergeben und die Datei danach aus dem Chat löschen.
invite-slip-file = { $form }, Einladung.pdf
invite-slip-linked = Diese Person ist schon verbunden und braucht keinen Zettel.
invite-slip-twice = Der Zettel ist schon fertig, er steht unten.
invite-slip-dead = Dieser Code ist schon benutzt oder widerrufen, einen Zettel gibt es dafür nicht. Öffnen Sie die Familie neu: /invite
