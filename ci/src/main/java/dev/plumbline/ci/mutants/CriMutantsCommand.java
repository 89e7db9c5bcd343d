package dev.plumbline.ci.mutants;

import dev.plumbline.ci.check.CriOptions;
import dev.plumbline.ci.check.GuestSubjects;
import dev.plumbline.ci.check.OwnServerOption;
import dev.plumbline.ci.console.Console;
import dev.plumbline.ci.console.ExitCode;
import dev.plumbline.ci.guest.GuestKind;
import dev.plumbline.fixtures.cri.mutants.CriMutants;
import dev.plumbline.fixtures.run.EndpointOptions;
import dev.plumbline.spec.clause.ClauseCatalogue;
import dev.plumbline.spec.waiver.Waivers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Tries the CRI suite on mutants of a real server. */
@Command(
    name = "cri",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Tries the CRI suite on a server with one promise broken at a time.",
    description =
        "A mutant is a proxy before the server; without --endpoint that is a containerd of the"
            + " run's own, which needs root. A mutant counts as killed when a test of a clause that"
            + " names it passed on the server itself and fails now; BROKEN is no kill.",
    footerHeading = "%n",
    footer = {
      "Exit codes: 0 every mutant was killed, 1 one survived, 2 usage, or the server",
      "works for others, 3 the server cannot be used,",
      "130 interrupted; everything of the run has been removed.",
    })
final class CriMutantsCommand implements Callable<Integer> {

  private static final String SUITE = "dev.plumbline.cri";

  @Spec private CommandSpec command = CommandSpec.create();

  @Mixin private CriOptions cri = new CriOptions();

  @Mixin private OwnServerOption own = new OwnServerOption();

  @Option(
      names = "--guest",
      paramLabel = "KIND",
      description =
          "Try them in a virtual machine, on a containerd that is started there:"
              + " ${COMPLETION-CANDIDATES}.")
  private @Nullable GuestKind guest;

  @Mixin private MutantChoice choice = new MutantChoice();
  @Mixin private Console console = new Console();

  @Override
  public Integer call() throws IOException {
    choice.demandSense(id -> CriMutants.find(id).isPresent(), CriMutants::suggest);
    if (choice.list()) {
      all().forEach(console::print);
      return ExitCode.OK;
    }
    demandOneServer();
    return guest == null ? new MutantTrial(SUITE, choice, console).run(ground()) : tryIn(guest);
  }

  private int tryIn(GuestKind kind) throws IOException {
    var server = GuestSubjects.containerd(own.programOrInstalled());
    var words = new ArrayList<>(choice.words());
    words.addAll(cri.guestWords());
    return new GuestMutants(kind, server, console).run(words, choice.out());
  }

  private void demandOneServer() {
    if (cri.namesServer() && (own.given() || guest != null)) {
      throw wrong(
          own.given()
              ? "--own: needs no flag that says where a server is"
              : "--guest: starts a containerd there, and needs no flag that says where a server is");
    }
  }

  private MutantGround ground() {
    if (!cri.namesServer()) {
      return new OwnServerGround(
          own.program(),
          new EndpointOptions(cri.kubernetes(), Waivers.NONE, cri.given(), null),
          console);
    }
    return new EndpointGround(cri.candidate(cri.place(), null), console);
  }

  private ParameterException wrong(String message) {
    return new ParameterException(command.commandLine(), message);
  }

  /** Those made by hand, and of those of fields the ones that clauses name. */
  private static List<String> all() {
    var named =
        ClauseCatalogue.load().all().stream()
            .flatMap(clause -> clause.mutants().stream())
            .filter(id -> CriMutants.find(id).isPresent());
    return Stream.concat(CriMutants.ids().stream(), named).distinct().sorted().toList();
  }
}
