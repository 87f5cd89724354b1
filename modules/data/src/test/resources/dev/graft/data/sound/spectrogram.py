"""The log-mel spectrogram of a second by NumPy's transform, as torchaudio computes it but for the scale.

Run: python spectrogram.py > spectrogram.txt
"""

import numpy as np

HERTZ, FRAME, STEP, BANDS, TOP, SIDE = 8000, 400, 200, 128, 4000, 128

# three quarters of a second of noise that is the same everywhere
state, noise = 1, []
for _ in range(6000):
    state = (state * 1103515245 + 12345) % 2**31
    noise.append(((state >> 16) % 2001 - 1000) / 1024)
second = np.pad(noise, 1000)

frames = np.lib.stride_tricks.sliding_window_view(np.pad(second, FRAME // 2), FRAME)[::STEP]
power = np.abs(np.fft.rfft(frames * np.hanning(FRAME + 1)[:-1])) ** 2

mel = np.linspace(0, 2595 * np.log10(1 + TOP / 700), BANDS + 2)
middles = 700 * (10 ** (mel / 2595) - 1)
hertz = np.linspace(0, HERTZ / 2, FRAME // 2 + 1)
bank = np.array([np.interp(hertz, middles[b : b + 3], [0, 1, 0]) for b in range(BANDS)])
power = power @ bank.T

levels = np.floor(255 * np.log1p(10 * power / power.max()) / np.log(11) + 0.5)
columns = (np.arange(SIDE) + 0.5) * len(levels) / SIDE - 0.5
for f in (5, 12, 21):
    print("power", f, *(f"{p:.9g}" for p in power[f]))
for band in (0, 60, 127):
    row = np.interp(columns, np.arange(len(levels)), levels[:, band])
    print("row", band, *np.floor(row + 0.5).astype(int))
