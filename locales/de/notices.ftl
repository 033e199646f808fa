notices-title = <b>Mitteilungen</b>
notices-none = Noch keine Mitteilungen. Was die Klassenleitung oder die Schule mitteilt, kommt von selbst und bleibt hier.
notices-line-unread = { $n }. <b>Noch nicht gelesen</b> · { MINUTE($at) } · { $author }
    „{ $words }“
notices-line-urgent = { $n }. <b>Dringend, noch nicht gelesen</b> · { MINUTE($at) } · { $author }
    „{ $words }“
notices-line-unsigned = { $n }. <b>Wartet auf Ihre Unterschrift</b> · { MINUTE($at) } · { $author }
    „{ $words }“
notices-line-read = { $n }. Gelesen · { MINUTE($at) } · { $author }
    „{ $words }“
notices-line-signed = { $n }. Zur Kenntnis genommen · { MINUTE($at) } · { $author }
    „{ $words }“
notices-line-over = { $n }. Abgelaufen · { MINUTE($at) } · { $author }
    „{ $words }“
notices-line-withdrawn = { $n }. Zurückgezogen · { MINUTE($at) } · { $author }
notices-begins = „{ $words }“
notices-only-files = Dateien ohne Text
notices-gone = zurückgezogen
notices-open = { $n }. { $words }
notices-files = Dateien: { $count }
notices-files-gone = Diese Mitteilung hat keine Dateien mehr.
notices-back = ◀ Mitteilungen
notices-over = <i>Diese Mitteilung ist abgelaufen: Eine Antwort ist nicht mehr nötig.</i>
notices-too-late = Diese Mitteilung ist abgelaufen: Die Unterschrift wurde nicht erfasst und ist nicht mehr nötig.
notices-signed = Erfasst: Sie haben die Mitteilung zur Kenntnis genommen.
notices-reminder-sign = <b>Erinnerung</b>
    { $author }
    Ihre Unterschrift unter der Mitteilung vom { MINUTE($at) } fehlt noch.
notices-reminder-read = <b>Erinnerung</b>
    { $author }
    Bitte lesen Sie die Mitteilung vom { MINUTE($at) }.
