"""The cases of TrainingSpeed.java in PyTorch: training_speed.py CASE THREADS prints the same four numbers.

A step's median, least and processor time in milliseconds, and the peak of resident memory in MB.
"""

import statistics
import sys
import time

import torch
import torch.nn.functional as F
from torch import nn

SECONDS = 12
WARM_UP = 5


class Block(nn.Module):
    def __init__(self, channels, kernels, stride):
        super().__init__()
        self.first = nn.Sequential(nn.Conv2d(channels, kernels, 3, stride, 1, bias=False), nn.BatchNorm2d(kernels))
        self.second = nn.Sequential(nn.Conv2d(kernels, kernels, 3, 1, 1, bias=False), nn.BatchNorm2d(kernels))
        self.skip = (
            nn.Identity()
            if stride == 1
            else nn.Sequential(nn.Conv2d(channels, kernels, 1, stride, bias=False), nn.BatchNorm2d(kernels))
        )

    def forward(self, x):
        return F.relu(self.second(F.relu(self.first(x))) + self.skip(x))


class Fire(nn.Module):
    def __init__(self, channels, squeezed):
        super().__init__()
        self.squeeze = nn.Conv2d(channels, squeezed, 1)
        self.one = nn.Conv2d(squeezed, 4 * squeezed, 1)
        self.three = nn.Conv2d(squeezed, 4 * squeezed, 3, padding=1)

    def forward(self, x):
        s = F.relu(self.squeeze(x), inplace=True)
        return torch.cat([F.relu(self.one(s), inplace=True), F.relu(self.three(s), inplace=True)], 1)


def mlp():
    return nn.Sequential(nn.Linear(784, 128), nn.ReLU(), nn.Linear(128, 10))


def resnet18():
    layers = [nn.Conv2d(3, 64, 7, 2, 3, bias=False), nn.BatchNorm2d(64), nn.ReLU(True), nn.MaxPool2d(3, 2, 1)]
    channels = 64
    for stage in range(4):
        for block in range(2):
            kernels = 64 << stage
            layers.append(Block(channels, kernels, 2 if stage > 0 and block == 0 else 1))
            channels = kernels
    network = nn.Sequential(*layers, nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(512, 10))
    return network.eval()  # statistics are frozen, scales and shifts are trained


def lower():
    return nn.Sequential(
        *(nn.Conv2d(3, 64, 3, 2), nn.ReLU(True), nn.MaxPool2d(3, 2)),
        *(Fire(64, 16), Fire(128, 16), nn.MaxPool2d(3, 2)),
        *(Fire(128, 32), Fire(256, 32), nn.MaxPool2d(3, 2)),
    )


def upper():
    fires = (Fire(256, 48), Fire(384, 48), Fire(384, 64), Fire(512, 64))
    return nn.Sequential(*fires, nn.Conv2d(512, 1000, 1), nn.ReLU(True), nn.AdaptiveAvgPool2d(1), nn.Flatten())


def peak():
    with open("/proc/self/status", encoding="ascii") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmHWM")) / 1024


def main(case, threads):
    torch.manual_seed(1)
    torch.set_num_threads(threads)
    prefix = None
    if case == "mlp":
        network, x = mlp(), torch.randn(32, 784)
    elif case == "resnet18":
        network, x = resnet18(), torch.randn(32, 3, 64, 64)
    elif case == "squeezenet":
        network, x = nn.Sequential(lower(), upper()), torch.randn(16, 3, 224, 224)
    elif case == "squeezenet-upper":
        network, x, prefix = upper(), torch.randn(16, 3, 224, 224), lower()
    else:
        network, x = upper(), torch.randn(16, 256, 13, 13)
    targets = torch.arange(len(x)) % 10
    optimiser = torch.optim.SGD(network.parameters(), lr=0.001, momentum=0.9)
    times = []
    processor = 0
    end = time.perf_counter() + SECONDS
    step = 0
    while len(times) < 7 or time.perf_counter() < end:
        if step == WARM_UP:
            processor = time.process_time()
        start = time.perf_counter()
        with torch.no_grad():
            activations = x if prefix is None else prefix(x)
        optimiser.zero_grad()
        loss = F.cross_entropy(network(activations), targets)
        loss.backward()
        optimiser.step()
        loss.item()
        if step >= WARM_UP:
            times.append((time.perf_counter() - start) * 1e3)
        step += 1
    each = (time.process_time() - processor) * 1e3 / len(times)
    print(statistics.median(times), min(times), each, peak())


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
