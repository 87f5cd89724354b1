"""Measures of random predictions by NumPy and SciPy, as plainly as the definitions stand: pairs are compared one by one,
samples are repeated where a weight says so. Weights are small whole numbers.

Run: python measures.py > measures.json
"""

import json

import numpy as np
from scipy.optimize import linear_sum_assignment
from scipy.stats import entropy

random = np.random.default_rng(7)


def classification(p, y):
    best = p.argmax(1)
    confidence = p.max(1)
    classes = sorted(set(y.tolist()))
    recalls, f1s, rocs, precisions = [], [], [], []
    for c in classes:
        tp = ((best == c) & (y == c)).sum()
        recalls.append(tp / (y == c).sum())
        precision = tp / max((best == c).sum(), 1)
        f1s.append(0 if tp == 0 else 2 * precision * recalls[-1] / (precision + recalls[-1]))
        mine, others = p[y == c, c], p[y != c, c]
        wins = (mine[:, None] > others[None, :]) + 0.5 * (mine[:, None] == others[None, :])
        rocs.append(wins.mean())
        steps, before = 0, 0
        for threshold in sorted(set(p[:, c].tolist()), reverse=True):
            recall = (mine >= threshold).mean()
            steps += (recall - before) * (mine >= threshold).sum() / (p[:, c] >= threshold).sum()
            before = recall
        precisions.append(steps)
    calibration = 0
    for b in range(15):
        inside = (confidence > b / 15) & (confidence <= (b + 1) / 15)
        if inside.any():
            gap = (best == y)[inside].mean() - confidence[inside].mean()
            calibration += abs(gap) * inside.mean()
    return {
        "accuracy": (best == y).mean(),
        "balanced-accuracy": np.mean(recalls),
        "macro-f1": np.mean(f1s),
        "log-loss": -np.log(np.maximum(p[np.arange(len(y)), y], 1e-7)).mean(),
        "calibration-error": calibration,
        "auc-roc": np.mean(rocs),
        "auc-pr": np.mean(precisions),
    }


def regression(f, y):
    return {
        "r2": 1 - ((y - f) ** 2).sum() / ((y - y.mean()) ** 2).sum(),
        "explained-variance": 1 - (y - f).var() / y.var(),
        "rmse": np.sqrt(((y - f) ** 2).mean()),
    }


def clustering(clusters, y):
    table = np.array([[((clusters == k) & (y == c)).sum() for c in range(y.max() + 1)] for k in range(clusters.max() + 1)])
    joint = table / table.sum()
    information = entropy(joint.sum(0)) + entropy(joint.sum(1)) - entropy(joint.ravel())
    rows, columns = linear_sum_assignment(-table)
    return {
        "nmi": information / ((entropy(joint.sum(0)) + entropy(joint.sum(1))) / 2),
        "cluster-accuracy": table[rows, columns].sum() / table.sum(),
    }


def case(name, classes, samples, occurring, ties):
    y = random.integers(0, occurring, samples)
    logits = random.normal(size=(samples, classes)) + 1.2 * np.eye(classes)[y]
    p = np.exp(logits) / np.exp(logits).sum(1, keepdims=True)
    if ties:  # multiples of 1/8, so that every tie is exact
        p = np.floor(p * 8) / 8
        p[:, 0] += 1 - p.sum(1)
    weights = random.integers(0, 4, samples)
    again = np.repeat(np.arange(samples), weights)
    clusters = random.integers(0, classes + 1, samples)
    clusters[y == 0] = 1
    f = random.normal(size=samples)
    truth = f + 0.5 * random.normal(size=samples) + 1
    return {
        "name": name, "classes": classes, "labels": y.tolist(), "scores": p.tolist(), "clusters": clusters.tolist(),
        "numbers": truth.tolist(), "predicted": f.tolist(), "weights": weights.tolist(),
        "plain": {**classification(p, y), **regression(f, truth), **clustering(clusters, y)},
        "weighted": {
            **classification(p[again], y[again]), **regression(f[again], truth[again]),
            **clustering(clusters[again], y[again])},
    }


cases = [
    case("two classes", 2, 40, 2, False),
    case("two classes with ties", 2, 40, 2, True),
    case("five classes", 5, 60, 5, False),
    case("five classes with ties", 5, 60, 5, True),
    case("six classes, of which four occur, with ties", 6, 50, 4, True),
]
print(json.dumps({"cases": cases}, default=float))
