package dev.plumbline.ci.mutants;

import dev.plumbline.fixtures.mutants.MutantOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which mutants are tried, how many at a time, and where the report goes. */
final class MutantChoice {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

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

  /**
   * Looks at what was asked for.
   *
   * @param exists whether there is a mutant of an id
   * @param suggest the ids of mutants most like a text
   * @throws ParameterException if there is no such mutant, or a number means nothing
   */
  void demandSense(Predicate<String> exists, Function<String, List<String>> suggest) {
    for (var id : mutants) {
      if (!exists.test(id)) {
        var near = suggest.apply(id);
        throw wrong(
            "--mutant %s: there is no such mutant%s"
                .formatted(
                    id, near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near)));
      }
    }
    if (jobs < 1 || jobs > 64) {
      throw wrong("--jobs must be from 1 to 64");
    }
    if (sample < 0) {
      throw wrong("--sample %d: must not be negative".formatted(sample));
    }
  }

  /** Whether mutants are listed, and none is run. */
  boolean list() {
    return list;
  }

  /** Where the report goes. */
  Path out() {
    return out;
  }

  /** The same for a run of the tests below a package. */
  MutantOptions options(String suite) {
    return new MutantOptions(List.of(suite), clauses, mutants, full, sample, seed, jobs);
  }

  /** The words that choose the same mutants. */
  List<String> words() {
    var words = new ArrayList<String>();
    clauses.forEach(id -> words.addAll(List.of("--clause", id)));
    mutants.forEach(id -> words.addAll(List.of("--mutant", id)));
    words.addAll(List.of("--sample", "" + sample, "--seed", "" + seed));
    if (full) {
      words.add("--full");
    }
    return words;
  }

  private ParameterException wrong(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
