"""Compute the numbers of the page "Why misspecification matters". Needs NumPy alone.

    python simple_machine.py

It takes another way than the website: parameter, prediction and observations are written as one
joint Gaussian distribution, which is conditioned on the observations.
"""

import math

import numpy as np

# The machine: reality is 0.65 x / (1 + x / a), and the simulator says theta x.
TRUTH, NOISE, FAR = 0.65, 0.01, 6.0
PRIOR_MEAN, PRIOR_SD = 0.5, 0.5
# Row 0 is the noise of the observations shown on the page; all rows are used to count coverage.
# Should a later NumPy draw other numbers, the counts change a little.
DRAWS = np.random.default_rng(2014).standard_normal((200, 61)).round(3)

# sigma and length, by hand and on the grid that is searched and averaged over.
BY_HAND = [(1.0, 4.0)]
SIGMAS, LENGTHS = np.geomspace(0.02, 5, 25), np.geomspace(0.5, 10, 22)
GRID = [(sigma, length) for length in LENGTHS for sigma in SIGMAS]


def reality(x, a=20.0):
    return TRUTH * x / (1 + x / a)


def observations(n, a=20.0):
    """Efforts, and for each draw of the noise what is observed there (200 rows)."""
    x = np.linspace(0.2, 4, n)
    return x, reality(x, a) + NOISE * DRAWS[:, :n]


def kernel(analysis, sigma, length, x, t):
    """The prior covariance of the discrepancy at x with that at t."""
    x, t = x[:, None] / length, t[None, :] / length
    if analysis == "A":
        return 0 * x * t
    k = np.exp(-((x - t) ** 2) / 2)
    if analysis == "C":  # given that value and slope are zero at 0
        k = k - np.exp(-(x**2 + t**2) / 2) * (1 + x * t)
    return sigma**2 * k


def condition(analysis, sigma, length, n, a=20.0):
    """Log evidence, then mean and standard deviation of theta and of reality at FAR."""
    x, y = observations(n, a)
    points = np.append(x, FAR)
    # Reality is theta x + delta(x), so theta adds to the covariance of all points.
    joint = kernel(analysis, sigma, length, points, points)
    joint += PRIOR_SD**2 * np.outer(points, points)
    observed = joint[:-1, :-1] + NOISE**2 * np.eye(n)
    with_both = np.vstack([PRIOR_SD**2 * x, joint[-1, :-1]])
    prior = np.array([PRIOR_SD**2, joint[-1, -1]])
    rest = (y - PRIOR_MEAN * x).T
    solved = np.linalg.solve(observed, np.column_stack([rest, with_both.T]))
    fit = np.sum(rest * solved[:, :-2], axis=0)
    evidence = -0.5 * (fit + np.linalg.slogdet(observed)[1] + n * math.log(2 * math.pi))
    means = PRIOR_MEAN * np.array([[1.0], [FAR]]) + with_both @ solved[:, :-2]
    variances = prior - np.sum(with_both.T * solved[:, -2:], axis=0)
    return evidence, means, np.sqrt(variances)


def below(value, weights, means, sds):
    """The probability below value of a mixture of Gaussians, for each column."""
    terms = np.zeros_like(weights)
    matter = weights > 1e-12
    scores = (means - value) / (math.sqrt(2) * sds)
    terms[matter] = [math.erfc(z) / 2 for z in scores[matter]]
    return (weights * terms).sum(axis=0)


def quantile(p, weights, means, sds):
    """By bisection, for the first column."""
    weights, means = weights[:, :1], means[:, :1]
    low, high = -100.0, 100.0
    while high - low > 1e-10:
        middle = (low + high) / 2
        low, high = (middle, high) if below(middle, weights, means, sds) < p else (low, middle)
    return low


