privacy-text-2026-09-01 = <b>Wie wir mit Daten umgehen</b>
    Der Bot gehört der Schule und läuft auf ihrem Computer. Die Schule ist für die personenbezogenen Daten verantwortlich (russisches Bundesgesetz 152-FZ).

    <b>Was gespeichert wird:</b> Namen, Klassen, Noten, Anwesenheit, Hausaufgaben, Entschuldigungen und Gespräche mit Lehrkräften (Worte und Dokumente verschlüsselt), Mitteilungen und die Antworten darauf, bestätigte Wochen, Nummer des Chats, Sprache, Einstellungen, Daten der Einwilligungen und ein Protokoll der Änderungen und Zugriffe.
    <b>Wer es sieht:</b> Erziehungsberechtigte und das Kind nur die eigenen Daten; Lehrkräfte die eigenen Klassen und Fächer. Ein Gespräch sehen nur die beiden, und die stellvertretende Schulleitung, wenn es gemeldet wurde.
    <b>Was es nicht gibt:</b> Telefonnummern, Standort, Werbung, Weitergabe an andere Organisationen. Nach Passwörtern anderer Systeme fragt der Bot nie.
    <b>Telegram</b> stellt die Nachrichten zu und sieht ihren Text, wie in jedem Chat mit einem Bot.

    <i>Fassung vom { FULL($version) }</i>
privacy-mend = Wenn Daten falsch sind, wenden Sie sich an die Klassenleitung oder das Sekretariat der Schule.
privacy-yours = Ihre Einwilligung: { FULL($day) }, Fassung vom { FULL($version) }.
privacy-none = Von Ihnen liegt noch keine Einwilligung vor, deshalb zeige ich nichts.
privacy-current = Geltende Fassung
privacy-agreed = Fassung, der Sie zugestimmt haben
privacy-looked = Wer hat hineingesehen
privacy-take = Meine Daten
privacy-delete = Mich löschen
privacy-withdraw = Einwilligung widerrufen
official-here = Zvonok ist das offizielle Klassenbuch der Schule.
official-elsewhere = Das offizielle Klassenbuch führt die Schule in einem anderen System: Wo die Angaben abweichen, gilt jenes.
