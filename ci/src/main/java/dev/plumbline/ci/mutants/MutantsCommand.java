package dev.plumbline.ci.mutants;

import picocli.CommandLine.Command;

/** Chooses the suite whose tests are tried. */
@Command(
    name = "mutants",
    mixinStandardHelpOptions = true,
    subcommands = {OciMutantsCommand.class, CriMutantsCommand.class},
    synopsisSubcommandLabel = "SUITE",
    header = "Breaks one promise of a subject at a time, and asks whether the suite notices.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  plumb mutants oci                              every mutant",
      "  plumb mutants oci --clause runtime-spec/root   those of one chapter",
      "  plumb mutants oci --sample 10 --seed 1         ten of them",
      "  plumb mutants cri --clause kubernetes/sandbox  of a containerd of the run's own",
    })
public final class MutantsCommand {}
