package dev.plumbline.ci.lint;

import dev.plumbline.ci.console.Console;
import dev.plumbline.ci.console.ExitCode;
import dev.plumbline.ci.console.SourceTree;
import dev.plumbline.fixtures.run.Selection;
import dev.plumbline.fixtures.run.SuiteRun;
import dev.plumbline.spec.clause.CatalogueException;
import dev.plumbline.spec.clause.ClauseCatalogue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.platform.engine.support.descriptor.MethodSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks Plumbline's own sources before a commit. */
@Command(
    name = "lint",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Checks the sources before a commit: sizes, titles, catalogue, format, architecture.",
    description = "Each finding comes with the command that mends it, or with what to do.",
    footerHeading = "%n",
    footer = "Exit codes: 0 nothing was found, 1 something was, 2 usage.")
public final class LintCommand implements Callable<Integer> {

  private static final Selection SUITES =
      new Selection(
          List.of("dev.plumbline.oci", "dev.plumbline.cri"), List.of(), List.of(), List.of());

  @Option(
      names = "--quick",
      description = "Leave out what takes Maven and a minute: format and architecture.")
  private boolean quick;

  @Mixin private SourceTree tree = new SourceTree();
  @Mixin private Console console = new Console();

  @Override
  public Integer call() throws IOException {
    var findings = new ArrayList<Finding>();
    findings.addAll(sources());
    findings.addAll(catalogueAndTests());
    if (!quick) {
      console.say("plumb: lets Maven look at format and architecture");
      var maven = new MavenRules(tree.root());
      findings.addAll(maven.format());
      findings.addAll(maven.architecture());
    }
    for (var finding : findings) {
      console.print("%-13s %s: %s".formatted(finding.rule(), finding.where(), finding.what()));
      console.print("              " + finding.cure());
    }
    console.print(
        findings.isEmpty()
            ? "nothing found" + (quick ? "; format and architecture were not looked at" : "")
            : findings.size() + (findings.size() == 1 ? " finding" : " findings"));
    return findings.isEmpty() ? ExitCode.OK : ExitCode.BREAKS_A_MUST;
  }

  private List<Finding> sources() throws IOException {
    var rules = new SourceRules(tree.root());
    var findings = new ArrayList<>(rules.sizes());
    findings.addAll(rules.names());
    findings.addAll(rules.packages());
    return findings;
  }

  private static List<Finding> catalogueAndTests() {
    ClauseCatalogue catalogue;
    try {
      catalogue = ClauseCatalogue.load();
    } catch (CatalogueException e) {
      return List.of(
          new Finding(
              "catalogue", "clauses", String.valueOf(e.getMessage()), "mend the lines named"));
    }
    var tests =
        new SuiteRun(SUITES, 1, false).list().stream().map(MethodSource::getJavaMethod).toList();
    var findings = new ArrayList<>(TestRules.titles(tests));
    findings.addAll(TestRules.clauses(tests, catalogue));
    findings.addAll(TestRules.mutants(tests, catalogue));
    return findings;
  }
}
