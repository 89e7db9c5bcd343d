package dev.plumbline.oci.goldens;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The verdicts on the runtimes of Debian 12. A true FAIL of theirs does not make the build red; a
 * changed verdict does. After a review, {@code -Dgoldens.write=true} writes them anew.
 */
final class GoldenVerdictsTests {

  private static final Path GOLDENS = Path.of("src", "test", "resources", "goldens");

  @ParameterizedTest
  @ValueSource(strings = {"/usr/sbin/runc", "/usr/bin/crun", "/usr/bin/runsc"})
  @Execution(ExecutionMode.CONCURRENT)
  void verdictsAreThoseWrittenDown(Path binary) throws IOException {
    assertThat(binary).as("what ci/setup installs").isExecutable();
    var seen = JudgedRun.of(binary);
    var file = file(seen);
    if (Boolean.getBoolean("goldens.write")) {
      var written = Files.exists(file) ? seen.unsteadyAsIn(read(file)) : seen;
      Files.writeString(file, written.text());
    }
    assertThat(file).as("golden verdicts of %s", seen.subject()).exists();
    var golden = read(file);
    assertThat(golden.differences(seen))
        .as("%s: %s, before: %s", seen.subject(), seen.counts(), golden.counts())
        .isEmpty();
  }

  private static Golden read(Path file) throws IOException {
    return Golden.parse(Files.readString(file));
  }

  private static Path file(Golden golden) {
    var version = golden.subject().substring(0, golden.subject().indexOf(" by "));
    return GOLDENS.resolve(version.replace(' ', '-') + ".txt");
  }
}
