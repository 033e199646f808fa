"""The roll call: a list in which a tap goes from present to «Н», «Б», «У», «ОП» and back."""

from domain.absence import Reason
from domain.scene import Scene
from domain.sheet import Draft, Seat, presence_now
from locales import Texts
from views.absence_lines import reason_phrase
from views.journal import key
from views.lesson import CallRoll, back_row, save_row
from views.lesson_lines import letter_word, scene_head
from views.page import Button, Page, blocks, lines, rows
from views.paging import page_arrows, pairs, part_of_list

PER_PAGE = 10


def roll_page(texts: Texts, scene: Scene, draft: Draft, page: int = 0) -> Page:
    """Ten pupils to a page, each with how they are there; nothing is saved before «Сохранить»."""
    shown, here = part_of_list(scene.seats, page, PER_PAGE)
    where = key(scene.at)
    return Page(
        blocks(scene_head(texts, scene), _summary(texts, scene, draft), texts("roll-hint", cycle=_cycle(texts, scene))),
        rows(
            *pairs([_tap(texts, draft, seat, CallRoll(**where, page=shown, pupil=seat.pupil)) for seat in here]),
            page_arrows(texts, shown, len(scene.seats), PER_PAGE, lambda to: CallRoll(**where, page=to)),
            save_row(texts, scene, roll=True),
            back_row(texts, scene),
        ),
    )


def _cycle(texts: Texts, scene: Scene) -> str:
    """What a tap goes through: «на уроке → Н → Б»."""
    return " → ".join(letter or texts.plain("lesson-present") for letter in scene.sheet.cycle)


def _tap(texts: Texts, draft: Draft, seat: Seat, data: CallRoll) -> Button:
    letter = presence_now(draft, seat)
    label = texts.plain("roll-noted", pupil=seat.called, letter=letter.letter) if letter.letter else seat.called
    return Button(label, data)


def _summary(texts: Texts, scene: Scene, draft: Draft) -> str:
    noted = [(seat, presence_now(draft, seat)) for seat in scene.seats]
    said = [
        texts("roll-line", pupil=seat.called, letter=letter_word(texts, letter), why=_why(texts, seat.announced))
        if seat.announced
        else texts("roll-line-plain", pupil=seat.called, letter=letter_word(texts, letter))
        for seat, letter in noted
        if letter.letter or seat.announced
    ]
    away = sum(1 for _, letter in noted if (meaning := scene.sheet.letters.get(letter.letter)) and meaning.absent)
    return lines(texts("roll-count", present=len(noted) - away, all=len(noted)), *said)


def _why(texts: Texts, reason: Reason) -> str:
    return reason_phrase(texts, reason, None)
