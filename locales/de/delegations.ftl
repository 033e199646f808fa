office-delegations = Wer für wen
delegation-title = <b>Wer für wen</b>
delegation-none = Jetzt und später vertritt niemand jemanden.
delegation-line = { $number }. { $said }
delegation-said = { $absent } → { $name }: { $what }, { BRIEF($first) } – { BRIEF($last) }
delegation-by = { $said }, { $document }
delegation-all = alle Gruppen
delegation-lead = Klassenleitung { $form }
delegation-revoke = Beenden { $number }
delegation-new = Neue Vertretung
delegation-back = ◀ Wer für wen
delegation-absent = Abwesend: { $name }
delegation-stands-in = Vertritt: { $name }
delegation-what = Was: { $what }
delegation-first = Ab { DATE($day) }
delegation-last = Bis { DATE($day) }
delegation-document = Dokument: { $document }
delegation-ask-absent = Wer ist abwesend?
delegation-ask-stands_in = Wer vertritt?
delegation-ask-what = Was genau? Die Vertretung kann diese Klassenbücher führen wie die Lehrkraft selbst.
delegation-ask-first = Ab welchem Tag? { MONTH($month) }
delegation-ask-last = Bis zu welchem Tag einschließlich? { MONTH($month) }
delegation-ask-document = Schreiben Sie Nummer und Datum der Anordnung, zum Beispiel «Nr. 214 vom 10.11.», oder überspringen Sie es.
delegation-document-wrong = Nummer und Datum sind eine Zeile von höchstens 100 Zeichen. Schreiben Sie kürzer oder überspringen Sie es.
delegation-all-button = Alle Gruppen
delegation-lead-button = Klasse { $form }
delegation-skip = Überspringen
delegation-again = Von vorn
delegation-confirm = Anordnen
delegation-sure = Ja, beenden
delegation-will-be-told = Sobald Sie anordnen, erfahren es beide Lehrkräfte.
delegation-given = Erledigt: Die Vertretung ist angeordnet. Beide Lehrkräfte erfahren es.
delegation-revoke-ask = Vertretung beenden?
    { $said }
delegation-revoked = Die Vertretung ist beendet. Wer schon von ihr weiß, erfährt auch das.
delegation-stale = So geht es nicht mehr: Seitdem hat sich etwas geändert. Das gilt jetzt.
delegation-told-mine = Sie vertreten jemanden, die Klassenbücher stehen unter /journal.
    { $said }
delegation-told-absent = Jemand vertritt Sie.
    { $said }
delegation-told-revoked = Die Vertretung ist beendet.
    { $said }
