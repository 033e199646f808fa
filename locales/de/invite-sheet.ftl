invite-sheet-button = Blätter für die Klasse
invite-sheet-title = <b>{ $form }. Blätter für die Klasse</b>
    Eine Datei zum Drucken: Sie wird in Zettel zerschnitten und verteilt. Auf jedem stehen ein QR-Code und ein einmaliger Code für eine Person.
invite-sheet-count = <b>Zettel: { $strips }</b>
invite-sheet-known = • für Erziehungsberechtigte, die die Schule kennt: { $count }
invite-sheet-unknown = • für «eine erziehungsberechtigte Person», wo die Schule niemanden kennt: { $count }
invite-sheet-pupils = • für die Kinder selbst: { $count }
invite-sheet-linked = Schon verbunden: { $count }. Sie brauchen keinen Zettel.
invite-sheet-staff = Arbeiten an der Schule und bekommen den Code von der Administration: { $names }.
invite-sheet-guarded = Die stellvertretende Schulleitung hat einer der erwachsenen Personen den Zugang beschränkt; geben Sie den Code bitte persönlich, über «Wer fehlt noch»: { $names }.
invite-sheet-nobody = Es gibt nichts zu drucken: Alle, die die Schule kennt, sind schon verbunden oder bekommen den Code anders.
invite-sheet-hint = Die Codes gelten bis zum { FULL($day) }. Ältere unbenutzte Codes dieser Personen gelten dann nicht mehr: Ein verlorener Zettel öffnet nichts.
    Die Anleitung steht in der Sprache der Familie, wenn sie bekannt ist, sonst auf Russisch; Sie können auch eine Sprache für alle wählen.
invite-sheet-make = PDF erstellen: { $count }
invite-sheet-own = Auch für die Kinder
invite-sheet-own-language = Sprache der Familie
invite-sheet-stale = Seitdem sind in der Klasse schon Codes ausgegeben worden, vielleicht mit genau diesem Knopf. Öffnen Sie die Ansicht neu: /invite
invite-sheet-made = <b>{ $form }. Die Blätter sind fertig</b>
    Zettel: { $strips }, die Datei steht unten.
invite-sheet-dead = Ältere Codes widerrufen: { $count }.
invite-sheet-care = Bitte persönlich verteilen: Wer den Code eingibt, sieht das Schultagebuch. Die Codes stehen sonst nirgends; löschen Sie die Datei aus dem Chat, wenn alles verteilt ist.
invite-sheet-file = { $form }, Einladungen vom { DATE($day) }.pdf
invite-strip-pupil = { $pupil }, { $form }
invite-strip-whom = Für: { $whom }
invite-strip-nobody = eine erziehungsberechtigte Person
invite-strip-until = Der Code gilt bis zum { FULL($day) }
invite-strip-guardian-1 = 1. Richten Sie die Kamera auf den QR-Code: In Telegram öffnet sich der Bot der Schule.
invite-strip-guardian-2 = 2. Oder suchen Sie in Telegram { $bot } und senden Sie ihm den Code.
invite-strip-guardian-3 = 3. Der Code gilt einmal und für eine Person. Bewahren Sie ihn gut auf: Wer ihn eingibt, sieht das Schultagebuch.
invite-strip-pupil-1 = 1. Richte die Kamera auf den QR-Code: In Telegram öffnet sich der Bot der Schule.
invite-strip-pupil-2 = 2. Oder suche in Telegram { $bot } und sende ihm den Code.
invite-strip-pupil-3 = 3. Der Code ist nur für dich und gilt einmal. Unter 14 müssen auch deine Eltern zustimmen: /children.
