package dev.plumbline.oci.goldens;

import dev.plumbline.spec.verdict.ClauseResult;
import dev.plumbline.spec.verdict.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The verdicts on one runtime, as a text file that a reviewer can read: a line on the subject, one
 * on what its host offered, and one for each result.
 *
 * <pre>
 * subject runc 1.1.5+ds1 by 1.0.2-dev
 * host cap-mknod cgroup-v1 …
 * PASS runtime-spec/root/readonly@RootReadonlyTests.readonlyRootRefusesANewDirectory
 * N/A runtime-spec/…@….… the host lacks apparmor
 * </pre>
 *
 * @param subject name and version of the runtime, and the version judged by
 * @param offered the needs that the host met
 * @param verdicts the verdict by result id; an N/A has behind it what is lacking, without the words
 *     of runtime and host on it, which differ from run to run
 */
record Golden(String subject, SortedSet<String> offered, SortedMap<String, String> verdicts) {

  private static final String SUBJECT = "subject ";
  private static final String HOST = "host ";
  private static final String OR = "|";

  static Golden of(String subject, List<String> offered, List<ClauseResult> results) {
    var verdicts = new TreeMap<String, String>();
    for (var result : results) {
      verdicts.put(result.id(), told(result));
    }
    return new Golden(subject, new TreeSet<>(offered), verdicts);
  }

  static Golden parse(String text) {
    var lines = text.lines().toList();
    var verdicts = new TreeMap<String, String>();
    for (var line : lines.subList(2, lines.size())) {
      var verdict = line.substring(0, line.indexOf(' '));
      var rest = line.substring(verdict.length() + 1);
      var reason =
          verdict.equals(Verdict.NOT_APPLICABLE.text()) ? rest.indexOf("\t") : rest.length();
      verdicts.put(rest.substring(0, reason), verdict + rest.substring(reason));
    }
    return new Golden(
        lines.get(0).substring(SUBJECT.length()),
        new TreeSet<>(Arrays.asList(lines.get(1).substring(HOST.length()).split(" "))),
        verdicts);
  }

  String text() {
    var text = new StringBuilder();
    text.append(SUBJECT).append(subject).append('\n');
    text.append(HOST).append(String.join(" ", offered)).append('\n');
    for (var line : verdicts.entrySet()) {
      var reason = line.getValue().indexOf("\t");
      var verdict = reason < 0 ? line.getValue() : line.getValue().substring(0, reason);
      text.append(verdict).append(' ').append(line.getKey());
      text.append(line.getValue().substring(verdict.length())).append('\n');
    }
    return text.toString();
  }

  /**
   * What differs in another run, a line each. Where the hosts differ in what they offer, a result
   * that is judged on the one and not applicable on the other says nothing of runtime or suite.
   */
  List<String> differences(Golden seen) {
    return differing(seen).stream()
        .map(id -> "%s: %s → %s".formatted(id, verdict(this, id), verdict(seen, id)))
        .toList();
  }

  /** The ids of the results that differ in another run. */
  List<String> differing(Golden seen) {
    var alike = offered.equals(seen.offered());
    var ids = new TreeSet<>(verdicts.keySet());
    ids.addAll(seen.verdicts().keySet());
    return ids.stream()
        .filter(id -> !admits(id, verdict(seen, id)))
        .filter(id -> alike || !(notApplicable(this, id) || notApplicable(seen, id)))
        .toList();
  }

  /**
   * The same verdicts with what this golden says of a result that has more than one: where a
   * runtime loses a race of its own now and then, a reviewer writes {@code PASS|FAIL} by hand.
   */
  Golden unsteadyAsIn(Golden reviewed) {
    var kept = new TreeMap<>(verdicts);
    kept.replaceAll(
        (id, told) -> {
          var before = verdict(reviewed, id);
          return before.contains(OR) && reviewed.admits(id, told) ? before : told;
        });
    return new Golden(subject, offered, kept);
  }

  /** The same with what a later run of some tests says of these results. */
  Golden correctedBy(Golden later, List<String> ids) {
    var corrected = new TreeMap<>(verdicts);
    for (var id : ids) {
      if (later.verdicts().containsKey(id)) {
        corrected.put(id, later.verdicts().get(id));
      }
    }
    return new Golden(subject, offered, corrected);
  }

  /** How many results there are of each verdict. */
  Map<String, Long> counts() {
    var counts = new TreeMap<String, Long>();
    verdicts.values().forEach(told -> counts.merge(told.replaceFirst("\t.*", ""), 1L, Long::sum));
    return counts;
  }

  private boolean admits(String id, String told) {
    var written = verdict(this, id);
    return written.equals(told) || List.of(written.split(Pattern.quote(OR))).contains(told);
  }

  private static String told(ClauseResult result) {
    return result.verdict() == Verdict.NOT_APPLICABLE
        ? result.verdict() + "\t" + result.reason().split(": |\n", 2)[0]
        : result.verdict().text();
  }

  private static String verdict(Golden golden, String id) {
    return golden.verdicts().getOrDefault(id, "no such result");
  }

  private static boolean notApplicable(Golden golden, String id) {
    return verdict(golden, id).startsWith(Verdict.NOT_APPLICABLE.text());
  }
}
