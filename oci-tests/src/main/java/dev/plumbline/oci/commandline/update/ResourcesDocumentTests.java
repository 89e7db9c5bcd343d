package dev.plumbline.oci.commandline.update;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;
import static dev.plumbline.fixtures.witness.CgroupSetting.PIDS_LIMIT;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.OciRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where update takes its values from: runc-update(8), --resources. */
class ResourcesDocumentTests {

  private static final String LIMIT = "/linux/resources/pids/limit";

  @Test
  @Covers("commandline/update/stdin")
  void dashStandsForStandardInput(OciRuntime runtime) {
    var container = runtime.running(Bundle.idle().set(LIMIT, 77));
    container.update(Map.of("pids", Map.of("limit", 55)));
    assertThat("limit", PIDS_LIMIT.of(container)).is("55");
  }

  @Test
  @Covers("commandline/update/file")
  void fileOfResourcesIsRead(OciRuntime runtime) throws IOException {
    var file =
        Files.writeString(runtime.directory().resolve("limits"), "{\"pids\":{\"limit\":55}}");
    var container = runtime.running(Bundle.idle().set(LIMIT, 77));
    container.update("--resources", file.toString());
    assertThat("limit", PIDS_LIMIT.of(container)).is("55");
  }

  @Test
  @Covers("commandline/update/unified")
  void valuesOfUnifiedAreWritten(OciRuntime runtime) {
    var container = runtime.running(Bundle.idle().set(LIMIT, 77));
    container.update(Map.of("unified", Map.of("pids.max", "55")));
    assertThat("limit", PIDS_LIMIT.of(container)).is("55");
  }
}
