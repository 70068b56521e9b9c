"""What the call tells beside its dates: how to submit, and where the workshop is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import portal, submission, venue

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def add_call(app: Sphinx, loaded: str) -> None:
    """Register all of it; ``loaded`` is the event that tells what the data file says."""
    app.add_node(
        portal.submission_site, html=(portal.visit_submission_site, portal.depart_submission_site)
    )
    app.add_directive("how-to-submit", submission.HowToSubmit)
    app.add_directive("submission-site", submission.SubmissionSite)
    app.add_directive("submission", submission.SubmissionSection)
    app.add_directive("venue", venue.VenueParts)
    app.add_transform(submission.BesideItsNeighbors)
    app.connect(loaded, venue.leave_out_page)
    app.connect("html-page-context", portal.add_to_page)
