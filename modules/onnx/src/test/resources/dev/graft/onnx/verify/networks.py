"""Small networks as PyTorch's two exporters write them, with PyTorch's gradients.

    python networks.py DIR

Made with Python 3.11, PyTorch 2.13.0 (CPU), onnxscript 0.7.2, onnx 1.23.1, NumPy 2.4.6. The build never runs it.

Gradients that are mathematically zero (of a bias in front of a normalisation, of the keys' bias in attention), which
floating-point numbers make a random speck of, are left out: where the norm in 64 bits is below 1e-6 of the greatest.
"""

import contextlib
import copy
import io
import logging
import sys
import tempfile
import warnings

import onnx
import torch
import torch.nn as nn
import torch.nn.functional as F
from onnx import TensorProto, helper, numpy_helper

from folders import gradients, normal, upstream, write

FOLDER = sys.argv[1] if __name__ == "__main__" else ""
ONLY = sys.argv[2:]
OLD_EXPORTER = [11, 13, 15, 17]
NEW_EXPORTER = [18, 20, 21]
NETWORKS = []


def of(*sizes, train=False):
    """What a network takes, one size or several, and whether it is exported as it trains."""

    def add(network):
        NETWORKS.append((network, sizes, train))
        return network

    return add


def conv(channels, kernels, size=3, stride=1, groups=1, **more):
    return nn.Conv2d(channels, kernels, size, stride, size // 2, groups=groups, **more)


@of((2, 4, 6, 6))
class DepthwiseSeparable(nn.Module):
    def __init__(self):
        super().__init__()
        self.depth, self.point, self.norm = conv(4, 4, groups=4, bias=False), nn.Conv2d(4, 6, 1), nn.BatchNorm2d(6)

    def forward(self, x):
        return F.relu6(self.norm(self.point(self.depth(x))))


@of((2, 4, 5, 5))
class SqueezeExcite(nn.Module):
    def __init__(self):
        super().__init__()
        self.down, self.up = nn.Linear(4, 2), nn.Linear(2, 4)

    def forward(self, x):
        scale = torch.sigmoid(self.up(F.relu(self.down(x.mean((2, 3))))))
        return x * scale[:, :, None, None]


@of((2, 3, 6, 6))
class Inception(nn.Module):
    def __init__(self):
        super().__init__()
        self.one, self.three, self.five, self.pooled = nn.Conv2d(3, 2, 1), conv(3, 3), conv(3, 2, 5), nn.Conv2d(3, 2, 1)

    def forward(self, x):
        return torch.cat([self.one(x), self.three(x), self.five(x), self.pooled(F.max_pool2d(x, 3, 1, 1)), F.avg_pool2d(x, 3, 1, 1)], 1)


@of((2, 3, 12, 12))
class ResNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.stem, self.norm = nn.Conv2d(3, 4, 7, 2, 3, bias=False), nn.BatchNorm2d(4)
        self.first, self.second, self.skip, self.head = conv(4, 6, 3, 2), conv(6, 6), nn.Conv2d(4, 6, 1, 2), nn.Linear(6, 3)

    def forward(self, x):
        x = F.max_pool2d(F.relu(self.norm(self.stem(x))), 3, 2, 1)
        x = F.relu(self.second(F.relu(self.first(x))) + self.skip(x))
        return self.head(torch.flatten(F.adaptive_avg_pool2d(x, 1), 1))


@of((4, 3, 6, 6), train=True)
class TrainingNorms(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv, self.norm, self.line, self.rows = conv(3, 4, bias=False), nn.BatchNorm2d(4, momentum=0.0), nn.Linear(4, 5), nn.BatchNorm1d(5, momentum=0.0)

    def forward(self, x):
        return torch.tanh(self.rows(self.line(F.relu(self.norm(self.conv(x))).mean((2, 3)))))


@of((2, 4, 4, 4))
class DenseBlock(nn.Module):
    def __init__(self):
        super().__init__()
        self.convs = nn.ModuleList(conv(4 + 2 * i, 2) for i in range(3))
        self.norms = nn.ModuleList(nn.BatchNorm2d(4 + 2 * i) for i in range(3))
        self.transition = nn.Conv2d(10, 4, 1)

    def forward(self, x):
        for layer, norm in zip(self.convs, self.norms):
            x = torch.cat([x, layer(F.elu(norm(x)))], 1)
        return F.avg_pool2d(self.transition(x), 2)


@of((1, 2, 8, 8))
class UNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.down, self.low, self.up, self.out = conv(2, 4), conv(4, 6, 3, 2), nn.ConvTranspose2d(6, 4, 2, 2), conv(8, 1)
        self.norm = nn.InstanceNorm2d(4, affine=True)

    def forward(self, x):
        a = F.leaky_relu(self.down(x), 0.1)
        b = self.norm(self.up(F.relu(self.low(a))))
        return torch.sigmoid(self.out(torch.cat([a, b], 1)))


@of((1, 3, 8, 8))
class Dilated(nn.Module):
    """Atrous spatial pyramid pooling, with the global branch brought back to the map's size."""

    def __init__(self):
        super().__init__()
        self.branches = nn.ModuleList(nn.Conv2d(3, 2, 3, padding=d, dilation=d) for d in (1, 2, 3))
        self.everywhere, self.out = nn.Conv2d(3, 2, 1), nn.Conv2d(8, 2, 1)

    def forward(self, x):
        whole = F.interpolate(self.everywhere(F.adaptive_avg_pool2d(x, 1)), size=x.shape[-2:], mode="bilinear", align_corners=False)
        return self.out(torch.cat([F.relu(b(x)) for b in self.branches] + [whole], 1))


@of((1, 2, 8, 8))
class FeaturePyramid(nn.Module):
    def __init__(self):
        super().__init__()
        self.c1, self.c2, self.c3 = conv(2, 3, 3, 2), conv(3, 4, 3, 2), conv(4, 5, 3, 2)
        self.l1, self.l2, self.l3 = nn.Conv2d(3, 3, 1), nn.Conv2d(4, 3, 1), nn.Conv2d(5, 3, 1)

    def forward(self, x):
        a = F.relu(self.c1(x))
        b = F.relu(self.c2(a))
        p3 = self.l3(F.relu(self.c3(b)))
        p2 = self.l2(b) + F.interpolate(p3, scale_factor=2, mode="nearest")
        p1 = self.l1(a) + F.interpolate(p2, scale_factor=2, mode="nearest")
        return p1, p2, p3


@of((2, 3, 8, 8))
class VisionTransformer(nn.Module):
    def __init__(self):
        super().__init__()
        self.patches, self.first, self.places = nn.Conv2d(3, 8, 4, 4), nn.Parameter(torch.randn(1, 1, 8)), nn.Parameter(torch.randn(1, 5, 8))
        self.layer = nn.TransformerEncoderLayer(8, 2, 16, 0.0, F.gelu, batch_first=True, norm_first=True)
        self.norm, self.head = nn.LayerNorm(8), nn.Linear(8, 3)

    def forward(self, x):
        x = self.patches(x).flatten(2).transpose(1, 2)
        x = torch.cat([self.first.expand(x.shape[0], -1, -1), x], 1) + self.places
        return self.head(self.norm(self.layer(x))[:, 0])


@of((1, 8, 8, 4))
class ShiftedWindows(nn.Module):
    def __init__(self):
        super().__init__()
        self.mix, self.out, self.norm = nn.Linear(4, 12), nn.Linear(4, 4), nn.LayerNorm(4)
        self.bias = nn.Parameter(torch.randn(49, 2))
        places = torch.stack(torch.meshgrid(torch.arange(4), torch.arange(4), indexing="ij")).flatten(1)
        apart = places[:, :, None] - places[:, None, :] + 3
        self.register_buffer("apart", apart[0] * 7 + apart[1])

    def forward(self, x):
        n, h, w, c = x.shape
        y = torch.roll(self.norm(x), (-2, -2), (1, 2)).view(n, h // 4, 4, w // 4, 4, c).permute(0, 1, 3, 2, 4, 5).reshape(-1, 16, c)
        q, k, v = self.mix(y).reshape(-1, 16, 3, 2, 2).permute(2, 0, 3, 1, 4).unbind(0)
        bias = self.bias[self.apart.view(-1)].view(16, 16, 2).permute(2, 0, 1)
        a = (q * 2**-0.5 @ k.transpose(-2, -1) + bias.unsqueeze(0)).softmax(-1)
        y = self.out((a @ v).transpose(1, 2).reshape(-1, 16, c))
        y = y.view(n, h // 4, w // 4, 4, 4, c).permute(0, 1, 3, 2, 4, 5).reshape(n, h, w, c)
        return x + torch.roll(y, (2, 2), (1, 2))


class Heads(nn.Module):
    """Attention of two heads of two numbers, over 4."""

    def __init__(self):
        super().__init__()
        self.q, self.k, self.v, self.o = (nn.Linear(4, 4) for _ in range(4))

    def forward(self, x, memory, bias):
        n, t, _ = x.shape
        s = memory.shape[1]
        q = self.q(x).view(n, t, 2, 2).transpose(1, 2)
        k = self.k(memory).view(n, s, 2, 2).transpose(1, 2)
        v = self.v(memory).view(n, s, 2, 2).transpose(1, 2)
        scores = torch.matmul(q, k.transpose(-1, -2)) / 2**0.5 + bias
        return self.o(torch.matmul(F.softmax(scores, -1), v).transpose(1, 2).reshape(n, t, 4))


@of((2, 5, 4))
class Causal(nn.Module):
    """A block of a language model; tokens are constants, what is added to them is the input."""

    def __init__(self):
        super().__init__()
        self.words, self.places, self.heads = nn.Embedding(9, 4), nn.Embedding(8, 4), Heads()
        self.a, self.b, self.up, self.down = nn.LayerNorm(4), nn.LayerNorm(4), nn.Linear(4, 8), nn.Linear(8, 4)
        self.register_buffer("tokens", torch.tensor([[1, 5, 5, 0, 2], [8, 1, 1, 1, 3]]))

    def forward(self, x):
        t = x.shape[1]
        x = x + self.words(self.tokens) + self.places(torch.arange(t))
        mask = torch.full((t, t), float("-inf")).triu(1)
        y = self.a(x)
        x = x + self.heads(y, y, mask)
        x = x + self.down(F.gelu(self.up(self.b(x)), approximate="tanh"))
        return F.log_softmax(x @ self.words.weight.T, -1)


@of((2, 4, 4))
class FusedAttention(nn.Module):
    def __init__(self):
        super().__init__()
        self.mix = nn.Linear(4, 12)

    def forward(self, x):
        q, k, v = (y.view(2, 4, 2, 2).transpose(1, 2) for y in self.mix(x).split(4, -1))
        return F.scaled_dot_product_attention(q, k, v, is_causal=True).transpose(1, 2).reshape(2, 4, 4)


@of((2, 4, 4))
class RelativeBias(nn.Module):
    """As T5 has it: scores are not scaled, a bias for each distance, root mean squares for layer norms."""

    def __init__(self):
        super().__init__()
        self.heads, self.bias, self.scale = Heads(), nn.Embedding(4, 2), nn.Parameter(torch.ones(4))

    def forward(self, x):
        y = self.scale * (x * torch.rsqrt(x.pow(2).mean(-1, keepdim=True) + 1e-6))
        places = torch.arange(x.shape[1])
        distance = (places[None, :] - places[:, None]).abs().clamp(max=3)
        return x + self.heads(y, y, self.bias(distance).permute(2, 0, 1).unsqueeze(0))


@of((2, 3, 4), (2, 5, 4))
class CrossAttention(nn.Module):
    def __init__(self):
        super().__init__()
        self.heads, self.norm = Heads(), nn.LayerNorm(4)

    def forward(self, x, memory):
        return self.norm(x + self.heads(x, memory, 0.0))


@of((2, 3, 4), (2, 5, 4))
class MultiheadModule(nn.Module):
    def __init__(self):
        super().__init__()
        self.attention = nn.MultiheadAttention(4, 2, batch_first=True)

    def forward(self, x, memory):
        y, weights = self.attention(x, memory, memory)
        return y, weights


@of((2, 3, 4))
class SwiGlu(nn.Module):
    def __init__(self):
        super().__init__()
        self.norm, self.gate, self.up, self.down, self.glu = nn.RMSNorm(4), nn.Linear(4, 6, bias=False), nn.Linear(4, 6, bias=False), nn.Linear(6, 4, bias=False), nn.Linear(4, 8)

    def forward(self, x):
        y = self.norm(x)
        return F.glu(self.glu(x + self.down(F.silu(self.gate(y)) * self.up(y))), -1)


@of((2, 4, 6))
class Rotary(nn.Module):
    def forward(self, x):
        t, d = x.shape[1], x.shape[2]
        angle = torch.arange(t, dtype=x.dtype)[:, None] * 10000 ** (-torch.arange(0, d, 2, dtype=x.dtype) / d)
        even, odd = x[..., 0::2], x[..., 1::2]
        return torch.stack([even * angle.cos() - odd * angle.sin(), even * angle.sin() + odd * angle.cos()], -1).flatten(-2)


@of((2, 4, 6))
class Mixer(nn.Module):
    def __init__(self):
        super().__init__()
        self.a, self.b, self.c, self.d, self.n, self.m = nn.Linear(4, 5), nn.Linear(5, 4), nn.Linear(6, 7), nn.Linear(7, 6), nn.LayerNorm(6), nn.LayerNorm(6)

    def forward(self, x):
        x = x + self.b(F.gelu(self.a(self.n(x).transpose(1, 2)))).transpose(1, 2)
        x = x + self.d(F.softplus(self.c(self.m(x))))
        return torch.einsum("btd,bsd->bts", x, x).logsumexp(-1)


@of((2, 4, 7, 7))
class ConvNeXt(nn.Module):
    def __init__(self):
        super().__init__()
        self.depth, self.norm, self.up, self.down, self.scale = conv(4, 4, 7, groups=4), nn.LayerNorm(4, eps=1e-6), nn.Linear(4, 8), nn.Linear(8, 4), nn.Parameter(torch.full((4,), 0.1))

    def forward(self, x):
        y = self.down(F.gelu(self.up(self.norm(self.depth(x).permute(0, 2, 3, 1)))))
        return x + (self.scale * y).permute(0, 3, 1, 2)


@of((2, 4, 7, 7))
class MobileNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.up, self.depth, self.less, self.more, self.down = nn.Conv2d(4, 6, 1), conv(6, 6, 5, 2, groups=6), nn.Conv2d(6, 2, 1), nn.Conv2d(2, 6, 1), nn.Conv2d(6, 4, 1)

    def forward(self, x):
        x = F.hardswish(self.depth(F.hardswish(self.up(x))))
        x = x * F.hardsigmoid(self.more(F.relu(self.less(F.adaptive_avg_pool2d(x, 1)))))
        return self.down(x)


@of((2, 4, 5, 5))
class Shuffle(nn.Module):
    def __init__(self):
        super().__init__()
        self.a, self.depth, self.b, self.slope = nn.Conv2d(2, 2, 1), conv(2, 2, groups=2), nn.Conv2d(2, 2, 1), nn.PReLU(2)

    def forward(self, x):
        kept, y = x.chunk(2, 1)
        y = torch.cat([kept, self.slope(self.b(self.depth(self.a(y))))], 1)
        n, c, h, w = y.shape
        return y.view(n, 2, c // 2, h, w).transpose(1, 2).reshape(n, c, h, w)


@of((2, 3, 5, 5))
class Ghost(nn.Module):
    def __init__(self):
        super().__init__()
        self.few, self.cheap = nn.Conv2d(3, 3, 1), conv(3, 3, groups=3)

    def forward(self, x):
        y = F.relu(self.few(x))
        return torch.cat([y, F.relu(self.cheap(y))], 1)[:, :5]


@of((2, 3, 5, 5))
class StandardisedWeights(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv, self.norm = conv(3, 4), nn.GroupNorm(2, 4)

    def forward(self, x):
        w = self.conv.weight
        w = (w - w.mean((1, 2, 3), keepdim=True)) / (w.std((1, 2, 3), keepdim=True) + 1e-5)
        return self.norm(F.conv2d(x, w, self.conv.bias, 1, 1))


@of((3, 4))
class NormedWeights(nn.Module):
    """Weight norm, and a spectral norm with one step of the power iteration."""

    def __init__(self):
        super().__init__()
        self.v, self.g, self.w, self.u = (nn.Parameter(torch.randn(*s)) for s in [(5, 4), (5, 1), (3, 5), (3,)])

    def forward(self, x):
        x = F.linear(x, self.g * self.v / self.v.norm(dim=1, keepdim=True))
        v = F.normalize(self.w.T @ self.u, dim=0)
        u = F.normalize(self.w @ v, dim=0)
        return F.linear(torch.tanh(x), self.w / (u @ self.w @ v))


@of((2, 3, 4))
class LstmByHand(nn.Module):
    def __init__(self):
        super().__init__()
        self.of_x, self.of_h = nn.Linear(4, 12), nn.Linear(3, 12)

    def forward(self, x):
        h = c = x[:, 0, :3]
        states = []
        for t in range(3):
            i, f, g, o = (self.of_x(x[:, t]) + self.of_h(h)).chunk(4, 1)
            c = torch.sigmoid(f) * c + torch.sigmoid(i) * torch.tanh(g)
            h = torch.sigmoid(o) * torch.tanh(c)
            states.append(h)
        return torch.stack(states, 1)


@of((5, 3))
class GraphConvolution(nn.Module):
    def __init__(self):
        super().__init__()
        self.line = nn.Linear(3, 4)
        self.score = nn.Linear(8, 1)
        edges = torch.tensor([[0, 1, 1, 2, 3, 4, 0], [1, 0, 2, 1, 4, 3, 4]])
        self.register_buffer("edges", edges)
        self.register_buffer("near", torch.zeros(5, 5).index_put((edges[0], edges[1]), torch.tensor(1.0)) + torch.eye(5))

    def forward(self, x):
        h = self.line(x)
        r = self.near.sum(1).rsqrt()
        spread = (r[:, None] * self.near * r[None, :]) @ h
        weight = F.leaky_relu(self.score(torch.cat([h[self.edges[0]], h[self.edges[1]]], 1)), 0.2).exp()
        total = torch.zeros(5, 1).index_add(0, self.edges[1], weight)
        passed = torch.zeros(5, 4).index_add(0, self.edges[1], weight / total[self.edges[1]] * h[self.edges[0]])
        return F.elu(spread + passed)


@of((4, 5), (4, 5))
class Siamese(nn.Module):
    def __init__(self):
        super().__init__()
        self.line = nn.Linear(5, 3)

    def forward(self, a, b):
        a, b = self.line(a), self.line(b)
        return F.pairwise_distance(a, b), F.cosine_similarity(a, b), torch.cdist(a, b, compute_mode="donot_use_mm_for_euclid_dist")


@of((3, 4), (3, 4), (3, 4))
class Triplet(nn.Module):
    def forward(self, a, b, c):
        return F.triplet_margin_loss(a, b, c, margin=2.0), F.relu(1 + (a - b).pow(2).sum(1) - (a - c).pow(2).sum(1)).mean()


@of((6, 4))
class Contrastive(nn.Module):
    """Supervised contrastive: each with all others, of which some are of its class."""

    def forward(self, x):
        z = F.normalize(x, dim=1)
        same = torch.tensor([0, 0, 1, 1, 2, 2])
        mask = (same[:, None] == same[None, :]).float() - torch.eye(6)
        scores = z @ z.T / 0.5
        scores = scores - scores.max(1, keepdim=True)[0]
        log = scores - torch.log((torch.exp(scores) * (1 - torch.eye(6))).sum(1, keepdim=True))
        return -((mask * log).sum(1) / mask.sum(1)).mean()


@of((4, 3), (5, 3))
class Discrepancies(nn.Module):
    """Maximum mean discrepancy with three kernels, and CORAL."""

    def forward(self, s, t):
        both = torch.cat([s, t])
        square = (both[:, None] - both[None]).pow(2).sum(2)
        k = sum(torch.exp(-square / (square.mean() * m)) for m in (0.5, 1.0, 2.0))
        mmd = k[:4, :4].mean() + k[4:, 4:].mean() - 2 * k[:4, 4:].mean()
        cs, ct = (x - x.mean(0) for x in (s, t))
        coral = (cs.T @ cs / 3 - ct.T @ ct / 4).pow(2).sum() / 36
        return mmd, coral


@of((4, 3))
class TwoHeads(nn.Module):
    """Of domain-adversarial training, but for the reversal, which no exporter writes."""

    def __init__(self):
        super().__init__()
        self.classes, self.domains = nn.Linear(3, 2), nn.Linear(3, 1)

    def forward(self, x):
        h = torch.tanh(x)
        return F.log_softmax(self.classes(h), 1), F.logsigmoid(self.domains(h))


@of((4, 3))
class Losses(nn.Module):
    """Focal, label-smoothed, with logits, Huber, and Kullback-Leibler."""

    def forward(self, x):
        y = torch.tensor([[1.0, 0, 0], [0, 1, 0], [0, 0, 1], [1, 0, 0]])
        log = F.log_softmax(x, 1)
        focal = -(y * (1 - log.exp()) ** 2 * log).sum(1).mean()
        smooth = -((0.9 * y + 0.1 / 3) * log).sum(1).mean()
        logits = F.binary_cross_entropy_with_logits(x, y, pos_weight=torch.tensor([1.0, 2, 3]))
        return focal, smooth, logits, F.smooth_l1_loss(x, y), F.huber_loss(x, y, delta=0.5), F.kl_div(log, y + 0.1, reduction="batchmean")


@of((2, 2, 4, 4))
class Dice(nn.Module):
    def forward(self, x):
        p = torch.softmax(x, 1)[:, 1]
        y = (torch.arange(16).view(4, 4) % 3 == 0).float()
        both = (p * y).sum((1, 2))
        total = p.sum((1, 2)) + y.sum()
        edge = (p[:, 1:] - p[:, :-1]).abs().mean() + (p[:, :, 1:] - p[:, :, :-1]).abs().mean()
        return 1 - ((2 * both + 1) / (total + 1)).mean() + 0.1 * edge


@of((4, 5))
class CrossEntropies(nn.Module):
    def forward(self, x):
        y = torch.tensor([0, 4, 2, 2])
        return F.cross_entropy(x, y), F.nll_loss(F.log_softmax(x, 1), y, torch.tensor([1.0, 2, 3, 4, 5]), ignore_index=4), F.cross_entropy(x, y, reduction="none")


@of((2, 3, 9))
class Temporal(nn.Module):
    def __init__(self):
        super().__init__()
        self.a, self.b = nn.Conv1d(3, 4, 3, dilation=2), nn.Conv1d(4, 4, 3, 2, 1, groups=2)

    def forward(self, x):
        x = self.b(F.relu(self.a(F.pad(x, (4, 0)))))
        return torch.cat([x.max(-1)[0], x.mean(-1), x.std(-1), x.var(-1), x.amin(-1)], 1)


@of((1, 2, 3, 6, 6))
class Volume(nn.Module):
    def __init__(self):
        super().__init__()
        self.a, self.norm = nn.Conv3d(2, 3, 3, padding=1), nn.BatchNorm3d(3)

    def forward(self, x):
        return F.avg_pool3d(F.max_pool3d(F.relu(self.norm(self.a(x))), (1, 2, 2)), (3, 1, 1)).flatten(1)


@of((1, 3, 6, 6))
class Rearranged(nn.Module):
    def __init__(self):
        super().__init__()
        self.a = nn.Conv2d(3, 4, 3)

    def forward(self, x):
        y = self.a(x)
        y = F.pixel_shuffle(torch.cat([F.relu(y), F.relu(-y)], 1), 2)
        y = F.pixel_unshuffle(F.pad(y, (1, 1, 1, 1), mode="reflect").clamp(-1, 1.5), 2)
        return y.flip(2).roll(1, 3).repeat(1, 1, 2, 1)


@of((2, 6, 5))
class Indexed(nn.Module):
    def forward(self, x):
        places = torch.tensor([[0, 2, 2], [5, 1, 0]])
        a = x.gather(1, places[:, :, None].expand(-1, -1, 5))
        b = x[torch.arange(2)[:, None], places]
        c = torch.index_select(x, 2, torch.tensor([4, 0]))
        d = torch.zeros(2, 6, 5).scatter_add(1, torch.tensor([[0, 3, 2], [5, 1, 0]])[:, :, None].expand(-1, -1, 5), a)
        e = x.masked_fill(x > 1, 0.5).cumsum(1)
        return a + b, c, d, e, x.topk(2, -1)[0]


@of((3, 4))
class Functions(nn.Module):
    def forward(self, x):
        a = torch.where(x > 0, x.exp(), x.cos()) + torch.sin(x) * torch.atan(x)
        b = F.celu(x, 1.3) + F.selu(x) + F.mish(x) + F.hardtanh(x) + F.softsign(x) + F.tanhshrink(x) + F.hardshrink(x)
        c = torch.log1p(x.abs()) + torch.sqrt(x * x + 1) + torch.rsqrt(x * x + 1) + x.erf()
        d = torch.maximum(x, x.mean()) * torch.minimum(x, x.flip(0)) + x.clamp(min=-0.5) - x.clamp(-1, 1) ** 3
        return a, b, c, d, x.logsumexp((0, 1)), x.norm(), x.prod(1), torch.addmm(x, x @ x.T, x, beta=0.5, alpha=2)


def export(network, inputs, opset, new, optimised, dynamic, train):
    open_axis = {f"x{i}": {0: "n"} for i in range(len(inputs))} if dynamic else None
    with tempfile.NamedTemporaryFile(suffix=".onnx") as file, contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        names = [f"x{i}" for i in range(len(inputs))]
        if new:
            shapes = tuple({0: torch.export.Dim.DYNAMIC} for _ in inputs) if dynamic else None
            torch.onnx.export(network, inputs, file.name, dynamo=True, opset_version=opset, external_data=False, optimize=optimised, input_names=names, dynamic_shapes=shapes)
        else:
            mode = torch.onnx.TrainingMode.TRAINING if train else torch.onnx.TrainingMode.EVAL
            torch.onnx.export(network, inputs, file.name, dynamo=False, opset_version=opset, do_constant_folding=False, input_names=names, dynamic_axes=open_axis, training=mode)
        return onnx.load(file.name)


def parameters_as_inputs(model, network):
    """Those parameters that the exporter left as they were, by name."""
    graph = model.graph
    found = {}
    for name, parameter in network.named_parameters():
        for constant in [c for c in graph.initializer if c.name == name and tuple(c.dims) == tuple(parameter.shape)]:
            if numpy_helper.to_array(constant).tobytes() == parameter.detach().numpy().tobytes():
                graph.initializer.remove(constant)
                graph.input.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, list(parameter.shape)))
                found[name] = parameter
    return found


def zero_in_64_bits(network, inputs, given, wanted):
    """Which of the gradients are nothing but rounding."""
    twin = copy.deepcopy(network).double()
    again = [x.detach().double().requires_grad_(True) for x in inputs]
    torch.set_default_dtype(torch.float64)
    found = twin(*again)
    torch.set_default_dtype(torch.float32)
    found = list(found) if isinstance(found, (tuple, list)) else [found]
    named = dict(twin.named_parameters())
    exact = gradients(found, [dy.double() for dy in given], again + [named[n] for n in wanted])
    norms = [g.norm() for g in exact]
    return [bool(norm < 1e-6 * max(norms)) for norm in norms], exact


def case(name, network, inputs, model, train):
    found = parameters_as_inputs(model, network)
    network.train(train)
    outputs = network(*inputs)
    outputs = list(outputs) if isinstance(outputs, (tuple, list)) else [outputs]
    given = upstream(outputs)
    tensors = list(inputs) + list(found.values())
    known = gradients(outputs, given, tensors)
    zero, exact = zero_in_64_bits(network, inputs, given, found)
    for g, e, z, n in zip(known, exact, zero, [f"x{i}" for i in range(len(inputs))] + list(found)):
        error = float((g - e).norm() / e.norm()) if e.norm() > 0 else 0
        if error > 2e-5 and not z:
            print(f"{name}: {n} is {error:.0e} off in 32 bits")
    named = {f"x{i}": x for i, x in enumerate(inputs)} | found
    write(f"{FOLDER}/{name}", model, named, outputs, given, [None if z else g for g, z in zip(known, zero)])


def all_exports():
    for opset in OLD_EXPORTER:
        yield opset, False, False, opset == 15
    for opset in NEW_EXPORTER:
        yield opset, True, opset != 18, opset == 20


if __name__ == "__main__":
    warnings.filterwarnings("ignore")
    logging.disable(logging.CRITICAL)
    for kind, sizes, train in NETWORKS:
        if ONLY and kind.__name__ not in ONLY:
            continue
        for opset, new, optimised, open_axis in all_exports():
            if train and new:  # it exports networks as they predict
                continue
            torch.manual_seed(opset)
            network = kind()
            for parameter in network.parameters():
                parameter.data.add_(0.1 * torch.randn_like(parameter))
            for layer in network.modules():
                if isinstance(layer, nn.modules.batchnorm._BatchNorm):
                    layer.running_mean.normal_(0, 0.3)
                    layer.running_var.uniform_(0.5, 2)
            network.train(train)
            inputs = tuple(normal(*size).requires_grad_(True) for size in sizes)
            name = f"{kind.__name__.lower()}_{'new' if new else 'old'}_{opset}{'_plain' * (new and not optimised)}{'_open' * open_axis}"
            try:
                model = export(network, inputs, opset, new, optimised, open_axis, train)
            except Exception as e:  # an operator that the exporter lacks at this version
                print(name, "has no export:", str(e).strip().split("\n")[0][:150])
                continue
            case(name, network, inputs, model, train)
