"""Lost access: what happens when a class teacher gives a new code instead of the old chats."""

from domain.invitees import Invitee
from locales import Texts
from views.invite import InvitePupil, whom_phrase
from views.invite_ways import RenewNow
from views.page import Button, Page


def renewal_page(texts: Texts, form: int, pupil: str, who: Invitee, newest: int) -> Page:
    """For certain? It reaches beyond the form, and that is said."""
    yes = RenewNow(form=form, person=who.person or 0, newest=newest)
    whom = whom_phrase(texts, who.name, who.kinship)
    return Page(
        texts("renewal-ask", pupil=pupil, form=who.pupil.form, whom=whom),
        [
            [Button(texts.plain("renewal-yes"), yes, style="danger")],
            [Button(texts.plain("invite-family"), InvitePupil(form=form, pupil=who.pupil.id))],
        ],
    )
