"""Who leads a school: decides about its days, its teachers' rights and who may not see a pupil's data."""

from domain.words import Role

LEAD = (Role.DEPUTY, Role.HEAD)
