help-guardian = <b>Was ich kann</b>
    /homework – was für einen Tag, eine Woche, in einem Fach aufgegeben ist
    /diary – Schultagebuch: Stunden, Themen, Noten
    /marks – Noten nach Fächern und Woche, Diagramm, was es für eine 4 braucht
    /timetable – Stundenplan, Zeiten und Vertretungen
    /attendance – Fehlzeiten, Verspätungen, die Taste „Kommt nicht“
    /children – Ihre Kinder, Kind hinzufügen, Schülerkonto

    Ihr Kind kommt nicht? Schreiben Sie es einfach: „Artyom kommt heute nicht, Fieber“.
help-pupil = <b>Was ich kann</b>
    /homework – was für einen Tag, eine Woche, in einem Fach aufgegeben ist
    /diary – Schultagebuch: Stunden, Themen, Noten
    /marks – Noten nach Fächern und Woche, Diagramm, was es für eine 4 braucht
    /timetable – Stundenplan, Zeiten und Vertretungen
    /attendance – Fehlzeiten und Verspätungen
help-class_teacher = <b>Was ich kann</b>
    /journal — die Stunden des Tages: Anwesenheit, Noten, Thema, Hausaufgabe
    /class – wer nicht kommt und warum; Klassenliste, Noten, Fehlzeiten, wer Aufmerksamkeit braucht
    /invite – Code für Erziehungsberechtigte oder Kinder Ihrer Klasse
    /notice — Mitteilung: an wen, mit Unterschrift oder zu einer Zeit; wer sie gelesen hat
help-class_teacher_office = <b>Was ich kann</b>
    /journal — die Stunden des Tages: Anwesenheit, Noten, Thema, Hausaufgabe
    /class – wer nicht kommt und warum; Klassenliste, Noten, Fehlzeiten, wer Aufmerksamkeit braucht
    /invite – Code für Erziehungsberechtigte oder Kinder Ihrer Klasse
    /notice — Mitteilung: an wen, mit Unterschrift oder zu einer Zeit; wer sie gelesen hat
    /office – Listen, Stundenplan und Noten der Schule aus Dateien; eine Datei können Sie sofort senden
help-class_teacher_deputy = <b>Was ich kann</b>
    /journal — die Stunden des Tages: Anwesenheit, Noten, Thema, Hausaufgabe
    /class – wer nicht kommt und warum; Klassenliste, Noten, Fehlzeiten, wer Aufmerksamkeit braucht
    /invite – Code für Erziehungsberechtigte oder Kinder Ihrer Klasse
    /notice — Mitteilung: an wen, mit Unterschrift oder zu einer Zeit; wer sie gelesen hat
    /office – Vertretungen, unterrichtsfreie Tage, Einstellungen der Schule
help-teacher = <b>Was ich kann</b>
    /journal — die Stunden des Tages: Anwesenheit, Noten, Thema, Hausaufgabe
    /notice — Mitteilung: an wen, mit Unterschrift oder zu einer Zeit; wer sie gelesen hat
help-teacher_office = <b>Was ich kann</b>
    /journal — die Stunden des Tages: Anwesenheit, Noten, Thema, Hausaufgabe
    /notice — Mitteilung: an wen, mit Unterschrift oder zu einer Zeit; wer sie gelesen hat
    /office – Listen, Stundenplan und Noten der Schule aus Dateien; eine Datei können Sie sofort senden
help-teacher_deputy = <b>Was ich kann</b>
    /journal — die Stunden des Tages: Anwesenheit, Noten, Thema, Hausaufgabe
    /notice — Mitteilung: an wen, mit Unterschrift oder zu einer Zeit; wer sie gelesen hat
    /office – Vertretungen, unterrichtsfreie Tage, Einstellungen der Schule
help-deputy = <b>Was ich kann</b>
    /notice — Mitteilung: an wen, mit Unterschrift oder zu einer Zeit; wer sie gelesen hat
    /office – Vertretungen, unterrichtsfreie Tage, Einstellungen der Schule
help-office = <b>Was ich kann</b>
    /office – Listen, Stundenplan und Noten der Schule aus Dateien; eine Datei können Sie sofort senden
help-staff = <b>Was ich kann</b>
    Ihr Chat ist verbunden. Wenn Sie eine Klasse leiten, bitten Sie die Administration um einen Code für die Klassenleitung: Damit können Sie Familien einladen.
help-always = /notices – Mitteilungen an Sie
    /settings – Einstellungen · /delivery – was kam
    /stop – Benachrichtigungen aus
    /language – Sprache · /privacy – Daten
    /mydata – meine Daten als Datei · /deleteme – mich löschen
    /developer_info – über den Bot · /cancel – abbrechen
help-ask-homework = Was ist aufgegeben?
help-ask-timetable = Welche Stunden?
help-ask-marks = Welche Noten?
help-ask-diary = Was kam dran?
help-ask-attendance = War mein Kind da?
help-ask-own-attendance = Meine Fehlzeiten
help-ask-journal = Meine Stunden
help-ask-invite = Familie einladen: { $form }
help-ask-office = Dateien der Schule
help-ask-talk = Lehrkraft schreiben
help-ask-talk-staff = Nachrichten
help-ask-settings = Meine Einstellungen
speaking-as = Ihre Rolle hier: { $hat }.
hat-guardian = erziehungsberechtigte Person
hat-pupil = Schülerin oder Schüler
hat-staff = Schulpersonal
hat-switch-guardian = Wechseln: Eltern
hat-switch-pupil = Wechseln: Schüler/in
hat-switch-staff = Wechseln: Personal
