package dev.plumbline.spec.clause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.spec.entry.EntryParser;
import dev.plumbline.spec.entry.Problem;
import dev.plumbline.spec.entry.Problems;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClauseCatalogueTests {

  private static final String READONLY =
      """
      - id: runtime-spec/root/readonly
        keyword: SHOULD
        keywords: {"1.0.0": SHOULD, "1.2.0": MUST}
        since: "1.0.0"
        where: config.md#root
        via:
        says: Nothing can be written.
        test: probe
        needs: ["witness:host"]
        mutants: ["drop:/root/readonly"]
        help: >-
          Was the flag
          lost?
        formerly: [runtime-spec/root/read-only]
        sentences: [12e45678, 00670076]
      """;

  private static final String NEEDS =
      """
      - {id: "witness:host", is: the host sees the processes}
      """;

  @Test
  void aClauseIsReadWithEveryKeyAndItsLine() {
    var clause = catalogue(READONLY).find(new ClauseId("runtime-spec/root/readonly")).orElseThrow();
    assertThat(clause.keywordIn(SpecVersion.parse("1.1.0"))).isEqualTo(Keyword.SHOULD);
    assertThat(clause.keywordIn(SpecVersion.parse("1.3.0"))).isEqualTo(Keyword.MUST);
    assertThat(clause.via()).isNull();
    assertThat(clause.help()).isEqualTo("Was the flag lost?");
    assertThat(clause.sentences()).containsExactly("12e45678", "00670076");
    assertThat(clause.file()).isEqualTo("runtime-spec/root.yaml");
    assertThat(clause.line()).isEqualTo(1);
  }

  @Test
  void aClauseIsFoundByTheIdItFormerlyHad() {
    assertThat(catalogue(READONLY).find(new ClauseId("runtime-spec/root/read-only")))
        .map(Clause::id)
        .contains(new ClauseId("runtime-spec/root/readonly"));
  }

  @Test
  void aMisspeltIdIsAnsweredWithTheNearest() {
    var catalogue = catalogue(READONLY);
    assertThat(catalogue.suggest("runtime-spec/root/read-onyl"))
        .containsExactly("runtime-spec/root/readonly");
    assertThat(catalogue.suggest("readonyl")).containsExactly("runtime-spec/root/readonly");
    assertThat(catalogue.suggest("image-spec/layer/whiteout")).isEmpty();
  }

  @Test
  void theDigestDependsOnContentAndNotOnLayout() {
    var digest = catalogue(READONLY).digest();
    assertThat(digest).matches("sha256:[0-9a-f]{64}");
    assertThat(catalogue("# a comment\n\n" + READONLY).digest()).isEqualTo(digest);
    assertThat(catalogue(READONLY.replace("lost?", "gone?")).digest()).isNotEqualTo(digest);
  }

  @Test
  void aNeedKnowsWhoHasToOfferIt() {
    assertThat(catalogue(READONLY).needs())
        .containsEntry(
            "witness:host",
            new Need("witness:host", Need.Kind.WITNESS, "the host sees the processes"));
  }

  @Test
  void chaptersComeInTheOrderOfTheirTitles() {
    var catalogue =
        ClauseCatalogue.of(
            List.of(
                new CatalogueSource("runtime-spec/alpha.yaml", named("runtime-spec/alpha/one")),
                new CatalogueSource("runtime-spec/beta.yaml", named("runtime-spec/beta/one")),
                new CatalogueSource(
                    "chapters.yaml", "- {chapter: runtime-spec/beta, title: Second letter}")));
    assertThat(catalogue.chapters())
        .containsExactly(
            new Chapter("runtime-spec/beta", "Second letter"),
            new Chapter("runtime-spec/alpha", "runtime-spec/alpha"));
    assertThat(catalogue.all())
        .extracting(c -> c.id().value())
        .containsExactly("runtime-spec/beta/one", "runtime-spec/alpha/one");
    assertThat(catalogue.inChapter("runtime-spec/alpha")).hasSize(1);
  }

  /** Everything wrong is reported at once, by file and line. */
  @Nested
  class Mistakes {

    @Test
    void severalMistakesAreReportedTogetherWithFileAndLine() {
      assertThatThrownBy(
              () ->
                  catalogue(
                      READONLY
                          .replace("keyword: SHOULD", "keyword: OUGHT")
                          .replace("says: ", "sais: ")))
          .isInstanceOf(CatalogueException.class)
          .hasMessage(
              """
              the clause catalogue has 3 problems:
              runtime-spec/root.yaml:1: 'says' is missing
              runtime-spec/root.yaml:2: 'keyword': 'OUGHT' is not allowed: one of RFC 2119's \
              keywords, KUBERNETES, DE_FACTO or SECURITY
              runtime-spec/root.yaml:7: 'sais' is no key of an entry; did you mean 'says'?""");
    }

    @Test
    void aDuplicateIdNamesTheFirstPlace() {
      assertThat(problemsOf(READONLY + READONLY))
          .containsExactly(
              new Problem(
                  "runtime-spec/root.yaml",
                  16,
                  "runtime-spec/root/readonly: the id is taken by runtime-spec/root.yaml:1"));
    }

    @Test
    void anEntryInAForeignFileIsReported() {
      assertThat(problemsOf(named("runtime-spec/mounts/one")))
          .extracting(Problem::message)
          .containsExactly(
              "runtime-spec/mounts/one: belongs into runtime-spec/mounts.yaml (or a part,"
                  + " runtime-spec/mounts-….yaml)");
    }

    @Test
    void aTextThatIsCutByACommaIsReported() {
      assertThat(problemsOf("- {id: a, says: one, Two}"))
          .extracting(Problem::message)
          .contains("'Two' is no key; is a text not quoted?");
    }

    @Test
    void brokenYamlIsReportedWithItsLine() {
      assertThat(problemsOf("- id: [a\n- b"))
          .singleElement()
          .satisfies(problem -> assertThat(problem.line()).isEqualTo(2));
    }

    private static List<Problem> problemsOf(String text) {
      try {
        catalogue(text);
        return List.of();
      } catch (CatalogueException e) {
        return e.problems();
      }
    }
  }

  /** The real catalogue, as a user's class path has it. */
  @Nested
  class OnTheClassPath {

    @Test
    void theRealCatalogueHasEveryChapterThatHasATitle() {
      var catalogue = ClauseCatalogue.load();
      assertThat(catalogue.all()).hasSizeGreaterThan(1000);
      assertThat(catalogue.chapters())
          .extracting(Chapter::spec)
          .contains("runtime-spec", "security");
      assertThat(CatalogueSource.onClassPath())
          .filteredOn(source -> source.name().equals("chapters.yaml"))
          .flatExtracting(source -> EntryParser.parse(source.name(), source.text(), new Problems()))
          .extracting(entry -> entry.text("chapter", new Problems()))
          .containsExactlyElementsOf(catalogue.chapters().stream().map(Chapter::id).toList());
    }

    @Test
    void aSectionComesBeforeItsParts() {
      assertThat(CatalogueSource.onClassPath())
          .extracting(CatalogueSource::name)
          .containsSubsequence("runtime-spec/mounts.yaml", "runtime-spec/mounts-options.yaml");
    }

    @Test
    void aJarGivesTheSameCatalogueAsADirectory(@TempDir Path folder) throws Exception {
      var jar = jarOfClassPath(folder);
      var urls = new URL[] {jar.toUri().toURL()};
      var parent = new WithoutOurs(Clause.class.getClassLoader());
      try (var loader = new URLClassLoader(urls, parent)) {
        var type = loader.loadClass(ClauseCatalogue.class.getName());
        var catalogue = type.getMethod("load").invoke(null);
        assertThat(type.getClassLoader()).isSameAs(loader);
        assertThat(type.getMethod("digest").invoke(catalogue))
            .isEqualTo(ClauseCatalogue.load().digest());
      }
    }

    private static Path jarOfClassPath(Path folder) throws IOException {
      var classes = Path.of(System.getProperty("java.class.path").split(":")[0]);
      var roots =
          Arrays.stream(System.getProperty("java.class.path").split(":"))
              .map(Path::of)
              .filter(root -> Files.exists(root.resolve("clauses/needs.yaml")))
              .toList();
      assertThat(roots).as("folder of the catalogue, beside %s", classes).hasSize(1);
      var jar = folder.resolve("with blank.jar");
      try (var zip = FileSystems.newFileSystem(jar, Map.of("create", "true"));
          var files = Files.walk(roots.get(0))) {
        for (var file : (Iterable<Path>) files::iterator) {
          var target = zip.getPath("/" + roots.get(0).relativize(file));
          if (Files.isRegularFile(file)) {
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
          }
        }
      }
      return jar;
    }
  }

  /** Hides our own classes, so that they come from the jar. */
  private static final class WithoutOurs extends ClassLoader {
    WithoutOurs(ClassLoader parent) {
      super(parent);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith("dev.plumbline.")) {
        throw new ClassNotFoundException(name);
      }
      return super.loadClass(name, resolve);
    }

    @Override
    public URL getResource(String name) {
      return name.startsWith("clauses/") ? null : super.getResource(name);
    }
  }

  private static ClauseCatalogue catalogue(String root) {
    return ClauseCatalogue.of(
        List.of(
            new CatalogueSource("needs.yaml", NEEDS),
            new CatalogueSource("runtime-spec/root.yaml", root)));
  }

  private static String named(String id) {
    return READONLY
        .replace("runtime-spec/root/readonly", id)
        .replace("runtime-spec/root/read-only", id + "-old");
  }
}
