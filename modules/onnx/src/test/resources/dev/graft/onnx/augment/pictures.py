"""Writes pictures.txt: a colour picture and a grey one, changed as torchvision changes them.

Run with: python pictures.py > pictures.txt
Made with torchvision 0.28.0 and PyTorch 2.13.0 (CPU), on tensors in [0, 1], float32, without rounding in between. The
byte of the i-th number is 53 i i + 29 i mod 251. A line is "name|bytes": height 9, width 12, row-major, channels last.
"""
import torch

# torchvision's compiled part, where it does not fit PyTorch's build: colours do not need it
for operator in ("nms", "qnms", "roi_align"):
    torch.library.define(f"torchvision::{operator}", "(Tensor t) -> Tensor")

import torchvision.transforms.functional as F
from torchvision.transforms import InterpolationMode


def picture(channels):
    i = torch.arange(9 * 12 * channels)
    return ((53 * i * i + 29 * i) % 251).reshape(9, 12, channels).permute(2, 0, 1).to(torch.float32) / 255


def line(name, changed):
    whole = (changed * 255 + 0.5).floor().clamp(0, 255).to(torch.int64).permute(1, 2, 0).reshape(-1)
    print(name + "|" + " ".join(str(x) for x in whole.tolist()))


def jittered(x, brightness, contrast, saturation):
    return F.adjust_saturation(F.adjust_contrast(F.adjust_brightness(x, brightness), contrast), saturation)


for kind, channels in (("colour", 3), ("grey", 1)):
    x = picture(channels)
    line(kind + "-brighter", jittered(x, 1.4, 1, 1))
    line(kind + "-flatter", jittered(x, 1, 0.6, 1))
    line(kind + "-paler", jittered(x, 1, 1, 0.6))
    line(kind + "-all", jittered(x, 0.8, 1.35, 1.25))
    line(kind + "-crop", F.resized_crop(x, 2, 3, 6, 7, [9, 12], InterpolationMode.BILINEAR, antialias=True))
    line(kind + "-flip", F.hflip(x))
