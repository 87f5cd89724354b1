"""Networks of one operator or a few, with PyTorch's gradients. Written by hand; no exporter has a part in it.

    python cases.py DIR

Made with Python 3.11, PyTorch 2.13.0 (CPU), onnx 1.23.1, NumPy 2.4.6. The build never runs it.
"""

import sys

import numpy as np
import onnx
import torch
import torch.nn.functional as F
from onnx import TensorProto, helper, numpy_helper

from folders import apart, between, gradients, normal, upstream, write

FOLDER = sys.argv[1] if __name__ == "__main__" else ""


def whole(*numbers):
    return np.array(numbers, dtype=np.int64)


def scalar(number):
    return np.array(number, dtype=np.int64 if isinstance(number, int) else np.float32)


def real(*numbers):
    return np.array(numbers, dtype=np.float32)


class Given:
    """A whole-number or truth value that is an input of the network, not a constant in it."""

    def __init__(self, numbers):
        self.numbers = numbers


def case(name, op, function, *operands, opset=17, outputs=None, **attributes):
    """
    A node. Operands: a tensor is an input with a gradient, an array a constant in the file, None is left out. The function is
    called with the tensors.
    """
    names, inputs, constants, tensors = [], {}, [], []
    for i, operand in enumerate(operands):
        if operand is None:
            names.append("")
        elif isinstance(operand, np.ndarray):
            names.append(f"constant_{i}")
            constants.append(numpy_helper.from_array(operand, names[-1]))
        else:
            names.append(f"input_{len(inputs)}")
            inputs[names[-1]] = operand.numbers if isinstance(operand, Given) else operand
    tensors = {n: x.clone().requires_grad_(True) for n, x in inputs.items() if isinstance(x, torch.Tensor)}
    found = function(*tensors.values())
    found = list(found) if isinstance(found, (tuple, list)) else [found]
    results = outputs or [f"output_{i}" for i in range(len(found))]
    node = helper.make_node(op, names, results, name="node", **attributes)
    graph = helper.make_graph(
        [node],
        "case",
        [helper.make_tensor_value_info(n, kind(x), list(x.shape)) for n, x in inputs.items()],
        [helper.make_tensor_value_info(n, kind(y), None) for n, y in zip([r for r in results if r], found)],
        constants,
    )
    finish(name, model(graph, opset), inputs, tensors, found)


def network(name, text, function, opset=17, constants=None, listed=(), followed=None, **inputs):
    """
    A graph in ONNX's own text syntax; inputs by name, in the order of the graph's.

    :param constants: initialisers by name
    :param listed: those of them that the graph also lists as inputs, as files of old versions do
    :param followed: how many of the outputs have a gradient, if not all
    """
    graph = onnx.parser.parse_graph(text)
    for key, array in (constants or {}).items():
        graph.initializer.append(numpy_helper.from_array(array, key))
        if key in listed:
            graph.input.append(helper.make_tensor_value_info(key, kind(array), list(array.shape)))
    inputs = {n: x.numbers if isinstance(x, Given) else x for n, x in inputs.items()}
    tensors = {n: x.clone().requires_grad_(True) for n, x in inputs.items() if isinstance(x, torch.Tensor)}
    found = function(*tensors.values())
    found = list(found) if isinstance(found, (tuple, list)) else [found]
    finish(name, model(graph, opset), inputs, tensors, found, followed)


def kind(array):
    array = array.detach().numpy() if isinstance(array, torch.Tensor) else array
    return helper.np_dtype_to_tensor_dtype(array.dtype)


def model(graph, opset):
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", opset)], ir_version=8)


def finish(name, model, inputs, tensors, outputs, followed=None):
    given = [dy if followed is None or i < followed else None for i, dy in enumerate(upstream(outputs))]
    found = dict(zip(tensors, gradients(outputs, given, list(tensors.values()))))
    write(f"{FOLDER}/{name}", model, inputs, outputs, given, [found.get(n) for n in inputs])


# Elementwise: shapes, broadcasting, kinks, and what lies far out.

for name, op, function in [
    ("add", "Add", torch.add),
    ("sub", "Sub", torch.sub),
    ("mul", "Mul", torch.mul),
    ("div", "Div", torch.div),
    ("max", "Max", torch.maximum),
    ("min", "Min", torch.minimum),
]:
    case(f"{name}_scalars", op, function, normal(), between(0.5, 2))
    case(f"{name}_scalar_left", op, function, normal(), between(0.5, 2, 3, 2))
    case(f"{name}_one_right", op, function, normal(2, 3), between(0.5, 2, 1, 1, 1))
    case(f"{name}_crosswise_5d", op, function, normal(2, 1, 3, 1, 2), between(0.5, 2, 3, 1, 4, 1), opset=7 if op not in ("Max", "Min") else 8)
    case(f"{name}_constant_right", op, lambda x: function(x, torch.tensor([[0.5], [-2.0]])), normal(3, 1, 4), real([0.5], [-2.0]))
    case(f"{name}_constant_left", op, lambda x: function(torch.tensor([[0.5], [-2.0]]), x), real([0.5], [-2.0]), between(0.5, 2, 3, 1, 4))
    case(f"{name}_empty", op, function, normal(0, 3), normal(1, 3))
case("pow_scalars", "Pow", torch.pow, between(0.5, 2), normal())
case("pow_crosswise", "Pow", torch.pow, between(0.5, 2, 3, 1, 2), normal(4, 1))
case("pow_negative_base", "Pow", lambda x: x**3, normal(3, 4), real(3), opset=7)
case("pow_negative_base_int32", "Pow", lambda x: x**-2, normal(3, 4) + 3, np.array(-2, dtype=np.int32), opset=12)
case("pow_zero_base", "Pow", lambda x: x ** torch.tensor([1.0, 2.0, 3.0, 0.0]), torch.tensor([[0.0, 0, 0, 0], [1, -1, 2, -2]]), real(1, 2, 3, 0))
case("pow_constant_base", "Pow", lambda b: torch.pow(torch.tensor([0.0, 2.0, 0.5]), b), real(0, 2, 0.5), between(0.5, 2, 2, 3))
case("pow_minus_half", "Pow", lambda x: x**-0.5, between(1e-3, 2, 3, 4), real(-0.5))
case("sum_many", "Sum", lambda a, b, c, d: a + b + c + d, normal(), normal(2, 1), normal(1, 3), normal(4, 1, 1), opset=8)
case("mean_constant", "Mean", lambda a, b: (a + 2.5 + b) / 3, normal(2, 3), real(2.5), normal(3))
case("max_ties_of_two", "Max", torch.maximum, torch.tensor([1.0, 2, 3]), torch.tensor([1.0, 3, 3]))
case("min_ties_broadcast", "Min", torch.minimum, torch.tensor([[1.0, 2, 3], [0, 0, 0]]), torch.tensor([1.0, 0, 3]))
case("max_one", "Max", lambda x: x * 1, normal(2))
case("where_all_broadcast", "Where", lambda a, b: torch.where(torch.tensor([[[True]], [[False]]]), a, b), np.array([[[True]], [[False]]]), normal(3, 1), normal(4))
case("where_given_condition", "Where", lambda a, b: torch.where(torch.tensor([True, False, True]), a, b), Given(np.array([True, False, True])), normal(), normal(2, 3), opset=9)
case("where_constant_branch", "Where", lambda b: torch.where(torch.tensor([True, False]), torch.tensor(-1e4), b), np.array([True, False]), scalar(-1e4), normal(3, 2))
case("clip_inputs_as_given", "Clip", lambda x, a, b: torch.clamp(x, a, b), apart(3, 5), torch.tensor(-0.7), torch.tensor(0.9))
case("clip_at_the_limits", "Clip", lambda x: x.clamp(-1, 1), torch.tensor([-2.0, -1, 0, 1, 2]), real(-1).reshape(()), real(1).reshape(()), opset=11)
case("clip_7_min_only", "Clip", lambda x: x.clamp(min=0.1), apart(2, 5), opset=7, min=0.1)
case("clip_none", "Clip", lambda x: x * 1, normal(2, 2), opset=13)
case("mod_negative", "Mod", torch.fmod, apart(3, 4) * 3, torch.tensor([1.3, -0.7, 0.9, 1.1]), fmod=1)

