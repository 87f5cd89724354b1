"""Writes steps.txt: a small ConvNet after five steps of training, as PyTorch's optimisers leave it.

Run with: python steps.py > steps.txt
Made with PyTorch 2.13.0 (CPU), float32. Numbers before the first step are waves: sin(1.7 i i + 0.3), scaled, as the test
has them. A line is "optimiser|losses|w1|b1|w2|b2": five losses, then every parameter behind the last step.
"""
import math

import torch
import torch.nn.functional as F


def waves(*sizes, scale=1.0):
    count = math.prod(sizes)
    numbers = torch.tensor([math.sin(1.7 * i * i + 0.3) for i in range(count)], dtype=torch.float32)
    return (numbers * scale).reshape(sizes)


def text(numbers):
    return " ".join(repr(float(x)) for x in numbers)


def train(name, make, weight=None, smoothing=0.0, clip=None, rates=(0.05,) * 5):
    w1, b1 = waves(4, 2, 3, 3, scale=0.5), waves(4, scale=0.1)
    w2, b2 = waves(4, 3), waves(3, scale=0.1)
    parameters = [w1, b1, w2, b2]
    for parameter in parameters:
        parameter.requires_grad_(True)
    optimiser = make([{"params": [w1, w2]}, {"params": [b1, b2], "weight_decay": 0.0}])
    x = waves(6, 2, 5, 5, scale=2.0)
    y = torch.tensor([0, 1, 2, 2, 1, 0])
    losses = []
    for rate in rates:
        for group in optimiser.param_groups:
            group["lr"] = rate
        scores = F.relu(F.conv2d(x, w1, b1, padding=1)).mean((2, 3)) @ w2 + b2
        loss = F.cross_entropy(scores, y, weight=weight, label_smoothing=smoothing)
        optimiser.zero_grad()
        loss.backward()
        if clip is not None:
            torch.nn.utils.clip_grad_norm_(parameters, clip)
        optimiser.step()
        losses.append(float(loss.detach()))
    print("|".join([name, text(losses)] + [text(p.detach().reshape(-1)) for p in parameters]))


WEIGHT = torch.tensor([1.0, 2.0, 0.5])
train("sgd", lambda p: torch.optim.SGD(p, lr=1.0))
train("momentum", lambda p: torch.optim.SGD(p, lr=1.0, momentum=0.9, weight_decay=0.01), rates=(0.05, 0.05, 0.02, 0.02, 0.01))
train("nesterov", lambda p: torch.optim.SGD(p, lr=1.0, momentum=0.9, nesterov=True, weight_decay=0.01), clip=0.5)
train("adamw", lambda p: torch.optim.AdamW(p, lr=1.0, weight_decay=0.1))
train("adamw-weighted", lambda p: torch.optim.AdamW(p, lr=1.0, weight_decay=0.1), weight=WEIGHT, smoothing=0.1)
