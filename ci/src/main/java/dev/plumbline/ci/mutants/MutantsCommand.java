package dev.plumbline.ci.mutants;

import picocli.CommandLine.Command;

/** Chooses the suite whose tests are tried. */
@Command(
    name = "mutants",
    mixinStandardHelpOptions = true,
    subcommands = OciMutantsCommand.class,
    synopsisSubcommandLabel = "SUITE",
    header = "Breaks one promise of a runtime at a time, and asks whether the suite notices.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  plumb mutants oci                              every mutant",
      "  plumb mutants oci --clause runtime-spec/root   those of one chapter",
      "  plumb mutants oci --sample 10 --seed 1         ten of them",
    })
public final class MutantsCommand {}
