package dev.plumbline.ci.clauses;

import dev.plumbline.ci.console.Console;
import dev.plumbline.ci.console.ExitCode;
import dev.plumbline.spec.clause.ClauseCatalogue;
import dev.plumbline.spec.clause.listing.ClauseCard;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows one clause with all that is known of it. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    header = "Shows one clause: what it says, where, how it is tested and what to look at.")
final class ShowCommand implements Callable<Integer> {

  @Parameters(paramLabel = "ID", description = "A clause, such as runtime-spec/root/readonly.")
  private String id = "";

  @Mixin private Console console = new Console();

  @Override
  public Integer call() {
    var catalogue = ClauseCatalogue.load();
    var card = new ClauseCard(catalogue, CoveringTests.of(catalogue));
    var text = card.show(id);
    if (text.isEmpty()) {
      console.complain("plumb: " + card.unknown(id));
      return ExitCode.USAGE;
    }
    console.print(text.get().stripTrailing());
    return ExitCode.OK;
  }
}
