stranger = <b>Guten Tag! Hier ist Zvonok, der Bot der Schule.</b>
    Hier sehen Eltern und Kinder die Hausaufgaben, das Schultagebuch und die Anwesenheit.

    Um zu beginnen, senden Sie den Einmalcode der Klassenleitung oder öffnen Sie den Link aus der Einladung.
    Ein Code sieht so aus: <code>ABCDE-FGHJK-MNPQR</code>

    Sprache: /language · Wie wir mit Daten umgehen: /privacy
code-slip = Im Code ist ein Tippfehler. Vergleichen Sie ihn mit der Einladung und senden Sie ihn noch einmal. Die Buchstaben O, I, L und die Ziffern 0 und 1 kommen darin nicht vor.
code-unknown = Diesen Code gibt es nicht. Prüfen Sie, ob Sie ihn vollständig abgeschrieben haben, und senden Sie ihn noch einmal. Wenn das nicht hilft, bitten Sie die Klassenleitung um einen neuen.
code-used = Dieser Code ist bereits benutzt: Ein Code verbindet eine Person, und das einmal. Wenn Sie das nicht waren, sagen Sie es der Klassenleitung und bitten Sie um einen neuen Code.
code-used-by-you = Sie haben sich mit diesem Code bereits verbunden, alles ist bereit. Tippen Sie auf /help: Dort steht alles, was ich kann.
code-expired = Dieser Code ist am { FULL($day) } abgelaufen. Bitten Sie die Klassenleitung um einen neuen.
code-revoked = Dieser Code ist widerrufen. Bitten Sie die Klassenleitung um einen neuen.
code-wait = { $minutes ->
        [one] Es kamen mehrere falsche Codes nacheinander, deshalb machen wir eine Pause. Versuchen Sie es in { $minutes } Minute wieder. Ihr Code geht in dieser Zeit nicht verloren.
       *[other] Es kamen mehrere falsche Codes nacheinander, deshalb machen wir eine Pause. Versuchen Sie es in { $minutes } Minuten wieder. Ihr Code geht in dieser Zeit nicht verloren.
    }
code-misfit = Dieser Code ist für eine andere Person ausgestellt, und dieser Chat ist schon vergeben. Öffnen Sie den Code im Chat der Person, für die er ausgestellt ist: Eltern und Kinder haben je einen eigenen Chat.
consent-text = <b>Einwilligung in die Verarbeitung personenbezogener Daten</b>
    Um Ihnen das Schultagebuch zu zeigen, verarbeitet die Schule: Name und Klasse des Kindes, Noten, Anwesenheit, Hausaufgaben, Ihren Namen und die Nummer dieses Chats sowie das, was Sie selbst schicken: Entschuldigungen und Einstellungen. Sonst nichts. Die Daten bleiben in der Schule, werden nicht an andere Organisationen weitergegeben und nicht für Werbung verwendet; die Nachrichten selbst stellt Telegram zu.

    Sie können die Einwilligung jederzeit widerrufen. Mehr dazu: /privacy
    <i>Fassung vom { FULL($version) }</i>
consent-agree = Einverstanden
consent-decline = Nicht einverstanden
consent-declined = Ohne Einwilligung zeige ich nichts. Der Code ist nicht verbraucht und gilt bis zum { FULL($day) }: Wenn Sie es sich anders überlegen, öffnen Sie ihn noch einmal.
identity-guardian = <b>{ $name }</b>, { $kinship }
    { $children ->
        [one] Kind: { $pupils }
       *[other] Kinder: { $pupils }
    }

    Sind Sie das?
identity-pupil = <b>{ $name }, { $form }</b>

    Bist du das?
identity-staff = <b>{ $name }</b>
    { $school }: { $role }

    Sind Sie das?
identity-merge = Dieser Chat ist zurzeit verbunden als: { $now }. Wenn Sie das auch sind, werden beide Rollen verbunden, und Sie können mit einer Schaltfläche wechseln.
identity-yes = Ja, das bin ich
identity-no = Nein, bin ich nicht
identity-not-me = Dann ist der Code nicht verbraucht. Geben Sie ihn der Person, für die er ausgestellt ist, oder bitten Sie die Klassenleitung um einen eigenen.
kinship-question = Code für die Familie: <b>{ $pupil }</b>

    In welchem Verhältnis stehen Sie zum Kind?
kinship-mother = Mutter
kinship-father = Vater
kinship-grandmother = Großmutter
kinship-grandfather = Großvater
kinship-trustee = Vormund
kinship-other = andere Bezugsperson
kinship-button-mother = Mutter
kinship-button-father = Vater
kinship-button-grandmother = Großmutter
kinship-button-grandfather = Großvater
kinship-button-trustee = Vormund
kinship-button-other = Andere Bezugsperson
name-question = Wie heißen Sie? Schreiben Sie Nachnamen, Vornamen und, falls vorhanden, Vatersnamen: Nur die Klassenleitung sieht sie.
name-skip = Überspringen
name-unclear = Schreiben Sie mindestens Nachnamen und Vornamen, zum Beispiel: Iwanowa Maria Petrowna. Oder tippen Sie auf „Überspringen“.
linked-guardian = { $children ->
        [one] <b>Fertig!</b> Das Schultagebuch ist verbunden: { $pupils }.
       *[other] <b>Fertig!</b> Die Schultagebücher sind verbunden: { $pupils }.
    }
linked-pupil = <b>Fertig!</b> Das ist dein Schultagebuch: { $pupils }.
linked-staff = <b>Fertig!</b> { $school }: { $role }.
pupil-waits = Fast fertig. Nach den Regeln der Schule muss eine erziehungsberechtigte Person zustimmen: Bitte deine Mutter, deinen Vater oder wer sonst für dich sorgt, bei mir /children zu öffnen und auf „Erlauben“ zu tippen. Tippe danach auf /start.
role-admin = Administration
role-head = Schulleitung
role-deputy = stellvertretende Schulleitung
role-secretary = Sekretariat
role-teacher = Lehrkraft
role-class_teacher = Klassenleitung
role-class_teacher-of = Klassenleitung der { $form }
role-guardian = erziehungsberechtigte Person
role-pupil = Schülerin oder Schüler
