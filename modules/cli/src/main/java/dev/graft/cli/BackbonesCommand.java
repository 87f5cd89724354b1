package dev.graft.cli;

import picocli.CommandLine.Command;

/** {@code graft backbones}: the pre-trained networks that experiments can name, and their files. */
@Command(
        name = "backbones",
        mixinStandardHelpOptions = true,
        header = "List, show and fetch pre-trained networks.",
        subcommands = {BackbonesListCommand.class, BackbonesShowCommand.class, BackbonesFetchCommand.class},
        footer = {"", "Example: ./graft backbones list --sort size"})
final class BackbonesCommand {}
