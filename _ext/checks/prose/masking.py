"""What of a page is our own prose. The rest becomes blanks, so that every place stays the same."""

from __future__ import annotations

import re

# The content of these directives, and of code, is no prose.
_FENCE = re.compile(r"^(`{3,}|:{3,})([^\n]*)\n(.*?)^\1$", re.MULTILINE | re.DOTALL)
_SILENT = re.compile(r"\{?(toctree|bibliography|code|code-block|[a-z]*)\}?( |$)")
_PARTS = (
    re.compile(r"^>.*$", re.MULTILINE),  # quoted
    re.compile(r"(?:\{[a-z:+-]+\})?(`+)[^`]+\1"),  # code and roles
    re.compile(r"\]\([^)\s]*\)"),  # addresses of links
    re.compile(r"<?https?://[^\s>]+>?"),
    re.compile(r"^:[a-z-]+:.*$", re.MULTILINE),  # options of a directive
    re.compile(r"^\([a-z0-9-]+\)=$", re.MULTILINE),  # targets
)
# Fields of a hierarchy that hold names of entries, not words.
_FIELDS = re.compile(r"^ *(?:- )?(?:id|references|approximates):.*$", re.MULTILINE)


def prose(text: str) -> str:
    """The MyST page with everything but its prose blanked."""
    text = _FENCE.sub(_fence, text)
    for part in _PARTS:
        text = part.sub(_blank, text)
    return text


def yaml_prose(text: str) -> str:
    """The same for the YAML file of a field."""
    return _PARTS[1].sub(_blank, _FIELDS.sub(_blank, text))


def _fence(match: re.Match[str]) -> str:
    head, body = match[2].strip(), match[3]
    if _SILENT.fullmatch(head) and not head.startswith("{glossary"):
        return _blank(match)
    kept = len(match[0]) - len(match[1]) - len(body)
    return f"{_blanked(match[0][:kept])}{body}{_blanked(match[1])}"


def _blank(match: re.Match[str]) -> str:
    return _blanked(match[0])


def _blanked(text: str) -> str:
    return re.sub(r"\S", " ", text)
