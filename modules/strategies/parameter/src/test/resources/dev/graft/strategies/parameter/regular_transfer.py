"""Makes regular_transfer.json and regular_transfer_missing.json by SciPy's L-BFGS: python3 regular_transfer.py FOLDER"""

import json
import sys

import numpy as np
from scipy.optimize import minimize
from scipy.special import logsumexp

rng = np.random.default_rng(9)
n, m, d, classes = 40, 12, 5, 3
Xs = rng.normal(size=(n, d)) * [3, 1, 1, 0.5, 0.2] + [5, 0, -1, 2, 0]
Xt = rng.normal(size=(m, d)) * [2, 1, 2, 0.5, 0.2] + [4, 1, 0, 2, 0]
W0 = rng.normal(size=(classes, d))
b0 = rng.normal(size=classes)
w = rng.uniform(0.5, 2, size=m)


def optimum(y, strength):
    """The weights for rows as they are; those of classes that y lacks stay W0 and b0."""
    mean = Xs.mean(axis=0)
    factor = np.sqrt(9 / ((Xs - mean) ** 2).sum(axis=1).mean())
    x = factor * (Xt - mean)
    known = np.unique(y)
    start = np.column_stack([W0 / factor, b0 + W0 @ mean])
    ones = np.column_stack([x, np.ones(m)])
    share = w / w.sum()

    def whole(v):
        moved = start.copy()
        moved[known] = v.reshape(len(known), d + 1)
        return moved

    def loss(v):
        scores = ones @ whole(v).T
        p = np.exp(scores - logsumexp(scores, axis=1, keepdims=True))
        off = v.reshape(len(known), d + 1) - start[known]
        value = share @ (logsumexp(scores, axis=1) - scores[np.arange(m), y]) + strength / 2 * (off**2).sum()
        p[np.arange(m), y] -= 1
        slope = (p * share[:, None]).T @ ones
        return value, (slope[known] + strength * off).ravel()

    found = minimize(loss, start[known].ravel(), jac=True, method="L-BFGS-B", options={"ftol": 0, "gtol": 1e-12, "maxiter": 10000, "maxcor": 50})
    assert np.abs(loss(found.x)[1]).max() < 1e-9, found
    reached = whole(found.x)
    W = factor * reached[:, :d]
    return {"W": W.tolist(), "b": (reached[:, d] - W @ mean).tolist()}


for name, y, strength in [
    ("regular_transfer", rng.permutation(np.arange(m) % classes), 0.05),
    ("regular_transfer_missing", rng.permutation(np.arange(m) % 2) * 2, 0.5),
]:
    case = {
        "method": name,
        "source": "SciPy L-BFGS-B on the penalised loss",
        "parameters": {"strength": strength},
        "inputs": {"Xs": Xs.tolist(), "Xt": Xt.tolist(), "yt": y.tolist(), "w": w.tolist(), "W0": W0.tolist(), "b0": b0.tolist()},
        "expected": optimum(y, strength),
        "relative_tolerance": 1e-6,
    }
    with open(f"{sys.argv[1]}/{name}.json", "w") as file:
        json.dump(case, file)
        file.write("\n")
