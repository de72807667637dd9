"""The kinds of value that the models are made of: exact numbers, dates, yes/no and texts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, PlainSerializer, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from fasthandel import money
from fasthandel.praksis import values
from fasthandel.praksis.felt import Form

T = TypeVar("T")


def _reported(check: Callable[[Any], T]) -> Callable[[Any], T]:
    """Return `check` with its refusals as pydantic errors of the same name; our words stand in `explain`."""

    def checked(value: Any) -> T:
        try:
            return check(value)
        except values.RefusedError as refused:
            raise PydanticCustomError(refused.fault, "refused") from None

    return checked


Tall = Annotated[
    money.Number,
    PlainValidator(_reported(values.number)),
    WithJsonSchema({"type": "number"}),
    PlainSerializer(money.plain, when_used="json"),
    Form("tall"),
]
"""An exact number: int where whole, else Fraction; decimal text in JSON."""

Karakter = Annotated[Tall, AfterValidator(_reported(values.tenths)), Form("karakter")]
"""A grade in whole tenths."""

Dag = Annotated[date, Field(strict=True, ge=values.FIRST_DAY, le=values.LAST_DAY), Form("dato")]
JaNei = Annotated[bool, Field(strict=True), Form("ja/nei")]
Tekst = Annotated[str, Field(strict=True), AfterValidator(_reported(values.text)), Form("tekst")]
Id = Annotated[str, Field(strict=True), AfterValidator(_reported(values.identifier)), Form("id")]


def _without_defaults(schema: dict[str, Any]) -> None:
    """Take the defaults out of a JSON Schema: null cannot be written in TOML, and an empty table need not be."""
    for key in schema.get("properties", {}).values():
        key.pop("default", None)


class Del(BaseModel):
    """One table of the practice file. Unknown keys are errors, and nothing changes once it is read."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, hide_input_in_errors=True, json_schema_extra=_without_defaults
    )
