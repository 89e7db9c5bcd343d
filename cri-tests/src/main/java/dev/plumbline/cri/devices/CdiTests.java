package dev.plumbline.cri.devices;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CdiDevice;
import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.spec.cri.v1.ContainerConfig;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Devices by the names that CDI specifications give them: each sets a variable here. */
@Requires("run:registry")
class CdiTests {

  private static final Probe ENVIRONMENT = Probe.of(p -> p.environment("environment"));

  @Test
  @Covers("kubernetes/devices/cdi-field")
  void deviceOfTheFieldIsInjected(CriEndpoint cri) {
    assertInjected(cri, CdiDevice.of(cri)::add);
  }

  @Test
  @Covers("kubernetes/devices/cdi-annotation")
  void deviceOfAnAnnotationIsInjected(CriEndpoint cri) {
    assertInjected(cri, CdiDevice.of(cri)::annotate);
  }

  @Test
  @Covers("kubernetes/devices/cdi-unknown")
  @Contrast("deviceOfTheFieldIsInjected")
  void deviceThatNobodySpecifiesIsRefused(CriEndpoint cri) {
    var sandbox = cri.runSandbox();
    var config =
        sandbox.containerConfig(
            ENVIRONMENT, c -> c.addCDIDevicesBuilder().setName("plumbline.dev/none=none"));
    assertThat(sandbox.attempt(config)).failed();
  }

  @Test
  @Covers("kubernetes/devices/cdi-twice")
  void deviceOfFieldAndAnnotationIsInjected(CriEndpoint cri) {
    var device = CdiDevice.of(cri);
    assertInjected(
        cri,
        c -> {
          device.add(c);
          device.annotate(c);
        });
  }

  @Test
  @Covers("kubernetes/devices/cdi-broken-other")
  void brokenSpecificationOfAnotherDeviceIsInNobodysWay(CriEndpoint cri) {
    CdiDevice.broken(cri);
    assertInjected(cri, CdiDevice.of(cri)::add);
  }

  @Test
  @Covers("kubernetes/devices/cdi-refresh")
  void specificationThatComesLaterIsFound(CriEndpoint cri) {
    assertInjected(cri, CdiDevice.of(cri)::add);
    assertInjected(cri, CdiDevice.of(cri)::add);
  }

  private static void assertInjected(CriEndpoint cri, Consumer<ContainerConfig.Builder> device) {
    assertThat("variables", cri.runSandbox().run(ENVIRONMENT, device))
        .is("one of a CDI device", CdiDevice::isIn);
  }
}
