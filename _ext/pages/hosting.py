"""Where the site and its sources are, as far as the machine that builds it knows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def site_address(environment: Mapping[str, str]) -> str:
    """Where the site is published; empty if nobody says.

    Read the Docs says so itself; elsewhere ``SITE_URL`` does.
    """
    return environment.get("READTHEDOCS_CANONICAL_URL") or environment.get("SITE_URL", "")


def repository(environment: Mapping[str, str]) -> str:
    """The repository on GitHub as ``owner/name``; empty if it is not known or not there.

    ``SITE_REPOSITORY`` says it for any machine, GitHub Actions and Read the Docs say it themselves.
    """
    names = ("SITE_REPOSITORY", "GITHUB_REPOSITORY")
    given = next(filter(None, (environment.get(name) for name in names)), "")
    address = environment.get("READTHEDOCS_GIT_CLONE_URL", "")
    if not given and (named := re.search(r"github\.com[:/](.+?)(\.git)?/?$", address)):
        given = named[1]
    return given if re.fullmatch(r"[\w-]+/[\w.-]+", given) else ""
