"""The reference model of «Never lost», in a few lines: what a person who reads everything believes of each mark.

Works are called «работа 17», so that a mark can be told from every other one in whatever message it stands.
"""

import re
from itertools import pairwise

NEW = re.compile(r"<b>(\d)</b>[^<\n]*?работа (\d+)")
CHANGED = re.compile(r"было (\d) → стало <b>(\d)</b>[^\n]*?работа (\d+)")
WITHDRAWN = re.compile(r"отметка (\d) снята[^\n]*?работа (\d+)")

Saying = tuple[str, str | None, str | None]  # how (alert or digest), what it was, what it is now
Told = dict[int, list[Saying]]


def hear(told: Told, text: str, *, digest: bool) -> None:
    """Add what a message says to what its reader has been told, by the number of the work; a missing list is made."""
    how = "digest" if digest else "alert"
    for line in text.splitlines():
        if (changed := CHANGED.search(line)) is not None:
            told.setdefault(int(changed[3]), []).append((how, changed[1], changed[2]))
        elif (gone := WITHDRAWN.search(line)) is not None:
            told.setdefault(int(gone[2]), []).append((how, gone[1], None))
        else:
            for new in NEW.finditer(line):
                told.setdefault(int(new[2]), []).append((how, None, new[1]))


def contradiction(said: list[Saying], value: str | None) -> str:
    """What is wrong with having been told this of a record that is `value` now (None: taken back); "" if nothing."""
    if (said[-1][2] if said else None) != value:
        return f"believes {said}, it is {value}"
    alerts = [one for one in said if one[0] == "alert"]
    if any(one[1] is None for one in alerts[1:]):
        return f"heard twice: {said}"
    if said and said[0][1] is not None:
        return f"heard of a change of what was never seen: {said}"
    # A digest tells the marks of its day as they are, beside the line that says how they came to be so.
    for earlier, later in pairwise([one for one in said if one[0] == "alert" or one[1] is not None]):
        if later[1] not in (None, earlier[2]):
            return f"told another past: {said}"
    return ""
