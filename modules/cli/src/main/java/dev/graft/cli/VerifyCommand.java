package dev.graft.cli;

import picocli.CommandLine.Command;

/** {@code graft verify}: whether this machine computes what is known. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        header = "Compare what this machine computes with numbers that are known.",
        subcommands = {VerifyGradientsCommand.class, VerifyMethodsCommand.class},
        footer = {"", "Example: ./graft verify gradients cases --device cuda", "         ./graft verify methods cases"})
final class VerifyCommand {}
