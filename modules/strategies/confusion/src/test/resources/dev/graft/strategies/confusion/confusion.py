"""Writes confusion.json: a step of each strategy on a small case, by NumPy in double precision.

Losses are written as in the papers; what a step changes is minus the rate times their slopes, which are central differences,
or, for a critic of one linear layer, written out. What the strategies hold still (predicted classes and weights of cdan, the
width of dan's kernels, the trained critic of wdgrl) is held still here by computing it once.

    python3 confusion.py > confusion.json
"""

import json

import numpy as np

RATE = 0.1
FEATURES, HIDDEN, CLASSES, BESIDE = 3, 4, 3, 3
SOURCE, LABELLED, TARGET = slice(0, 5), slice(5, 7), slice(7, 11)
TARGET_WEIGHT = 0.4
TINY = 1e-8
FLOOR = 1e-5

random = np.random.default_rng(11)


def draw(*sizes):
    """Numbers that single precision holds too."""
    return random.normal(size=sizes).astype(np.float32).astype(np.float64)


x = draw(11, FEATURES)
x[5:] = (x[5:] + np.float32(0.5)).astype(np.float32)
classes = [0, 1, 0, 1, 1, 1, 0]  # of source and labelled target; the third class does not occur
network = {
    "dense1/weight": draw(HIDDEN, FEATURES),
    "dense1/bias": draw(HIDDEN),
    "last/weight": draw(CLASSES, HIDDEN),
    "last/bias": draw(CLASSES),
}


def beside(inputs):
    return {
        "dense1/weight": draw(BESIDE, inputs),
        "dense1/bias": draw(BESIDE),
        "last/weight": draw(1, BESIDE),
        "last/bias": draw(1),
    }


def pre(p, v):
    return v @ p["dense1/weight"].T + p["dense1/bias"]


def forward(p, v):
    hidden = np.maximum(pre(p, v), 0) if "dense1/weight" in p else v
    return hidden, hidden @ p["last/weight"].T + p["last/bias"]


def log_softmax(s):
    s = s - s.max(axis=1, keepdims=True)
    return s - np.log(np.exp(s).sum(axis=1, keepdims=True))


def cross_entropy(s, labels):
    return -np.mean([log_softmax(s)[i, c] for i, c in enumerate(labels)])


def labels_loss(p):
    s = forward(p, x)[1]
    return (1 - TARGET_WEIGHT) * cross_entropy(s[SOURCE], classes[:5]) + TARGET_WEIGHT * cross_entropy(
        s[LABELLED], classes[5:]
    )


def slopes(f, p):
    """Central differences of f with regard to every number of p."""
    h = 1e-6
    found = {}
    for name, numbers in p.items():
        found[name] = np.zeros_like(numbers)
        for at in np.ndindex(*numbers.shape):
            up, down = ({**p, name: numbers.copy()} for _ in range(2))
            up[name][at] += h
            down[name][at] -= h
            found[name][at] = (f(up) - f(down)) / (2 * h)
    return found


def stepped(p, g, rate=RATE):
    return {name: numbers - rate * g[name] for name, numbers in p.items()}


def softplus(z):
    return np.log1p(np.exp(-np.abs(z))) + np.maximum(z, 0)


def domain_loss(d, hs, ht, ws=None, wt=None):
    es, et = softplus(-forward(d, hs)[1])[:, 0], softplus(forward(d, ht)[1])[:, 0]
    return (np.average(es, weights=ws) + np.average(et, weights=wt)) / 2


def products(f, g):
    return np.array([np.outer(a, b).ravel() for a, b in zip(f, g)])


def certainty(s):
    g = np.exp(log_softmax(s))
    return 1 + np.exp(np.sum(g * np.log(g), axis=1))


def squared(a, b):
    return np.array([[np.sum((u - v) ** 2) for v in b] for u in a])


def width(a, b):
    both = np.vstack([a, b])
    return squared(both, both).sum() / (len(both) * (len(both) - 1))


