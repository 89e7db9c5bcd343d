package dev.plumbline.reports.comparison;

import dev.plumbline.reports.model.Report;
import dev.plumbline.reports.model.Result;
import dev.plumbline.spec.clause.ClauseCatalogue;
import dev.plumbline.spec.clause.ClauseId;
import dev.plumbline.spec.verdict.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * What differs between two reports.
 *
 * @param conditions conditions that differ, in a sentence each: they may explain the changes
 * @param changes results in both reports whose verdicts differ, in the newer report's order
 * @param appeared results of the newer report only
 * @param vanished results of the older report only
 */
public record Comparison(
    List<String> conditions, List<Change> changes, List<Result> appeared, List<Result> vanished) {

  public Comparison {
    conditions = List.copyOf(conditions);
    changes = List.copyOf(changes);
    appeared = List.copyOf(appeared);
    vanished = List.copyOf(vanished);
  }

  /** Compares by the results' ids as they are. */
  public static Comparison of(Report before, Report after) {
    return of(before, after, clause -> clause);
  }

  /** Compares by the results' ids, where a clause renamed since keeps its history. */
  public static Comparison of(Report before, Report after, ClauseCatalogue catalogue) {
    return of(
        before, after, clause -> catalogue.find(clause).map(known -> known.id()).orElse(clause));
  }

  static Comparison of(Report before, Report after, UnaryOperator<ClauseId> renamed) {
    var old = new LinkedHashMap<String, Result>();
    before.results().forEach(result -> old.put(id(result, renamed), result));
    var changes = new ArrayList<Change>();
    var appeared = new ArrayList<Result>();
    for (var result : after.results()) {
      var earlier = old.remove(result.id());
      if (earlier == null) {
        appeared.add(result);
      } else if (earlier.verdict() != result.verdict()) {
        changes.add(change(earlier, result));
      }
    }
    return new Comparison(conditions(before, after), changes, appeared, List.copyOf(old.values()));
  }

  /** The changes of one kind. */
  public List<Change> changes(Change.Kind kind) {
    return changes.stream().filter(change -> change.kind() == kind).toList();
  }

  /** Whether a gate ought to stop: a regression, or a new result that fails. */
  public boolean regressed() {
    return !changes(Change.Kind.REGRESSION).isEmpty()
        || appeared.stream().anyMatch(result -> result.verdict() == Verdict.FAIL);
  }

  /** Whether nothing differs in the results. */
  public boolean isEmpty() {
    return changes.isEmpty() && appeared.isEmpty() && vanished.isEmpty();
  }

  private static Change change(Result before, Result after) {
    var reason = after.verdict() == Verdict.PASS ? before.reason() : after.reason();
    return new Change(after.id(), before.verdict(), after.verdict(), reason);
  }

  private static String id(Result result, UnaryOperator<ClauseId> renamed) {
    var prefix = result.clause().value();
    return result.id().startsWith(prefix)
        ? renamed.apply(result.clause()).value() + result.id().substring(prefix.length())
        : result.id();
  }

  private static List<String> conditions(Report before, Report after) {
    var differ = new ArrayList<String>();
    var pairs = new LinkedHashMap<String, Map.Entry<String, String>>();
    pairs.put("subject", Map.entry(before.subject().display(), after.subject().display()));
    pairs.put("binary", Map.entry(before.subject().sha256(), after.subject().sha256()));
    pairs.put("judged by", Map.entry(before.specVersion().text(), after.specVersion().text()));
    pairs.put("suite", Map.entry(before.suiteVersion(), after.suiteVersion()));
    pairs.put("catalogue", Map.entry(before.catalogueDigest(), after.catalogueDigest()));
    pairs.put("kernel", Map.entry(before.host().kernel(), after.host().kernel()));
    pairs.put("cgroups", Map.entry(before.host().cgroups(), after.host().cgroups()));
    pairs.forEach(
        (name, pair) -> {
          if (!Objects.equals(pair.getKey(), pair.getValue())) {
            differ.add(name + ": " + pair.getKey() + " → " + pair.getValue());
          }
        });
    return differ;
  }
}
