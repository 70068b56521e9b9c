"""The colors in ``docs/site.yaml``: three for light pages, three for dark ones."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict

from figures.colors import contrast
from figures.palette import DARK_GROUNDS, LIGHT_GROUNDS, Palette

# What WCAG 2.2, 1.4.3, asks of words, which have these colors too.
_ENOUGH = 4.5


def _color(written: object) -> str:
    text = str(written).lower()
    digits = text.removeprefix("#")
    if len(text) != 7 or len(digits) != 6 or set(digits) - set("0123456789abcdef"):
        raise ValueError(f'`{written}` is not a color; write six digits in quotes, as "#2166d8"')
    return text


Color = Annotated[str, BeforeValidator(_color)]


class Three(BaseModel):
    """The colors of one scheme; what each is for, ``docs/site.yaml`` says."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    main: Color
    second: Color
    third: Color

    def palette(self, ink: str) -> Palette:
        """The same by what a drawing of a simulator shows with them."""
        return Palette(ink, self.main, self.second, self.third)

    def faint(self, grounds: tuple[str, ...], better: str) -> None:
        """Raise ``ValueError`` that names the colors that cannot be read on one of ``grounds``."""
        slips = []
        for name, color in self:
            ratio, ground = min((contrast(color, ground), ground) for ground in grounds)
            if ratio < _ENOUGH:
                slips.append(f"`{name}` has a contrast of {ratio:.1f}:1 on {ground}")
        if slips:
            needed = f"words need {_ENOUGH}:1; write a {better} color"
            raise ValueError(f"{', '.join(slips)}, and {needed}")


def _on_light(colors: Three) -> Three:
    colors.faint(LIGHT_GROUNDS, "darker")
    return colors


def _on_dark(colors: Three) -> Three:
    colors.faint(DARK_GROUNDS, "lighter")
    return colors


class Colors(BaseModel):
    """The colors of both schemes."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    light: Annotated[Three, AfterValidator(_on_light)]
    dark: Annotated[Three, AfterValidator(_on_dark)]

    def palettes(self) -> tuple[Palette, Palette]:
        """For light pages and print, and for dark pages."""
        return self.light.palette("#000000"), self.dark.palette("#ffffff")


# A blue, an orange and a purple that any color vision tells apart.
DEFAULT = Colors(
    light=Three(main="#0f66a8", second="#993100", third="#200a3a"),
    dark=Three(main="#2c94d0", second="#d6761f", third="#ffe2f2"),
)
