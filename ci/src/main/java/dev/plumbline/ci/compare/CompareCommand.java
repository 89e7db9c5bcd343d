package dev.plumbline.ci.compare;

import dev.plumbline.ci.console.Console;
import dev.plumbline.ci.console.ExitCode;
import dev.plumbline.reports.Format;
import dev.plumbline.reports.comparison.Comparison;
import dev.plumbline.reports.comparison.ComparisonText;
import dev.plumbline.reports.model.Report;
import dev.plumbline.spec.clause.ClauseCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares two reports result by result, for a gate that only minds what gets worse. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Tells what changed between two reports: regressions, fixes, new N/A.",
    description =
        "Results are compared by their ids, which outlive a refactoring of the tests. Where subject,"
            + " version judged by, suite or host differ, that is said first.",
    footerHeading = "%nExample:%n",
    footer = {
      "  plumb compare last-week/report.json plumbline-report/runc",
      "",
      "Exit codes: 0 nothing regressed, 1 something did, 2 usage or no report.",
    })
public final class CompareCommand implements Callable<Integer> {

  @Spec private CommandSpec command = CommandSpec.create();

  @Parameters(paramLabel = "OLD", description = "A report.json, or the directory that holds one.")
  private Path before = Path.of("");

  @Parameters(paramLabel = "NEW", description = "The same of the newer run.")
  private Path after = Path.of("");

  @Mixin private Console console = new Console();

  private CompareCommand() {}

  @Override
  public Integer call() {
    var comparison = Comparison.of(report(before), report(after), ClauseCatalogue.load());
    ComparisonText.lines(comparison).forEach(console::print);
    return comparison.regressed() ? ExitCode.BREAKS_A_MUST : ExitCode.OK;
  }

  private Report report(Path named) {
    var file = Files.isDirectory(named) ? named.resolve(Format.JSON.file()) : named;
    if (!Files.isRegularFile(file)) {
      throw wrong(file + ": there is no such report");
    }
    try {
      return Report.read(file);
    } catch (IOException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
