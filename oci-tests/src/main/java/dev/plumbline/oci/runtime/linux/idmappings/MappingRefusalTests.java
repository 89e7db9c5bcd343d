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

  /** In the one of the two entries in which 0, as a reader might take it for, does no harm. */
  @ParameterizedTest
  @CsvSource({"containerid, 0/containerID", "hostid, 1/hostID", "size, 1/size"})
  @Covers("runtime-spec/idmappings/{0}-missing")
  @Contrast("mappingWithEveryPropertyIsAccepted")
  void mappingWithoutAPropertyIsRefused(String clause, String property, OciRuntime runtime) {
    assertThat(runtime.launch(mapped().remove("/linux/uidMappings/" + property))).refused();
  }

  void mappingWithEveryPropertyIsAccepted(OciRuntime runtime) {
    assertThat(runtime.run(mapped())).ranToTheEnd();
  }

  private static Bundle mapped() {
    return Mapped.running(Probe.of(p -> p.pid("ran")));
  }
}
