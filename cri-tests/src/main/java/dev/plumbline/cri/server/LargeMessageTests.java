package dev.plumbline.cri.server;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.spec.cri.RuntimeRpcs;
import dev.plumbline.spec.cri.v1.ListPodSandboxRequest;
import dev.plumbline.spec.cri.v1.PodSandboxFilter;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Messages beyond the 4 MiB that gRPC takes where nobody says otherwise, and odd text. */
class LargeMessageTests {

  private static final int MIB = 1 << 20;

  /** Below the 16 MiB that a kubelet and its servers agree on. */
  private static final int REQUEST = 12;

  private static final int ANSWER = 6;

  @Test
  @Covers("kubernetes/server/large-messages")
  void requestOfManyMebibytesIsTaken(CriEndpoint cri) {
    var sandbox = cri.runSandbox();
    var label = "a".repeat(REQUEST * MIB);
    var filter = PodSandboxFilter.newBuilder().setId(sandbox.id()).putLabelSelector("large", label);
    var request = ListPodSandboxRequest.newBuilder().setFilter(filter).build();
    assertThat("entries", cri.demand(RuntimeRpcs.LIST_POD_SANDBOX, request).getItemsCount()).is(0);
    assertThat("entries without the label", sandbox.listed().size()).is(1);
  }

  @Test
  @Covers("kubernetes/server/large-answers")
  @Requires({"run:registry", "witness:files"})
  void answerOfManyMebibytesIsSent(CriEndpoint cri) {
    var text = "a".repeat(ANSWER * MIB);
    var container =
        cri.runSandbox().create(Probe.of(p -> {}), c -> c.putAnnotations("large", text));
    var told = container.status().getAnnotationsMap().getOrDefault("large", "");
    assertThat("whether the annotation is whole", told.equals(text)).is(true);
    container.remove();
  }

  @Test
  @Covers("kubernetes/server/unicode")
  void annotationsOfEveryKindComeBack(CriEndpoint cri) {
    var odd =
        Map.of(
            "blanks", "  \t\n ",
            "empty", "",
            "controls", "\u0001\u007f\u0085",
            "combining", "e\u0301\u200d",
            "right-to-left", "\u202eשלום\u202c",
            "beyond-the-first-plane", "\uD83E\uDDF1\uD83D\uDCCF",
            "ключ/鍵", "значение 値",
            "no-character", "\uFFFE\uFFFF\uFEFF");
    var sandbox = cri.runSandbox(c -> c.putAllAnnotations(odd));
    assertThat("annotations", Map.copyOf(sandbox.status().getAnnotationsMap())).is(odd);
    assertThat("in the list", Map.copyOf(sandbox.listed().get(0).getAnnotationsMap())).is(odd);
  }
}
