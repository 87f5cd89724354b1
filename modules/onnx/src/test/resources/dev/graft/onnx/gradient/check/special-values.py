"""Writes special-values.txt: gradients at kinks, ties and extremes, as PyTorch's autograd has them.

Run with: python special-values.py > special-values.txt
Made with PyTorch 2.13.0 (CPU), float32. The gradient of the output is 1, 2, 3, ...
"""
import torch
import torch.nn.functional as F

INF = float("inf")
SIDES = [-1e4, -100, -1, -0.0, 0, 1, 100, 1e4]


def text(tensor):
    numbers = " ".join(repr(float(x)).replace("inf", "Infinity").replace("nan", "NaN") for x in tensor.reshape(-1))
    return f"[{numbers}]" if tensor.dim() else numbers


def case(op, function, *inputs, **attributes):
    xs = [torch.tensor(x, dtype=torch.float32, requires_grad=True) for x in inputs]
    y = function(*xs)
    dy = torch.arange(1.0, y.numel() + 1).reshape(y.shape)
    gradients = torch.autograd.grad(y, xs, dy)
    said = ",".join(f"{name}={value}" for name, value in attributes.items())
    print("|".join([op, said, ", ".join(map(text, xs)), ", ".join(map(text, gradients))]))


case("Abs", torch.abs, SIDES)
case("Exp", torch.exp, [-INF, -200, 0, 80, 200])
case("Log", torch.log, [-1, 0, 1e-30, 1, 1e30])
case("Sqrt", torch.sqrt, [-1, 0, 1e-30, 1, 1e30])
case("Reciprocal", torch.reciprocal, [-0.5, 0, 1e-30, 1e30])
case("Tan", torch.tan, [0, -1.5, 1.5])
case("Asin", torch.asin, [-2, -1, 0, 1])
case("Acos", torch.acos, [-2, -1, 0, 1])
case("Atan", torch.atan, SIDES + [1e30])
case("Sinh", torch.sinh, [-200, -0.0, 0, 200])
case("Cosh", torch.cosh, [-200, -0.0, 0, 200])
case("Asinh", torch.asinh, SIDES + [1e30])
case("Acosh", torch.acosh, [0.5, 1, 2, 1e30])
case("Atanh", torch.atanh, [-2, -1, 0, 1])
case("Erf", torch.erf, SIDES + [1e30])
case("Relu", torch.relu, SIDES)
case("LeakyRelu", lambda x: F.leaky_relu(x, 0.1), SIDES, alpha=0.1)
case("PRelu", F.prelu, SIDES, [0.25])
case("Elu", lambda x: F.elu(x, 1.5), SIDES, alpha=1.5)
case("Celu", lambda x: F.celu(x, 1.5), SIDES, alpha=1.5)
case("Selu", F.selu, SIDES)
case("ThresholdedRelu", lambda x: F.threshold(x, 1.0, 0.0), SIDES, alpha=1.0)
case("Shrink", lambda x: F.softshrink(x, 0.5), [-1, -0.5, 0, 0.5, 1], lambd=0.5, bias=0.5)
case("HardSigmoid", F.hardsigmoid, [-4, -3, -2.9, 0, 2.9, 3, 4], alpha=1 / 6, beta=0.5)
case("HardSwish", F.hardswish, [-4, -3, -2.9, 0, 2.9, 3, 4])
case("Sigmoid", torch.sigmoid, SIDES)
case("Tanh", torch.tanh, SIDES)
case("Softplus", F.softplus, SIDES + [19, 21, -30])
case("Softsign", F.softsign, SIDES)
case("Mish", F.mish, SIDES)
case("Gelu", F.gelu, SIDES)
case("Gelu", lambda x: F.gelu(x, approximate="tanh"), SIDES, approximate="tanh")
case("Softmax", lambda x: torch.softmax(x, 0), [1000, 0, -1000], axis=0)
case("Softmax", lambda x: torch.softmax(x, 0), [0, -INF, 0, 1], axis=0)
case("LogSoftmax", lambda x: torch.log_softmax(x, 0), [1000, 0, -1000], axis=0)
case("LogSoftmax", lambda x: torch.log_softmax(x, 0), [1, 1, 1], axis=0)
case("Div", torch.div, [1, 0, -1, 1e30], [0, 0, 1e-30, 1e-30])
case("Pow", torch.pow, [0, 0, 0, 0, 0, 0], [0, 1, 2, 3, 0.5, -1])
case("Pow", torch.pow, [-2, -2, -2, -2, -2], [0, 1, 2, 3, 0.5])
case("Pow", torch.pow, [2, 1e20, 1e-20, INF, 1], [0, 2, 2, 0, 1e10])
case("Mod", torch.fmod, [4, -4, 4.5, -4.5, 4.5, 0], [2, 2, 1, 1, -1, 3], fmod=1)
case("Max", torch.maximum, [1, 2, 0, -INF], [1, 1, 3, -INF])
case("Min", torch.minimum, [1, 2, 0, INF], [1, 1, 3, INF])
case("Clip", lambda x, low, high: torch.clamp(x, low, high), [-2, -1, -0.5, 0, 1, 2], -1.0, 1.0)
case("Clip", lambda x, low, high: torch.clamp(x, low, high), [-2, -1, 0, 1, 2], 1.0, -1.0)
case("Clip", lambda x, low, high: torch.clamp(x, low, high), [-2, 1, 2], 1.0, 1.0)
case("Clip", lambda x, low: torch.clamp(x, low), [-2, -1, 0], -1.0)
case("ReduceMax", torch.amax, [1, 3, 3, 2, 3], keepdims=0)
case("ReduceMin", torch.amin, [1, 3, 1, 2, 3], keepdims=0)
case("ReduceProd", torch.prod, [2, 3, 4], keepdims=0)
case("ReduceProd", torch.prod, [2, 0, 4], keepdims=0)
case("ReduceProd", torch.prod, [0, 2, 0], keepdims=0)
case("ReduceL1", lambda x: torch.linalg.vector_norm(x, 1), [-2, -0.0, 0, 3], keepdims=0)
case("ReduceL2", torch.linalg.vector_norm, [0, 0, 0], keepdims=0)
case("ReduceL2", torch.linalg.vector_norm, [3, 0, -4], keepdims=0)
case("ReduceLogSum", lambda x: torch.log(torch.sum(x)), [0, 1, 3], keepdims=0)
case("ReduceLogSumExp", lambda x: torch.logsumexp(x, 0), [1000, 1000, -1000], keepdims=0)
case("ReduceLogSumExp", lambda x: torch.logsumexp(x, 0), [-INF, 0, 0], keepdims=0)
case("ReduceLogSumExp", lambda x: torch.logsumexp(x, 0), [-INF, -INF], keepdims=0)
