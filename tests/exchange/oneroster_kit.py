"""A small OneRoster 1.1 bundle, and variants of it."""

from collections.abc import Mapping
from pathlib import Path
from zipfile import ZipFile

from domain.lists import Complaint, Where
from exchange.oneroster import OneRosterFile, read_oneroster

MANIFEST = """\
propertyName,value
manifest.version,1.0
oneroster.version,1.1
file.users,bulk
file.classes,bulk
file.enrollments,bulk
"""
ORGS = """\
sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId
d1,,,Кедровский округ,district,,
s1,,,Школа № 7,school,,d1
"""
SESSIONS = """\
sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear
y,,,2026-2027,schoolYear,2026-09-01,2027-06-01,,2027
q1,,,Q1,gradingPeriod,2026-09-01,2026-10-24,y,2027
q2,,,Q2,gradingPeriod,2026-11-02,2026-12-31,y,2027
q3,,,Q3,gradingPeriod,2027-01-11,2027-03-20,y,2027
q4,,,Q4,gradingPeriod,2027-03-29,2027-06-01,y,2027
"""
COURSES = """\
sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes
c0,,,y,Homeroom,,,s1,,
c1,,,y,Алгебра,ALG,07,s1,,
c2,,,y,Английский язык,ENG,07,s1,,
"""
CLASSES = """\
sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds
h7b,,,7Б,07,c0,,homeroom,,s1,y
g1,,,Алгебра 7Б,07,c1,,scheduled,,s1,"q1,q2,q3,q4"
g2,,,Английский 7Б 1,07,c2,Англ. 1,scheduled,,s1,y
"""
USERS = """\
sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password
p1,,,true,s1,student,p1,,Артём,Ковалёв,Дмитриевич,,,,,m1,07,
p2,,,true,s1,student,p2,,Кирилл,Лебедев,,,,,,,07,
m1,,,true,s1,parent,m1,,Елена,Ковалёва,Викторовна,,,,,p1,,
t1,,,true,s1,teacher,t1,,Марина,Соколова,Игоревна,,,,,,,
t2,,,true,s1,administrator,t2,,Олег,Петров,,,,,,,,
"""
DEMOGRAPHICS = """\
sourcedId,status,dateLastModified,birthDate,sex
p1,,,2013-05-04,male
p2,,,2012-09-30,male
"""
ENROLLMENTS = """\
sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate
e1,,,h7b,s1,p1,student,false,2026-09-01,
e2,,,h7b,s1,p2,student,false,2026-09-14,
e3,,,h7b,s1,t1,teacher,true,,
e4,,,g1,s1,p1,student,false,2026-09-01,2027-06-01
e5,,,g1,s1,p2,student,false,2026-09-14,2027-06-01
e6,,,g1,s1,t1,teacher,true,,
e7,,,g2,s1,p1,student,false,2026-09-01,
"""

BULK: Mapping[str, str] = {
    "manifest": MANIFEST,
    "orgs": ORGS,
    "academicSessions": SESSIONS,
    "courses": COURSES,
    "classes": CLASSES,
    "users": USERS,
    "demographics": DEMOGRAPHICS,
    "enrollments": ENROLLMENTS,
}


def save(folder: Path, files: Mapping[str, str], encoding: str = "utf-8") -> Path:
    """The files in a folder."""
    folder.mkdir(exist_ok=True)
    for name, text in files.items():
        (folder / f"{name}.csv").write_text(text, encoding=encoding, newline="")
    return folder


def save_zip(path: Path, files: Mapping[str, str]) -> Path:
    """The files in a zip, one folder deep, as many systems pack them."""
    with ZipFile(path, "w") as archive:
        for name, text in files.items():
            archive.writestr(f"export/{name}.csv", text)
    return path


def read(folder: Path, files: Mapping[str, str], school: str | None = None) -> OneRosterFile:
    """What these files say."""
    return read_oneroster(save(folder / "bundle", files), school)


def said(sheet: str, row: int, problem: str, /, **details: str | int) -> Complaint:
    """A complaint about a place."""
    return Complaint(Where(sheet, row), problem, details)
