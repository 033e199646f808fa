developer-info = <b>Über den Bot</b>
    Zvonok, Version { $version }: Hausaufgaben, Schultagebuch, Noten, Stundenplan und Anwesenheit, für Familien und Personal einer Schule.

    <b>Betrieben von:</b> { $who }.
    <b>Das Programm:</b> quelloffen, MIT-Lizenz; wie es arbeitet und zu welchen Bedingungen, steht in den mitgelieferten Dateien README und LICENSE.
    <b>Wenn etwas nicht funktioniert:</b> Sagen Sie es der Administration der Schule. Habe ich eine Fehlernummer genannt, geben Sie auch diese weiter.

    Wie wir mit Daten umgehen: /privacy
developer-info-school = der Schule, die Ihnen den Einladungscode gegeben hat
