alerts-title = <b>{ $child }.</b> Neu im Journal
alerts-mark = { $subject }: <b>{ $value }</b>
alerts-mark-changed = { $subject }: war { $was } → jetzt <b>{ $value }</b>
alerts-mark-retaken = { $subject }: Wiederholung, war { $was } → ist jetzt <b>{ $value }</b>
alerts-mark-same = { $subject }: <b>{ $value }</b>, Arbeit, Gewicht oder Kommentar wurde geändert
alerts-mark-withdrawn = { $subject }: Die Note { $was } wurde zurückgenommen
alerts-term-mark = { $subject }, { $term }: <b>{ $value }</b>
alerts-term-mark-changed = { $subject }, { $term }: war { $was } → jetzt <b>{ $value }</b>
alerts-term-mark-withdrawn = { $subject }, { $term }: Die Note { $was } wurde zurückgenommen
alerts-absent = { $subject }: in der { $number }. Stunde nicht gesehen
alerts-came = { $subject }: doch in der { $number }. Stunde, die Fehlstunde wurde zurückgenommen
alerts-came-late = { $subject }: zur { $number }. Stunde gekommen, aber verspätet
alerts-late = { $subject }: zur { $number }. Stunde verspätet
alerts-minutes = { $minutes ->
    [one] um { $minutes } Minute
   *[other] um { $minutes } Minuten
}
alerts-takes = { $minutes ->
    [one] { $minutes } Minute
   *[other] { $minutes } Minuten
}
alerts-homework = Aufgegeben bis { DAY($day) }. { $subject }: { $text }
alerts-homework-changed = Geänderte Aufgabe bis { DAY($day) }. { $subject }: { $text }
alerts-homework-withdrawn = Zurückgenommene Aufgabe bis { DAY($day) }. { $subject }: { $text }
alerts-lesson-cancelled = { DAY($day) }: Die { $number }. Stunde ({ $subject }) fällt aus
alerts-lesson-moved = { DAY($day) }: Die { $number }. Stunde ({ $subject }) ist verlegt auf { SHORT($to) }, { $tonumber }. Stunde
alerts-lesson-subject = { DAY($day) }: { $number }. Stunde: { $other } statt { $subject }
alerts-lesson-teacher = { DAY($day) }: { $number }. Stunde ({ $subject }), Vertretung: { $teacher }
alerts-lesson-remote = { DAY($day) }: Die { $number }. Stunde ({ $subject }) findet online statt
alerts-lesson-other = { DAY($day) }: { $number }. Stunde ({ $subject }), anderer Raum oder gemeinsam mit einer anderen Gruppe
alerts-lesson-joined = { DAY($day) }: { $number }. Stunde ({ $subject }) findet zusammen mit { $whom } statt
alerts-lesson-room = { DAY($day) }: { $number }. Stunde ({ $subject }) findet in einem anderen Raum statt
alerts-lesson-as-usual = { DAY($day) }: Die { $number }. Stunde ({ $subject }) findet wie gewohnt statt
alerts-room = Raum { $room }
alerts-reason = Grund: { $reason }
alerts-work = { $work }
alerts-weight = Gewicht { $weight }
alerts-on-day = vom { DATE($day) }
alerts-entered = eingetragen am { BRIEF($entered) } für den { BRIEF($day) }
alerts-comment = „{ $comment }“
alerts-more = …und { $more } weitere. Alles steht hinter dem Knopf „Tagebuch“.
alerts-diary-button = Tagebuch
alerts-settings-button = Einstellungen
