package dev.plumbline.cri.runtime;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.spec.cri.RuntimeRpcs;
import dev.plumbline.spec.cri.v1.RuntimeCondition;
import dev.plumbline.spec.cri.v1.RuntimeHandler;
import dev.plumbline.spec.cri.v1.StatusRequest;
import dev.plumbline.spec.cri.v1.StatusResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whether the server is fit, and what its handlers can do: Status. */
class StatusTests {

  @Test
  @Covers("cri/runtime/status-runtime-ready")
  void conditionRuntimeReadyIsTrue(CriEndpoint cri) {
    assertThat("RuntimeReady", condition("RuntimeReady", cri)).is(List.of(true));
  }

  @Test
  @Covers("cri/runtime/status-network-ready")
  void conditionNetworkReadyIsTrue(CriEndpoint cri) {
    assertThat("NetworkReady", condition("NetworkReady", cri)).is(List.of(true));
  }

  @Test
  @Covers("cri/runtime/status-info-verbose")
  void statusThatIsNotVerboseHasNoInformation(CriEndpoint cri) {
    assertThat("info", cri.demand(RuntimeRpcs.STATUS).getInfoMap()).is(Map.of());
  }

  @Test
  @Covers("kubernetes/runtime/status-not-verbose-ready")
  void verboseStatusHasTheSameConditions(CriEndpoint cri) {
    assertThat("conditions of the verbose Status", conditions(verbose(cri)))
        .is(conditions(cri.demand(RuntimeRpcs.STATUS)));
  }

  @Test
  @Covers("kubernetes/runtime/status-concurrent")
  void statusAnswersWhilePodsAreBeingMade(CriEndpoint cri) {
    var times =
        cri.atOnce(
            6,
            number -> {
              if (number % 2 == 0) {
                cri.runSandbox();
                return 0L;
              }
              return cri.call(RuntimeRpcs.STATUS).took().toMillis();
            });
    assertThat("milliseconds until Status answers, while three pods are made", times)
        .is("each below 2000", all -> all.stream().allMatch(millis -> millis < 2000));
  }

  @Test
  @Covers("cri/runtime/handlers-unique")
  void everyHandlerHasANameOfItsOwn(CriEndpoint cri) {
    var names = handlers(cri);
    assertThat("names of handlers", names)
        .is("each once", all -> all.stream().distinct().count() == all.size());
  }

  @Test
  @Covers("cri/runtime/handlers-default")
  void defaultHandlerHasTheEmptyName(CriEndpoint cri) {
    assertThat("names of handlers", handlers(cri)).is("the empty one too", n -> n.contains(""));
  }

  private static List<Boolean> condition(String type, CriEndpoint cri) {
    return cri.demand(RuntimeRpcs.STATUS).getStatus().getConditionsList().stream()
        .filter(condition -> condition.getType().equals(type))
        .map(RuntimeCondition::getStatus)
        .toList();
  }

  private static List<String> conditions(StatusResponse status) {
    return status.getStatus().getConditionsList().stream()
        .map(condition -> condition.getType() + " " + condition.getStatus())
        .sorted()
        .toList();
  }

  private static List<String> handlers(CriEndpoint cri) {
    return cri.demand(RuntimeRpcs.STATUS).getRuntimeHandlersList().stream()
        .map(RuntimeHandler::getName)
        .toList();
  }

  private static StatusResponse verbose(CriEndpoint cri) {
    return cri.demand(RuntimeRpcs.STATUS, StatusRequest.newBuilder().setVerbose(true).build());
  }
}
