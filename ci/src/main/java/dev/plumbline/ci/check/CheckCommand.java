package dev.plumbline.ci.check;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;

/** Chooses the suite; without a name it is that of OCI runtimes. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    subcommands = {OciCommand.class, CriCommand.class},
    synopsisSubcommandLabel = "[SUITE]",
    header = "Judges runtimes, and writes a report on each.",
    description =
        "Without a suite's name: oci, with the options that `plumb check oci --help` shows.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  plumb check                                the reference runtime",
      "  plumb check --installed                    every runtime installed here",
      "  plumb check oci --runtime /usr/sbin/runc   one runtime",
      "  plumb check cri --endpoint ADDRESS         a CRI server",
      "  plumb check --runtime ./crun --clause runtime-spec/hooks",
      "",
      "Exit codes: 0 conforms, 1 a MUST fails, 2 usage, 3 inconclusive,",
      "130 interrupted.",
    })
public final class CheckCommand {

  private static final List<String> SUITES =
      List.of("oci", "cri", "--help", "-h", "--version", "-V");

  /** The words of a command line, with the suite's name where it was left out. */
  public static String[] withSuite(String[] words) {
    if (words.length == 0
        || !words[0].equals("check")
        || words.length > 1 && SUITES.contains(words[1])) {
      return words;
    }
    var named = new ArrayList<>(List.of(words));
    named.add(1, "oci");
    return named.toArray(String[]::new);
  }
}
