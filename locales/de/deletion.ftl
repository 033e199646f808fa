deletion-title = <b>Sich aus dem Bot löschen</b>
deletion-goes = <b>Gelöscht werden:</b> Chats mit dem Bot ({ $chats }), Einwilligungen, auch die zum Konto eines Kindes (nur die Nachweise bleiben), Einstellungen, Häkchen „erledigt“, bestätigte Wochen, Kalenderadressen, Worte und Dokumente Ihrer Entschuldigungen und Nachrichten an Lehrkräfte, wartende Nachrichten und unbenutzte Codes auf Ihren Namen.
deletion-own-record = Ihr Name und Ihre Verbindung zum Kind, die Sie selbst genannt haben, werden auch gelöscht: In den Listen der Schule stehen Sie nicht.
    <b>Es bleibt:</b> das Klassenbuch des Kindes – Noten, Fehlzeiten, Aufgaben. Die Schule muss es aufbewahren.
deletion-stays = <b>Es bleibt:</b> das Klassenbuch – Noten, Fehlzeiten, Aufgaben: Die Schule muss es aufbewahren; Namen und Verwandtschaft aus den Listen der Schule: Das sind ihre Einträge.
deletion-post = Ihr Amt ist ein Eintrag der Schule und bleibt auch: Nur die Chats werden getrennt.
deletion-last-admin = Sie sind die letzte Administration, die im Chat arbeiten kann: { $school }. Eine neue lässt sich dann nur mit dem Befehl zvonok invite admin am Computer der Schule einladen.
deletion-first-take = Sie können Ihre Daten zuerst mitnehmen: /mydata
deletion-go-on = Weiter zum Löschen
deletion-no = ◀ Nicht löschen
deletion-sure = <b>Wirklich löschen?</b>
    Das lässt sich nicht rückgängig machen. Um zurückzukommen, brauchen Sie einen neuen Code der Schule.
deletion-yes = Ja, löschen
deletion-done = <b>Erledigt, Sie sind gelöscht.</b> Dieser Chat ist getrennt, und ich weiß nichts mehr über Sie außer dem, was die Schule aufbewahren muss.
    Um zurückzukommen, bitten Sie die Klassenleitung um einen neuen Code und senden Sie ihn hierher.
