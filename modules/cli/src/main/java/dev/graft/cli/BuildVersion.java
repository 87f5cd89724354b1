package dev.graft.cli;

import dev.graft.runner.Provenance;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class BuildVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"graft " + Provenance.version() + ", " + Provenance.java()};
    }
}
