package dev.graft.onnx.features;

import dev.graft.core.Fingerprint;
import dev.graft.core.network.Device;
import dev.graft.core.network.InputContract.Sound;
import dev.graft.core.samples.Audio;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The windows of recordings, each a recording of its own.
 *
 * <p>Cost: all recordings are resampled, and kept at the network's rate, 4 bytes for each amplitude; each time that
 * windows are cut.
 *
 * @param audio the windows at the network's rate, of equal length, recording after recording
 * @param recordings for each window the position of its recording
 */
public record Windows(Audio audio, int[] recordings) {
    /** Cuts recordings. */
    public static Windows of(Audio recordings, Sound contract) {
        try (SoundInput input = SoundInput.open(contract, Device.CPU, 1)) {
            return of(recordings, contract.hertz(), input);
        }
    }

    private static Windows of(Audio recordings, int hertz, SoundInput input) {
        List<float[]> heard = new ArrayList<>();
        List<int[]> places = new ArrayList<>();
        int length = input.amplitudes();
        int step = input.step();
        for (int i = 0; i < recordings.size(); i++) {
            heard.add(input.heard(recordings, i));
            for (int start = 0; start + length <= heard.get(i).length; start += step) {
                places.add(new int[] {i, start});
            }
        }
        Audio windows = Audio.over(
                places.size(),
                hertz,
                window -> {
                    int[] place = places.get(window);
                    return Arrays.copyOfRange(heard.get(place[0]), place[1], place[1] + length);
                },
                window -> new Fingerprint()
                        .add("window")
                        .add(recordings.fingerprint(places.get(window)[0]))
                        .add(places.get(window)[1])
                        .add(length)
                        .add(hertz)
                        .hex());
        return new Windows(windows, places.stream().mapToInt(place -> place[0]).toArray());
    }
}
