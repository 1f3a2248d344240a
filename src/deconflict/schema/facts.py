"""Facts: quantities, channels, times and positions, each written once."""

from typing import Literal, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from deconflict.schema.shape import (
    Citation,
    Pair,
    Position,
    Quantity,
    Shape,
    Slug,
    Time,
)

FACT_KINDS = ("value", "channel", "time", "position", "word")


class Fact(Shape):
    """A named value that both texts use as {name}. / 两种文本以{名称}引用的量值。"""

    name: Pair | None = None
    """What the value is, for the table of values. / 量值名称，列入取值表。"""

    value: Quantity | None = None
    """A number and a unit: 5 min, 2 nmi, 3-5 d. / 数值和单位。"""

    channel: Slug | None = None
    """A channel of the register. / 频道表中的频道。"""

    time: Time | None = None
    """A time in UTC: 2026-03-15T14:30Z. / 世界协调时。"""

    position: Position | None = None
    """Latitude and longitude: 12-30.0N 045-00.0E. / 纬度和经度。"""

    word: Pair | None = None
    """A name in both languages, for example of a berth. / 名称（例如泊位名）。"""

    basis: Literal["exercise-value"] | Citation
    """A reference, or exercise-value for a value of our own.
    / 依据：参考文件；自定数值写exercise-value（演习取值）。"""

    @model_validator(mode="after")
    def _hold_one_kind(self) -> Self:
        """Refuse a fact that holds no value or two."""
        given = [kind for kind in FACT_KINDS if getattr(self, kind) is not None]
        if len(given) != 1:
            raise PydanticCustomError("fact_kind", "one kind", {"given": len(given)})
        return self


Facts = dict[Slug, Fact]
