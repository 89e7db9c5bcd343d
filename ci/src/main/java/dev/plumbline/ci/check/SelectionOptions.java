package dev.plumbline.ci.check;

import dev.plumbline.fixtures.run.Selection;
import dev.plumbline.spec.clause.Clause;
import dev.plumbline.spec.clause.ClauseCatalogue;
import dev.plumbline.spec.clause.TestKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which tests to run. */
final class SelectionOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(
      names = "--filter",
      paramLabel = "WORDS",
      description = "Run tests whose title or clause contains these words; repeatable.")
  private List<String> filters = new ArrayList<>();

  @Option(
      names = "--clause",
      paramLabel = "ID",
      description = "Run the tests of a clause, or of all whose ids begin so; repeatable.")
  private List<String> clauses = new ArrayList<>();

  @Option(
      names = "--needs",
      paramLabel = "ID",
      description =
          "Run the tests of clauses that need this of host or runtime, such as host:apparmor;"
              + " repeatable.")
  private List<String> needs = new ArrayList<>();

  @Option(
      names = "--tag",
      paramLabel = "TAG",
      description = "Run tests that have this tag; repeatable.")
  private List<String> tags = new ArrayList<>();

  /**
   * The selection.
   *
   * @throws ParameterException if a clause is unknown
   */
  Selection selection(ClauseCatalogue catalogue, String packageName) {
    clauses.forEach(id -> demandKnown(id, catalogue));
    needs.forEach(need -> demandKnownNeed(need, catalogue));
    var ids = new ArrayList<>(clauses);
    catalogue.all().stream()
        .filter(clause -> clause.needs().stream().anyMatch(this::isNeeded))
        .forEach(clause -> ids.add(clause.id().value()));
    return new Selection(List.of(packageName), ids, filters, tags);
  }

  /** Where nothing was chosen: the clauses that have such a need. */
  void orNeeding(List<String> beginnings) {
    if (named().isEmpty()) {
      needs = beginnings;
    }
  }

  /** The words that choose the same. */
  List<String> words() {
    var words = new ArrayList<String>();
    clauses.forEach(id -> words.addAll(List.of("--clause", id)));
    filters.forEach(filter -> words.addAll(List.of("--filter", filter)));
    needs.forEach(need -> words.addAll(List.of("--needs", need)));
    tags.forEach(tag -> words.addAll(List.of("--tag", tag)));
    return words;
  }

  /** What to say when the selection holds no test. */
  ParameterException empty(ClauseCatalogue catalogue) {
    var named = named();
    var reasons =
        catalogue.all().stream()
            .filter(clause -> clauses.stream().anyMatch(id -> isNamed(clause, id)))
            .limit(3)
            .map(SelectionOptions::untested)
            .toList();
    return new ParameterException(
        command.commandLine(),
        "no test is selected by "
            + (named.isEmpty() ? "this suite: it has none" : String.join(" ", named))
            + reasons.stream().map(reason -> "\n  " + reason).reduce("", String::concat));
  }

  private List<String> named() {
    var words = new ArrayList<String>();
    clauses.forEach(id -> words.add("--clause " + id));
    filters.forEach(filter -> words.add("--filter '" + filter + "'"));
    needs.forEach(need -> words.add("--needs " + need));
    tags.forEach(tag -> words.add("--tag " + tag));
    return words;
  }

  private static String untested(Clause clause) {
    return clause.test() == TestKind.NONE
        ? clause.id() + " is not testable: " + clause.why()
        : clause.id() + " (" + clause.test().name().toLowerCase(Locale.ROOT) + ")";
  }

  private void demandKnown(String id, ClauseCatalogue catalogue) {
    if (catalogue.all().stream().noneMatch(clause -> isNamed(clause, id))) {
      var near = catalogue.suggest(id);
      throw new ParameterException(
          command.commandLine(),
          "--clause %s: no clause has this id%s"
              .formatted(
                  id, near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?"));
    }
  }

  private void demandKnownNeed(String need, ClauseCatalogue catalogue) {
    if (catalogue.needs().keySet().stream().noneMatch(known -> known.startsWith(need))) {
      throw new ParameterException(
          command.commandLine(),
          "--needs %s: no clause has such a need; they are listed by `plumb doctor`"
              .formatted(need));
    }
  }

  private boolean isNeeded(String need) {
    return needs.stream().anyMatch(need::startsWith);
  }

  private static boolean isNamed(Clause clause, String id) {
    return clause.id().value().equals(id)
        || clause.id().value().startsWith(id.endsWith("/") ? id : id + "/");
  }
}
