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
topics-nothing = in der Datei stehen keine Themen. Schreiben Sie ein Thema in jede Zeile oder eine Spalte mit der Überschrift „Thema“.
topics-too-many = es sind mehr Themen als Stunden im Jahr: { $topics }, erlaubt sind { $most }. Prüfen Sie die Spalte „Stunden“.
topics-empty = es stehen Stunden da, aber kein Thema. Schreiben Sie das Thema dazu.
topics-long = das Thema ist länger als { $most } Zeichen. Kürzen Sie es.
topics-chapter = „{ $topic }“: { $hours } Stunden für ein Thema, das sieht nach einem Kapitel aus. Ist es ein Thema, teilen Sie es auf: erlaubt sind bis zu { $most } Stunden.
topics-note-chapter = „{ $topic }“ ist der Titel eines Kapitels und zählt nicht als Thema.
topics-note-hours = „{ $topic }“: Die Stundenzahl „{ $said }“ ist nicht klar, es wurde eine Stunde genommen.
