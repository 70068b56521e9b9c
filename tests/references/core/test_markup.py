"""What of a field's text would be printed as markup."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from references.core.markup import html_mended, latex_mended, markup_problem
from references.core.texts import pieces, plain

RIGHT = [
    "A plain title: 50% of {DNA} & more, at 3 < 4 > 2",
    r"Rise of \textit{{Vibrio} fischeri} and \emph{Hydra}",
    r"On $x^2 < y_1$, \(a_b\) and {$H_2O$}",
    r"Costs \$5 \& 10\% of R\&D; a~b -- c",
    "See https://example.org/~oke/a--b_1?x=1&y=2",
    r"\url{https://example.org/a_b}",
    "snake_case and AT&T; again",
]
HTML = [
    ("Oceans &amp; ice", "'&amp;' is HTML", r"Oceans \& ice"),
    (r"Oceans \&amp; ice", "'", r"Oceans \& ice"),
    ("Caf&eacute; &#8211; two&nbsp;x", "'&eacute;'", "Café – two~x"),
    ("<i>Hydra</i> in <B>bold</B>", "'<i>' is HTML", r"\emph{Hydra} in \textbf{bold}"),
    ("CO<sub>2</sub>, m<sup>2</sup>", "'<sub>'", r"CO\textsubscript{2}, m\textsuperscript{2}"),
    ("&lt;i&gt;Hydra&lt;/i&gt;", "'&lt;'", r"\emph{Hydra}"),
    ("&amp;lt;i&amp;gt;Hydra&amp;lt;/i&amp;gt;", "'&amp;'", r"\emph{Hydra}"),
    (r"$\less$i$\greater$Hydra$\less$/i$\greater$", "'<i>'", r"\emph{Hydra}"),
    (r"{\textless}em{\textgreater}Hydra{\textless}/em{\textgreater}", "'<em>'", r"\emph{Hydra}"),
    ('<span class="a">Of <scp>DNA</scp></span><br/>', "'<span class", "Of {DNA}"),
    (r"$\textless$i$\textgreater$Hydra$\textless$/i$\textgreater$", "'<i>'", r"\emph{Hydra}"),
    ("Ice<br />and <it>Hydra</it>", "'<br />'", r"Ice and \emph{Hydra}"),
    ("<jats:italic>Hydra</jats:italic>", "'<jats:italic>'", r"\emph{Hydra}"),
]
LATEX = [
    (r"{\em Hydra} grows", r"write \emph{Hydra}", r"\emph{Hydra} grows"),
    (r"Using {\LaTeX} well", "write {LaTeX}", "Using {LaTeX} well"),
    (r"{\textbackslash}emph\{Hydra\}", r"write \emph{Hydra}", r"\emph{Hydra}"),
    (r"K{\i}l{\i}{\c c}, na\"{\i}ve {\'\i}", "write the letter itself", "Kılıç, naïve í"),
    (r"G{\"o}del and \'{E}mile", "write the letter itself", "Gödel and Émile"),
    (r"{\ss} \o re {\L}ukasz Erd{\H o}s", "write the letter itself", "ß øre Łukasz Erdős"),
]
TOLD = [
    (r"A \textsc{Small} one", r"'\\textsc{Small}' is printed as it stands"),
    (r"A \foo one", r"'\\foo' is printed as it stands"),
    (r"A {\textbackslash} one", "is printed as a backslash"),
    ("Of <tex-math>x</tex-math>", "'</tex-math>' is HTML"),
    ("Half a $x formula", "a '$' has no other"),
    ("Capture of CO_2", "write it in a formula, as in $x_2$"),
    ("Order 10^{-3}", "'^{-3}' is printed as it stands"),
    ("<mml:math>x</mml:math>", "write LaTeX, such as"),
    ("A <i>Hydra without end", "write LaTeX, such as"),
]


@pytest.mark.parametrize("value", RIGHT)
def test_what_is_printed_right_is_accepted_and_left_alone(value: str) -> None:
    assert markup_problem(value) is None
    assert latex_mended(html_mended(value)) == value


@pytest.mark.parametrize(("value", "said", "right"), [*HTML, *LATEX])
def test_known_markup_is_told_and_mended(value: str, said: str, right: str) -> None:
    assert said in str(markup_problem(value))
    assert latex_mended(html_mended(value)) == right
    assert markup_problem(right) is None


@pytest.mark.parametrize(("value", "said"), TOLD)
def test_other_markup_is_told(value: str, said: str) -> None:
    assert said in str(markup_problem(value))


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (r"50% \& more -- ``so'' $x$ of {\'E}mile", "50% & more – “so” x of Émile"),
        (r"See https://example.org/~a/b--c.", "See https://example.org/~a/b--c."),
        (r"\emph{A $x$ of {B}} \{c\}", "A x of B {c}"),
    ],
)
def test_latex_is_read_but_for_formulas_and_addresses(value: str, text: str) -> None:
    assert plain(value) == text


@given(st.text() | st.text("\\${}~-emph_^&;<i>/ "))
def test_no_text_crashes(value: str) -> None:
    assert isinstance(plain(value), str)
    assert list(pieces(value)) is not None
    markup_problem(value)
    latex_mended(html_mended(value))
