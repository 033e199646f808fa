roster-title = <b>{ $form }. Klassenliste</b>
roster-count = Kinder: { $pupils }. Erreichbare Familien: { $reached }.
roster-empty = In der Klassenliste steht noch niemand. Die Listen lädt das Sekretariat.
roster-line = { $number }. { $pupil } – { $reached } von { $guardians } erreichbar
roster-line-nobody = { $number }. { $pupil } – noch niemand erreichbar
roster-line-unknown = { $number }. { $pupil } – keine Erwachsenen in der Schulliste
roster-own = das Kind hat einen eigenen Chat
roster-home-short = Hausunterricht
roster-card = <b>{ $pupil }, { $form }</b>
roster-home = Hausunterricht
roster-groups = Gruppen: { $groups }
roster-adults = <b>Familie</b>
roster-guardian-linked = • { $kinship }, { $name } – erreichbar
roster-guardian-unlinked = • { $kinship }, { $name } – noch nicht erreichbar
roster-nobody = • keine Erwachsenen in der Schulliste
roster-pupil-linked = • das Kind selbst – erreichbar
roster-pupil-unlinked = • das Kind selbst – noch nicht erreichbar
roster-absences = <b>Anwesenheit, { $term }</b>
roster-missed = Versäumte Stunden: { $missed } von { $held }
roster-means = <b>Notenschnitte, { $term }</b>
roster-mean = { $marks ->
    [one] { $subject }: { MEAN($mean) } ({ $marks } Note)
   *[other] { $subject }: { MEAN($mean) } ({ $marks } Noten)
}
roster-no-means = <i>Noch ohne Schnitt: { $subjects }</i>
roster-without-marks = Diese Klasse lernt ohne Noten.
roster-invite = Familie einladen
roster-back = ◀ Klassenliste