KINKS = torch.tensor([[-6.0, -4, -3, -2, -1, -0.5, -0.0], [0.0, 0.5, 1, 2, 3, 4, 6]])
FAR = torch.tensor([[-1e4, -300.0, -90, -30, -19, -10], [10.0, 19, 30, 90, 300, 1e4]])
ACTIVATIONS = [
    ("relu", "Relu", F.relu, {}, 7),
    ("leakyrelu", "LeakyRelu", lambda x: F.leaky_relu(x, 0.3), {"alpha": 0.3}, 7),
    ("elu", "Elu", lambda x: F.elu(x, 0.7), {"alpha": 0.7}, 7),
    ("celu", "Celu", lambda x: F.celu(x, 0.7), {"alpha": 0.7}, 12),
    ("selu", "Selu", F.selu, {}, 7),
    ("hardswish", "HardSwish", F.hardswish, {}, 14),
    ("hardsigmoid", "HardSigmoid", F.hardsigmoid, {"alpha": 1 / 6, "beta": 0.5}, 7),
    ("softplus", "Softplus", F.softplus, {}, 7),
    ("softsign", "Softsign", F.softsign, {}, 7),
    ("sigmoid", "Sigmoid", torch.sigmoid, {}, 7),
    ("tanh", "Tanh", torch.tanh, {}, 7),
    ("mish", "Mish", F.mish, {}, 18),
    ("gelu", "Gelu", F.gelu, {}, 20),
    ("gelu_tanh", "Gelu", lambda x: F.gelu(x, approximate="tanh"), {"approximate": "tanh"}, 20),
    ("thresholdedrelu", "ThresholdedRelu", lambda x: F.threshold(x, 1.0, 0.0), {}, 10),
    ("hardshrink", "Shrink", lambda x: F.hardshrink(x, 0.5), {}, 9),
    ("softshrink", "Shrink", lambda x: F.softshrink(x, 2.0), {"lambd": 2.0, "bias": 2.0}, 9),
    ("abs", "Abs", torch.abs, {}, 7),
    ("erf", "Erf", torch.erf, {}, 9),
]
for name, op, function, attributes, opset in ACTIVATIONS:
    case(f"{name}_at_kinks", op, function, KINKS, opset=opset, **attributes)
    if name != "sigmoid":  # 1 - Y at 10 is as exact as float32: PyTorch's own error is 1e-4
        case(f"{name}_far_out", op, function, FAR, opset=21, **attributes)
    case(f"{name}_scalar", op, function, normal(), opset=opset, **attributes)
case("celu_default", "Celu", F.celu, KINKS, opset=12)
case("elu_default", "Elu", F.elu, normal(3, 4), opset=7)
case("leakyrelu_default", "LeakyRelu", lambda x: F.leaky_relu(x, 0.01), normal(3, 4), opset=16)
case("selu_own", "Selu", lambda x: 1.2 * torch.where(x > 0, x, 0.9 * (x.exp() - 1)), normal(3, 4), alpha=0.9, gamma=1.2)
case("hardsigmoid_default", "HardSigmoid", lambda x: torch.clamp(0.2 * x + 0.5, 0, 1), apart(3, 5) * 2)
case("prelu_at_kinks", "PRelu", lambda x, s: F.prelu(x, s.reshape(1)), KINKS, torch.tensor([0.25]), opset=7)
case("prelu_of_each", "PRelu", lambda x, s: torch.where(x > 0, x, s * x), normal(2, 3, 4), normal(3, 4), opset=9)
case("prelu_constant", "PRelu", lambda x: F.prelu(x, torch.tensor([0.1, 0.2, 0.3])), normal(2, 3, 4, 4), real(0.1, 0.2, 0.3).reshape(3, 1, 1))
for name, op, low, high in [
    ("acos", "Acos", -0.9, 0.9), ("acosh", "Acosh", 1.1, 9), ("asin", "Asin", -0.9, 0.9), ("asinh", "Asinh", -50, 50),
    ("atan", "Atan", -50, 50), ("atanh", "Atanh", -0.99, 0.99), ("cos", "Cos", -20, 20), ("cosh", "Cosh", -9, 9),
    ("sin", "Sin", -20, 20), ("sinh", "Sinh", -9, 9), ("tan", "Tan", -1.4, 1.4), ("log", "Log", 1e-3, 9),
    ("exp", "Exp", -30, 8), ("sqrt", "Sqrt", 1e-3, 9), ("reciprocal", "Reciprocal", 0.01, 3), ("neg", "Neg", -1, 1),
]:
    case(f"{name}_wide", op, getattr(torch, op.lower()), between(low, high, 2, 1, 5), opset=9)
for op in ["Ceil", "Floor", "Round", "Sign"]:
    case(f"{op.lower()}_stops", op, getattr(torch, op.lower()), apart(3, 4), opset=13)
case("identity_empty", "Identity", lambda x: x * 1, normal(0, 2))
case("cast_to_itself", "Cast", lambda x: x * 1, normal(2, 3), opset=9, to=TensorProto.FLOAT)
case("castlike", "CastLike", lambda x: x * 1, normal(2, 3), real(1), opset=15)

# Products.

for size in [0, 1]:
    case(f"matmul_inner_{size}", "MatMul", torch.matmul, normal(2, 3, size), normal(size, 4))
case("matmul_rows_0", "MatMul", torch.matmul, normal(0, 3), normal(3, 4))
case("matmul_batch_0", "MatMul", torch.matmul, normal(0, 2, 3), normal(3, 4))
case("matmul_5d", "MatMul", torch.matmul, normal(2, 1, 3, 2, 4), normal(1, 2, 1, 4, 3), opset=9)
case("matmul_constant_left", "MatMul", lambda b: torch.ones(3, 4) @ b, np.ones((3, 4), np.float32), normal(2, 4, 5))
case("matmul_constant_right", "MatMul", lambda a: a @ torch.ones(4, 2), normal(3, 2, 4), np.ones((4, 2), np.float32))
case("matmul_vector_batch", "MatMul", torch.matmul, normal(3), normal(2, 4, 3, 5))
case("matmul_batch_vector", "MatMul", torch.matmul, normal(2, 4, 3, 5), normal(5))
case("matmul_vector_vector", "MatMul", torch.matmul, normal(5), normal(5))
case("matmul_vector_matrix", "MatMul", torch.matmul, normal(5), normal(5, 3))
for a in (0, 1):
    for b in (0, 1):
        case(
            f"gemm_{'a' * a}{'b' * b}_turned",
            "Gemm",
            lambda x, y, c: 0.7 * (x.T if a else x) @ (y.T if b else y) - 1.3 * c,
            normal(*((4, 3) if a else (3, 4))),
            normal(*((5, 4) if b else (4, 5))),
            normal(*[(), (1,), (3, 1), (1, 5)][2 * a + b]),
            opset=[7, 9, 11, 13][2 * a + b],
            transA=a,
            transB=b,
            alpha=0.7,
            beta=-1.3,
        )
case("gemm_without_c", "Gemm", lambda a, b: 2 * a @ b, normal(3, 4), normal(4, 2), opset=11, alpha=2.0, beta=0.5)
case("gemm_constant_c", "Gemm", lambda a, b: a @ b.T + torch.tensor([1.0, 2]), normal(3, 4), normal(2, 4), real(1, 2), transB=1)
case("gemm_no_rows", "Gemm", lambda a, b, c: a @ b + c, normal(0, 4), normal(4, 2), normal(2))
case("gemm_inner_0", "Gemm", lambda a, b, c: a @ b + c, normal(3, 0), normal(0, 2), normal(2))
case("gemm_c_full", "Gemm", lambda a, b, c: a @ b + c, normal(3, 4), normal(4, 2), normal(3, 2), opset=7)
for name, equation, *shapes in [
    ("batch_heads", "bhid,bhjd->bhij", (2, 2, 3, 4), (2, 2, 5, 4)),
    ("upper_case", " B H i d , B H j d -> B H i j ", (2, 2, 3, 4), (2, 2, 5, 4)),
    ("trace", "ii->", (4, 4)),
    ("diagonal", "ii->i", (4, 4)),
    ("diagonal_batched", "bii->bi", (2, 4, 4)),
    ("implicit", "ba,cb", (2, 3), (4, 2)),
    ("implicit_ellipsis", "...ab,...bc", (2, 3, 4), (2, 4, 5)),
    ("scalar_factor", ",ij->ij", (), (3, 4)),
    ("all_summed", "ij,kl->", (2, 3), (3, 2)),
    ("one_dropped", "ijk,jl->il", (2, 3, 4), (3, 5)),
    ("sized_1", "ij,ij->ij", (3, 4), (1, 4)),
    ("ellipsis_middle", "a...b,b...->a...", (2, 3, 4, 5), (5, 3, 4)),
    ("three", "ij,jk,kl->li", (2, 3), (3, 4), (4, 2)),
    ("bilinear", "bn,anm,bm->ba", (2, 3), (5, 3, 4), (2, 4)),
    ("same_letters", "ij,ij->", (3, 4), (3, 4)),
    ("outer_summed", "i,j->i", (3,), (4,)),
]:
    operands = [normal(*shape) for shape in shapes]
    case(f"einsum_{name}", "Einsum", lambda *x: torch.einsum(equation, *x), *operands, equation=equation, opset=12)

# Summaries.

REDUCTIONS = {
    "ReduceSum": torch.sum,
    "ReduceMean": torch.mean,
    "ReduceMax": torch.amax,
    "ReduceMin": torch.amin,
    "ReduceL1": lambda x, dim, keepdim: x.abs().sum(dim, keepdim),
    "ReduceL2": lambda x, dim, keepdim: torch.linalg.vector_norm(x, dim=dim, keepdim=keepdim),
    "ReduceLogSum": lambda x, dim, keepdim: x.sum(dim, keepdim).log(),
    "ReduceLogSumExp": torch.logsumexp,
    "ReduceSumSquare": lambda x, dim, keepdim: (x * x).sum(dim, keepdim),
    "ReduceProd": lambda x, dim, keepdim: x.unsqueeze(0).prod(0) if dim == () else product(x, dim, keepdim),
}


def product(x, dims, keepdim):
    for dim in sorted((d % x.dim() for d in dims), reverse=True):
        x = x.prod(dim, keepdim)
    return x


