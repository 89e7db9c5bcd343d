package dev.plumbline.ci;

import dev.plumbline.ci.bench.BenchCommand;
import dev.plumbline.ci.check.CheckCommand;
import dev.plumbline.ci.clauses.ClausesCommand;
import dev.plumbline.ci.compare.CompareCommand;
import dev.plumbline.ci.console.Terminal;
import dev.plumbline.ci.doctor.DoctorCommand;
import dev.plumbline.ci.fixtures.FixturesCommand;
import dev.plumbline.ci.lint.LintCommand;
import dev.plumbline.ci.mutants.MutantsCommand;
import dev.plumbline.ci.writing.NewTestCommand;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;

/** The top of the {@code plumb} command. */
@Command(
    name = "plumb",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      CheckCommand.class,
      DoctorCommand.class,
      ClausesCommand.class,
      MutantsCommand.class,
      BenchCommand.class,
      CompareCommand.class,
      FixturesCommand.class,
      NewTestCommand.class,
      LintCommand.class,
      HelpCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    header = "Says whether a container runtime keeps its specifications, clause by clause.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  plumb check                                judge the reference runtime",
      "  plumb check oci --runtime /usr/sbin/runc   judge one",
      "  plumb doctor                               what this host lacks, and the cure",
      "  plumb clauses show runtime-spec/root/readonly",
      "",
      "Exit codes: 0 conforms, 1 a MUST fails, 2 usage, 3 inconclusive,",
      "130 interrupted.",
    })
public final class Plumb implements Runnable {

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  private Plumb() {}

  /** Runs the command and exits. */
  public static void main(String[] words) {
    var out = new PrintWriter(System.out, true);
    var err = new PrintWriter(System.err, true);
    System.exit(run(words, out, err));
  }

  /** Runs the command. */
  static int run(String[] words, PrintWriter out, PrintWriter err) {
    var failures = new Failures();
    return new CommandLine(new Plumb())
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setColorScheme(CommandLine.Help.defaultColorScheme(ansi()))
        .setExecutionExceptionHandler(failures)
        .setParameterExceptionHandler(failures)
        .execute(CheckCommand.withSuite(words));
  }

  /** Without a command there is nothing to do but to say what there is. */
  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  private static Ansi ansi() {
    return Terminal.OUT.live() && System.getenv("NO_COLOR") == null ? Ansi.ON : Ansi.OFF;
  }
}
