package dev.plumbline.spec.verdict;

import dev.plumbline.spec.clause.ClauseId;
import java.util.List;

/**
 * The verdict on one clause by one test, and everything a reader needs to believe it.
 *
 * @param id clause + test method + row: {@code
 *     runtime-spec/root/readonly@RootReadonlyTests.name[row]}, unique within a run and stable
 *     between runs
 * @param title the fact that the test's name states
 * @param clause the clause judged
 * @param verdict the verdict
 * @param reason why not PASS, in one sentence; empty for PASS
 * @param facts what was expected and seen, key by key
 * @param commands the command lines run against the runtime, in order, as a shell would take them
 * @param output what the runtime printed, command by command
 * @param bundle the bundle's {@code config.json} and probe listing, to reproduce by hand; may be
 *     empty
 * @param seconds wall time of the test
 */
public record ClauseResult(
    String id,
    String title,
    ClauseId clause,
    Verdict verdict,
    String reason,
    List<Fact> facts,
    List<String> commands,
    String output,
    String bundle,
    double seconds) {

  public ClauseResult {
    facts = List.copyOf(facts);
    commands = List.copyOf(commands);
  }

  /** Class and method of the test, as the id names them; empty where it names none. */
  public String test() {
    var at = id.indexOf('@');
    var row = id.indexOf('[', at + 1);
    return at < 0 ? "" : id.substring(at + 1, row < 0 ? id.length() : row);
  }

  /** The same result with other facts. */
  public ClauseResult withFacts(List<Fact> changed) {
    return new ClauseResult(
        id, title, clause, verdict, reason, changed, commands, output, bundle, seconds);
  }

  /** The value of the first fact with this key, or an empty string. */
  public String fact(String key) {
    return facts.stream().filter(f -> f.key().equals(key)).map(Fact::value).findFirst().orElse("");
  }
}
