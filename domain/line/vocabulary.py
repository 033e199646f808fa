"""Words of a typed line that are no names: who was there, kinds of work, marks in words, what only fills a line."""

from collections.abc import Mapping
from enum import Enum, auto

from domain.words import Attendance


class Tag(Enum):
    """What a word is there for."""

    LETTER = auto()  # a letter of the school, or one of its codes for it
    STATUS = auto()  # a word for an `Attendance`; value None: present
    MARK = auto()
    WORK = auto()
    RETAKE = auto()
    ALL = auto()
    EXCEPT = auto()
    AND = auto()
    NOISE = auto()
    MINUTES = auto()
    WEIGHT = auto()
    NOBODY = auto()
    SKIP = auto()  # a code of the school that leaves the cell out


Meaning = tuple[Tag, object]


def _listed(words: str) -> list[str]:
    return [word.replace("_", " ") for word in words.split()]


# «_» stands for a space: phrases are looked up before words.
STATUSES: Mapping[Attendance | None, str] = {
    Attendance.UNKNOWN: "нет нету отсутствует отсутствуют отсутствовал отсутствовала отсутствовали отсут отсутств"
    " не_был не_была не_было не_были нет_в_классе нет_на_уроке не_пришел не_пришла не_пришли не_явился не_явилась"
    " не_явились нб н/б",
    Attendance.ILL: "болеет болеют болел болела болели болен больна больны болезнь заболел заболела заболели по_болезни"
    " на_больничном больничный бол",
    Attendance.EXCUSED: "уваж уважительная уважительно по_уважительной_причине по_уважительной уважительная_причина"
    " уваж_причина по_уваж по_семейным отпросился отпросилась отпросились по_заявлению",
    Attendance.UNEXCUSED: "прогул прогулял прогуляла прогуляли прогуливает неуваж неуважительная без_причины"
    " без_уважительной_причины без_уважительной по_неуважительной_причине",
    Attendance.LATE: "опоздал опоздала опоздали опоздание опаздывает опаздывают опозд опоздавшие",
    Attendance.EXEMPT: "освобожден освобождена освобождены освобожд освобождение",
    Attendance.REMOTE: "дистант дистанционно дистанционка удаленно на_дистанте",
    None: "был была было были здесь тут присутствует присутствуют присутствовал присутствовала присутствовали"
    " на_месте на_уроке в_классе пришел пришла пришли есть явились",
}
# After these a list of those who are away is the whole list.
WHOLE = frozenset(
    _listed(
        "нет нету отсутствует отсутствуют отсутствовал отсутствовала отсутствовали отсут отсутств не_был не_была"
        " не_было не_были нет_в_классе нет_на_уроке не_пришел не_пришла не_пришли"
    )
)
# They are said of several, so a list before them is meant whole.
OF_SEVERAL = frozenset(
    _listed("болеют болели больны заболели отсутствуют отсутствовали опоздали нет нету не_было не_были не_пришли были")
)
WORKS = {
    "контрольн": "к/р контр контрольная контрольную контрольной контрольный контрольная_работа кр",
    "самостоятельн": "с/р ср сам самост самостоятельная самостоятельную самостоятельной",
    "домашн": "д/з дз д/р домашняя домашнюю домашней домашка домашку домашнее",
    "диктант": "дикт диктант диктанта",
    "проект": "проект проекта",
    "ответ": "ответ отв устный_ответ",
    "тест": "тест тесте тестирование",
    "сочинени": "сочинение соч",
    "изложени": "изложение излож",
    "лабораторн": "л/р лаб лабораторная лабораторную",
    "практическ": "п/р практ практическая практическую",
    "проверочн": "пров провер проверочная проверочную",
    "зачетн": "зачетная",
    "словарн": "словарный",
    "доклад": "доклад",
    "реферат": "реферат",
    "эссе": "эссе",
    "срез": "срез",
    "опрос": "опрос",
    "пересказ": "пересказ",
    "презентаци": "презентация презентацию",
    "наизусть": "наизусть",
    "чтени": "чтение",
}
FIVE = {
    "5": "пять пятерка пятерку пятерки отлично отл", "4": "четыре четверка четверку четверки хорошо хор",
    "3": "три тройка тройку тройки удовлетворительно удовл уд", "2": "два двойка двойку двойки неуд", "1": "единица",
}  # fmt: skip
PASSES = {"зач": "зачет зач зч зачтено", "незач": "незачет незач нзч незачтено не_зачет не_зачтено нез"}
ALWAYS = {"н/а": "н/а неаттестован неаттестована не_аттестован не_аттестована", "осв": "осв", "•": "• точка"}
PLAIN: Mapping[Tag, str] = {
    Tag.RETAKE: "пересдача пересдал пересдала пересдали исправил исправила исправили исправление исправлено переписал"
    " переписала переписали исправлена",
    Tag.ALL: "все всем всех остальные остальным остальных всему_классу весь_класс у_всех всей_группе",
    Tag.EXCEPT: "кроме исключая за_исключением",
    Tag.AND: "и",
    Tag.NOISE: "а за на по у в во с со получил получила получили получает поставить поставьте поставь ставлю отметка"
    " отметки отметку оценка оценки оценку балл балла баллов пожалуйста еще также тоже это ученик ученица класс урок"
    " уроке также ребята дети сегодняшняя вид работы работа сегодня только лишь здравствуйте"
    " добрый доброе день утро вечер привет фио фамилия имя причина причине но",
    Tag.MINUTES: "мин минут минуты минуту м",
    Tag.WEIGHT: "вес весом",
    Tag.NOBODY: "никого никто отсутствующих отсутствующие",
}


def words_of(letters: Mapping[str, Attendance], codes: Mapping[str, str]) -> dict[str, Meaning]:
    """Every word and phrase of a school. Its own letters come before marks, its codes before everything."""
    found: dict[str, Meaning] = {}
    for tag, listed in PLAIN.items():
        found.update((word, (tag, word)) for word in _listed(listed))
    for stem, listed in WORKS.items():
        found.update((word, (Tag.WORK, stem)) for word in _listed(listed))
    for marks in (FIVE, PASSES, ALWAYS):
        for mark, listed in marks.items():
            found.update((word, (Tag.MARK, mark)) for word in _listed(listed))
    for status, listed in STATUSES.items():
        found.update((word, (Tag.STATUS, status)) for word in _listed(listed))
    found.update((letter.casefold().replace("ё", "е"), (Tag.LETTER, letter)) for letter in letters)
    for code, meant in codes.items():
        key = code.casefold().replace("ё", "е")
        of_letters = found.get(meant.casefold().replace("ё", "е"))
        is_letter = of_letters is not None and of_letters[0] is Tag.LETTER
        found[key] = (Tag.SKIP, "") if not meant else (Tag.LETTER, of_letters[1]) if is_letter and of_letters else (
            Tag.MARK, meant
        )  # fmt: skip
    return found