def conclude(analysis, treatment, n, a=20.0, by_hand=BY_HAND):
    """Of theta and of reality at FAR: the shown interval, and how many intervals cover.

    Then the largest evidence from the shown observations, and for each draw which pair has it.
    """
    pairs = by_hand if treatment == "by hand" else GRID
    results = [condition(analysis, sigma, length, n, a) for sigma, length in pairs]
    evidence, means, sds = (np.array([result[i] for result in results]) for i in range(3))
    weights = np.exp(evidence - evidence.max(axis=0))
    if treatment == "fitted":
        weights = (evidence == evidence.max(axis=0)).astype(float)
    weights /= weights.sum(axis=0)
    said = []
    for i, (true, digits) in enumerate([(TRUTH, 3), (reality(FAR, a), 2)]):
        mixture = weights, means[:, i], sds[:, i : i + 1]
        low, high = (quantile(p, *mixture) for p in (0.025, 0.975))
        inside = np.abs(below(true, *mixture) - 0.5) <= 0.475
        said.append(f"{low:.{digits}f} to {high:.{digits}f} ({inside.sum()} of {inside.size})")
    return said, evidence[:, 0].max(), np.array(pairs)[evidence.argmax(axis=0)]


def chi_squares(n):
    """Of the residuals of A, for each draw of the noise."""
    x, y = observations(n)
    theta = condition("A", *BY_HAND[0], n)[1][0]
    return np.sum(((y - np.outer(theta, x)) / NOISE) ** 2, axis=1)


def report_analyses():
    for analysis in "ABC":
        for treatment in ("by hand", "fitted", "averaged")[: 1 if analysis == "A" else 3]:
            for n in (11, 31, 61):
                (theta, far), evidence, best = conclude(analysis, treatment, n)
                name = f"{analysis}, {treatment}, n = {n}"
                print(f"{name}, theta: {theta}")
                print(f"{name}, at x = 6: {far}")
                if treatment != "averaged":
                    print(f"{name}, log evidence: {evidence:.1f}")
                if treatment == "fitted":
                    print(f"{name}, sigma and length: {best[0, 0]:.2f}, {best[0, 1]:.1f}")
                    longest = np.count_nonzero(best[:, 1] == LENGTHS[-1])
                    print(f"{name}, longest length: {longest} of {len(best)}")


def report_priors():
    for analysis in "ABC":
        (theta, _), _, _ = conclude(analysis, "by hand", 31, a=2.0)
        print(f"{analysis}, a = 2, theta: {theta}")
    for analysis in "BC":
        for sigma in (0.1, 0.3, 1.0, 3.0):
            for length in (1.0, 2.0, 4.0, 8.0):
                (theta, _), _, _ = conclude(analysis, "by hand", 31, by_hand=[(sigma, length)])
                print(f"{analysis}, sigma = {sigma:g}, length = {length:g}, theta: {theta}")
    evidence = conclude("B", "by hand", 31, by_hand=[(0.1, 2.0)])[1]
    print(f"B, sigma = 0.1, length = 2, log evidence: {evidence:.1f}")


def report_gap():
    for n in (11, 31, 61):
        values = chi_squares(n)
        print(f"chi-square, n = {n}: {values[0]:.0f}")
        print(f"least chi-square, n = {n}: {values.min():.0f}")
    x = np.linspace(0.2, 4, 100001)
    mean = condition("A", *BY_HAND[0], 31)[1][0, 0]
    print(f"largest gap of the fitted line: {np.abs(mean * x - reality(x)).max():.2f}")
    print(f"discrepancy at x = 4: {TRUTH * 4 - reality(4):.2f}")
    print(f"discrepancy at x = 4, a = 2: {TRUTH * 4 - reality(4, 2.0):.2f}")
    print(f"pseudo-true value: {np.sum(x * reality(x)) / np.sum(x * x):.3f}")
    print(f"reality at x = 6: {reality(FAR):.2f}")


if __name__ == "__main__":
    report_analyses()
    report_priors()
    report_gap()
