"""The methods of MethodSpeed.java by ADAPT and POT: a line of JSON each, of the same shape as that program's.

Needs Linux, and: pip install adapt==0.4.5 pot==0.8.2 cvxopt. What is measured, and how: README.md beside this file.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import time

SEED = 1
SHIFT, SCALE = 0.3, 1.2
CLASSES = 10
METHODS = (
    "coral subspace-alignment tca kmm kliep ulsif rulsif nearest-neighbour ot-exact ot-sinkhorn ot-class ot-linear"
).split()


def arguments():
    a = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    a.add_argument("--n", type=int, default=1000, help="samples of each domain")
    a.add_argument("--d", type=int, default=512, help="features")
    a.add_argument("--k", type=int, default=20, help="dimensions of a common space; 20 is ADAPT's default of tca")
    a.add_argument("--threads", type=int, default=2, help="of BLAS and of scikit-learn")
    a.add_argument("--warm-ups", type=int, default=1)
    a.add_argument("--runs", type=int, default=5)
    a.add_argument("--seconds", type=int, default=120, help="after which no further run begins, of a method")
    a.add_argument("--methods", default=",".join(METHODS), help="separated by commas")
    a.add_argument("--here", choices=("time", "memory"), help="in this process; without it, each has one of its own")
    return a.parse_args()


def normal(seed, rows, columns):
    """What Java draws: two numbers of SplittableRandom for each value, by Box and Muller."""
    import numpy as np

    z = np.uint64(seed) + np.arange(1, 2 * rows * columns + 1, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
    z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    u = ((z ^ (z >> np.uint64(31))) >> np.uint64(11)) * 2.0**-53
    return (np.sqrt(-2 * np.log(1 - u[0::2])) * np.cos(2 * np.pi * u[1::2])).reshape(rows, columns)


def median_gamma(xs, xt):
    """1 / (2 median d^2), of 1,000 points, as Graft takes it."""
    import numpy as np
    from sklearn.metrics.pairwise import euclidean_distances

    points = np.vstack([xs, xt])
    kept = min(len(points), 1000)
    points = points[np.arange(kept) * len(points) // kept]
    pairs = euclidean_distances(points, squared=True)[np.triu_indices(kept, 1)]
    return 1 / (2 * np.partition(pairs, len(pairs) // 2)[len(pairs) // 2])


def method(name, k, gamma, labels):
    """What is timed: from both domains to the weights of the source, or to the mapped source."""
    if name.startswith("ot-"):
        import ot.da

        transport = {
            "ot-exact": lambda: ot.da.EMDTransport(max_iter=10_000_000),
            "ot-sinkhorn": lambda: ot.da.SinkhornTransport(reg_e=0.05, norm="max"),
            "ot-class": lambda: ot.da.SinkhornLpl1Transport(reg_e=0.05, reg_cl=0.1, norm="max"),
            "ot-linear": lambda: ot.da.LinearTransport(),
        }[name]
        return lambda xs, xt: transport().fit(Xs=xs, ys=labels, Xt=xt).transform(Xs=xs)
    from adapt import feature_based as f
    from adapt import instance_based as i

    kernel = {"kernel": "rbf", "gamma": gamma}
    make = {
        "coral": lambda **o: f.CORAL(lambda_=1.0, **o),
        "subspace-alignment": lambda **o: f.SA(n_components=k, **o),
        "tca": lambda **o: f.TCA(n_components=k, **kernel, **o),
        "kmm": lambda **o: i.KMM(**kernel, **o),
        "kliep": lambda **o: i.KLIEP(**kernel, **o),
        "ulsif": lambda **o: i.ULSIF(**kernel, **o),
        "rulsif": lambda **o: i.RULSIF(**kernel, **o),
        "nearest-neighbour": lambda **o: i.NearestNeighborsWeighting(n_neighbors=1, **o),
    }[name]
    fit = "fit_transform" if name in ("coral", "subspace-alignment", "tca") else "fit_weights"
    return lambda xs, xt: getattr(make(verbose=0, random_state=0), fit)(xs, xt)


def resident(key):
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith(key)) / 1024


def prepared(name, a):
    import numpy as np

    xs = normal(SEED, a.n, a.d)
    xt = SHIFT + SCALE * normal(SEED + 1, a.n, a.d)
    run = method(name, a.k, median_gamma(xs, xt), np.arange(a.n) % CLASSES)
    return lambda: run(xs, xt)


def time_of(name, a):
    import numpy as np

    run = prepared(name, a)
    times, processor = [], []
    begin = time.perf_counter()
    while not times or len(times) < a.warm_ups + a.runs and time.perf_counter() - begin < a.seconds:
        spent, start = time.process_time(), time.perf_counter()
        result = run()
        times.append(1000 * (time.perf_counter() - start))
        processor.append(1000 * (time.process_time() - spent))
    counted = min(a.warm_ups, len(times) - 1)
    return {
        "by": "POT" if name.startswith("ot-") else "ADAPT",
        "method": name,
        "n": a.n,
        "d": a.d,
        "threads": a.threads,
        "runs": len(times) - counted,
        "ms": round(statistics.median(times[counted:]), 2),
        "least_ms": round(min(times[counted:]), 2),
        "cpu_ms": round(statistics.median(processor[counted:]), 2),
        "norm": float(np.linalg.norm(result)),
    }


def memory_of(name, a):
    """By how many MB the second run raises what is resident at most above what was resident before."""
    run = prepared(name, a)
    run()
    with open("/proc/self/clear_refs", "w") as forget_peak:
        forget_peak.write("5")
    before = resident("VmRSS:")
    run()
    return {"added_mb": round(resident("VmHWM:") - before)}


def alone(what, name, a):
    """A measurement in a process of its own."""
    passed = [f"--{key.replace('_', '-')}={value}" for key, value in vars(a).items() if key not in ("methods", "here")]
    count = str(a.threads)
    variables = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), count)
    if what == "memory":  # what malloc has free goes back to the system
        variables.update(dict.fromkeys(("MALLOC_TRIM_THRESHOLD_", "MALLOC_MMAP_THRESHOLD_"), "131072"))
    command = [sys.executable, __file__, f"--here={what}", f"--methods={name}", *passed]
    return json.loads(subprocess.run(command, env={**os.environ, **variables}, stdout=subprocess.PIPE, check=True).stdout)


def main():
    a = arguments()
    for name in a.methods.split(","):
        if name not in METHODS:
            continue  # neither ADAPT nor POT has it
        if a.here:
            print(json.dumps((time_of if a.here == "time" else memory_of)(name, a)))
        else:
            print(json.dumps({**alone("time", name, a), **alone("memory", name, a)}), flush=True)


if __name__ == "__main__":
    main()
