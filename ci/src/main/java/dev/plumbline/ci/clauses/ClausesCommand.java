package dev.plumbline.ci.clauses;

import dev.plumbline.ci.console.Console;
import dev.plumbline.ci.console.ExitCode;
import dev.plumbline.spec.clause.Clause;
import dev.plumbline.spec.clause.ClauseCatalogue;
import dev.plumbline.spec.clause.TestKind;
import dev.plumbline.spec.clause.listing.ClauseListing;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the catalogue, or how much of each section has tests. */
@Command(
    name = "clauses",
    mixinStandardHelpOptions = true,
    subcommands = ShowCommand.class,
    header = "Lists the clauses that Plumbline judges by.",
    description = "Without options: how much of each section has tests.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  plumb clauses                                   what has tests, by section",
      "  plumb clauses --chapter runtime-spec/hooks      the clauses of a chapter",
      "  plumb clauses --untested --test probe           what to write next",
      "  plumb clauses show runtime-spec/root/readonly   one clause",
    })
public final class ClausesCommand implements Callable<Integer> {

  @Option(names = "--untested", description = "Only clauses that can be tested and have no test.")
  private boolean untested;

  @Option(
      names = "--test",
      paramLabel = "KIND",
      description = "Only clauses tested this way: ${COMPLETION-CANDIDATES}.")
  private @Nullable TestKind kind;

  @Option(
      names = "--chapter",
      paramLabel = "ID",
      description = "Only clauses whose id begins with this, such as runtime-spec/hooks.")
  private @Nullable String chapter;

  @Option(names = "--all", description = "Every clause.")
  private boolean all;

  @Mixin private Console console = new Console();

  @Override
  public Integer call() {
    var catalogue = ClauseCatalogue.load();
    var tests = CoveringTests.of(catalogue);
    var listing = new ClauseListing(catalogue, tests);
    if (!untested && !all && kind == null && chapter == null) {
      console.print(listing.coverage().stripTrailing());
      return ExitCode.OK;
    }
    Predicate<Clause> wanted =
        clause ->
            (kind == null || clause.test() == kind)
                && (chapter == null || clause.id().value().startsWith(chapter))
                && (!untested || clause.test() != TestKind.NONE && !tests.containsKey(clause.id()));
    console.print(listing.list(wanted).stripTrailing());
    return ExitCode.OK;
  }
}
