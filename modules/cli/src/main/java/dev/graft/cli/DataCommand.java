package dev.graft.cli;

import picocli.CommandLine.Command;

/** {@code graft data}: the data sets that experiments can name, and their files. */
@Command(
        name = "data",
        mixinStandardHelpOptions = true,
        header = "List, show and fetch data sets.",
        subcommands = {DataListCommand.class, DataShowCommand.class, DataFetchCommand.class},
        footer = {"", "Example: ./graft data list"})
final class DataCommand {}
