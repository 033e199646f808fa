"""Paper for families: strips to be cut apart, each with one code. A code stands in clear nowhere else."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Strip:
    """Finished words of one strip in the family's language; `link` is what its QR code says."""

    pupil: str
    whom: str
    code: str
    until: str
    steps: tuple[str, ...]
    link: str
