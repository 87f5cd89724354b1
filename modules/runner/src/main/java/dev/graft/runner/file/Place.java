package dev.graft.runner.file;

/**
 * Where a value stands.
 *
 * @param file the file's name, or the words of an override
 * @param line from 1; 0 where there are no lines
 * @param path of keys, as {@code scenario.target.samples}; empty for the whole file
 */
record Place(String file, int line, String path) {
    Place key(String key) {
        return new Place(file, line, path.isEmpty() ? key : path + "." + key);
    }

    Place item(int index) {
        return new Place(file, line, path + "[" + index + "]");
    }

    Place at(int otherLine) {
        return new Place(file, otherLine, path);
    }

    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + (path.isEmpty() ? "" : "  " + path);
    }
}
