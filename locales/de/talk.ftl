# Familie und Lehrkraft schreiben einander.
talk-relative = { $name }, { $kinship }: { $pupil }, { $form }
talk-relative-nameless = { $kinship }: { $pupil }, { $form }
talk-teacher = { $name }, { $what }
talk-child = { $name }, { $form }
talk-to = An: <b>{ $whom }</b>
talk-with = <b>{ $whom }</b>
talk-about = Es geht um: { $child }
talk-text = { $text }
talk-empty = <i>Der Text wurde gelöscht.</i>
talk-files = { $files ->
    [one] <i>{ $files } Datei liegt bei.</i>
   *[other] <i>{ $files } Dateien liegen bei.</i>
}
talk-urgent = <b>Dringend: { $why }</b>
talk-urgency-health = Gesundheit des Kindes
talk-urgency-danger = Sicherheit des Kindes
talk-urgency-not_home = das Kind ist nicht nach Hause gekommen
talk-urgency-pick_up = wer das Kind abholt
talk-urgency-other = es kann nicht warten
talk-mark = <i>Frage zu einer Note: { $subject }, { DATE($day) } — { $value }</i>
talk-mark-work = <i>Frage zu einer Note: { $subject }, { DATE($day) }, { $work } — { $value }</i>

talk-whom-title = <b>{ $child }. Wem möchten Sie schreiben?</b>
talk-whom-line = • { $teacher }
talk-whom-line-absent = • { $teacher } — noch nicht mit dem Bot verbunden
talk-whom-nobody = In den Listen der Schule stehen noch keine Lehrkräfte. Wenden Sie sich bitte an das Sekretariat.
talk-whom-note = <i>Die Lehrkraft sieht weder Ihre Telefonnummer noch Ihren Namen im Messenger.</i>
talk-whom-button = { $name } · { $what }
talk-leads = Klassenleitung
talk-absent = <b>{ $teacher }</b> ist noch nicht mit dem Bot verbunden, die Nachricht käme nicht an. Schreiben Sie einer anderen Lehrkraft oder wenden Sie sich an das Sekretariat.
talk-which-mark = <b>{ $child }. { $subject }: Um welche Note geht es?</b>
talk-which-none = In dieser Zeit gibt es in diesem Fach keine Noten, also nichts zu fragen.
talk-mark-button = { BRIEF($day) } · { $value }
talk-mark-button-work = { BRIEF($day) } · { $value } · { $work }
talk-marks-back = ◀ Noten
talk-about-mark = Nach einer Note fragen

talk-title = <b>Neue Nachricht</b>
talk-ask = Schreiben Sie bitte Ihre Nachricht. Bis zu 10 Fotos und Dokumente können beiliegen.
talk-ask-mark = Schreiben Sie bitte Ihre Frage. Die Lehrkraft sieht, um welche Note es geht. Bis zu 10 Fotos und Dokumente können beiliegen.
talk-ask-urgent = <i>Geht es um die Sicherheit des Kindes und kann nicht warten, drücken Sie „Dringend“.</i>
talk-ask-anew = Schicken Sie den ganzen neuen Text.
talk-closed-today = Die Lehrkraft ist jetzt nicht im Dienst. Die Nachricht wird heute um { $time } zugestellt.
talk-closed-tomorrow = Die Lehrkraft ist jetzt nicht im Dienst. Die Nachricht wird morgen um { $time } zugestellt.
talk-closed-day = Die Lehrkraft ist jetzt nicht im Dienst. Zustellung: { DAY($day) }, um { $time }.
talk-not-sent = <i>Noch nicht gesendet. Sie können etwas hinzufügen oder weitere Dateien schicken.</i>
talk-names = Dateien: { $names }
talk-full = Mehr als 10 Dateien passen nicht an eine Nachricht.
talk-too-many-files = Es sind schon 10 Dateien, diese liegt nicht bei.
talk-long = { $length ->
        [one] Das ist { $length } Zeichen, Platz ist für 4.000.
       *[other] Das sind { $length } Zeichen, Platz ist für 4.000.
    } Nichts ist verloren: Ihre Nachricht steht oben. Kürzen Sie sie oder schicken Sie zwei Nachrichten.
talk-wanted = Das lässt sich nicht anhängen. Text, ein Link, ein Foto oder ein Dokument gehen.
talk-why-urgent = <b>Warum ist es dringend?</b>
    Eine dringende Nachricht erreicht die Lehrkraft sofort, zu jeder Stunde. Sie sieht den Grund.
talk-why-health = Gesundheit
talk-why-danger = Sicherheit
talk-why-not_home = Nicht zu Hause
talk-why-pick_up = Wer abholt
talk-why-other = Etwas anderes
talk-send = Senden
talk-other-text = Anderer Text
talk-no-files = Dateien entfernen
talk-make-urgent = Dringend
talk-make-calm = Nicht dringend
talk-back-draft = Zur Nachricht
talk-drop = Nicht senden
talk-dropped = Gut, die Nachricht wurde nicht gesendet.
talk-gone = Diese Nachricht ist schon gesendet oder verworfen.
talk-changed = Die Nachricht hat sich geändert. Sehen Sie sie noch einmal an und senden Sie sie dann.
talk-sent = Gesendet: <b>{ $whom }</b>
talk-sent-today = Zustellung heute um { $time }: <b>{ $whom }</b>. Bis dahin können Sie die Nachricht zurücknehmen.
talk-sent-tomorrow = Zustellung morgen um { $time }: <b>{ $whom }</b>. Bis dahin können Sie die Nachricht zurücknehmen.
talk-sent-day = Zustellung { DAY($day) }, um { $time }: <b>{ $whom }</b>. Bis dahin können Sie die Nachricht zurücknehmen.

