topics-nothing = in der Datei stehen keine Themen. Schreiben Sie ein Thema in jede Zeile oder eine Spalte mit der Überschrift „Thema“.
topics-too-many = es sind mehr Themen als Stunden im Jahr: { $topics }, erlaubt sind { $most }. Prüfen Sie die Spalte „Stunden“.
topics-empty = es stehen Stunden da, aber kein Thema. Schreiben Sie das Thema dazu.
topics-long = das Thema ist länger als { $most } Zeichen. Kürzen Sie es.
topics-chapter = „{ $topic }“: { $hours } Stunden für ein Thema, das sieht nach einem Kapitel aus. Ist es ein Thema, teilen Sie es auf: erlaubt sind bis zu { $most } Stunden.
topics-note-chapter = „{ $topic }“ ist der Titel eines Kapitels und zählt nicht als Thema.
topics-note-hours = „{ $topic }“: Die Stundenzahl „{ $said }“ ist nicht klar, es wurde eine Stunde genommen.
