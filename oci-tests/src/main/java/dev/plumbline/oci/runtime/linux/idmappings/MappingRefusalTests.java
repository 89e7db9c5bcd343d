package dev.plumbline.oci.runtime.linux.idmappings;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mappings that lack a property: config-linux.md#configLinuxUserNamespaceMappings. */
class MappingRefusalTests {

  @ParameterizedTest
  @CsvSource({"containerid, containerID", "hostid, hostID", "size, size"})
  @Covers("runtime-spec/idmappings/{0}-missing")
  @Contrast("mappingWithEveryPropertyIsAccepted")
  void mappingWithoutAPropertyIsRefused(String clause, String property, OciRuntime runtime) {
    assertThat(runtime.launch(mapped().remove("/linux/uidMappings/0/" + property))).refused();
  }

  void mappingWithEveryPropertyIsAccepted(OciRuntime runtime) {
    assertThat(runtime.run(mapped())).ranToTheEnd();
  }

  private static Bundle mapped() {
    return Mapped.running(Probe.of(p -> p.pid("ran")));
  }
}
