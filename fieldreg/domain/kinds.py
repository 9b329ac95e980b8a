"""All kinds, from which tables, bundles, digests and exports derive."""

from fieldreg.domain.records.declarations import (
    ERASED_MARK,
    ERASED_SEALED_TEXT,
    ERASED_TEXT,
    INERT_MARK,
    RETIRED,
    ConflictPolicy,
    Field,
    FieldFormat,
    FieldType,
    FormGroup,
    Kind,
    Value,
)
from fieldreg.domain.records.judgements import Pair, Pin, PlaceAlias
from fieldreg.domain.records.mission import (
    Contribution,
    Course,
    DatedResidence,
    Material,
    Partner,
    PartnerPart,
    Partnership,
    Project,
    Promise,
)
from fieldreg.domain.records.models import (
    MODELS,
    Attendance,
    Consent,
    Erasure,
    OfficePlace,
    OfficeQuestion,
    PersonRequest,
    Quota,
    SealedAnswerRecord,
    TrainerResponse,
    UndoOrder,
    WriterSession,
)
from fieldreg.domain.records.trainee import Trainee
from fieldreg.domain.records.training_session import TrainingSession

# What is passed on from `declarations`.
__all__ = [
    "ERASED_MARK",
    "ERASED_SEALED_TEXT",
    "ERASED_TEXT",
    "INERT_MARK",
    "RETIRED",
    "ConflictPolicy",
    "Field",
    "FieldFormat",
    "FieldType",
    "FormGroup",
    "Kind",
    "Value",
]

WRITER_SESSION = WriterSession.kind
PARTNER = Partner.kind
COURSE = Course.kind
TRAINEE = Trainee.kind
SESSION = TrainingSession.kind
ATTENDANCE = Attendance.kind
CONSENT = Consent.kind
ANSWER = SealedAnswerRecord.kind
QUESTION = OfficeQuestion.kind
RESPONSE = TrainerResponse.kind
PLACE = OfficePlace.kind
QUOTA = Quota.kind
REQUEST = PersonRequest.kind
PROJECT = Project.kind
RESIDENCE = DatedResidence.kind
CONTRIBUTION = Contribution.kind
PARTNERSHIP = Partnership.kind
PARTNER_PART = PartnerPart.kind
PROMISE = Promise.kind
MATERIAL = Material.kind
PAIR = Pair.kind
PIN = Pin.kind
ALIAS = PlaceAlias.kind
UNDO_ORDER = UndoOrder.kind
ERASURE = Erasure.kind

# In the order in which they may refer to each other.
KINDS = tuple(model.kind for model in MODELS.values())
BY_NAME = {kind.name: kind for kind in KINDS}
BY_NUMBER = {kind.number: kind for kind in KINDS}
# Kinds whose records are about people, without the person's own.
PERSON_KINDS = tuple(kind for kind in KINDS if kind.person_fields)
PLAIN_KINDS = tuple(kind for kind in KINDS if kind.is_plain)

# Fields of a person: all, a residence from the largest area on, and those that are hidden after
# the person refused contact.
PERSON_FIELDS = tuple(field.name for field in TRAINEE.fields)
PLACE_FIELDS = tuple(field.name for field in TRAINEE.fields if field.format is FieldFormat.PLACE)
CONTACT_FIELDS = tuple(field.name for field in TRAINEE.fields if field.is_contact)
