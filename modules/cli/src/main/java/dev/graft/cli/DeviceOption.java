package dev.graft.cli;

import dev.graft.core.network.Device;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The option {@code --device} of commands that run networks. */
final class DeviceOption {
    @Option(
            names = "--device",
            paramLabel = "DEVICE",
            defaultValue = "auto",
            converter = Word.class,
            description = "auto, cpu, cuda or cuda:1. Default: ${DEFAULT-VALUE}")
    private Device device = Device.AUTO;

    Device device() {
        return device;
    }

    /** Reads the word. */
    static final class Word implements ITypeConverter<Device> {
        @Override
        public Device convert(String word) {
            return Device.parse(word)
                    .orElseThrow(() -> new TypeConversionException(
                            "\"%s\" is no device. Known: auto, cpu, cuda, cuda:0, cuda:1, ...".formatted(word)));
        }
    }
}