for op, function in REDUCTIONS.items():
    name = op.lower()
    first = 13 if op == "ReduceSum" else 18
    case(f"{name}_attribute_kept", op, lambda x: function(x, (-1, 1), True), between(0.3, 2, 2, 3, 4), opset=11, axes=[-1, 1])
    case(f"{name}_attribute_dropped", op, lambda x: function(x, (0,), False), between(0.3, 2, 2, 3, 4), opset=7, axes=[0], keepdims=0)
    case(f"{name}_7_all", op, lambda x: function(x, (0, 1, 2), True), between(0.3, 2, 2, 3, 4), opset=7)
    case(f"{name}_input_dropped", op, lambda x: function(x, (2, 0), False), between(0.3, 2, 2, 3, 4), whole(2, 0), opset=first, keepdims=0)
    case(f"{name}_all_dropped", op, lambda x: function(x, (0, 1), False), between(0.3, 2, 3, 4), opset=first, keepdims=0)
    case(f"{name}_empty_axes", op, lambda x: function(x, (0, 1), True), between(0.3, 2, 3, 4), whole(), opset=first)
    case(f"{name}_given_axes", op, lambda x: function(x, (1,), True), between(0.3, 2, 3, 4), Given(whole(-1)), opset=first)
    case(f"{name}_of_one", op, lambda x: function(x, (1,), False), between(0.3, 2, 3, 1), whole(1), opset=first, keepdims=0)
    if op not in ("ReduceL1", "ReduceL2", "ReduceLogSum", "ReduceLogSumExp", "ReduceSumSquare"):
        case(f"{name}_nothing_to_do", op, lambda x: x * 1, between(0.3, 2, 3, 4), whole(), opset=first, noop_with_empty_axes=1)
case("reducemax_ties", "ReduceMax", lambda x: x.amax(1), torch.tensor([[1.0, 3, 3], [2, 2, 2]]), opset=13, axes=[1], keepdims=0)
case("reducemin_ties", "ReduceMin", lambda x: x.amin((0, 1), keepdim=True), torch.tensor([[1.0, 3, 3], [1, 2, 2]]), opset=13)
case("reducel2_zeros", "ReduceL2", lambda x: torch.linalg.vector_norm(x, dim=1), torch.tensor([[0.0, 0], [3, 4]]), opset=13, axes=[1], keepdims=0)
case("reducel1_zeros", "ReduceL1", lambda x: x.abs().sum(1), torch.tensor([[0.0, 0], [3, -4]]), opset=13, axes=[1], keepdims=0)
case("reduceprod_zeros", "ReduceProd", lambda x: x.prod(1), torch.tensor([[0.0, 2, 3], [0, 0, 4], [1, 2, 3]]), opset=13, axes=[1], keepdims=0)
case("reducelogsumexp_far_out", "ReduceLogSumExp", lambda x: torch.logsumexp(x, 1), torch.tensor([[1000.0, 999, -1000], [-500, -501, -500]]), opset=13, axes=[1], keepdims=0)
case("reducesum_empty", "ReduceSum", lambda x: x.sum(0), normal(0, 3), whole(0), opset=13, keepdims=0)
for reverse in (0, 1):
    for exclusive in (0, 1):
        def cumulated(x):
            x = x.flip(-1) if reverse else x
            y = x.cumsum(-1) - (x if exclusive else 0)
            return y.flip(-1) if reverse else y
        case(f"cumsum_{'reverse' * reverse}_{'exclusive' * exclusive}", "CumSum", cumulated, normal(2, 3, 4), np.array(-1, np.int32), opset=11, reverse=reverse, exclusive=exclusive)
case("cumsum_vector_axis", "CumSum", lambda x: x.cumsum(0), normal(5), whole(0), opset=14)

# Probabilities.

for op, function in [("Softmax", F.softmax), ("LogSoftmax", F.log_softmax)]:
    name = op.lower()
    case(f"{name}_13_first", op, lambda x: function(x, 0), normal(3, 2, 4), opset=13, axis=0)
    case(f"{name}_13_default", op, lambda x: function(x, -1), normal(5), opset=13)
    case(f"{name}_11_default", op, lambda x: function(x.reshape(2, -1), 1).reshape(x.shape), normal(2, 3, 4), opset=11)
    case(f"{name}_7_axis_0", op, lambda x: function(x.reshape(1, -1), 1).reshape(x.shape), normal(2, 3, 4), opset=7, axis=0)
    case(f"{name}_9_axis_2_of_4", op, lambda x: function(x.reshape(6, -1), 1).reshape(x.shape), normal(2, 3, 4, 2), opset=9, axis=2)
    case(f"{name}_12_ones_behind", op, lambda x: function(x, 1), normal(2, 3, 1, 1), opset=12, axis=1)
    case(f"{name}_12_one_before", op, lambda x: function(x, 2), normal(2, 1, 4), opset=12, axis=1)
    case(f"{name}_far_out", op, lambda x: function(x, -1), torch.tensor([[1e4, 1.0, -1e4], [-3e4, -3e4, -3e4]]))
    case(f"{name}_of_one", op, lambda x: function(x, -1), normal(3, 1))
    case(f"{name}_empty", op, lambda x: function(x, -1), normal(0, 4))
case("softmax_masked", "Softmax", lambda x: F.softmax(x, -1), torch.tensor([[1.0, 2, float("-inf")], [0.5, float("-inf"), float("-inf")]]))
case("dropout_not_training", "Dropout", lambda x: x * 1, normal(3, 4), scalar(0.5), np.array(False), opset=13)
case("dropout_training_none", "Dropout", lambda x: x * 1, normal(3, 4), scalar(0.0), np.array(True), opset=13)
case("dropout_given_training", "Dropout", lambda x: x * 1, normal(3, 4), scalar(0.0), Given(np.array(True)), opset=12)
case("dropout_mask", "Dropout", lambda x: (x * 1, torch.ones(3, 4, dtype=torch.bool)), normal(3, 4), opset=13)
case("dropout_7", "Dropout", lambda x: x * 1, normal(3, 4), opset=7, ratio=0.7)

# The same numbers in other shapes and places.

