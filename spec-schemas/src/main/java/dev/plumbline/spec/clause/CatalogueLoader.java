package dev.plumbline.spec.clause;

import dev.plumbline.spec.entry.Entry;
import dev.plumbline.spec.entry.EntryParser;
import dev.plumbline.spec.entry.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sorts the files' entries into clauses, needs, chapters and sentences that bind others. */
final class CatalogueLoader {

  private final Problems problems = new Problems();
  private final ClauseReader reader = new ClauseReader(problems);
  private final Map<String, Chapter> titles = new LinkedHashMap<>();
  private final Map<String, List<Clause>> byChapter = new LinkedHashMap<>();
  private final Map<ClauseId, Clause> clauses = new LinkedHashMap<>();
  private final Map<ClauseId, Clause> renamed = new HashMap<>();
  private final Map<String, Chapter> chapters = new LinkedHashMap<>();
  private final Map<String, Need> needs = new LinkedHashMap<>();
  private final List<NotBinding> notBinding = new ArrayList<>();

  private CatalogueLoader() {}

  /**
   * Reads the files.
   *
   * @throws CatalogueException listing everything malformed
   */
  static CatalogueLoader read(List<CatalogueSource> sources) {
    var loader = new CatalogueLoader();
    for (var source : sources) {
      var plain = PlainEntries.parse(source);
      loader.sort(
          source,
          plain.orElseGet(() -> EntryParser.parse(source.name(), source.text(), loader.problems)));
    }
    loader.order();
    var found = loader.problems.sorted();
    if (!found.isEmpty()) {
      throw new CatalogueException(found);
    }
    return loader;
  }

  Map<ClauseId, Clause> clauses() {
    return clauses;
  }

  Map<ClauseId, Clause> renamed() {
    return renamed;
  }

  Map<String, Chapter> chapters() {
    return chapters;
  }

  Map<String, Need> needs() {
    return needs;
  }

  List<NotBinding> notBinding() {
    return List.copyOf(notBinding);
  }

  private void sort(CatalogueSource source, List<Entry> entries) {
    for (var entry : entries) {
      if (source.stem().equals("not-binding")) {
        reader.notBinding(entry).ifPresent(notBinding::add);
      } else if (source.name().equals("needs.yaml")) {
        reader.need(entry).ifPresent(need -> needs.put(need.id(), need));
      } else if (source.name().equals("chapters.yaml")) {
        reader.chapter(entry).ifPresent(chapter -> titles.put(chapter.id(), chapter));
      } else {
        reader.clause(entry).ifPresent(clause -> place(source, clause));
      }
    }
  }

  private void place(CatalogueSource source, Clause clause) {
    var home = source.home();
    var chapter = clause.id().chapter();
    if (!home.equals(chapter) && !home.startsWith(chapter + "-")) {
      add(clause, "belongs into " + chapter + ".yaml (or a part, " + chapter + "-….yaml)");
    }
    byChapter.computeIfAbsent(chapter, any -> new ArrayList<>()).add(clause);
  }

  /** Chapters follow the order of their titles; one without a title comes last. */
  private void order() {
    for (var title : titles.values()) {
      accept(title, byChapter.getOrDefault(title.id(), List.of()));
      byChapter.remove(title.id());
    }
    byChapter.forEach((id, found) -> accept(new Chapter(id, id), found));
  }

  private void accept(Chapter chapter, List<Clause> found) {
    if (!found.isEmpty()) {
      chapters.put(chapter.id(), chapter);
    }
    for (var clause : found) {
      var first = clauses.putIfAbsent(clause.id(), clause);
      if (first != null) {
        add(clause, "the id is taken by " + first.file() + ":" + first.line());
      }
      clause.formerly().forEach(old -> renamed.put(old, clause));
    }
  }

  private void add(Clause clause, String message) {
    problems.add(clause.file(), clause.line(), clause.id() + ": " + message);
  }
}
