consent-again = To show you data I need your consent: the earlier one was withdrawn, or was given to an earlier version. The chat stays linked, no new code is needed.
consent-still-missing = Without consent I show nothing. The chat stays linked: if you change your mind, write to me and I will ask again.
withdraw-question = <b>Withdraw your consent?</b>
    I will stop showing and sending you anything; messages that wait to be sent are cancelled.
    The chat stays linked: when you write, I will ask for your consent again, no new code is needed.
    The school goes on keeping its journal: that is its duty.
withdraw-yes = Yes, withdraw
withdraw-no = ◀ Do not withdraw
withdraw-done = Your consent is withdrawn. I show and send you nothing any more. If you change your mind, write to me and I will ask for your consent again.
