package dev.plumbline.cri.runtime;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.spec.cri.RuntimeRpcs;
import dev.plumbline.spec.cri.v1.RuntimeCondition;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The condition NetworkReady, while there is a network configuration and while there is none. */
@Tag("alone")
@Requires("run:own-server")
class NetworkReadyTests {

  @Test
  @Covers("kubernetes/runtime/network-not-ready-reason")
  void withoutAConfigurationTheNetworkIsNotReadyForAReason(CriEndpoint cri) {
    var reasons = cri.withoutNetwork(() -> reasonsOnceNotReady(cri));
    assertThat("reasons of NetworkReady being false", reasons)
        .is("one", all -> all.size() == 1 && !all.get(0).isEmpty());
  }

  @Test
  @Covers("kubernetes/runtime/network-comes-back")
  void networkIsReadyOnceThereIsAConfigurationAgain(CriEndpoint cri) {
    cri.withoutNetwork(() -> reasonsOnceNotReady(cri));
    assertThat("whether it comes to be ready", cri.becomes(() -> notReady(cri).isEmpty())).is(true);
  }

  private static List<String> reasonsOnceNotReady(CriEndpoint cri) {
    cri.becomes(() -> !notReady(cri).isEmpty());
    return notReady(cri).stream().map(RuntimeCondition::getReason).toList();
  }

  private static List<RuntimeCondition> notReady(CriEndpoint cri) {
    return cri.demand(RuntimeRpcs.STATUS).getStatus().getConditionsList().stream()
        .filter(condition -> condition.getType().equals("NetworkReady"))
        .filter(condition -> !condition.getStatus())
        .toList();
  }
}
