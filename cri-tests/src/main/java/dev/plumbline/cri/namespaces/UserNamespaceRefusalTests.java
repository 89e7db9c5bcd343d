package dev.plumbline.cri.namespaces;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.spec.cri.v1.NamespaceMode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Mappings of ids that no server takes. */
class UserNamespaceRefusalTests {

  private static final int HOST = 0x7000_0000;

  @Test
  @Covers("kubernetes/namespaces/userns-mapping")
  void oneRangeOfIdsFromZeroOnIsTaken(CriEndpoint cri) {
    var config = cri.sandboxConfig(UserMapping.SOME.pod()::ofSandbox);
    assertThat(cri.attemptSandbox(config)).isOk();
  }

  @Test
  @Covers("kubernetes/namespaces/userns-two-mappings")
  @Contrast("oneRangeOfIdsFromZeroOnIsTaken")
  void twoRangesOfIdsAreRefused(CriEndpoint cri) {
    var second = UserMapping.range(0x1_0000, HOST + 0x1_0000, 0x1_0000);
    assertRefused(
        cri, new UserMapping(NamespaceMode.POD, List.of(UserMapping.SOME.range(), second)));
  }

  @Test
  @Covers("kubernetes/namespaces/userns-no-root")
  @Contrast("oneRangeOfIdsFromZeroOnIsTaken")
  void mappingWithoutRootOfTheContainerIsRefused(CriEndpoint cri) {
    var range = UserMapping.range(1, HOST, 0xffff);
    assertRefused(cri, new UserMapping(NamespaceMode.POD, List.of(range)));
  }

  @Test
  @Covers("kubernetes/namespaces/userns-mode-container")
  @Contrast("oneRangeOfIdsFromZeroOnIsTaken")
  void modeContainerIsRefused(CriEndpoint cri) {
    assertRefused(cri, new UserMapping(NamespaceMode.CONTAINER, UserMapping.SOME.ranges()));
  }

  @Test
  @Covers("kubernetes/namespaces/userns-mode-target")
  @Contrast("oneRangeOfIdsFromZeroOnIsTaken")
  void modeTargetIsRefused(CriEndpoint cri) {
    assertRefused(cri, new UserMapping(NamespaceMode.TARGET, UserMapping.SOME.ranges()));
  }

  private static void assertRefused(CriEndpoint cri, UserMapping mapping) {
    assertThat(cri.attemptSandbox(cri.sandboxConfig(mapping.pod()::ofSandbox))).failed();
  }
}
