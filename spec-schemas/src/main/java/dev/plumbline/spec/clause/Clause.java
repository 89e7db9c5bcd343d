package dev.plumbline.spec.clause;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One normative sentence that binds a runtime, a bundle, an image or a CRI server.
 *
 * @param id its stable name
 * @param keyword the word that makes it normative, in the newest version
 * @param keywords earlier keywords by the version that introduced them, where the strength changed
 * @param since the first version of the specification that says it
 * @param until the first version that no longer says it, if withdrawn
 * @param where file and anchor in the specification, such as {@code config.md#root}
 * @param via the general rule through which a field without a keyword of its own binds
 * @param kubelet what a kubelet or workload does with it; given if and only if {@code keyword} is
 *     {@link Keyword#KUBERNETES}
 * @param says one line in our own words, at most 120 characters
 * @param test how it is tested
 * @param why why it is not tested; given if and only if {@code test} is {@link TestKind#NONE}
 * @param needs ids of host capabilities and runtime features without which it cannot be judged
 * @param mutants ids of the broken promises that its tests must notice
 * @param help what to look at in one's own runtime when it fails
 * @param formerly earlier ids of the same clause
 * @param sentences fingerprints of the specification's sentences that it accounts for
 * @param file catalogue file it stands in, for messages
 * @param line line of the entry in that file, from 1
 */
public record Clause(
    ClauseId id,
    Keyword keyword,
    Map<SpecVersion, Keyword> keywords,
    SpecVersion since,
    @Nullable SpecVersion until,
    String where,
    @Nullable ClauseId via,
    @Nullable String kubelet,
    String says,
    TestKind test,
    @Nullable String why,
    List<String> needs,
    List<String> mutants,
    @Nullable String help,
    List<ClauseId> formerly,
    List<String> sentences,
    String file,
    int line) {

  public Clause {
    keywords = Map.copyOf(keywords);
    needs = List.copyOf(needs);
    mutants = List.copyOf(mutants);
    formerly = List.copyOf(formerly);
    sentences = List.copyOf(sentences);
  }

  /** The weight of the clause in the newest version; empty for a permission. */
  public Optional<Strength> strength() {
    return keyword.strength();
  }

  /** The keyword that is in force in the given version. */
  public Keyword keywordIn(SpecVersion version) {
    return keywords.entrySet().stream()
        .filter(entry -> version.atLeast(entry.getKey()))
        .max(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .orElse(keyword);
  }

  /** The same clause about something that the specification has since a later version only. */
  public Clause about(SpecVersion later) {
    return since.atLeast(later)
        ? this
        : new Clause(
            id, keyword, keywords, later, until, where, via, kubelet, says, test, why, needs,
            mutants, help, formerly, sentences, file, line);
  }

  /** Whether the given version of the specification says this. */
  public boolean saidIn(SpecVersion version) {
    return version.atLeast(since) && (until == null || !version.atLeast(until));
  }
}
