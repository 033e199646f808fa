access-title = <b>{ $child }. Wer die Daten gesehen hat</b>
    Personal der Schule, im letzten Jahr.
access-day = <b>{ FULL($day) }</b>
access-line = { $times ->
    [1] • { $name }, { $role } – { $what }
    [one] • { $name }, { $role } – { $what }, { $times } Mal
   *[other] • { $name }, { $role } – { $what }, { $times } Mal
}
access-line-console = { $times ->
    [1] • Administration, über der Befehlszeile – { $what }
    [one] • Administration, über der Befehlszeile – { $what }, { $times } Mal
   *[other] • Administration, über der Befehlszeile – { $what }, { $times } Mal
}
access-action-absences = Abwesenheiten
access-action-class_list = Klassenliste
access-action-card = Karte der Schülerin oder des Schülers
access-action-report = Tabelle für den Elternabend als Datei
access-action-lists = Listen der Schule als Datei
access-action-oneroster = Export für ein anderes System
access-action-own_data = Export der eigenen Daten
access-action-erased = Löschung aus dem Bot
access-action-record = Daten des Kindes
access-action-other = Daten des Kindes
access-nobody = In dieser Zeit hat niemand etwas geöffnet.
access-note = <i>Was die Familie selbst öffnet, wird nicht festgehalten.</i>
