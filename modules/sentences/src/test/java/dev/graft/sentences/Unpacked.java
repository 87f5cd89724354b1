package dev.graft.sentences;

import dev.graft.core.network.Network;
import java.nio.file.Path;

/** MiniLM, unpacked into the folder of a test instead of the user's. */
final class Unpacked {
    private Unpacked() {}

    static Network in(Path folder, int length) {
        String home = System.setProperty("user.home", folder.toString());
        try {
            return new MiniLm().network(new SentenceSettings("default", length));
        } finally {
            System.setProperty("user.home", home);
        }
    }
}
