package dev.graft.data.files;

import static dev.graft.core.Require.require;

import dev.graft.core.strategy.Setting;

/**
 * Which file, and which of its arrays.
 *
 * @param file its path
 * @param samples the array with a row for each sample
 * @param labels the array with a class for each sample
 */
public record ArraySettings(
        @Setting(byDefault = "", about = "path of the file") String file,

        @Setting(byDefault = "X", about = "name of the array of samples")
        String samples,

        @Setting(byDefault = "y", about = "name of the array of classes, one for each sample")
        String labels) {
    public ArraySettings {
        require(!file.isBlank(), "file is missing: give the path of your file");
        require(!samples.isBlank(), "samples is empty: name the array of samples");
        require(!labels.isBlank(), "labels is empty: name the array of classes");
    }
}
