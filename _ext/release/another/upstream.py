"""Later fixes of the project that a site was made from."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from .git import GitError, git, run
from .own import is_own

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Merged:
    """What a merge leaves: the files to resolve, and the own ones that it did not touch."""

    open: list[str]
    kept: list[str]
    changed: list[str]
    begun: bool = True

    def told(self) -> Iterator[str]:
        """The same in words."""
        if not self.begun:
            yield "There is nothing new."
            return
        yield f"{len(self.changed)} files are as they are there now."
        yield from (f"{path}: is yours and stays as it was" for path in self.kept)
        advice = "you and they have changed it; choose, then `git add` it"
        yield from (f"{path}:1: {advice}" for path in self.open)
        yield "Try them by `nox -s lint tests` and `git commit`, or undo it by `git merge --abort`."


def merge(address: str, branch: str) -> Merged:
    """Merge what is new there, without committing, and keep what is the site's own.

    Raises ``GitError`` or ``ValueError``, and then has changed nothing.
    """
    if open_ := git("status", "--porcelain", "--untracked-files=no").splitlines():
        raise ValueError(f"{open_[0].strip()} is not committed; commit or undo it first")
    git("fetch", "--quiet", address, branch)
    theirs = git("rev-parse", "FETCH_HEAD").strip()
    if run("merge-base", "HEAD", theirs).returncode:
        _join(theirs)
    base = git("merge-base", "HEAD", theirs).strip()
    if base == theirs:
        return Merged([], [], [], begun=False)
    done = run("merge", "--no-commit", "--no-ff", "--quiet", theirs)
    if done.returncode and not _unmerged():
        raise GitError(f"git merge says: {(done.stderr or done.stdout).strip()}")
    kept = _keep_own(base)
    unmerged = _unmerged()
    changed = _names("diff", "--cached", "--name-only", "-z", "HEAD") - unmerged
    return Merged(sorted(unmerged), kept, sorted(changed))


def _join(theirs: str) -> None:
    """Let a repository that began as a copy without history go on from where it was copied.

    Its first commit has the very files of one of theirs.
    """
    first = git("rev-list", "--max-parents=0", "HEAD").split()[-1]
    tree = git("rev-parse", f"{first}^{{tree}}").strip()
    for line in git("log", "--format=%H %T", theirs).splitlines():
        commit, files = line.split()
        if files == tree:
            words = "Note from which commit of the project this site was made"
            joined = ("--allow-unrelated-histories", "--strategy=ours", "--message", words)
            git("merge", "--quiet", *joined, commit)
            return
    raise ValueError("the first commit here is no copy of one there; is this the right address?")


def _keep_own(base: str) -> list[str]:
    """Undo what the merge did to own files; those that were not to be touched.

    A page that is still as it was in ``base`` takes the fixes; data never do, since a day that both
    had left open would come from there.
    """
    before = _names("ls-tree", "-r", "--name-only", "-z", "HEAD")
    merged = _names("diff", "--cached", "--name-only", "-z", "HEAD") | _unmerged()
    changed = _names("diff", "--name-only", "-z", base, "HEAD")
    own = {name for name in merged if is_own(Path(name))}
    kept = {name for name in own if name in changed or name not in before or _is_data(name)}
    if gone := sorted(kept - before):
        git("rm", "--quiet", "--force", "--", *gone)
    if mine := sorted(kept & before):
        git("restore", "--source=HEAD", "--staged", "--worktree", "--", *mine)
    return mine


def _is_data(name: str) -> bool:
    return Path(name).suffix in {".yaml", ".bib"}


def _unmerged() -> set[str]:
    return _names("diff", "--name-only", "--diff-filter=U", "-z")


def _names(*command: str) -> set[str]:
    return set(git(*command).split("\0")) - {""}
