attention-title = <b>{ $form }. Wer Aufmerksamkeit braucht, { $term }</b>
attention-how = Unter jedem Namen: die Regel, ihre Zahlen und was getan werden kann.
attention-nobody = Zurzeit nennen die Regeln niemanden.
attention-pupil = <b>{ $pupil }</b>
attention-fails = • Der Schnitt ergibt eine Note unter { $below }: { $subjects }
attention-failing = { $marks ->
    [one] { $subject } – { $mark } (Schnitt { MEAN($mean) }, { $marks } Note)
   *[other] { $subject } – { $mark } (Schnitt { MEAN($mean) }, { $marks } Noten)
}
attention-fails-do = <i>Sie können die Lehrkraft nach einer Nachprüfung fragen und mit der Familie besprechen, was hilft.</i>
attention-unexplained = • Mehr als { $most } Stunden unentschuldigt oder ohne Grund: { $missed } von { $held }
attention-share = • Mehr als { $most } % der Stunden versäumt: { $missed } von { $held }
attention-away = • Viele Stunden versäumt: { $missed } von { $held }
attention-away-do = <i>Sie können die Familie nach den Gründen fragen und sie an „Was versäumt wurde“ unter /attendance erinnern.</i>
attention-fell = • Der Schnitt der letzten { $days } Tage liegt um { MEAN($by) } oder mehr unter dem früheren: { $subjects }
attention-moved = { $subject } – war { MEAN($before) }, ist jetzt { MEAN($since) }
attention-fell-do = <i>Sie können das Kind und die Lehrkraft fragen, was sich geändert hat.</i>
attention-silent = • Keine Noten in mindestens { $weeks } Unterrichtswochen, in { $least } Fächern oder mehr: { $subjects }
attention-no-marks = { $lessons ->
    [one] { $subject } – { $lessons } Stunde
   *[other] { $subject } – { $lessons } Stunden
}
attention-silent-do = <i>Sie können die Lehrkraft fragen, wann Gelegenheit zum Antworten ist, und es dem Kind sagen.</i>
attention-good-button = Gute Nachrichten: { $pupils }
attention-good-title = <b>{ $form }. Gute Nachrichten</b>
attention-good-do = Ein guter Anlass, das Kind zu loben und der Familie davon zu erzählen.
attention-good-nobody = Noch nichts Neues. Hier stehen Kinder, deren Schnitt deutlich besser geworden ist.
attention-rose = • Der Schnitt der letzten { $days } Tage liegt um { MEAN($by) } oder mehr über dem früheren: { $subjects }
attention-back = ◀ Wer braucht uns?
