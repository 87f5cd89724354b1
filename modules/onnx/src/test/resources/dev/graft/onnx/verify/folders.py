"""Folders of a network, numbers, and PyTorch's gradients of them, in the layout of ONNX's own backend tests."""

import pathlib
import zipfile

import numpy
import onnx
import torch
from onnx import numpy_helper

_draws = torch.Generator().manual_seed(7)


def normal(*sizes):
    """Drawn, of mean 0 and variance 1."""
    return torch.randn(sizes, generator=_draws)


def between(low, high, *sizes):
    """Drawn evenly between two limits."""
    return low + (high - low) * torch.rand(sizes, generator=_draws)


def apart(*sizes):
    """Drawn, but no two as close as float32 could confuse, and none near 0: for kinks and ties."""
    count = int(numpy.prod(sizes))
    order = torch.randperm(count, generator=_draws)
    return ((order - count / 2 + 0.5) * 4 / max(count, 1)).reshape(sizes).float()


def write(folder, model, inputs, outputs, upstream, gradients):
    """One case: {name: tensor} of the inputs that have a file; outputs, and what belongs to each, in order; None writes no file."""
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.iterdir():
        old.unlink()
    onnx.save(model, folder / "model.onnx")
    for kind, tensors in [
        ("input", inputs.values()),
        ("output", outputs),
        ("grad_output", upstream),
        ("grad_input", gradients),
    ]:
        for i, tensor in enumerate(tensors):
            if tensor is not None:
                tensor = tensor.detach().numpy() if isinstance(tensor, torch.Tensor) else tensor
                proto = numpy_helper.from_array(numpy.array(tensor, order="C"), f"{kind}_{i}")
                (folder / f"{kind}_{i}.pb").write_bytes(proto.SerializeToString())


def upstream(outputs):
    """A gradient with regard to each output that has real numbers."""
    return [normal(*y.shape) if y.is_floating_point() else None for y in outputs]


def gradients(outputs, upstream, inputs):
    """Those of PyTorch; zeros where nothing depends on an input."""
    known = [(y, dy) for y, dy in zip(outputs, upstream) if dy is not None and y.requires_grad]
    if not known:
        return [torch.zeros_like(x) for x in inputs]
    found = torch.autograd.grad([y for y, _ in known], inputs, [dy for _, dy in known], allow_unused=True)
    return [torch.zeros_like(x) if g is None else g for g, x in zip(found, inputs)]


def pack(folder, archive):
    """All cases of a folder in one archive, the same bytes for the same cases."""
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for file in sorted(pathlib.Path(folder).rglob("*")):
            if file.is_file():
                entry = zipfile.ZipInfo(file.relative_to(folder).as_posix(), (1980, 1, 1, 0, 0, 0))
                entry.compress_type = zipfile.ZIP_DEFLATED
                entry.external_attr = 0o644 << 16
                packed.writestr(entry, file.read_bytes())
