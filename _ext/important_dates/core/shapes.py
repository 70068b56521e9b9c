"""What the parts of the data file that are no dates have in common."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, PlainValidator, WithJsonSchema

from .fields import Text, Web


class Part(BaseModel):
    """A mapping of the file, which has its fields and no other."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def _secure(written: str) -> str:
    if not written.startswith("https://"):
        raise ValueError(f"`{written}` is not encrypted; write one that begins with https://")
    return written


def _count(written: object) -> int:
    if not isinstance(written, str) or not re.fullmatch(r"[1-9][0-9]{0,3}", written):
        raise ValueError(f"`{written}` is no count; write a whole number, as in 4")
    return int(written)


def _truth(written: object) -> bool:
    if written not in ("true", "false"):
        raise ValueError(f"`{written}` is neither of the two; write true or false")
    return written == "true"


SecureWeb = Annotated[Web, AfterValidator(_secure)]
Count = Annotated[int, PlainValidator(_count), WithJsonSchema({"type": "integer", "minimum": 1})]
Truth = Annotated[bool, PlainValidator(_truth), WithJsonSchema({"type": "boolean"})]


class Link(Part):
    """A page elsewhere, and what it is called."""

    name: Text
    web: SecureWeb