case("reshape_to_scalar", "Reshape", lambda x: x.reshape(()), normal(1, 1), whole())
case("reshape_from_scalar", "Reshape", lambda x: x.reshape(1, 1, 1, 1, 1), normal(), whole(1, 1, 1, 1, 1), opset=7)
case("reshape_copies_and_rest", "Reshape", lambda x: x.reshape(2, 3, 2, -1), normal(2, 3, 8), whole(0, 0, 2, -1))
case("reshape_empty_allowed", "Reshape", lambda x: x.reshape(3, 0), normal(0, 3), whole(3, 0), opset=14, allowzero=1)
case("reshape_given", "Reshape", lambda x: x.reshape(4, 3), normal(3, 4), Given(whole(4, -1)))
case("flatten_0", "Flatten", lambda x: x.reshape(1, -1), normal(2, 3, 4), axis=0)
case("flatten_all", "Flatten", lambda x: x.reshape(24, 1), normal(2, 3, 4), axis=3)
case("flatten_default_5d", "Flatten", lambda x: x.flatten(1), normal(2, 3, 1, 2, 2), opset=7)
case("squeeze_all", "Squeeze", lambda x: x.squeeze(), normal(1, 3, 1, 1))
case("squeeze_to_scalar", "Squeeze", lambda x: x.squeeze(), normal(1, 1), whole(0, 1))
case("squeeze_11", "Squeeze", lambda x: x.squeeze(-2), normal(1, 3, 1, 2), opset=11, axes=[-2])
case("unsqueeze_mixed", "Unsqueeze", lambda x: x[None, :, None, :, None], normal(3, 2), whole(-1, 0, 2))
case("unsqueeze_scalar", "Unsqueeze", lambda x: x[None, None], normal(), whole(0, 1))
case("unsqueeze_9", "Unsqueeze", lambda x: x[:, None, :, None], normal(3, 2), opset=9, axes=[1, 3])
case("transpose_5d", "Transpose", lambda x: x.permute(3, 0, 4, 2, 1), normal(2, 3, 1, 2, 4), perm=[3, 0, 4, 2, 1])
case("transpose_vector", "Transpose", lambda x: x * 1, normal(3))
case("expand_both_ways", "Expand", lambda x: x.expand(2, 3, 4), normal(3, 1), whole(2, 1, 4), opset=8)
case("expand_scalar", "Expand", lambda x: x.expand(2, 3), normal(), whole(2, 3))
case("expand_smaller_shape", "Expand", lambda x: x * 1, normal(2, 3), whole(1))
case("expand_to_nothing", "Expand", lambda x: x.expand(0, 3), normal(1, 3), whole(0, 1))
case("tile_5d", "Tile", lambda x: x.repeat(2, 1, 3, 1, 2), normal(1, 2, 1, 3, 2), whole(2, 1, 3, 1, 2), opset=7)
case("tile_none", "Tile", lambda x: x.repeat(0, 2), normal(2, 3), whole(0, 2))
case("concat_one", "Concat", lambda x: x * 1, normal(2, 3), axis=1)
case("concat_with_constant_and_empty", "Concat", lambda a, b: torch.cat([a, torch.ones(2, 1), b, torch.zeros(2, 0)], -1), normal(2, 2), np.ones((2, 1), np.float32), normal(2, 3), np.zeros((2, 0), np.float32), axis=-1)
case("concat_vectors", "Concat", lambda *x: torch.cat(x), normal(1), normal(4), normal(2), opset=7, axis=0)
case("split_equal_7", "Split", lambda x: x.chunk(3, 1), normal(2, 6), opset=7, axis=1)
case("split_13_default", "Split", lambda x: x.chunk(2), normal(4, 3), opset=13)
case("split_last_smaller", "Split", lambda x: x.split(3, -1), normal(2, 8), opset=18, axis=-1, num_outputs=3)
case("split_with_empty", "Split", lambda x: x.split([2, 0, 3], 1), normal(2, 5), whole(2, 0, 3), opset=13, axis=1)
case("split_to_one", "Split", lambda x: x * 1, normal(2, 5), opset=18, axis=1, num_outputs=1)
case("split_11_uneven", "Split", lambda x: x.split([1, 4], -1), normal(2, 5), opset=11, axis=-1, split=[1, 4])
case("depthtospace_7", "DepthToSpace", lambda x: x.reshape(2, 2, 2, 1, 3, 2).permute(0, 3, 4, 1, 5, 2).reshape(2, 1, 6, 4), normal(2, 4, 3, 2), opset=7, blocksize=2)
case("depthtospace_crd_3", "DepthToSpace", lambda x: F.pixel_shuffle(x, 3), normal(1, 18, 2, 3), opset=11, blocksize=3, mode="CRD")
case("spacetodepth_3", "SpaceToDepth", lambda x: x.reshape(1, 2, 2, 3, 1, 3).permute(0, 3, 5, 1, 2, 4).reshape(1, 18, 2, 1), normal(1, 2, 6, 3), opset=9, blocksize=3)
case("trilu_batch_above", "Trilu", lambda x: x.triu(1), normal(2, 3, 4), scalar(1), opset=14)
case("trilu_below", "Trilu", lambda x: x.tril(-2), normal(4, 5), Given(np.array(-2)), opset=14, upper=0)
case("trilu_default", "Trilu", lambda x: x.triu(), normal(3, 3), opset=14)
case("reversesequence_by_time", "ReverseSequence", lambda x: torch.stack([torch.cat([x[:2, 0].flip(0), x[2:, 0]]), x[:, 1].flip(0)], 1), normal(4, 2, 3), whole(2, 4), opset=10)
case("reversesequence_by_sample", "ReverseSequence", lambda x: torch.stack([torch.cat([x[0, :2].flip(0), x[0, 2:]]), x[1]]), normal(2, 4), whole(2, 1), opset=10, batch_axis=0, time_axis=1)
case("slice_9_no_axes", "Slice", lambda x: x[1:, :-1], normal(3, 4), opset=9, starts=[1, 0], ends=[9, -1])
case("slice_backwards_to_front", "Slice", lambda x: x.flip(0)[::2], normal(6, 2), whole(-1), whole(-(2**63)), whole(0), whole(-2))
case("slice_backwards_within", "Slice", lambda x: x[:, [4, 1]], normal(2, 6), whole(4), whole(0), whole(1), whole(-3))
case("slice_huge_step", "Slice", lambda x: x[1:2], normal(5), whole(1), whole(5), whole(0), whole(2**40))
case("slice_int32", "Slice", lambda x: x[:, 1:3], normal(2, 5), np.array([1], np.int32), np.array([3], np.int32), np.array([-1], np.int32), np.array([1], np.int32))
case("slice_nothing", "Slice", lambda x: x[2:1], normal(4, 3), whole(2), whole(1))
case("slice_given", "Slice", lambda x: x[:, 1::2], normal(3, 6), Given(whole(1)), Given(whole(2**31 - 1)), Given(whole(1)), Given(whole(2)))
case("slice_two_axes_5d", "Slice", lambda x: x[:, 1:, :, ::2], normal(2, 3, 1, 5, 2), whole(1, 0), whole(3, 99), whole(1, -2), whole(1, 2))
case("pad_2_attributes", "Pad", lambda x: F.pad(x, (1, 0, 2, 1), value=3.0), normal(2, 3), opset=7, pads=[2, 1, 1, 0], value=3.0)
case("pad_value_given", "Pad", lambda x, v: torch.cat([v.expand(2, 1), x, v.expand(2, 2)], 1), normal(2, 3), whole(0, 1, 0, 2), normal())
case("pad_cut_and_added", "Pad", lambda x: F.pad(x, (-1, 2, 3, -2)), normal(4, 5), whole(3, -1, -2, 2), opset=11)
case("pad_reflect_vector", "Pad", lambda x: F.pad(x[None], (3, 2), mode="reflect")[0], normal(4), whole(3, 2), mode="reflect")
case("pad_edge_5d", "Pad", lambda x: F.pad(x, (1, 0, 0, 2, 1, 1), mode="replicate"), normal(1, 2, 2, 3, 2), whole(0, 0, 1, 0, 1, 0, 0, 1, 2, 0), mode="edge")
case("pad_reflect_of_one_axis", "Pad", lambda x: F.pad(x, (0, 0, 2, 1), mode="reflect"), normal(1, 2, 3, 2), whole(2, 1), None, whole(-2), opset=18, mode="reflect")
case("pad_wrap", "Pad", lambda x: F.pad(x, (1, 2), mode="circular"), normal(1, 2, 4), whole(0, 0, 1, 0, 0, 2), opset=19, mode="wrap")
case("pad_scalarwise_empty", "Pad", lambda x: F.pad(x, (1, 1)), normal(2, 0), whole(0, 1, 0, 1))
case("centercroppad_both", "CenterCropPad", lambda x: F.pad(x, (1, 2, -1, -1)), normal(5, 4), whole(3, 7), opset=18)
case("centercroppad_axes", "CenterCropPad", lambda x: F.pad(x, (1, 1)), normal(2, 3, 3), whole(5), opset=18, axes=[-1])

# Elements by their places.

case("gather_scalar_index", "Gather", lambda x: x[:, 1], normal(3, 4), scalar(1), axis=1)
case("gather_negative", "Gather", lambda x: x[torch.tensor([[-1, 0], [-1, -2]])], normal(4, 2, 3), whole(-1, 0, -1, -2).reshape(2, 2), opset=11)
case("gather_int32_given", "Gather", lambda x: x[[2, 2, 0]], normal(3, 2), Given(np.array([2, 2, 0], np.int32)), opset=7)
case("gather_from_vector", "Gather", lambda x: x[3], normal(5), scalar(3))
case("gather_last_axis_matrix", "Gather", lambda x: x[..., torch.tensor([[0, 1, 1], [3, 2, 0]])], normal(2, 1, 4), whole(0, 1, 1, 3, 2, 0).reshape(2, 3), axis=-1)
case("gather_nothing", "Gather", lambda x: x[torch.zeros(0, dtype=torch.long)], normal(3, 2), whole())
case("gatherelements_negative", "GatherElements", lambda x: x.gather(1, torch.tensor([[3, 0, 3]])), normal(2, 4), whole(-1, 0, -1).reshape(1, 3), opset=11, axis=-1)
case("gatherelements_3d", "GatherElements", lambda x: x.gather(0, torch.tensor([[[0, 1]], [[1, 1]], [[0, 0]]])), normal(2, 3, 2), whole(0, 1, 1, 1, 0, 0).reshape(3, 1, 2))
case("gathernd_elements", "GatherND", lambda x: x[[0, 1, 1], [2, 0, 0]], normal(2, 3), whole(0, -1, 1, 0, 1, 0).reshape(3, 2), opset=11)
case("gathernd_one_tuple", "GatherND", lambda x: x[1, 0], normal(2, 3, 4), whole(1, 0), opset=12)
case("gathernd_two_batches", "GatherND", lambda x: torch.stack([torch.stack([x[i, j, (i + j) % 3] for j in range(2)]) for i in range(2)]), normal(2, 2, 3, 2), whole(0, 1, 1, 2).reshape(2, 2, 1), opset=13, batch_dims=2)
case("scatterelements_replaces", "ScatterElements", lambda x, u: x.scatter(0, torch.tensor([[2, 0, 1]]), u), normal(3, 4), whole(-1, 0, 1).reshape(1, 3), normal(1, 3), opset=11)
case("scatterelements_adds", "ScatterElements", lambda x, u: x.scatter_add(1, torch.tensor([[1, 1, 0], [3, 3, 3]]), u), normal(2, 4), whole(1, 1, 0, -1, -1, -1).reshape(2, 3), normal(2, 3), opset=16, axis=-1, reduction="add")
case("scatter_9", "Scatter", lambda x, u: x.scatter(1, torch.tensor([[1, 0]]), u), normal(2, 3), whole(1, 0).reshape(1, 2), normal(1, 2), opset=9, axis=1)
case("scatternd_rows", "ScatterND", lambda x, u: x.index_put((torch.tensor([3, 1]),), u), normal(4, 2, 2), whole(-1, 1).reshape(2, 1), normal(2, 2, 2), opset=11)
case("scatternd_adds", "ScatterND", lambda x, u: x.index_put((torch.tensor([1, 1, 0]), torch.tensor([2, 2, 0])), u, accumulate=True), normal(2, 3), whole(1, 2, 1, 2, 0, 0).reshape(3, 2), normal(3), opset=16, reduction="add")
case("scatternd_constant_data", "ScatterND", lambda u: torch.zeros(4).index_put((torch.tensor([2, 0]),), u), np.zeros(4, np.float32), whole(2, 0).reshape(2, 1), normal(2), opset=13)
case("topk_values_and_indices", "TopK", lambda x: tuple(torch.topk(x, 2, 1)), apart(3, 5), whole(2), opset=11, axis=1)
case("topk_smallest", "TopK", lambda x: tuple(torch.topk(x, 3, 0, largest=False)), apart(5, 2), whole(3), opset=11, axis=0, largest=0)
case("topk_9", "TopK", lambda x: tuple(torch.topk(x, 2, -1)), apart(2, 2, 4), opset=9, k=2)
case("topk_given_k", "TopK", lambda x: tuple(torch.topk(x, 1, -1)), apart(2, 4), Given(whole(1)), opset=10)

