consent-again = Um Daten zu zeigen, brauche ich Ihre Einwilligung: Die frühere ist widerrufen oder galt einer älteren Fassung. Der Chat bleibt verbunden, ein neuer Code ist nicht nötig.
consent-still-missing = Ohne Einwilligung zeige ich nichts. Der Chat bleibt verbunden: Wenn Sie es sich anders überlegen, schreiben Sie mir, und ich frage noch einmal.
withdraw-question = <b>Einwilligung widerrufen?</b>
    Ich zeige und sende Ihnen dann nichts mehr; Nachrichten, die noch warten, werden gestrichen.
    Der Chat bleibt verbunden: Wenn Sie schreiben, frage ich wieder nach der Einwilligung, ein neuer Code ist nicht nötig.
    Das Klassenbuch führt die Schule weiter: Dazu ist sie verpflichtet.
withdraw-yes = Ja, widerrufen
withdraw-no = ◀ Nicht widerrufen
withdraw-done = Ihre Einwilligung ist widerrufen. Ich zeige und sende Ihnen nichts mehr. Wenn Sie es sich anders überlegen, schreiben Sie mir, und ich frage noch einmal.
