package dev.plumbline.cri.listing;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.cri.Sandbox;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.spec.cri.RuntimeRpcs;
import dev.plumbline.spec.cri.v1.ListPodSandboxRequest;
import dev.plumbline.spec.cri.v1.PodSandbox;
import dev.plumbline.spec.cri.v1.PodSandboxFilter;
import dev.plumbline.spec.cri.v1.PodSandboxState;
import dev.plumbline.spec.cri.v1.PodSandboxStateValue;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which sandboxes ListPodSandbox lists; those of others are passed over. */
class SandboxFilterTests {

  @Test
  @Covers({"kubernetes/listing/all", "kubernetes/listing/order-free"})
  void withoutAFilterEverySandboxIsListedOnce(CriEndpoint cri) {
    var pair = new Pair(cri);
    assertThat("sandboxes", pair.own(cri.demand(RuntimeRpcs.LIST_POD_SANDBOX).getItemsList()))
        .is(pair.both());
  }

  @Test
  @Covers("kubernetes/listing/empty-filter")
  void emptyFilterLetsEverySandboxThrough(CriEndpoint cri) {
    var pair = new Pair(cri);
    assertThat("sandboxes", pair.listed(filter -> {})).is(pair.both());
  }

  @Test
  @Covers("kubernetes/listing/by-id")
  void filterByIdLetsOneSandboxThrough(CriEndpoint cri) {
    var pair = new Pair(cri);
    assertThat("sandboxes", pair.listed(f -> f.setId(pair.first.id()))).is(pair.firstOnly());
  }

  @Test
  @Covers("kubernetes/listing/by-id-prefix")
  void filterByTheBeginningOfAnIdLetsOneSandboxThrough(CriEndpoint cri) {
    var pair = new Pair(cri);
    assertThat("sandboxes", pair.listed(f -> f.setId(pair.first.id().substring(0, 13))))
        .is(pair.firstOnly());
  }

  @Test
  @Covers("kubernetes/listing/by-unknown-id")
  void filterByAnUnknownIdGivesAnEmptyList(CriEndpoint cri) {
    var filter = PodSandboxFilter.newBuilder().setId("0123456789abcdef".repeat(4));
    var request = ListPodSandboxRequest.newBuilder().setFilter(filter).build();
    assertThat("sandboxes", cri.demand(RuntimeRpcs.LIST_POD_SANDBOX, request).getItemsList())
        .is(List.of());
  }

  @Test
  @Covers("kubernetes/listing/by-state")
  void filterByStateLetsSandboxesOfThatStateThrough(CriEndpoint cri) {
    var pair = new Pair(cri);
    pair.second.stop();
    assertThat("ready ones", pair.listed(f -> f.setState(state(PodSandboxState.SANDBOX_READY))))
        .is(pair.firstOnly());
    assertThat("others", pair.listed(f -> f.setState(state(PodSandboxState.SANDBOX_NOTREADY))))
        .is(List.of(pair.second.id()));
  }

  @Test
  @Covers("kubernetes/listing/by-label")
  void filterByALabelLetsSandboxesWithThatLabelThrough(CriEndpoint cri) {
    var pair = new Pair(cri);
    assertThat("sandboxes", pair.listed(f -> f.putLabelSelector("which", "first")))
        .is(pair.firstOnly());
  }

  @Test
  @Covers("kubernetes/listing/by-labels")
  void everyLabelOfAFilterHasToBeThere(CriEndpoint cri) {
    var pair = new Pair(cri);
    assertThat(
            "sandboxes",
            pair.listed(f -> f.putLabelSelector("which", "first").putLabelSelector("common", "x")))
        .is(pair.firstOnly());
    assertThat(
            "sandboxes with a label that none has",
            pair.listed(f -> f.putLabelSelector("which", "first").putLabelSelector("common", "y")))
        .is(List.of());
  }

  @Test
  @Covers("kubernetes/listing/by-all")
  void everyPartOfAFilterHasToMatch(CriEndpoint cri) {
    var pair = new Pair(cri);
    var notReady = state(PodSandboxState.SANDBOX_NOTREADY);
    assertThat("sandboxes", pair.listed(f -> f.setId(pair.first.id()).setState(notReady)))
        .is(List.of());
    assertThat(
            "sandboxes",
            pair.listed(f -> f.setId(pair.first.id()).putLabelSelector("which", "second")))
        .is(List.of());
  }

  private static PodSandboxStateValue state(PodSandboxState state) {
    return PodSandboxStateValue.newBuilder().setState(state).build();
  }

  /** Two sandboxes with one label in common and one apart. */
  private static final class Pair {
    private final CriEndpoint cri;
    private final Sandbox first;
    private final Sandbox second;

    Pair(CriEndpoint cri) {
      this.cri = cri;
      this.first = cri.runSandbox(c -> c.putLabels("which", "first").putLabels("common", "x"));
      this.second = cri.runSandbox(c -> c.putLabels("which", "second").putLabels("common", "x"));
    }

    List<String> both() {
      return List.of(first.id(), second.id()).stream().sorted().toList();
    }

    List<String> firstOnly() {
      return List.of(first.id());
    }

    List<String> listed(Consumer<PodSandboxFilter.Builder> change) {
      var filter = PodSandboxFilter.newBuilder();
      change.accept(filter);
      var request = ListPodSandboxRequest.newBuilder().setFilter(filter).build();
      return own(cri.demand(RuntimeRpcs.LIST_POD_SANDBOX, request).getItemsList());
    }

    /** Those of the two that are listed, as often as they are. */
    List<String> own(List<PodSandbox> items) {
      Set<String> ids = Set.of(first.id(), second.id());
      return items.stream()
          .map(PodSandbox::getId)
          .filter(ids::contains)
          .sorted()
          .collect(Collectors.toList());
    }
  }
}