talk-refused-blocked = Die Lehrkraft nimmt in diesem Gespräch keine Nachrichten von Ihnen mehr an. Wenden Sie sich bitte an das Sekretariat; ist ein Kind in Gefahr, rufen Sie 112 an.
talk-refused-blocking = Sie haben dieses Gespräch gesperrt, die Familie könnte nicht antworten. Heben Sie zuerst die Sperre auf.
talk-refused-too_many = In einem Gespräch gehen 20 Nachrichten je Stunde. Warten Sie bitte etwas oder sagen Sie alles in einer Nachricht.
talk-refused-no_teacher = Diese Lehrkraft unterrichtet das Kind nicht mehr. Wählen Sie eine andere: „Lehrkraft schreiben“ unter /children.
talk-refused-no_family = Diese Person hat in den Listen der Schule nichts mehr mit dem Kind zu tun, ihr kann nicht geschrieben werden.
talk-refused-no_chat-family = Die Lehrkraft ist jetzt nicht mit dem Bot verbunden, die Nachricht käme nicht an. Wenden Sie sich bitte an das Sekretariat.
talk-refused-no_chat-teacher = Diese Person ist jetzt nicht mit dem Bot verbunden, die Nachricht käme nicht an. Einen neuen Code gibt die Klassenleitung.

talk-list-title = <b>Nachrichten</b>
talk-list-line = • { $whom } — { MINUTE($at) }
talk-list-line-new = • <b>{ $whom } — { MINUTE($at) }, neu: { $unread }</b>
talk-list-line-blocked = <i>Dieses Gespräch haben Sie gesperrt.</i>
talk-list-empty = Noch keine Nachrichten. Familien schreiben Ihnen über „Lehrkraft schreiben“.
talk-list-empty-family = Noch keine Nachrichten. Um eine Lehrkraft zu fragen, drücken Sie „Lehrkraft schreiben“.
talk-list-button-new = { $whom } ({ $unread })
talk-write = Lehrkraft schreiben
talk-list = Nachrichten
talk-list-back = ◀ Nachrichten

talk-thread-blocked = <i>Sie haben dieses Gespräch gesperrt: Neue Nachrichten der Familie kommen nicht an.</i>
talk-thread-blocked-family = <i>Die Lehrkraft nimmt in diesem Gespräch keine Nachrichten mehr an. Wenden Sie sich bitte an das Sekretariat.</i>
talk-thread-reported = <i>Sie haben dieses Gespräch der Schulleitung gemeldet. Die Antwort kommt hierher.</i>
talk-thread-none = Auf dieser Seite sind keine Nachrichten.
talk-mine = <b>Sie</b>, { MINUTE($at) } · { $status }
talk-theirs = <b>{ $name }</b>, { MINUTE($at) }
talk-status-withdrawn = zurückgenommen
talk-status-read = gelesen { MINUTE($at) }
talk-status-waiting = noch nicht zugestellt
talk-status-due = Zustellung { MINUTE($at) }
talk-status-delivered = zugestellt
talk-status-lost = nicht zugestellt: { $why }
talk-lost-closed = die Person ist nicht mit dem Bot verbunden
talk-lost-muted = die Person hat Mitteilungen abgeschaltet, die Nachricht steht aber unter „Nachrichten“
talk-lost-not_allowed = die Person hat nichts mehr mit dem Kind zu tun oder nimmt keine Nachrichten an
talk-lost-other = der Messenger hat sie nicht angenommen
talk-older = ◀ Früher
talk-newer = Später ▶
talk-files-of = Dateien { MINUTE($at) }
talk-withdraw-of = Zurück { MINUTE($at) }
talk-withdraw = Zurücknehmen
talk-withdrawn = Die Nachricht ist zurückgenommen: Niemand wird sie sehen.
talk-withdraw-late = Die Nachricht ist schon zugestellt und lässt sich nicht zurücknehmen.
talk-answer = Antworten
talk-files-button = Dateien ({ $files })
talk-thread = Gespräch
talk-files-sent = Die Dateien stehen unten.
talk-files-none = Die Dateien gibt es nicht mehr.
talk-block = Sperren
talk-block-sure = Ja, sperren
talk-unblock = Sperre aufheben
talk-block-title = <b>Das Gespräch sperren?</b>
talk-block-about = Neue Nachrichten dieser Person kommen nicht mehr an, auch dringende nicht. Ich verweise sie an das Sekretariat. Die Sperre lässt sich jederzeit aufheben.
talk-back-thread = ◀ Gespräch

talk-told-by-teacher = <b>{ $teacher }</b> · { $child }
talk-told-by-family = <b>{ $relative }</b>
talk-lost-title = <b>Die Nachricht wurde nicht zugestellt</b>
talk-lost-about = Gesendet { MINUTE($at) }. Grund: { $why }.
talk-lost-do-family = Kann es nicht warten, rufen Sie in der Schule an.
talk-lost-do-teacher = Kann es nicht warten, erreichen Sie die Familie über das Sekretariat.
