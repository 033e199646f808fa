office = <b>Sekretariat · { $school }</b>
    Senden Sie die Datei der Schule hierher in den Chat: Listen, Stundenplan oder Noten (.xlsx, .xls, .ods, .csv, .zip).
    Zuerst sehen Sie, was sich ändern würde; geändert wird erst, wenn Sie es bestätigen.

    Vorlagen mit einem Beispiel stehen unten.
office-lead = <b>Schule · { $school }</b>
    Hier wird entschieden, wie Tage und Stunden gehalten werden und was für die ganze Schule gilt. Wen eine Entscheidung betrifft, der erfährt davon.
office-settings = Einstellungen der Schule
office-template-roster = Vorlage: Listen
office-template-timetable = Vorlage: Stundenplan
office-template-marks = Vorlage: Noten
office-lists-today = Listen von heute
import-reading = „{ $name }“ wird gelesen…
import-refused = { $said }

    Es wurde nichts geändert. Berichtigen Sie die Datei und senden Sie sie noch einmal; passende Vorlagen stehen unten.
import-too-big = Die Datei ist größer als 20 MB und passt nicht durch den Chat. Speichern Sie sie als CSV, teilen Sie sie, oder nehmen Sie den Befehl zvonok import.
import-preview = <b>„{ $name }“ → { $school }</b>
import-done = <b>Fertig: „{ $name }“ → { $school }</b>
import-line = { $line }
import-confirm = Änderungen machen
import-confirm-rest = Den Rest übernehmen
import-cancel = Abbrechen
import-cancelled = Gut, die Datei ist vergessen. Es wurde nichts geändert.
import-gone = Diese Datei wartet nicht mehr auf eine Antwort. Senden Sie sie noch einmal.
import-question = <b>„{ $name }“: eine Frage</b>
    { $said }
import-choice = { $number }. { $said }
import-rejects-name = nicht übernommen { $name }.xlsx
import-template-name-roster = Listen.xlsx
import-template-name-timetable = Stundenplan.xlsx
import-template-name-marks = Noten.xlsx
import-progress = Ich lese „{ $name }“: { $count } Zeilen …
import-code-nothing = solche Noten weglassen
