"""What a family and a teacher tell each other in private, each piece of it recognisable wherever it may turn up."""

from domain.words import Role
from emulator.telegram import Phone
from tests.e2e.conftest import Town
from tests.e2e.test_absence import begins as begins_a_note
from tests.e2e.test_complaint import reports
from tests.e2e.test_talk import answers, begins

QUESTION, DRAFT, ANSWER = "Кобальтовая тайна матери", "Недописанная сурьма", "Ванадиевый ответ учителя"
COMPLAINT, VERDICT = "Молибденовая обида", "Ниобиевое решение завуча"
WORDS, ASKED = "Рутениевая температура", "Палладиевый черновик"
PICTURE, PAPER = b"\x89PNG rhodium secret " * 9, b"%PDF-1.4 iridium secret " * 9
TOLD = (QUESTION, DRAFT, ANSWER, COMPLAINT, VERDICT, WORDS, ASKED)
SENT = (b"rhodium secret", b"iridium secret")


async def told_in_private(town: Town, mother: Phone) -> dict[str, Phone]:
    """A message with a file, its answer, a complaint decided, an absence with a document; two drafts stay open."""
    teacher = await town.linked("Марина", Role.CLASS_TEACHER, "sokolova", form="7Б")
    deputy = await town.linked("Олег", Role.DEPUTY, "petrov")
    await begins(mother)
    await mother.sends(QUESTION)
    await mother.sends_file("снимок.png", PICTURE)
    await mother.presses("Отправить")
    await town.ticks("delivery")
    await answers(teacher, ANSWER)
    await town.ticks("delivery")
    await reports(town, teacher, COMPLAINT)
    await deputy.presses("Открыть")
    await deputy.presses("Закрыть жалобу")
    await deputy.sends(VERDICT)
    await town.ticks("delivery")
    await begins_a_note(mother)
    await mother.presses("Другие даты")
    await mother.sends("с 12 по 13")
    await mother.presses("Соревнования")
    await mother.presses("Свои слова")
    await mother.sends(WORDS)
    await mother.presses("Документ")
    await mother.sends_file("справка.pdf", PAPER)
    await mother.presses("Сообщить")
    await begins(mother)
    await mother.sends(DRAFT)
    father = await town.linked("Дмитрий", Role.GUARDIAN, "dmitry", "artyom")
    await begins_a_note(father)
    await father.presses("Другие даты")
    await father.sends("с 12 по 13")
    await father.presses("Болезнь")
    await father.presses("Свои слова")
    await father.sends(ASKED)
    return {"mother": mother, "father": father, "teacher": teacher, "deputy": deputy}
