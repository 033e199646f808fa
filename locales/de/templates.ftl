template-guide = So füllen Sie aus
template-roster =
    Jedes Blatt ist eine eigene Liste. Überflüssige Blätter und Spalten dürfen weg, Spalten dürfen die Plätze tauschen, Überschriften müssen bleiben.
    Schüler: Eine Zeile ist eine Person. Wer in der Liste der eigenen Klasse fehlt, gilt als abgegangen; tragen Sie also ganze Klassen ein.
    Eine Kennung ist nur nötig, wenn die Schule selbst Nummern vergibt; an ihr wird jemand auch nach einer Namensänderung erkannt.
    Schreiben Sie Untergruppen mit Kommas, so wie sie auf dem Blatt „Lehrauftrag“ heißen: Englisch 1, Mathematik (Profil).
    Schreiben Sie Tage als 01.09.2026 und Zeiten als 8:30. Ersetzen Sie die Beispiele durch Ihre Zeilen, und laden Sie die Datei hoch: Sie sehen zuerst, was sich ändert.
template-timetable =
    Eine Zeile ist eine Stunde der Woche. Lassen Sie die Überschriften, wie sie sind; die Reihenfolge der Zeilen ist gleich.
    Haben mehrere Klassen gemeinsam Unterricht, zählen Sie sie mit Kommas auf: 10A, 10B.
    Tragen Sie die Untergruppe ein, wenn nur ein Teil der Klasse die Stunde hat; Raum und Lehrkraft dürfen leer bleiben.
    Tragen Sie die Woche nur ein, wenn die Stunde nicht jede Woche ist: ungerade oder gerade; die erste Woche des Jahres ist ungerade.
    Sie können auch einen üblichen Plan hochladen: Tage und Stunden links, Klassen oben.
template-marks =
    Jedes Blatt ist eine eigene Liste. Überflüssige Blätter und Spalten dürfen weg, Spalten dürfen die Plätze tauschen, Überschriften müssen bleiben.
    Schreiben Sie Schüler wie in der Klassenliste: Nachname und Vorname; bei Namensgleichen den Vatersnamen oder die Kennung dazu.
    Tragen Sie Untergruppe und Stunde ein, wenn sonst unklar ist, welche Stunde gemeint ist.
    Eine Zeile ist eine Note, eine Fehlzeit, eine Aufgabe. Die Datei darf noch einmal hochgeladen werden: Gleiches zählt nicht doppelt.
    Schreiben Sie Tage als 01.09.2026. Ersetzen Sie die Beispiele durch Ihre Zeilen, und laden Sie die Datei hoch: Sie sehen zuerst, was sich ändert.
