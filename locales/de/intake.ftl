intake-no-form = „{ $form }“ ist keine Klasse. Schreiben Sie Stufe und Buchstaben, zum Beispiel 7B.
intake-unknown-form = die Klasse { $form } fehlt in den Listen der Schule. Laden Sie zuerst die Listen, oder berichtigen Sie den Namen.
intake-pupil-twice = { $name } steht schon in Zeile { $row }. Behalten Sie eine Zeile; bei Namensvettern geben Sie die Geburtstage an.
intake-no-subgroup = die Klasse { $form } hat keine Teilgruppe „{ $subgroup }“. Ergänzen Sie das Blatt „Lehrauftrag“, oder berichtigen Sie den Namen.
intake-unknown-key = niemand an der Schule hat die Kennung „{ $key }“, und die Zeile nennt keinen Namen. Ergänzen Sie Nachnamen und Vornamen.
intake-guardian-of-nobody = „{ $name }“ (Klasse: { $form }) wurde nicht gefunden. Schreiben Sie Nachnamen und Vornamen wie in der Schülerliste; bei Namensvettern geben Sie die Kennung an.

intake-which = { $name }: jemand von diesen, oder neu?
intake-other-birthday = { $name }: Der Geburtstag in der Datei ist ein anderer. Ist es dieselbe Person?
intake-renamed = { $name }: unbekannt, aber es gibt Ähnliche, die in der Datei fehlen. Ist das ein berichtigter Name?
intake-namesakes = { $name }: steht auch in Zeile { $row }. Zwei Namensvettern, oder eine Zeile zu viel?
intake-colleague = { $name }: jemand von diesen, oder neu im Kollegium?
intake-teacher = { $name }: fehlt im Kollegium. Wer ist das?
intake-subject = „{ $subject }“: Das Fach gibt es noch nicht, aber ein ähnliches. Ist es dasselbe?
intake-many-left = Aus diesen Klassen fehlen in der Datei: { $count }. Sind alle abgegangen?

intake-choice-new = neu aufnehmen
intake-choice-skip = diese Zeile auslassen
intake-choice-person = { $name }
intake-choice-pupil = { $name }, { $form }, geb. { $born }
intake-choice-subject = es ist „{ $subject }“
intake-choice-two = zwei Namensvettern
intake-choice-once = eine Person
intake-choice-left = ja, sie sind abgegangen
intake-choice-stay = nein, in den Klassen lassen
intake-note-later = { $name }: ab { $day } schon in der { $form } eingetragen, deshalb ändert sich hier nichts.