# Normalisation.


def batch_norm(x, scale, bias, mean, variance, epsilon=1e-5):
    sizes = [1, -1] + [1] * (x.dim() - 2)
    r = (variance + epsilon).rsqrt()
    return (x - mean.reshape(sizes)) * (r * scale).reshape(sizes) + bias.reshape(sizes)


def in_training(x, scale, bias, epsilon=1e-5):
    return F.batch_norm(x, None, None, scale, bias, True, 0, epsilon)


case("batchnorm_vectors", "BatchNormalization", batch_norm, normal(4, 3), normal(3), normal(3), normal(3), between(0.1, 2, 3), opset=9)
case("batchnorm_5d", "BatchNormalization", lambda *x: batch_norm(*x, epsilon=0.1), normal(2, 3, 2, 3, 2), normal(3), normal(3), normal(3), between(0.1, 2, 3), opset=15, epsilon=0.1)
case("batchnorm_7_spatial", "BatchNormalization", batch_norm, normal(2, 3, 4), normal(3), normal(3), normal(3), between(0.1, 2, 3), opset=7, spatial=1, momentum=0.5)
case("batchnorm_all_constant", "BatchNormalization", lambda x: batch_norm(x, *torch.tensor([[1.0, 2], [3, 4], [5, 6], [0.1, 8]])), normal(2, 2, 3, 3), real(1, 2), real(3, 4), real(5, 6), real(0.1, 8), opset=14)
case("batchnorm_constant_scale", "BatchNormalization", lambda x, b: batch_norm(x, torch.tensor([1.0, 2]), b, torch.zeros(2), torch.ones(2)), normal(2, 2, 3), real(1, 2), normal(2), real(0, 0), real(1, 1), opset=15)
case("batchnorm_tiny_epsilon", "BatchNormalization", lambda *x: batch_norm(*x, epsilon=1e-12), normal(2, 3, 4), normal(3), normal(3), normal(3), between(1e-4, 1e-3, 3), epsilon=1e-12)
for name, opset, sizes in [("vectors", 15, (6, 3)), ("maps", 14, (3, 2, 4, 3)), ("signals", 15, (2, 3, 7)), ("5d", 17, (2, 2, 3, 2, 2))]:
    count = sizes[1]
    case(f"batchnorm_training_{name}", "BatchNormalization", lambda x, s, b: in_training(x, s, b), normal(*sizes) * 3 + 1, normal(count), normal(count), np.zeros(count, np.float32), np.ones(count, np.float32), opset=opset, training_mode=1, outputs=["output_0", "", ""] if opset == 14 else ["output_0"])
for sizes, axis in [((4, 6), -1), ((2, 3, 4), 1), ((2, 3, 4), 0), ((2, 1, 2, 3, 4), -2), ((3, 1), 1)]:
    behind = sizes[axis:] if axis else sizes
    if sizes != (3, 1):  # of one number there is no deviation
        case(f"layernorm_{len(sizes)}d_{'last' * (axis < 0)}{abs(axis)}", "LayerNormalization", lambda x, s, b: F.layer_norm(x, behind, s, b, 1e-5), normal(*sizes), normal(*behind), normal(*behind), axis=axis)
case("layernorm_no_bias", "LayerNormalization", lambda x, s: F.layer_norm(x, (5,), s, None, 1e-6), normal(2, 3, 5), normal(5), epsilon=1e-6)
case("layernorm_constants", "LayerNormalization", lambda x: F.layer_norm(x, (3,), torch.tensor([1.0, 2, 3]), torch.tensor([0.0, 1, 2]), 1e-5), normal(4, 3), real(1, 2, 3), real(0, 1, 2))
case("layernorm_far_from_0", "LayerNormalization", lambda x, s: F.layer_norm(x, (8,), s, None, 1e-5), normal(2, 8) * 0.5 + 20, normal(8))
case("instancenorm_5d", "InstanceNormalization", lambda x, s, b: F.instance_norm(x, None, None, s, b, True, 0, 1e-3), normal(2, 2, 2, 3, 2), normal(2), normal(2), opset=7, epsilon=1e-3)
case("instancenorm_constant_scale", "InstanceNormalization", lambda x, b: F.instance_norm(x, None, None, torch.tensor([1.0, -2]), b), normal(3, 2, 6), real(1, -2), normal(2))
case("groupnorm_21_signal", "GroupNormalization", lambda x, s, b: F.group_norm(x, 3, s, b, 1e-5), normal(2, 6, 5), normal(6), normal(6), opset=21, num_groups=3)
case("groupnorm_21_one_group", "GroupNormalization", lambda x, s, b: F.group_norm(x, 1, s, b, 1e-2), normal(2, 4, 3, 2), normal(4), normal(4), opset=21, num_groups=1, epsilon=1e-2)
case("groupnorm_18_per_group", "GroupNormalization", lambda x, s, b: F.group_norm(x, 2, s.repeat_interleave(2), b.repeat_interleave(2), 1e-5), normal(2, 4, 3, 2), normal(2), normal(2), opset=18, num_groups=2)
case("groupnorm_21_vectors", "GroupNormalization", lambda x, s, b: F.group_norm(x, 2, s, b, 1e-5), normal(3, 8), normal(8), normal(8), opset=21, num_groups=2)
case("lpnorm_l2_default", "LpNormalization", lambda x: F.normalize(x, dim=-1), normal(2, 3, 4), opset=7)
case("lpnorm_l1_axis_0", "LpNormalization", lambda x: F.normalize(x, p=1, dim=0), normal(3, 4), axis=0, p=1)
case("lrn_size_5_few_channels", "LRN", lambda x: F.local_response_norm(x, 5, 0.5, 0.75, 1.0), normal(2, 3, 4, 4), size=5, alpha=0.5, beta=0.75, bias=1.0)
case("lrn_size_1", "LRN", lambda x: F.local_response_norm(x, 1, 0.2, 0.5, 2.0), normal(2, 3, 2, 2), opset=7, size=1, alpha=0.2, beta=0.5, bias=2.0)
case("mvn_axes", "MeanVarianceNormalization", lambda x: (x - x.mean((1, 2), keepdim=True)) / x.std((1, 2), keepdim=True, unbiased=False), normal(2, 3, 4), opset=13, axes=[1, 2])
case("mvn_default_9", "MeanVarianceNormalization", lambda x: (x - x.mean((0, 2, 3), keepdim=True)) / x.std((0, 2, 3), keepdim=True, unbiased=False), normal(2, 3, 2, 2), opset=9)

# Windows.


def each(value, axes):
    return list(value) if isinstance(value, (tuple, list)) else [value] * axes


