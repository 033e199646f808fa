"""A parent reads what is set."""

from emulator.telegram import Phone


async def test_parent_reads_tomorrows_homework_and_turns_the_page(mother: Phone) -> None:
    await mother.sends("/homework")
    print(mother.sees, mother.labels)
    assert 0
