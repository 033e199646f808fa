"""The people of the demo, by their keys."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cast:
    """Who stands on the page and in the story."""

    mother: str = "Ковалёва Елена Викторовна"
    father: str = "Ковалёв Дмитрий Сергеевич"
    pupil: str = "Ковалёв Артём Дмитриевич"
    sister: str = "Ковалёва Софья Дмитриевна"
    class_teacher: str = "Соколова Марина Игоревна"
    second_class_teacher: str = "Морозова Татьяна Павловна"
    teacher_parent: str = "Лебедева Ольга Андреевна"
    deputy: str = "Зайцева Ирина Николаевна"
    head: str = "Громов Виктор Степанович"
    secretary: str = "Крылова Анна Петровна"
    admin: str = "Тихонов Егор Дмитриевич"


CAST = Cast()
