package dev.plumbline.ci.mutants;

import dev.plumbline.ci.check.GuestSubjects;
import dev.plumbline.ci.check.InstalledRuntimes;
import dev.plumbline.ci.console.Console;
import dev.plumbline.ci.console.ExitCode;
import dev.plumbline.ci.guest.GuestKind;
import dev.plumbline.fixtures.mutants.Mutants;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tries the OCI suite on mutants of a real runtime. */
@Command(
    name = "oci",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Tries the OCI suite on a runtime with one promise broken at a time.",
    description =
        "Needs root. A mutant counts as killed when a test of a clause that names it passed on the"
            + " runtime itself and fails now; BROKEN is no kill.",
    footerHeading = "%n",
    footer = {
      "Exit codes: 0 every mutant was killed, 1 one survived, 2 usage, 3 the runtime cannot be"
          + " used,",
      "130 interrupted; everything of the run has been removed.",
    })
final class OciMutantsCommand implements Callable<Integer> {

  private static final String SUITE = "dev.plumbline.oci";

  @Option(
      names = "--runtime",
      paramLabel = "PATH",
      description = "The runtime to break, or its name on PATH; default: ${DEFAULT-VALUE}.")
  private String runtime = "runc";

  @Option(
      names = "--guest",
      paramLabel = "KIND",
      description = "Try them in a virtual machine: ${COMPLETION-CANDIDATES}.")
  private @Nullable GuestKind guest;

  @Mixin private MutantChoice choice = new MutantChoice();
  @Mixin private Console console = new Console();

  @Override
  public Integer call() throws IOException {
    choice.demandSense(id -> Mutants.find(id).isPresent(), Mutants::suggest);
    if (choice.list()) {
      Mutants.ids().forEach(console::print);
      return ExitCode.OK;
    }
    if (guest != null) {
      var subject = GuestSubjects.runtimes(List.of(InstalledRuntimes.named(runtime)));
      return new GuestMutants(guest, subject, console).run(choice.words(), choice.out());
    }
    return new MutantTrial(SUITE, choice, console).run(new RuntimeGround(runtime, console));
  }
}
