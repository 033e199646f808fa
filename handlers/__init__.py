"""Somebody wrote or pressed. Each module is one feature: look up, decide, show."""

from aiogram import Router

from handlers import (
    access,
    attendance,
    children,
    consent,
    developer_info,
    diary,
    fallback,
    groups,
    help,  # noqa: A004 - named after its command, like every feature
    homework,
    importing,
    invite,
    language,
    linking,
    marks,
    marks_import,
    missed,
    office,
    preferences,
    privacy,
    school_settings,
    timetable,
)

# The order matters: groups first, so that nothing about anybody is ever shown there; the fallback last.
ROUTERS: tuple[Router, ...] = (
    groups.router,
    linking.router,
    help.router,
    language.router,
    preferences.router,
    privacy.router,
    consent.router,
    access.router,
    developer_info.router,
    homework.router,
    diary.router,
    marks.router,
    timetable.router,
    attendance.router,
    missed.router,
    children.router,
    invite.router,
    office.router,
    school_settings.router,
    importing.router,
    marks_import.router,
    fallback.router,
)