def conv(name, x, w, bias=True, strides=1, pads=None, dilations=1, group=1, auto_pad="NOTSET", opset=17, own=False):
    """:param pads: before each axis, then behind each; :param own: attributes that are as by default are said all the same"""
    axes = len(x) - 2
    strides, dilations = each(strides, axes), each(dilations, axes)
    attributes = {}
    if own or auto_pad == "NOTSET":
        attributes = {"strides": strides, "dilations": dilations, "group": group, "kernel_shape": list(w[2:])}
    else:
        attributes = {"strides": strides, "group": group}
    around = pads or [0] * (2 * axes)
    if auto_pad != "NOTSET":
        attributes["auto_pad"] = auto_pad
        if auto_pad.startswith("SAME"):
            for i in range(axes):
                positions = -(-x[i + 2] // strides[i])
                more = max(0, (positions - 1) * strides[i] + (w[i + 2] - 1) * dilations[i] + 1 - x[i + 2])
                less, greater = more // 2, more - more // 2
                around[i], around[i + axes] = (less, greater) if auto_pad == "SAME_UPPER" else (greater, less)
    elif pads:
        attributes["pads"] = pads
    padded = [around[i + end * axes] for i in reversed(range(axes)) for end in (0, 1)]
    function = [F.conv1d, F.conv2d, F.conv3d][axes - 1]
    biases = [normal(w[0])] if bias else []
    case(
        f"conv_{name}", "Conv",
        lambda x, w, b=None: function(F.pad(x, padded), w, b, strides, 0, dilations, group),
        normal(*x), normal(*w), *biases, opset=opset, **attributes,
    )


conv("uneven_everything", (1, 3, 11, 9), (5, 3, 4, 3), strides=[3, 2], pads=[2, 1, 0, 2])
conv("strides_leave_a_rest", (2, 4, 10, 11), (6, 2, 2, 3), strides=3, group=2)
conv("dilated_with_strides", (2, 3, 13, 12), (4, 3, 3, 3), strides=2, dilations=[2, 3], pads=[2, 3, 2, 3])
conv("depthwise_multiplied", (2, 4, 7, 7), (8, 1, 3, 3), group=4, pads=[1, 1, 1, 1])
conv("depthwise_dilated", (2, 4, 9, 9), (4, 1, 3, 3), group=4, pads=[2, 2, 2, 2], dilations=2, bias=False)
conv("depthwise_5x5_by_3", (2, 3, 12, 12), (3, 1, 5, 5), group=3, pads=[2, 2, 2, 2], strides=3)
conv("pads_larger_than_kernel", (2, 2, 4, 4), (3, 2, 2, 2), pads=[3, 3, 3, 3])
conv("pads_larger_with_strides", (2, 2, 4, 5), (3, 2, 2, 2), pads=[3, 2, 1, 4], strides=2)
conv("same_upper", (2, 3, 7, 8), (4, 3, 3, 4), strides=2, auto_pad="SAME_UPPER")
conv("same_lower", (2, 3, 7, 8), (4, 3, 3, 4), strides=2, auto_pad="SAME_LOWER", opset=11)
conv("same_upper_signal", (2, 3, 10), (4, 3, 4), auto_pad="SAME_UPPER")
conv("valid", (2, 3, 7, 8), (4, 3, 3, 4), auto_pad="VALID", opset=7)
conv("volume", (1, 2, 5, 6, 4), (3, 2, 3, 2, 3), pads=[1, 0, 1, 1, 1, 1], strides=[1, 2, 1])
conv("volume_grouped", (2, 4, 5, 5, 5), (4, 2, 2, 2, 2), group=2, dilations=2, bias=False)
conv("signal_dilated_grouped", (2, 4, 16), (6, 2, 3), group=2, dilations=3, pads=[3, 2], strides=2)
conv("kernel_as_large_as_map", (4, 3, 6, 6), (7, 3, 6, 6))
conv("1x1_by_3", (2, 5, 8, 7), (3, 5, 1, 1), strides=3)
conv("1x1_grouped", (2, 6, 5, 5), (9, 2, 1, 1), group=3)
conv("1x1_padded", (2, 2, 3, 3), (3, 2, 1, 1), pads=[1, 1, 1, 1])
conv("one_pixel", (1, 2, 1, 1), (3, 2, 3, 3), pads=[1, 1, 1, 1])
conv("one_channel_one_kernel", (1, 1, 5, 4), (1, 1, 2, 3), opset=7)
conv("nearly_no_overlap", (1, 2, 3, 9), (2, 2, 1, 2), strides=[2, 5])
case("conv_only_defaults", "Conv", F.conv2d, normal(2, 3, 5, 5), normal(4, 3, 3, 2), opset=9)
case("conv_constant_weights", "Conv", lambda x: F.conv2d(x, torch.ones(2, 3, 2, 2), torch.tensor([1.0, 2])), normal(2, 3, 4, 4), np.ones((2, 3, 2, 2), np.float32), real(1, 2))
case("conv_constant_map", "Conv", lambda w: F.conv2d(torch.ones(1, 2, 4, 4), w), np.ones((1, 2, 4, 4), np.float32), normal(3, 2, 3, 3))


def transposed(name, x, w, bias=True, strides=1, pads=0, more=0, dilations=1, group=1, opset=17, **attributes):
    axes = len(x) - 2
    function = [F.conv_transpose1d, F.conv_transpose2d, F.conv_transpose3d][axes - 1]
    biases = [normal(w[1] * group)] if bias else []
    strides, pads, more, dilations = (each(v, axes) for v in (strides, pads, more, dilations))
    said = {"strides": strides, "dilations": dilations, "group": group}
    if not attributes:
        said |= {"pads": pads + pads, "output_padding": more}
    case(
        f"convtranspose_{name}", "ConvTranspose",
        lambda x, w, b=None: function(x, w, b, strides, pads, more, group, dilations),
        normal(*x), normal(*w), *biases, opset=opset, **said, **attributes,
    )


transposed("plain", (2, 3, 4, 5), (3, 2, 3, 3))
transposed("doubles", (2, 3, 4, 5), (3, 2, 2, 2), strides=2)
transposed("4x4_by_2", (1, 2, 4, 3), (2, 3, 4, 4), strides=2, pads=1, bias=False)
transposed("3x3_by_2_and_more", (2, 3, 4, 5), (3, 2, 3, 3), strides=2, pads=1, more=1, opset=11)
transposed("grouped", (2, 4, 4, 5), (4, 3, 3, 2), strides=[2, 3], group=2, dilations=[2, 1])
transposed("depthwise", (2, 3, 5, 5), (3, 1, 3, 3), group=3, pads=1, opset=7)
transposed("signal", (2, 3, 7), (3, 2, 4), strides=3, pads=1, more=2)
transposed("volume", (1, 2, 3, 2, 3), (2, 3, 2, 3, 2), strides=2, pads=[0, 1, 0])
transposed("output_shape", (1, 2, 3, 3), (2, 2, 3, 3), strides=2, pads=1, more=1, output_shape=[6, 6], auto_pad="SAME_LOWER")
transposed("valid", (1, 2, 3, 3), (2, 2, 3, 3), strides=2, auto_pad="VALID")


def pool(name, op, x, kernel, strides=None, pads=0, ceil=0, dilations=None, counted=None, opset=17, p=None):
    axes = len(x) - 2
    kernel, pads = each(kernel, axes), each(pads, axes)
    attributes = {"kernel_shape": kernel, "pads": pads + pads}
    if strides:
        attributes["strides"] = each(strides, axes)
    if ceil:
        attributes["ceil_mode"] = 1
    if dilations:
        attributes["dilations"] = each(dilations, axes)
    if counted is not None:
        attributes["count_include_pad"] = counted
    strides = each(strides or 1, axes)
    if op == "MaxPool":
        pooled = [F.max_pool1d, F.max_pool2d, F.max_pool3d][axes - 1]
        function, values = lambda x: pooled(x, kernel, strides, pads, each(dilations or 1, axes), bool(ceil)), apart(*x)
    else:
        pooled = [F.avg_pool1d, F.avg_pool2d, F.avg_pool3d][axes - 1]
        function, values = lambda x: pooled(x, kernel, strides, pads, bool(ceil), bool(counted)), normal(*x)
    case(f"{op.lower()}_{name}", op, function, values, opset=opset, **attributes)


pool("signal", "MaxPool", (2, 3, 11), 3, 2, 1, opset=7)
pool("volume", "MaxPool", (1, 2, 6, 5, 7), 2, 2, opset=10)
pool("dilated", "MaxPool", (2, 2, 9, 9), 3, 1, 1, dilations=2, opset=10)
pool("ceil_and_pads", "MaxPool", (2, 2, 8, 8), 3, 2, 1, ceil=1, opset=11)
pool("strides_by_default", "MaxPool", (2, 2, 5, 5), [2, 3], opset=8)
pool("strides_beyond_kernel", "MaxPool", (2, 2, 9, 8), 2, 3)
pool("whole_map", "MaxPool", (2, 3, 4, 5), [4, 5])
pool("signal", "AveragePool", (2, 3, 11), 3, 2, 1, opset=7)
pool("signal_counted", "AveragePool", (2, 3, 11), 3, 2, 1, counted=1, opset=7)
pool("volume", "AveragePool", (1, 2, 6, 5, 7), 2, 2, counted=0, opset=10)
pool("ceil", "AveragePool", (2, 2, 8, 8), 3, 2, 1, ceil=1, opset=11, counted=0)
pool("ceil_counted", "AveragePool", (2, 2, 8, 8), 3, 2, 1, ceil=1, counted=1, opset=19)
pool("strides_beyond_kernel", "AveragePool", (2, 2, 9, 8), 2, 3)
pool("overlapping_pads", "AveragePool", (2, 2, 3, 3), 3, 1, 1)
case("maxpool_ties", "MaxPool", lambda x: F.max_pool2d(x, 3, 2, 1), torch.ones(1, 2, 6, 6), kernel_shape=[3, 3], strides=[2, 2], pads=[1, 1, 1, 1])
case("maxpool_with_indices", "MaxPool", lambda x: (lambda y, i: (y, i + 36 * torch.arange(2)[:, None, None]))(*F.max_pool2d(x, 2, 2, return_indices=True)), apart(1, 2, 6, 6), opset=12, kernel_shape=[2, 2], strides=[2, 2])
case("maxpool_same_upper", "MaxPool", lambda x: F.max_pool2d(F.pad(x, (0, 1, 0, 1), value=-99.0), 2, 2), apart(1, 2, 5, 5), auto_pad="SAME_UPPER", kernel_shape=[2, 2], strides=[2, 2])
case("averagepool_same_lower", "AveragePool", lambda x: F.avg_pool2d(F.pad(x, (1, 0, 1, 0)), 2, 2) / F.avg_pool2d(F.pad(torch.ones(1, 1, 5, 5), (1, 0, 1, 0)), 2, 2), normal(1, 2, 5, 5), opset=11, auto_pad="SAME_LOWER", kernel_shape=[2, 2], strides=[2, 2])
case("averagepool_dilated_19", "AveragePool", lambda x: (x[:, :, :-2, :-2] + x[:, :, 2:, :-2] + x[:, :, :-2, 2:] + x[:, :, 2:, 2:]) / 4, normal(1, 2, 5, 6), opset=19, kernel_shape=[2, 2], dilations=[2, 2])
case("averagepool_uneven_pads", "AveragePool", lambda x: F.avg_pool2d(F.pad(x, (0, 2, 1, 0)), 3, 2), normal(1, 2, 6, 5), opset=7, count_include_pad=1, kernel_shape=[3, 3], strides=[2, 2], pads=[1, 0, 0, 2])
case("lppool_3_padded", "LpPool", lambda x: F.avg_pool2d(x.abs() ** 3, 2, 2, 1, count_include_pad=True).mul(4) ** (1 / 3), apart(1, 2, 5, 6), opset=11, p=3, kernel_shape=[2, 2], strides=[2, 2], pads=[1, 1, 1, 1])
case("lppool_1_signal", "LpPool", lambda x: F.avg_pool1d(x.abs(), 3, 1) * 3, apart(2, 2, 7), opset=18, p=1, kernel_shape=[3])
case("lppool_default", "LpPool", lambda x: (F.avg_pool2d(x * x, 2, 2) * 4).sqrt(), normal(1, 2, 4, 4), opset=7, kernel_shape=[2, 2], strides=[2, 2])
case("globallppool_3", "GlobalLpPool", lambda x: (x.abs() ** 3).sum((2, 3), keepdim=True) ** (1 / 3), apart(2, 3, 3, 3), p=3)
case("globalaveragepool_volume", "GlobalAveragePool", lambda x: x.mean((2, 3, 4), keepdim=True), normal(2, 3, 2, 3, 2), opset=7)
case("globalaveragepool_one", "GlobalAveragePool", lambda x: x * 1, normal(2, 3, 1, 1))
case("globalmaxpool_signal", "GlobalMaxPool", lambda x: F.adaptive_max_pool1d(x, 1), apart(2, 3, 7))
case("globalmaxpool_ties", "GlobalMaxPool", lambda x: F.adaptive_max_pool2d(x, 1), torch.tensor([[[[0.0, 1], [1, 0]], [[0, 0], [0, 0]]]]))
case("globalmaxpool_volume", "GlobalMaxPool", lambda x: F.adaptive_max_pool3d(x, 1), apart(2, 2, 2, 3, 2))

# Other sizes.


def resize(name, x, function, scales=None, sizes=None, opset=17, **attributes):
    operands = [None, real(*scales)] if scales else [None, None, whole(*sizes)]
    case(f"resize_{name}", "Resize", function, normal(*x), *operands, opset=opset, **attributes)


for mode, torch_mode in [("linear", "bilinear"), ("cubic", "bicubic"), ("nearest", "nearest-exact")]:
    rounding = {"nearest_mode": "round_prefer_ceil"} if mode == "nearest" else {}
    extra = {"cubic_coeff_a": -0.75} if mode == "cubic" else rounding
    resize(f"{mode}_larger", (1, 2, 4, 5), lambda x: F.interpolate(x, scale_factor=2, mode=torch_mode), scales=[1, 1, 2, 2], mode=mode, opset=11, **extra)
    resize(f"{mode}_sizes", (2, 2, 4, 5), lambda x: F.interpolate(x, size=(7, 3), mode=torch_mode), sizes=[2, 2, 7, 3], mode=mode, opset=13, **extra)
    if mode != "nearest":
        resize(f"{mode}_aligned", (1, 2, 4, 5), lambda x: F.interpolate(x, size=(6, 9), mode=torch_mode, align_corners=True), sizes=[1, 2, 6, 9], mode=mode, coordinate_transformation_mode="align_corners", opset=11, **extra)
        resize(f"{mode}_antialiased", (1, 2, 8, 9), lambda x: F.interpolate(x, size=(4, 5), mode=torch_mode, antialias=True), sizes=[1, 2, 4, 5], mode=mode, coordinate_transformation_mode="pytorch_half_pixel", antialias=1, opset=18, **({"cubic_coeff_a": -0.5, "exclude_outside": 1} if mode == "cubic" else {"exclude_outside": 1}))
        resize(f"{mode}_to_one", (1, 2, 4, 5), lambda x: F.interpolate(x[:, :, :1], size=(1, 3), mode=torch_mode), sizes=[1, 2, 1, 3], mode=mode, coordinate_transformation_mode="pytorch_half_pixel", opset=11, **extra)
resize("linear_signal", (2, 3, 5), lambda x: F.interpolate(x, scale_factor=2, mode="linear"), scales=[1, 1, 2], mode="linear")
resize("linear_fraction", (1, 2, 5, 6), lambda x: F.interpolate(x, scale_factor=(1.5, 0.5), mode="bilinear"), scales=[1, 1, 1.5, 0.5], mode="linear")
resize("linear_volume", (1, 2, 2, 3, 2), lambda x: F.interpolate(x, scale_factor=2, mode="trilinear"), scales=[1, 1, 2, 2, 2], mode="linear")
resize("nearest_volume", (1, 2, 2, 3, 2), lambda x: F.interpolate(x, scale_factor=2), scales=[1, 1, 2, 2, 2], mode="nearest", coordinate_transformation_mode="asymmetric", nearest_mode="floor")
resize("nearest_floor", (1, 2, 4, 5), lambda x: F.interpolate(x, size=(7, 3)), sizes=[1, 2, 7, 3], mode="nearest", coordinate_transformation_mode="asymmetric", nearest_mode="floor")
resize("same_size", (1, 2, 4, 5), lambda x: x * 1, sizes=[1, 2, 4, 5], mode="linear")
case("resize_axes_18", "Resize", lambda x: F.interpolate(x, scale_factor=2, mode="bilinear"), normal(1, 2, 3, 4), None, real(2, 2), opset=18, mode="linear", axes=[2, 3])
case("resize_10", "Resize", lambda x: F.interpolate(x, scale_factor=3), normal(1, 2, 2, 3), real(1, 1, 3, 3), opset=10, mode="nearest")
case("upsample_7", "Upsample", lambda x: F.interpolate(x, scale_factor=2), normal(1, 2, 2, 3), opset=7, mode="nearest", scales=[1.0, 1, 2, 2])
case("upsample_9", "Upsample", lambda x: F.interpolate(x, scale_factor=(3, 2)), normal(1, 2, 2, 3), real(1, 1, 3, 2), opset=9)

# A few nodes: what a graph may be like.

network("graph_value_used_twice", "g (float[2,3] x) => (float[2,3] y) { y = Mul(x, x) }", lambda x: x * x, x=normal(2, 3))
network("graph_value_minus_itself", "g (float[2,3] x) => (float[2,3] y) { y = Sub(x, x) }", lambda x: x - x, x=normal(2, 3))
network("graph_divided_by_itself_later", "g (float[3] x) => (float[3] z) { y = Exp(x)  z = Div(x, y) }", lambda x: x / x.exp(), x=normal(3))
network("graph_matrix_times_itself", "g (float[3,3] x) => (float[3,3] y) { y = MatMul(x, x) }", lambda x: x @ x, x=normal(3, 3))
network("graph_gram", "g (float[4,3] x) => (float[4,4] y) { t = Transpose(x)  y = MatMul(x, t) }", lambda x: x @ x.T, x=normal(4, 3))
network("graph_gemm_of_one", "g (float[3,3] x) => (float[3,3] y) { y = Gemm<transB=1>(x, x, x) }", lambda x: x @ x.T + x, x=normal(3, 3))
network("graph_conv_with_itself", "g (float[2,2,3,3] x) => (float[2,2,1,1] y) { y = Conv(x, x) }", lambda x: F.conv2d(x, x), x=normal(2, 2, 3, 3))
network("graph_where_same", "g (float[3] x) => (float[3] y) { c = Greater(x, x)  y = Where(c, x, x) }", lambda x: x * 1, x=normal(3))
network("graph_max_same", "g (float[3] x) => (float[3] y) { y = Max(x, x) }", lambda x: x * 1, opset=12, x=normal(3))
network("graph_sum_same", "g (float[3] x) => (float[3] y) { y = Sum(x, x, x) }", lambda x: 3 * x, x=normal(3))
network("graph_concat_same", "g (float[2] x) => (float[6] y) { y = Concat<axis=0>(x, x, x) }", lambda x: torch.cat([x, x, x]), x=normal(2))
network("graph_power_of_itself", "g (float[3] x) => (float[3] y) { y = Pow(x, x) }", lambda x: x**x, x=between(0.3, 2, 3))
network("graph_prelu_of_itself", "g (float[3] x) => (float[3] y) { y = PRelu(x, x) }", lambda x: torch.where(x > 0, x, x * x), x=normal(3))
network("graph_einsum_of_itself", 'g (float[2,3] x) => (float[2,2] y) { y = Einsum<equation="ij,kj->ik">(x, x) }', lambda x: x @ x.T, x=normal(2, 3))
network("graph_layernorm_shared", "g (float[2,3] x, float[3] s) => (float[2,3] y) { y = LayerNormalization(x, s, s) }", lambda x, s: F.layer_norm(x, (3,), s, s), x=normal(2, 3), s=normal(3))
network("graph_clip_by_itself", "g (float x) => (float y) { y = Clip(x, x) }", lambda x: x * 1, x=normal())
network("graph_scatter_of_itself", "g (float[3] x) => (float[3] y) { y = ScatterElements(x, i, x) }", lambda x: x[[1, 2, 0]], constants={"i": whole(2, 0, 1)}, x=normal(3))
network("graph_inner_output", "g (float[3] x) => (float[3] y, float[3] z) { y = Tanh(x)  z = Exp(y) }", lambda x: (x.tanh(), x.tanh().exp()), x=normal(3))
network("graph_output_is_input", "g (float[3] x) => (float[3] x, float[3] y) { y = Exp(x) }", lambda x: (x, x.exp()), x=normal(3))
network("graph_only_input", "g (float[3] x, float[3] u) => (float[3] y, float[3] u) { y = Neg(x) }", lambda x, u: (-x, u), x=normal(3), u=normal(3))
network("graph_output_is_constant", "g (float[3] x) => (float[3] y, float[2] c) { y = Neg(x) }", lambda x: (-x, torch.tensor([1.0, 2])), constants={"c": real(1, 2)}, x=normal(3))
network("graph_output_folds", "g (float[3] x) => (float[3] y, float[2] d) { y = Neg(x)  d = Exp(c) }", lambda x: (-x, torch.tensor([1.0, 2]).exp()), constants={"c": real(1, 2)}, x=normal(3))
network("graph_unused_input", "g (float[3] x, float[2] u) => (float[3] y) { y = Neg(x) }", lambda x, u: -x, x=normal(3), u=normal(2))
network("graph_dead_branch", "g (float[3] x) => (float[3] y) { d = Det(m)  y = Neg(x) }", lambda x: -x, constants={"m": np.eye(2, dtype=np.float32)}, x=normal(3))
network("graph_dead_branch_of_input", "g (float[2,2] x) => (float[2,2] y) { d = Det(x)  y = Neg(x) }", lambda x: -x, x=normal(2, 2))
network("graph_behind_whole_numbers", "g (float[3] x) => (float[3] y) { i = Cast<to=7>(x)  f = Cast<to=1>(i)  y = Mul(x, f) }", lambda x: x * x.detach().trunc(), x=apart(3) * 3)
network("graph_only_whole_numbers", "g (float[3] x) => (float[3] f) { i = Cast<to=7>(x)  f = Cast<to=1>(i) }", lambda x: x.detach().trunc(), x=apart(3) * 3)
network("graph_straight_through", "g (float[3] x) => (float[3] y) { r = Round(x)  d = Sub(r, x)  y = Add(x, d) }", lambda x: x + (x.round() - x), x=apart(3) * 3)
network("graph_parts_of_parts", "g (float[4] x) => (float[2] a, float[2] z) { a, b = Split<axis=0>(x, s)  z = Mul(a, b) }", lambda x: (x[:2], x[:2] * x[2:]), constants={"s": whole(2, 2)}, x=normal(4))
network("graph_one_part_used", "g (float[6] x) => (float[2] y) { a, b, c = Split<axis=0>(x, s)  y = Exp(b) }", lambda x: x[1:3].exp(), constants={"s": whole(1, 2, 3)}, x=normal(6))
network("graph_argmax_then_gather", "g (float[3,4] x) => (float[3,1] y) { i = ArgMax<axis=1>(x)  y = GatherElements<axis=1>(x, i) }", lambda x: x.amax(1, keepdim=True), x=apart(3, 4))
network("graph_onehot_of_given", "g (float[2,3] x, int64[2] t) => (float[2] y) { h = OneHot(t, d, v)  p = Mul(h, x)  y = ReduceSum<keepdims=0>(p, a) }", lambda x: x[[0, 1], [2, 0]], constants={"d": scalar(3), "v": real(0, 1), "a": whole(1)}, x=normal(2, 3), t=Given(whole(2, 0)))
network("graph_given_first", "g (int64[3] i, float[4,2] x) => (float[3,2] y) { y = Gather(x, i) }", lambda x: x[[3, 0, 3]], i=Given(whole(3, 0, 3)), x=normal(4, 2))
network("graph_given_mask", "g (float[2,3] x, bool[2,3] m) => (float[2,3] y) { f = Cast<to=1>(m)  y = Mul(x, f) }", lambda x: x * torch.tensor([[1.0, 0, 1], [0, 0, 1]]), x=normal(2, 3), m=Given(np.array([[1, 0, 1], [0, 0, 1]], dtype=bool)))
network("graph_constants_of_all_kinds", "g (float[2,2] x) => (float[2,2] y) { a = Constant<value_float=2.0>()  b = Constant<value_floats=[1.0, 3.0]>()  c = Constant<value_ints=[2, 2]>()  d = Constant<value=float[2] {0.5, 0.25}>()  s = Reshape(x, c)  p = Mul(s, a)  q = Add(p, b)  y = Mul(q, d) }", lambda x: (2 * x + torch.tensor([1.0, 3])) * torch.tensor([0.5, 0.25]), x=normal(2, 2))
network("graph_sizes_computed", "g (float[2,3,4] x) => (float[2,12] y) { s = Shape(x)  b = Gather(s, i)  m = Constant<value_ints=[-1]>()  a = Constant<value_ints=[0]>()  u = Unsqueeze(b, a)  t = Concat<axis=0>(u, m)  y = Reshape(x, t) }", lambda x: x.reshape(2, 12), constants={"i": scalar(0)}, x=normal(2, 3, 4))
network("graph_mean_by_size", "g (float[2,3,4] x) => (float[2,3,1] y) { s = Shape<start=2>(x)  n = Cast<to=1>(s)  t = ReduceSum(x, a)  y = Div(t, n) }", lambda x: x.mean(2, keepdim=True), constants={"a": whole(2)}, x=normal(2, 3, 4))
network("graph_sizes_open", "g (float[n,c,h,w] x) => (float[n,d] y) { s = Shape(x)  f = Slice(s, z, o, z)  m = Constant<value_ints=[-1]>()  t = Concat<axis=0>(f, m)  y = Reshape(x, t) }", lambda x: x.reshape(3, 8), constants={"z": whole(0), "o": whole(1)}, x=normal(3, 2, 2, 2))
network("graph_expand_like", "g (float[1,3] x, float[4,3] z) => (float[4,3] y) { s = Shape(z)  e = Expand(x, s)  y = Mul(e, z) }", lambda x, z: x.expand(4, 3) * z, x=normal(1, 3), z=normal(4, 3))
network("graph_zeros_of_its_shape", "g (float[2,3] x) => (float[2,6] y) { s = Shape(x)  z = ConstantOfShape(s)  y = Concat<axis=1>(x, z) }", lambda x: torch.cat([x, torch.zeros(2, 3)], 1), x=normal(2, 3))
network("graph_positions", "g (float[2,4] x) => (float[2,4] y) { s = Shape(x)  n = Gather(s, i)  r = Range(z, n, i)  f = Cast<to=1>(r)  y = Mul(x, f) }", lambda x: x * torch.arange(4), constants={"i": scalar(1), "z": scalar(0)}, x=normal(2, 4))
network("graph_eyelike", "g (float[3,3] x) => (float[3,3] y) { e = EyeLike(x)  y = Sub(x, e) }", lambda x: x - torch.eye(3), x=normal(3, 3))
network("graph_triangle_mask", "g (float[3,3] x) => (float[3,3] y) { m = Trilu<upper=0>(o)  b = Cast<to=9>(m)  w = Where(b, x, n)  y = Softmax(w) }", lambda x: F.softmax(x.masked_fill(torch.ones(3, 3).triu(1).bool(), -1e9), -1), constants={"o": np.ones((3, 3), np.float32), "n": scalar(-1e9)}, x=normal(3, 3))
network("graph_listed_initialiser", "g (float[2,3] x) => (float[2,2] y) { y = MatMul(x, w) }", lambda x: x @ torch.ones(3, 2), opset=8, constants={"w": np.ones((3, 2), np.float32)}, listed=("w",), x=normal(2, 3))
network("graph_long_sum", "g (float[2] x) => (float[2] y) { a = Tanh(x)  b = Add(a, x)  c = Tanh(b)  d = Add(c, b)  e = Tanh(d)  f = Add(e, d)  h = Tanh(f)  y = Add(h, f) }", lambda x: (lambda s: s(s(s(s(x)))))(lambda v: v.tanh() + v), x=normal(2))
network("graph_same_computed_twice", "g (float[3] x) => (float[3] y) { a = Exp(x)  b = Exp(x)  y = Mul(a, b) }", lambda x: x.exp() * x.exp(), x=normal(3))
network("graph_two_pools_alike", "g (float[1,1,4,4] x) => (float[1,1,2,2] y) { a = MaxPool<kernel_shape=[2,2], strides=[2,2]>(x)  b = MaxPool<kernel_shape=[2,2], strides=[2,2]>(x)  y = Add(a, b) }", lambda x: 2 * F.max_pool2d(x, 2), x=apart(1, 1, 4, 4))
network("graph_named_like_gradients", "g (float[3] zeros) => (float[3] constant) { grad = Exp(zeros)  mul = Mul(grad, zeros)  constant = Neg(mul) }", lambda x: -(x.exp() * x), zeros=normal(3))
network("graph_domain_spelt_out", "g (float[3] x) => (float[3] y) { y = ai.onnx.Exp(x) }", torch.exp, x=normal(3))
network("graph_logsumexp_by_hand", "g (float[2,3] x) => (float[2,1] y) { m = ReduceMax(x, a)  d = Sub(x, m)  e = Exp(d)  s = ReduceSum(e, a)  l = Log(s)  y = Add(l, m) }", lambda x: torch.logsumexp(x, 1, keepdim=True), opset=18, constants={"a": whole(1)}, x=normal(2, 3) * 30)
network("graph_variance_by_hand", "g (float[2,5] x) => (float[2,1] y) { m = ReduceMean(x, a)  d = Sub(x, m)  q = Mul(d, d)  v = ReduceMean(q, a)  y = Sqrt(v) }", lambda x: x.std(1, unbiased=False, keepdim=True), opset=18, constants={"a": whole(1)}, x=normal(2, 5))
network("graph_training_statistics", "g (float[4,2] x, float[2] s, float[2] b) => (float[4,2] y, float[2] m, float[2] v) { y, m, v = BatchNormalization<training_mode=1, momentum=0.8>(x, s, b, c, d) }", lambda x, s, b: (in_training(x, s, b), 0.2 * x.detach().mean(0), 0.8 + 0.2 * x.detach().var(0, unbiased=False)), opset=15, followed=1, constants={"c": real(0, 0), "d": real(1, 1)}, x=normal(4, 2), s=normal(2), b=normal(2))
