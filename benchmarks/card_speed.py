"""PyTorch's side of CardSpeed.java, which starts it: the arguments and answers of CardSide.java.

It begins with the parameters, batches and pictures that Graft's side wrote. TF32 is off, as in Graft; else PyTorch is
as it comes.
"""

import os
import sys
import time

try:
    import torch
    import torch.nn.functional as F

    from training_speed import peak, resnet18
except ImportError:
    print("without no PyTorch here")
    sys.exit()

CHECKED_RATE = 0.01
RATE = 1e-4
CHECKED = 2


def numbers(folder, name, kind, *sizes):
    path = os.path.join(folder, name)
    count = os.path.getsize(path) // torch.empty(0, dtype=kind).element_size()
    return torch.from_file(path, size=count, dtype=kind).reshape(sizes or (count,))


def begin(network, parameters):
    """Takes the parameters in their order; a matrix of Graft is [inputs, outputs]."""
    taken = 0
    with torch.no_grad():
        for p in network.parameters():
            values = parameters[taken : taken + p.numel()]
            p.copy_(values.view(p.shape[::-1]).t() if p.dim() == 2 else values.view(p.shape))
            taken += p.numel()
    assert taken == len(parameters), f"{taken} parameters here, {len(parameters)} there"


def training(device, batch, side, steps, folder):
    network = resnet18()
    begin(network, numbers(folder, "parameters", torch.float32))
    network.to(device)
    batches = numbers(folder, "batches", torch.float32, steps, batch, 3, side, side)
    targets = torch.arange(batch) % 10
    optimiser = torch.optim.SGD(network.parameters(), lr=RATE, momentum=0.9)

    def call(rate):
        optimiser.param_groups[0]["lr"] = rate
        losses = []
        for x in batches:
            optimiser.zero_grad()
            loss = F.cross_entropy(network(x.to(device)), targets.to(device))
            loss.backward()
            optimiser.step()
            losses.append(loss.detach())
        return torch.stack(losses).tolist()  # waits for the card once in a call

    return call, steps * batch


def features(device, batch, side, folder):
    network = resnet18()[:-1]
    begin(network, numbers(folder, "parameters", torch.float32))
    network.to(device)
    pictures = numbers(folder, "pictures", torch.uint8, batch, side, side, 3)
    mean = torch.tensor([0.485, 0.456, 0.406], device=device).view(3, 1, 1)
    deviation = torch.tensor([0.229, 0.224, 0.225], device=device).view(3, 1, 1)

    def call(_):
        with torch.inference_mode():
            x = pictures.to(device).permute(0, 3, 1, 2).contiguous().float() / 255
            return network((x - mean) / deviation).cpu().flatten()

    return call, batch


def turn(call, images, seconds):
    """Images per second; the first call does not count."""
    call(RATE)
    start = time.perf_counter()
    done, took = 0, 0.0
    while took < seconds or done == 0:
        call(RATE)
        done += images
        took = time.perf_counter() - start
    return done / took


def main(case, device, batch, side, steps, threads, folder):
    words = f"PyTorch {torch.__version__}"
    if device != "cpu":
        if not torch.cuda.is_available():
            print("without no PyTorch for CUDA here")
            return
        if int(device.split(":")[1]) >= torch.cuda.device_count():
            print(f"without PyTorch sees no {device}")
            return
        words += f" on {device}, CUDA {torch.version.cuda}, {torch.cuda.get_device_name(device)}"
    else:
        words += " on cpu"
    torch.set_num_threads(threads)
    torch.backends.cudnn.allow_tf32 = False
    torch.backends.cuda.matmul.allow_tf32 = False
    if case == "training":
        call, images = training(device, batch, side, steps, folder)
    else:
        call, images = features(device, batch, side, folder)
    print("ready", words, flush=True)
    for line in sys.stdin:
        asked = line.split()
        if asked[0] == "check":
            answers = [call(CHECKED_RATE) for _ in range(CHECKED if case == "training" else 1)]
            print(*(float(number) for answer in answers for number in answer), flush=True)
        elif asked[0] == "turn":
            print(turn(call, images, float(asked[1])), flush=True)
        else:
            print(peak(), flush=True)


main(sys.argv[1], sys.argv[2], *map(int, sys.argv[3:7]), sys.argv[7])
