"""Counts, shifted PPMI and word vectors of a few sentences by NumPy, as plainly as the equations stand in the papers.

Run: python ppmi.py > ppmi.json
"""

import json
from collections import Counter

import numpy as np

TEXTS = [
    "the plot is thin and the acting is worse",
    "a thin plot and a book that never ends",
    "the book is a joy and the film is not",
    "never read the book before the film",
    "worse than the film is the book",
]
WINDOW, LEAST, SHIFT, SMOOTHING, FEATURES, WEIGHTING = 3, 2, 1.2, 0.75, 4, 0.5

frequencies = Counter(word for text in TEXTS for word in text.split())
words = sorted((w for w in frequencies if frequencies[w] >= LEAST), key=lambda w: (-frequencies[w], w))
number = {word: i for i, word in enumerate(words)}

counts = np.zeros((len(words), len(words)))
for text in TEXTS:
    places = text.split()
    for i, word in enumerate(places):
        for j, neighbour in enumerate(places):
            distance = abs(i - j)
            if 1 <= distance <= WINDOW and word in number and neighbour in number:
                counts[number[word], number[neighbour]] += (WINDOW - distance + 1) / WINDOW

of_word = counts.sum(1)
smoothed = of_word**SMOOTHING / (of_word**SMOOTHING).sum()
joint = counts / counts.sum()
with np.errstate(divide="ignore"):
    pmi = np.log(joint / np.outer(of_word / of_word.sum(), smoothed))
ppmi = np.maximum(pmi - np.log(SHIFT), 0)

u, s, _ = np.linalg.svd(ppmi)
vectors = u[:, :FEATURES] * s[:FEATURES] ** WEIGHTING

print(json.dumps({
    "texts": TEXTS, "window": WINDOW, "least": LEAST, "shift": SHIFT, "smoothing": SMOOTHING,
    "features": FEATURES, "weighting": WEIGHTING, "words": words,
    "counts": counts.tolist(), "ppmi": ppmi.tolist(),
    # of vectors the products alone are without a choice of signs
    "products": (vectors @ vectors.T).tolist(),
}))
