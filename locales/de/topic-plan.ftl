plan-title = <b>Themenplan: { $group }</b>
plan-none = Es gibt noch keinen Plan.
plan-has = { $count ->
    [one] Der Plan hat { $count } Thema.
   *[other] Der Plan hat { $count } Themen.
}
plan-line = { $place }. { $topic }
plan-more = { $count ->
    [one] …und noch { $count } Thema.
   *[other] …und noch { $count } Themen.
}
plan-send = Für einen neuen Plan schicken Sie eine Datei (Excel, CSV, Text) oder die Themen selbst, eines je Zeile. Ein Thema für zwei Stunden kommt zweimal.
plan-change = Neue Themen: { $come }, es gehen: { $gone }, es bleiben: { $kept }.
plan-wrong = { $count ->
    [one] Bitte beachten, { $count } Zeile:
   *[other] Bitte beachten, { $count } Zeilen:
}
plan-same = Diesen Plan gibt es schon, es ist nichts zu ändern.
plan-take = Plan übernehmen
plan-other = Anderen schicken
plan-taken = Der Plan ist übernommen. Seine Themen werden beim Eintragen angeboten.
plan-gone = Dieser Plan ist schon übernommen oder durch einen anderen ersetzt.
plan-wanted = Das ist keine Themenliste. Eine Excel- oder CSV-Datei oder ein Text geht.
topic-plan = Themenplan
