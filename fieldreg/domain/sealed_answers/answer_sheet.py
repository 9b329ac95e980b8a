"""The answer sheet: replies as JSON, padded to one length, so that its size tells nothing.

The trainee's id is inside, so that it cannot pass as another's.
"""

import json
from typing import Final, Self

from pydantic import BaseModel, ConfigDict, ValidationError

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import Day, Ref, ShortText
from fieldreg.domain.sealed_answers.questionnaire import SealedReply

SHEET_SIZE_BYTES: Final = 2_048


class AnswerSheet(BaseModel):
    """A later release's may have more replies."""

    model_config = ConfigDict(frozen=True, hide_input_in_errors=True)
    trainee: Ref
    session: Ref | None = None
    day: Day
    language: ShortText
    version: ShortText
    replies: dict[ShortText, SealedReply]

    def to_bytes(self) -> bytes:
        """Write the sheet, always `SHEET_SIZE_BYTES` long; raise TOO_LARGE."""
        content = self.model_dump(mode="json", exclude_none=True)
        text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        if len(text.encode()) > SHEET_SIZE_BYTES:
            raise Problem(Code.TOO_LARGE, limit=SHEET_SIZE_BYTES)
        return text.encode().ljust(SHEET_SIZE_BYTES)

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """Read the output of `to_bytes`, of any release; raise DOCUMENT_REFUSED."""
        try:
            return cls.model_validate_json(data)
        except ValidationError:
            raise Problem(Code.DOCUMENT_REFUSED) from None
