"""How a part of a form is called: «1 гр.», «1-я подгруппа», «гр. 1» and «(1)» are all «1»."""

import re

PART = r"(?:подгруппа|подгр|группа|гр|п/гр?|subgroup|group|gr|untergruppe|gruppe)\b\.?"
NUMBERED = rf"(?:(?P<before>\d)(?:\s*-?\s*(?:ая|я|st|nd))?\.?\s*{PART}|{PART}\s*№?\s*(?P<after>\d|[а-яёa-z])(?!\w))"
SUBGROUP = re.compile(rf"(?i)\(\s*(?:{NUMBERED}|(?P<alone>\d))\s*\)|(?<![\w]){NUMBERED.replace('P<', 'P<plain_')}")
WHOLE = re.compile(r"(?i)(?:весь класс|вся группа|все|whole class|ganze klasse|[-–—])")


def subgroup_name(text: str) -> str:
    """«1» for «1 гр.»; any other name as it is; «весь класс» is no subgroup."""
    if WHOLE.fullmatch(text):
        return ""
    found = SUBGROUP.fullmatch(text)
    return number_of(found) if found else text


def number_of(found: re.Match[str]) -> str:
    """The number or letter of a subgroup that was found."""
    return next(part for part in found.groups() if part).upper()


def chosen_groups(text: str) -> tuple[str, ...]:
    """The groups of a pupil's cell: «Английский язык 1 гр., Физика (профиль)» is «Английский язык 1» and the other.

    Semicolons or lines part them; commas do when there is neither.
    """
    parts = re.split(r"[;|\n]" if re.search(r"[;|\n]", text) else ",", text)
    named = (SUBGROUP.sub(lambda found: f" {number_of(found)} ", part) for part in parts)
    return tuple(dict.fromkeys(name for name in (" ".join(part.split()).rstrip(".") for part in named) if name))
