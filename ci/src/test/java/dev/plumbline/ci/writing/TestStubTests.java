package dev.plumbline.ci.writing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.spec.clause.Clause;
import dev.plumbline.spec.clause.ClauseCatalogue;
import dev.plumbline.spec.clause.ClauseId;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a new test goes, and how it begins. */
class TestStubTests {

  private static final ClauseCatalogue CATALOGUE = ClauseCatalogue.load();
  private static final Path SUITE = Path.of("..", "oci-tests", "src", "main", "java");

  @TempDir private Path empty;

  @ParameterizedTest
  @CsvSource({
    "runtime-spec/root/readonly, runtime.root, RootReadonlyTests",
    "runtime-spec/personality/flags, runtime.linux.personality, PersonalityFlagsTests",
    "commandline/pidfile/create, commandline.pidfile, PidfileCreateTests"
  })
  void newClassLiesWhereTheSpecificationHasItsChapter(String id, String packageName, String name)
      throws Exception {
    assertThat(TestPlace.of(new ClauseId(id), CATALOGUE, empty))
        .isEqualTo(new TestPlace("dev.plumbline.oci." + packageName, name));
  }

  @Test
  void methodGoesToTheClassThatIsNamedAfterTheClause() throws Exception {
    var place = TestPlace.of(new ClauseId("runtime-spec/root/readonly-default"), CATALOGUE, SUITE);
    assertThat(place.className()).isEqualTo("RootReadonlyTests");
  }

  @Test
  void classKeepsItsTestsAndGetsOneMore() throws Exception {
    var clause = clause("runtime-spec/root/readonly");
    var place = TestPlace.of(clause.id(), CATALOGUE, SUITE);
    var source = Files.readString(place.file(SUITE));
    var changed = new TestStub(clause).inClass(source);
    assertThat(changed.split("@Test")).hasSize(source.split("@Test").length + 1);
    assertThat(changed)
        .contains("  void rootMarkedReadonlyCannotBeWritten")
        .contains("import dev.plumbline.syscalls.OpenFlag;")
        .endsWith("  }\n}\n");
    assertThat(changed.indexOf("import static")).isLessThan(changed.indexOf("import dev."));
  }

  @Test
  void newClassTakesAProbeOnlyWhereTheClauseIsSeenByOne() {
    var place = new TestPlace("dev.plumbline.oci.runtime.root", "RootTests");
    assertThat(new TestStub(clause("runtime-spec/root/readonly")).inNewClass(place))
        .startsWith("package dev.plumbline.oci.runtime.root;\n\nimport static ")
        .contains("@Covers(\"runtime-spec/root/readonly\")")
        .contains("Probe.of(", ".failedWith(");
    assertThat(new TestStub(clause("runtime-spec/root/path-missing")).inNewClass(place))
        .contains(".refused();")
        .doesNotContain("Probe");
  }

  private static Clause clause(String id) {
    return CATALOGUE.find(new ClauseId(id)).orElseThrow();
  }
}
