homework-title = <b>{ $child }. Hausaufgaben: { DAY($day) }</b>
homework-line = { $bullet } <b>{ $subject }</b>: { $task }
homework-line-more = { $bullet } <b>{ $subject }</b>, { $extras }: { $task }
homework-minutes = etwa { $minutes } Min.
homework-individual = persönliche Aufgabe
homework-files = { $files ->
        [one] { $files } Datei
       *[other] { $files } Dateien
    }
homework-next = Nächster Schultag
homework-none = Für diesen Tag ist nichts aufgegeben.
homework-off-first = <b>{ $child }.</b> In der ersten Klasse gibt es keine Hausaufgaben.
homework-off = <b>{ $child }.</b> In dieser Klasse gibt es keine Hausaufgaben.
homework-files-button = Dateien ({ $files })
homework-files-sent = Die Dateien sind gesendet.
homework-files-gone = Zu diesem Tag gibt es keine Dateien mehr.
homework-tick = ✓ Erledigt: { $subject }
homework-untick = ↩ Doch nicht: { $subject }
homework-load = <i>Zusammen etwa { $minutes } Min.; in Klasse { $grade } sind bis zu { $most } Min. am Tag erlaubt.</i>
homework-overload = <i>Zusammen etwa { $minutes } Min., mehr als in Klasse { $grade } erlaubt: bis zu { $most } Min. am Tag.</i>
