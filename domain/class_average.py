"""The class average, anonymous: what a pupil's own average may be seen beside, where the school allows it."""

from dataclasses import dataclass
from fractions import Fraction

FEWEST = 10


@dataclass(frozen=True, slots=True)
class ClassAverage:
    """The mean of the averages of `pupils` pupils of one form in one subject: each counts once.

    At least `FEWEST` pupils have to be in it, the viewer's own child among them. In a small group a family that knows
    its own average and those of one or two friends could work out the others; of ten, nine are left. The rule holds
    for each subject by itself, because subgroups, exemptions and illness make it small in one subject only. Whatever
    is known of fewer cannot be told: there is no such object. Raises ValueError.
    """

    mean: Fraction
    pupils: int

    def __post_init__(self) -> None:
        """The rule."""
        if self.pupils < FEWEST:
            raise ValueError(f"a class average of {self.pupils}")
