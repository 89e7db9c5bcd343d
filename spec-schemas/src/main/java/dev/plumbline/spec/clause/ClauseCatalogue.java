package dev.plumbline.spec.clause;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every clause that Plumbline judges by, read from the YAML files below {@code clauses}. */
public final class ClauseCatalogue {

  private final Map<ClauseId, Clause> clauses;
  private final Map<ClauseId, Clause> renamed;
  private final Map<String, Chapter> chapters;
  private final Map<String, Need> needs;
  private final List<NotBinding> notBinding;

  private ClauseCatalogue(CatalogueLoader loaded) {
    this.clauses = Collections.unmodifiableMap(loaded.clauses());
    this.renamed = Collections.unmodifiableMap(loaded.renamed());
    this.chapters = Collections.unmodifiableMap(loaded.chapters());
    this.needs = Collections.unmodifiableMap(loaded.needs());
    this.notBinding = loaded.notBinding();
  }

  /**
   * Reads every catalogue file on the class path.
   *
   * @throws CatalogueException listing everything malformed, with file and line
   */
  public static ClauseCatalogue load() {
    return of(CatalogueSource.onClassPath());
  }

  /**
   * Reads the given files as the whole catalogue.
   *
   * @throws CatalogueException listing everything malformed, with file and line
   */
  static ClauseCatalogue of(List<CatalogueSource> sources) {
    return new ClauseCatalogue(CatalogueLoader.read(sources));
  }

  /** The clause of this id, or the one that formerly had it. */
  public Optional<Clause> find(ClauseId id) {
    return Optional.ofNullable(clauses.getOrDefault(id, renamed.get(id)));
  }

  /** Every clause, in the order of the specification. */
  public List<Clause> all() {
    return List.copyOf(clauses.values());
  }

  /** Every chapter that has clauses, in the order of the specification. */
  public List<Chapter> chapters() {
    return List.copyOf(chapters.values());
  }

  /** The clauses of a chapter such as {@code runtime-spec/root}, in document order. */
  public List<Clause> inChapter(String chapter) {
    return clauses.values().stream().filter(c -> c.id().chapter().equals(chapter)).toList();
  }

  /** Every need that a clause may name, by id. */
  public Map<String, Need> needs() {
    return needs;
  }

  /** The keyword sentences that bind somebody else. */
  List<NotBinding> notBinding() {
    return notBinding;
  }

  /**
   * A name for what the catalogue says: {@code sha256:} and 64 hexadecimal digits. The same for the
   * same clauses, however they are laid out in files.
   */
  public String digest() {
    return CatalogueDigest.of(clauses.values());
  }

  /** The ids most like the given text, nearest first; at most three, none if nothing is near. */
  public List<String> suggest(String id) {
    Collection<String> known = new ArrayList<>();
    clauses.keySet().forEach(clause -> known.add(clause.value()));
    var near = EditDistance.nearest(id, known, 3);
    if (!near.isEmpty() || id.contains("/")) {
      return near;
    }
    var bySlug = new LinkedHashMap<String, String>();
    clauses.keySet().forEach(clause -> bySlug.putIfAbsent(clause.slug(), clause.value()));
    return EditDistance.nearest(id, bySlug.keySet(), 3).stream().map(bySlug::get).toList();
  }
}
