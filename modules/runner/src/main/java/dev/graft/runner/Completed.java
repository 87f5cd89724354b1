package dev.graft.runner;

import dev.graft.core.result.Run;
import java.nio.file.Path;

/** A run and its folder. */
public record Completed(Run run, Path folder) {}
