backup-good = Die Sicherung vom { DATE($day) } wurde geprüft: { $tables ->
    [one] { $tables } Tabelle
   *[other] { $tables } Tabellen
}, { $rows ->
    [one] { $rows } Zeile
   *[other] { $rows } Zeilen
}, alles stimmt überein.
backup-wrong = <b>Die Sicherung vom { DATE($day) } hat die Prüfung nicht bestanden</b>
    { $problems ->
        [one] { $problems } Abweichung wurde gefunden.
       *[other] { $problems } Abweichungen wurden gefunden.
    } Was genau nicht stimmt, sagt ein Befehl auf dem Server des Bots: <code>zvonok db verify</code> und der Name der Datei. Löschen Sie bis dahin keine älteren Sicherungen.
backup-none = <b>Es gibt keine Sicherung</b>
    Im Ordner BACKUPS_DIR liegt keine. Legen Sie eine mit einem Befehl auf dem Server des Bots an: <code>zvonok db backup</code>. Warum nachts keine entsteht, steht im Protokoll des Bots.
