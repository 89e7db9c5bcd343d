package dev.plumbline.ci.bench;

import dev.plumbline.ci.check.InstalledRuntimes;
import dev.plumbline.ci.check.Interruption;
import dev.plumbline.ci.check.RunFootprint;
import dev.plumbline.ci.console.Console;
import dev.plumbline.ci.console.ExitCode;
import dev.plumbline.fixtures.outcome.Deviation;
import dev.plumbline.fixtures.outcome.HarnessException;
import dev.plumbline.fixtures.runtime.SubjectException;
import dev.plumbline.fixtures.runtime.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures two OCI runtimes. */
@Command(
    name = "oci",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Measures the commands of two OCI runtimes in pairs, and prints their ratios.",
    description =
        "Needs root. Both do the same with the same minimal bundle, by turns. The document is"
            + " ci/docs/bench.md.",
    footerHeading = "%n",
    footer = {
      "Exit codes: 0 measured, 2 usage, 3 a runtime cannot run a minimal bundle or a",
      "command failed, 130 interrupted; everything of the run has been removed.",
    })
final class OciBenchCommand implements Callable<Integer> {

  private static final int MOST = 1000;
  private static final String PEER = "crun";

  @Spec private CommandSpec command = CommandSpec.create();

  @Option(
      names = "--runtime",
      paramLabel = "A",
      description =
          "The runtime to measure: a path, or a name on PATH; default: the project's plumb-runtime.")
  private @Nullable String runtime;

  @Option(
      names = "--vs",
      paramLabel = "B",
      description = "The one to compare it with; default: ${DEFAULT-VALUE}.")
  private String versus = "runc";

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "How many pairs of each case; default: ${DEFAULT-VALUE}.")
  private int rounds = 20;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Write bench.json here; default: ${DEFAULT-VALUE}.")
  private Path out = Path.of("plumbline-report", "bench");

  @Option(names = "--json", description = "Print the JSON instead of the table.")
  private boolean json;

  @Mixin private Console console = new Console();

  @Override
  public Integer call() throws IOException {
    if (rounds < 1 || rounds > MOST) {
      throw wrong("--rounds %d: must be from 1 to %d".formatted(rounds, MOST));
    }
    if (Files.exists(out) && !Files.isDirectory(out)) {
      throw wrong("--out %s: is not a directory".formatted(out));
    }
    var a = runtime == null ? reference() : usable("--runtime", runtime);
    var b = usable("--vs", versus);
    var peer = InstalledRuntimes.named(PEER);
    var bench = Workbench.open(Path.of(System.getProperty("java.io.tmpdir")));
    var footprint = new RunFootprint(bench, false);
    var cancelled = new AtomicBoolean();
    try (var interruption = new Interruption(() -> cancelled.set(true), footprint::sweep)) {
      try {
        var run = new OciBench(bench, rounds, console, cancelled::get);
        var report = run.run(a, b, Files.isExecutable(peer) ? peer : null);
        if (report.isEmpty() || interruption.begun()) {
          return ExitCode.INTERRUPTED;
        }
        tell(report.get());
        return ExitCode.OK;
      } catch (Deviation | HarnessException e) {
        if (interruption.begun()) {
          return ExitCode.INTERRUPTED; // the signal has reached the command under way, too
        }
        throw new SubjectException("a measurement failed: " + e.getMessage(), "");
      } finally {
        footprint.sweep().forEach(left -> console.complain("plumb: cannot clean up: " + left));
        footprint.makeGood().ifPresent(harm -> console.complain("plumb: " + harm));
      }
    }
  }

  private void tell(BenchReport report) throws IOException {
    var file = report.writeTo(out);
    if (json) {
      console.print(report.json());
    } else {
      BenchTable.lines(report).forEach(console::print);
    }
    console.say("report: " + file.toAbsolutePath());
  }

  private Path usable(String flag, String name) {
    return InstalledRuntimes.usable(command.commandLine(), flag, name).toAbsolutePath().normalize();
  }

  private Path reference() {
    return InstalledRuntimes.reference()
        .map(file -> file.toAbsolutePath().normalize())
        .orElseThrow(
            () -> wrong("finds no plumb-runtime beside ./plumb; name a runtime by --runtime PATH"));
  }

  private ParameterException wrong(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
