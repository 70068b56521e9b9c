"""What can be moved, where there are pages to move it on."""

from __future__ import annotations

from sphinx.transforms.post_transforms import SphinxPostTransform

from sphinx_helpers.drawings.transforms import InlineTransform

from .nodes import explorer_live


class StillTransform(SphinxPostTransform):
    """Leaves nothing in the place of what can be moved, in all that is no web page."""

    default_priority = 95

    def run(self, **_: object) -> None:
        if not InlineTransform(self.document).is_supported():
            for live in list(self.document.findall(explorer_live)):
                live.parent.remove(live)
