package dev.plumbline.ci.mutants;

import dev.plumbline.ci.check.InstalledRuntimes;
import dev.plumbline.ci.check.Interruption;
import dev.plumbline.ci.check.RunFootprint;
import dev.plumbline.ci.console.Console;
import dev.plumbline.ci.console.ExitCode;
import dev.plumbline.ci.guest.GuestKind;
import dev.plumbline.fixtures.discovery.SubjectOpener;
import dev.plumbline.fixtures.mutants.MutantOptions;
import dev.plumbline.fixtures.mutants.MutantReport;
import dev.plumbline.fixtures.mutants.MutantRun;
import dev.plumbline.fixtures.mutants.MutantSource;
import dev.plumbline.fixtures.mutants.MutantTable;
import dev.plumbline.fixtures.mutants.Mutants;
import dev.plumbline.fixtures.run.SessionOptions;
import dev.plumbline.fixtures.runtime.SubjectException;
import dev.plumbline.fixtures.runtime.Workbench;
import dev.plumbline.spec.clause.ClauseCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

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

  @Spec private CommandSpec command = CommandSpec.create();

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

  @Option(
      names = "--clause",
      paramLabel = "ID",
      description = "Only mutants of this clause or chapter; repeatable.")
  private List<String> clauses = new ArrayList<>();

  @Option(names = "--mutant", paramLabel = "ID", description = "Only this mutant; repeatable.")
  private List<String> mutants = new ArrayList<>();

  @Option(
      names = "--full",
      description = "Run every test against each mutant, not those of its clauses and chapters.")
  private boolean full;

  @Option(
      names = "--sample",
      paramLabel = "N",
      description = "Run only N mutants, chosen by the seed.")
  private int sample;

  @Option(names = "--seed", paramLabel = "N", description = "Chooses the sample.")
  private long seed;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Write mutants.json here; default: ${DEFAULT-VALUE}.")
  private Path out = Path.of("plumbline-report", "mutants");

  @Option(names = "--list", description = "List every mutant, and run none.")
  private boolean list;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "Run N mutants at a time; default: two for each processor.")
  private int jobs = 2 * Runtime.getRuntime().availableProcessors();

  @Mixin private Console console = new Console();

  @Override
  public Integer call() throws IOException {
    mutants.forEach(this::known);
    if (jobs < 1 || jobs > 64) {
      throw new ParameterException(command.commandLine(), "--jobs must be from 1 to 64");
    }
    if (list) {
      Mutants.ids().forEach(console::print);
      return ExitCode.OK;
    }
    if (guest != null) {
      return new GuestMutants(
              guest, InstalledRuntimes.named(runtime).toAbsolutePath().normalize(), console)
          .run(words(), out);
    }
    var bench = Workbench.open(Path.of(System.getProperty("java.io.tmpdir")));
    var footprint = new RunFootprint(bench, false);
    var under = new AtomicReference<MutantRun>();
    Runnable cancel = () -> Optional.ofNullable(under.get()).ifPresent(MutantRun::cancel);
    Runnable sweep =
        () -> {
          Optional.ofNullable(under.get()).ifPresent(MutantRun::sweep);
          footprint.sweep();
        };
    try (var interruption = new Interruption(cancel, sweep)) {
      try {
        return judged(bench, interruption, under);
      } finally {
        footprint.sweep();
        footprint.makeGood().ifPresent(harm -> console.complain("plumb: " + harm));
      }
    }
  }

  /** The words that choose the same mutants. */
  private List<String> words() {
    var words = new ArrayList<String>();
    clauses.forEach(id -> words.addAll(List.of("--clause", id)));
    mutants.forEach(id -> words.addAll(List.of("--mutant", id)));
    words.addAll(List.of("--sample", "" + sample, "--seed", "" + seed));
    if (full) {
      words.add("--full");
    }
    return words;
  }

  private int judged(Workbench bench, Interruption interruption, AtomicReference<MutantRun> under)
      throws IOException {
    try (var subject = new SubjectOpener(bench).open(InstalledRuntimes.named(runtime), null)) {
      var session = SessionOptions.plain().open(subject, ClauseCatalogue.load(), bench);
      var options = new MutantOptions(List.of(SUITE), clauses, mutants, full, sample, seed, jobs);
      var run =
          new MutantRun(
              session, MutantSource.CATALOGUE, options, bench.directory().resolveSibling("."));
      under.set(run);
      if (interruption.begun()) {
        return ExitCode.INTERRUPTED;
      }
      var report = run.run(new MutantProgress(console));
      return interruption.begun() ? ExitCode.INTERRUPTED : told(report);
    } catch (SubjectException e) {
      console.complain("plumb: " + e.getMessage() + "\n" + e.cure());
      return ExitCode.INCONCLUSIVE;
    }
  }

  private int told(MutantReport report) throws IOException {
    Files.createDirectories(out);
    Files.writeString(out.resolve("mutants.json"), report.toJson());
    MutantTable.lines(report).forEach(console::print);
    console.say("report: " + out.resolve("mutants.json").toAbsolutePath());
    console.print(MutantTable.closing(report));
    return report.exitCode();
  }

  private void known(String id) {
    if (Mutants.find(id).isEmpty()) {
      var near = Mutants.suggest(id);
      throw new ParameterException(
          command.commandLine(),
          "--mutant %s: there is no such mutant%s"
              .formatted(id, near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near)));
    }
  }
}
