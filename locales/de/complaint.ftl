# Ein Gespräch, das der stellvertretenden Schulleitung gemeldet wurde.
complaint-report = Schulleitung melden
complaint-ask = <b>Der Schulleitung melden</b>
    Schreiben Sie in einer Nachricht, was geschehen ist. Die stellvertretende Schulleitung liest Ihre Worte und dieses Gespräch, kein anderes. Die andere Seite erfährt nichts davon.
complaint-long = { $length ->
        [one] Das ist { $length } Zeichen, Platz ist für 1.000.
       *[other] Das sind { $length } Zeichen, Platz ist für 1.000.
    } Nichts ist verloren: Ihre Nachricht steht oben. Kürzen Sie sie und schicken Sie sie noch einmal.
complaint-wanted = Ich warte darauf, was geschehen ist, in Worten. Schreiben Sie es oder drücken Sie „◀ Gespräch“.
complaint-sent = Die Schulleitung weiß Bescheid. Die Antwort kommt hierher.
complaint-sent-nobody = Die Beschwerde ist festgehalten, doch von der Schulleitung ist noch niemand mit dem Bot verbunden. Wenden Sie sich bitte auch an das Sekretariat.
complaint-already = Sie haben dieses Gespräch schon gemeldet. Die Antwort kommt hierher.

complaint-told = <b>Ein Gespräch wurde gemeldet</b>
    { $author } bittet um Klärung.
complaint-author-family = Die Familie ({ $whom })
complaint-author-teacher = Die Lehrkraft ({ $whom })
complaint-open = Öffnen
complaint-office = Beschwerden
complaint-list-title = <b>Gemeldete Gespräche</b>
complaint-list-line = { $number }. { MINUTE($at) }: { $relative } — { $teacher }
complaint-list-none = Es gibt keine offenen Beschwerden.
complaint-list-button = Öffnen: { $number }
complaint-title = <b>Beschwerde, { MINUTE($at) }</b>
complaint-sides = { $relative }
    { $teacher }
complaint-by-family = Beschwerde der Familie: „{ $reason }“
complaint-by-teacher = Beschwerde der Lehrkraft: „{ $reason }“
complaint-talk = <b>Das Gespräch bis dahin</b>
complaint-talk-none = Darin war noch nichts zugestellt.
complaint-noted = <i>Dass Sie das Gespräch geöffnet haben, steht im Zugriffsprotokoll.</i>
complaint-close = Beschwerde abschließen
complaint-close-ask = <b>Was wurde entschieden?</b>
    Schreiben Sie es in einer Nachricht: Wer sich beschwert hat, liest sie. Danach sehen Sie das Gespräch nicht mehr.
complaint-closed = Die Beschwerde wurde { MINUTE($at) } abgeschlossen. Das Gespräch wird nicht mehr gezeigt.
complaint-closed-answer = Ihre Antwort: „{ $answer }“
complaint-back = ◀ Beschwerden
complaint-back-one = Zur Beschwerde
complaint-answered = <b>Die Antwort auf Ihre Beschwerde</b>
    Gespräch: { $whom }
complaint-answer = { $answer }
