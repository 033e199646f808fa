"""Files and columns of a roster bundle: OneRoster CSV 1.1 and 1.2 (1EdTech), School Data Sync 2.1 (Microsoft).

The columns stand in the order of the OneRoster 1.1 tables, which is the order we write; those that only 1.2 or
School Data Sync have follow. An extension column begins with «metadata.» (OneRoster CSV, «Metadata extension»).
"""

from collections.abc import Mapping
from types import MappingProxyType

METADATA = "metadata."
OURS = "metadata.zvonok."

BASE = ("sourcedId", "status", "dateLastModified")

# What a file cannot do without: its rows say nothing when such a column is missing.
REQUIRED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "manifest": ("propertyName", "value"),
        "users": ("sourcedId", "givenName", "familyName"),
        "classes": ("sourcedId", "title"),
        "enrollments": ("classSourcedId", "userSourcedId", "role"),
        "orgs": ("sourcedId", "name", "type"),
        "roles": ("userSourcedId", "role"),
        "relationships": ("userSourcedId", "relationshipUserSourcedId", "relationshipRole"),
        "academicSessions": ("sourcedId", "type", "startDate", "endDate"),
        "courses": ("sourcedId", "title"),
        "demographics": ("birthDate",),
        "lineItems": ("sourcedId", "classSourcedId"),
        "results": ("lineItemSourcedId", "studentSourcedId"),
    }
)

WRITTEN: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "manifest": ("propertyName", "value"),
        "academicSessions": (*BASE, "title", "type", "startDate", "endDate", "parentSourcedId", "schoolYear"),
        "categories": (*BASE, "title"),
        "classes": (*BASE, "title", "grades", "courseSourcedId", "classCode", "classType", "location",
                    "schoolSourcedId", "termSourcedIds", "subjects", "subjectCodes", "periods"),
        "courses": (*BASE, "schoolYearSourcedId", "title", "courseCode", "grades", "orgSourcedId", "subjects",
                    "subjectCodes"),
        "demographics": (*BASE, "birthDate", "sex", "americanIndianOrAlaskaNative", "asian", "blackOrAfricanAmerican",
                         "nativeHawaiianOrOtherPacificIslander", "white", "demographicRaceTwoOrMoreRaces",
                         "hispanicOrLatinoEthnicity", "countryOfBirthCode", "stateOfBirthAbbreviation", "cityOfBirth",
                         "publicSchoolResidenceStatus"),
        "enrollments": (*BASE, "classSourcedId", "schoolSourcedId", "userSourcedId", "role", "primary", "beginDate",
                        "endDate"),
        "lineItems": (*BASE, "title", "description", "assignDate", "dueDate", "classSourcedId", "categorySourcedId",
                      "gradingPeriodSourcedId", "resultValueMin", "resultValueMax"),
        "orgs": (*BASE, "name", "type", "identifier", "parentSourcedId"),
        "results": (*BASE, "lineItemSourcedId", "studentSourcedId", "scoreStatus", "score", "scoreDate", "comment"),
        "users": (*BASE, "enabledUser", "orgSourcedIds", "role", "username", "userIds", "givenName", "familyName",
                  "middleName", "identifier", "email", "sms", "phone", "agentSourcedIds", "grades", "password"),
    }
)  # fmt: skip

LATER: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "categories": ("weight",),
        "classes": ("orgSourcedId", "sessionSourcedIds", "code"),
        "courses": ("code", "subject", "grade"),
        "demographics": ("userSourcedId", "birthCity", "birthState", "birthCountry", "ethnicityCodes", "raceCodes"),
        "lineItems": ("academicSessionSourcedId", "schoolSourcedId", "scoreScaleSourcedId"),
        "results": ("textScore", "classSourcedId", "inProgress", "incomplete", "late", "missing",
                    "scoreScaleSourcedId"),
        "users": ("userMasterIdentifier", "resourceSourcedIds", "preferredGivenName", "preferredMiddleName",
                  "preferredFamilyName", "primaryOrgSourcedId", "pronouns", "activeDirectoryMatchId"),
        "roles": (*BASE, "userSourcedId", "roleType", "role", "beginDate", "endDate", "orgSourcedId",
                  "userProfileSourcedId", "sessionSourcedId", "grade", "isPrimary", "roleStartDate", "roleEndDate"),
        "relationships": ("userSourcedId", "relationshipUserSourcedId", "relationshipRole"),
        "scoreScales": (*BASE, "title", "type", "orgSourcedId", "courseSourcedId", "classSourcedId",
                        "scoreScaleValue"),
        "lineItemScoreScales": (*BASE, "title", "lineItemSourcedId", "scoreScaleSourcedId"),
        "resultScoreScales": (*BASE, "title", "resultSourcedId", "scoreScaleSourcedId"),
    }
)  # fmt: skip

# Files of a bundle that say nothing a school journal needs.
IGNORED = (
    "classResources",
    "courseResources",
    "lineItemLearningObjectiveIds",
    "resources",
    "resultLearningObjectiveIds",
    "userFlags",
    "userProfiles",
    "userResources",
)

FILES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {name: WRITTEN.get(name, ()) + LATER.get(name, ()) for name in (*WRITTEN, *LATER)}
)
