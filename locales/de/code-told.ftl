code-told-reused = <b>Ein alter Code wurde noch einmal versucht</b>
code-told-renewed = <b>Der Zugang ist wiederhergestellt</b>
code-told-about = { $pupils }
    Der Code war für: { $whom }
code-told-staff = Der Code war für: { $whom }
code-told-used = Der Code wurde am { MINUTE($at) } benutzt.
code-told-expired = Der Code ist am { MINUTE($at) } abgelaufen.
code-told-revoked = Der Code wurde am { MINUTE($at) } widerrufen.
code-told-by-stranger = Versucht hat es jemand, der nicht mit dem Bot verbunden ist. Es hat sich nichts geöffnet.
code-told-by-linked = Versucht hat es jemand, der als eine andere Person mit dem Bot verbunden ist. Es hat sich nichts geöffnet.
code-told-lost = Wenn es jemand aus der Familie war, geben Sie einen neuen Code aus. Wenn Sie nicht wissen, wer es war, fragen Sie die Familie, ob ein Zettel oder ein Telefon verloren gegangen ist.
code-told-again = Wenn es jemand aus der Familie war, geben Sie einen neuen Code aus.
code-told-back = Der neue Code wurde am { MINUTE($at) } benutzt, die alten Chats dieser Person sind getrennt. Wenn es jemand anderes war, geben Sie noch einmal einen Code aus: Dann wird auch dieser Chat getrennt.
code-told-family = Familie öffnen
code-told-colleague = Wenn diese Person einen Code braucht, geben Sie einen neuen aus. Wenn sie es nicht war, klären Sie, wer den alten Code haben konnte.
