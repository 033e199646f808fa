watch-queue = <b>Nachrichten gehen nicht hinaus</b>
    Die älteste ist schon { $minutes ->
        [one] { $minutes } Minute
       *[other] { $minutes } Minuten
    } verspätet. Keine ist verloren: Sie gehen hinaus, sobald die Ursache behoben ist. Führen Sie auf dem Server des Bots <code>zvonok check</code> aus und sehen Sie in sein Protokoll.
watch-over-queue = Wieder in Ordnung: Nachrichten gehen pünktlich hinaus.
watch-backup = <b>Es wurde keine Sicherung erstellt</b>
    Die letzte gute ist vom { DATE($day) }. Führen Sie auf dem Server des Bots <code>zvonok db backup</code> aus: Der Befehl sagt, was im Wege steht.
watch-backup-none = <b>Es wurde keine Sicherung erstellt</b>
    Es gibt noch keine gute. Führen Sie auf dem Server des Bots <code>zvonok db backup</code> aus: Der Befehl sagt, was im Wege steht.
watch-over-backup = Wieder in Ordnung: Eine Sicherung wurde erstellt.
watch-disk = <b>Der Speicherplatz des Servers ist fast voll</b>
    { $megabytes } MB sind frei. Wenn nichts mehr frei ist, kann der Bot keine Note, keine Nachricht und keine Sicherung mehr schreiben. Schaffen Sie Platz oder legen Sie die Sicherungen auf einen anderen Datenträger (BACKUPS_DIR).
watch-over-disk = Wieder in Ordnung: Auf dem Server ist genug Platz.
