package dev.plumbline.ci.bench;

import picocli.CommandLine.Command;

/** Chooses what is measured. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    subcommands = OciBenchCommand.class,
    synopsisSubcommandLabel = "KIND",
    header = "Measures two runtimes against each other, in one run.",
    footerHeading = "%nExample:%n",
    footer = "  plumb bench oci --runtime ./crun --vs runc --rounds 50")
public final class BenchCommand {}