def mmd(a, b, w, kernels=5):
    def kernel(u, v):
        return np.mean([np.exp(-squared(u, v) / (2.0 ** (i - kernels // 2) * w)) for i in range(kernels)], axis=0)

    def within(u):
        k = kernel(u, u)
        return (k.sum() - np.trace(k)) / (len(u) * (len(u) - 1))

    return within(a) + within(b) - 2 * kernel(a, b).mean()


def coral(a, b):
    return np.sum((np.cov(a, rowvar=False) - np.cov(b, rowvar=False)) ** 2) / (4 * a.shape[1] ** 2)


def confusion(d, h):
    q = forward(d, h)[1]
    return np.mean((softplus(-q) + softplus(q)) / 2)


def named(prefix, p):
    return {prefix + name: numbers for name, numbers in p.items()}


def case(name, loss, shown, after, other=None, given=None):
    return {
        "name": name,
        "beside": other or {},
        "given": given or {},
        "loss": loss,
        "shown": shown,
        "after": after,
    }


def against(name, other, joint, weights, strength):
    """A discriminator goes down its loss, and the features go up, times the strength."""

    def loss(p, d):
        f, _ = forward(p, x)
        h = joint(f)
        return domain_loss(d, h[SOURCE], h[TARGET], *weights)

    g = slopes(lambda p: labels_loss(p) - strength * loss(p, other), network)
    own = slopes(lambda d: loss(network, d), other)
    value = loss(network, other)
    after = {**stepped(network, g), **named("train/discriminator/", stepped(other, own, 2 * RATE))}
    return case(
        name,
        labels_loss(network) + value,
        {"domain loss": value},
        after,
        named("train/discriminator/", other),
        {"train/lambda": strength},
    )


def dann():
    return against("dann", beside(HIDDEN), lambda f: f, (None, None), 0.7)


def cdan(name, entropy):
    s = forward(network, x)[1]
    g, w = np.exp(log_softmax(s)), certainty(s)
    weights = (w[SOURCE], w[TARGET]) if entropy else (None, None)
    return against(name, beside(HIDDEN * CLASSES), lambda f: products(f, g), weights, 0.6)


def compared(name, layers, trade_off, distance):
    def loss(p):
        h = forward(p, x)
        return sum(distance(layer, h[layer]) for layer in layers)

    g = slopes(lambda p: labels_loss(p) + trade_off * loss(p), network)
    value = loss(network)
    return case(name, labels_loss(network) + trade_off * value, {"domain loss": value}, stepped(network, g))


def dan(name, layers):
    widths = [width(h[SOURCE], h[TARGET]) for h in forward(network, x)]
    return compared(name, layers, 0.8, lambda layer, h: mmd(h[SOURCE], h[TARGET], widths[layer]))


def deep_coral(name, layers):
    return compared(name, layers, 0.9, lambda _, h: coral(h[SOURCE], h[TARGET]))


def domain_confusion():
    other = beside(HIDDEN)
    trade_off = 0.5

    def own(d):
        h = forward(network, x)[0]
        return domain_loss(d, h[SOURCE], h[TARGET])

    def confused(p):
        h = forward(p, x)[0]
        return confusion(other, np.vstack([h[SOURCE], h[TARGET]]))

    g = slopes(lambda p: labels_loss(p) + trade_off * confused(p), network)
    after = {
        **stepped(network, g),
        **named("train/discriminator/", stepped(other, slopes(own, other), 2 * RATE)),
    }
    shown = {"domain loss": own(other), "confusion loss": confused(network)}
    total = labels_loss(network) + own(other) + trade_off * confused(network)
    return case("domain-confusion", total, shown, after, named("train/discriminator/", other))


def wdgrl(name, critic, penalty=10, steps=3, rate=0.05, trade_off=0.8):
    f = forward(network, x)[0]
    fs, ft = f[SOURCE], f[TARGET]
    mixes = [random.uniform(size=(4, 1)).astype(np.float32).astype(np.float64) for _ in range(steps)]

    def distance(d, a, b):
        return forward(d, a)[1].mean() - forward(d, b)[1].mean()

    def slope(d, points):
        """Of the critic with regard to what it reads, written out."""
        if "dense1/weight" not in d:
            return np.repeat(d["last/weight"], len(points), axis=0)
        return ((pre(d, points) > 0) * d["last/weight"]) @ d["dense1/weight"]

    def up(d, mix):
        points = np.vstack([fs, ft, mix * fs[:4] + (1 - mix) * ft])
        lengths = np.sqrt((slope(d, points) ** 2).sum(axis=1) + TINY)
        return distance(d, fs, ft) - penalty * np.mean((lengths - 1) ** 2)

    def gradient(d, mix):
        if "dense1/weight" in d:
            return slopes(lambda e: up(e, mix), d)
        v = d["last/weight"]
        length = np.sqrt((v**2).sum() + TINY)
        of_penalty = 2 * (length - 1) * v / length
        return {
            "last/weight": fs.mean(axis=0) - ft.mean(axis=0) - penalty * of_penalty,
            "last/bias": np.zeros(1),
        }

    trained, squares = dict(critic), {n: np.zeros_like(v) for n, v in critic.items()}
    for mix in mixes:
        g = gradient(trained, mix)
        squares = {n: 0.9 * v + 0.1 * g[n] ** 2 for n, v in squares.items()}
        trained = {n: v + rate * g[n] / (np.sqrt(squares[n]) + FLOOR) for n, v in trained.items()}

    def loss(p):
        h = forward(p, x)[0]
        return distance(trained, h[SOURCE], h[TARGET])

    after = {
        **stepped(network, slopes(lambda p: labels_loss(p) + trade_off * loss(p), network)),
        **named("train/critic/", trained),
        **named("train/critic/square/", squares),
    }
    # rounding decides where a last bias goes, which the distance does not heed
    after.pop("train/critic/last/bias")
    value = loss(network)
    return case(
        name,
        labels_loss(network) + trade_off * value,
        {"domain loss": value},
        after,
        named("train/critic/", critic),
        {"train/mix%d" % i: mix for i, mix in enumerate(mixes)},
    )


def critic():
    """Each unit is off for some samples of each domain: the slope of a bias that is not, rounding decides."""
    while True:
        found = beside(HIDDEN)
        on = pre(found, forward(network, x)[0]) > 0
        shares = [on[part].mean(axis=0) for part in (SOURCE, TARGET)]
        if all(((share > 0) & (share < 1)).all() for share in shares) and (shares[0] != shares[1]).all():
            return found


def plain(value):
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(inner) for inner in value]
    return np.asarray(value).ravel().tolist() if isinstance(value, np.ndarray) else value


CASES = [
    dann(),
    cdan("cdan", True),
    cdan("cdan without entropy", False),
    dan("dan", [0, 1]),
    dan("dan on features", [0]),
    deep_coral("deep-coral", [1]),
    deep_coral("deep-coral on both", [0, 1]),
    domain_confusion(),
    wdgrl("wdgrl of a linear critic", {"last/weight": draw(1, HIDDEN), "last/bias": draw(1)}),
    wdgrl("wdgrl", critic()),
]
assert np.abs(pre(network, x)).min() > 1e-3  # no kink within a difference
print(json.dumps(plain({"x": x, "classes": classes, "network": network, "cases": CASES}), indent=1))
