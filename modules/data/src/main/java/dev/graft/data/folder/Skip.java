package dev.graft.data.folder;

import static dev.graft.core.Require.require;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.PatternSyntaxException;

/**
 * Which files are left out: those that operating systems leave behind (hidden ones, {@code Thumbs.db}, {@code
 * desktop.ini}, {@code __MACOSX}), and those whose name matches a glob.
 *
 * @param glob as {@code *.gif} or {@code {README.md,*.txt}}; empty for none
 */
public record Skip(String glob) {
    private static final List<String> LEFT_BEHIND = List.of("thumbs.db", "desktop.ini", "__macosx");

    public Skip {
        try {
            FileSystems.getDefault().getPathMatcher("glob:" + glob);
        } catch (PatternSyntaxException e) {
            require(false, "skip must be a glob such as *.gif, was \"%s\": %s", glob, e.getDescription());
        }
    }

    /** Whether a file or folder of this name is never a sample. */
    public static boolean leftBehind(String name) {
        return name.startsWith(".") || LEFT_BEHIND.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Whether a file of this name is left out. */
    boolean leavesOut(String name) {
        return leftBehind(name)
                || FileSystems.getDefault().getPathMatcher("glob:" + glob).matches(Path.of(name));
    }
}
