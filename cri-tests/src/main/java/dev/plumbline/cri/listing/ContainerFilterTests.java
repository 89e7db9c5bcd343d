package dev.plumbline.cri.listing;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriContainer;
import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.cri.Sandbox;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.spec.cri.RuntimeRpcs;
import dev.plumbline.spec.cri.v1.Container;
import dev.plumbline.spec.cri.v1.ContainerFilter;
import dev.plumbline.spec.cri.v1.ContainerState;
import dev.plumbline.spec.cri.v1.ContainerStateValue;
import dev.plumbline.spec.cri.v1.ListContainersRequest;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which containers ListContainers lists; those of others are passed over. */
@Requires("run:registry")
class ContainerFilterTests {

  @Test
  @Covers("kubernetes/listing/containers-all")
  void withoutAFilterContainersOfEveryStateAreListedOnce(CriEndpoint cri) {
    var three = new Three(cri);
    assertThat("containers", three.own(cri.demand(RuntimeRpcs.LIST_CONTAINERS).getContainersList()))
        .is(ids(three.running, three.ended, three.created));
  }

  @Test
  @Covers("kubernetes/listing/containers-by-id")
  void filterByIdLetsOneContainerThrough(CriEndpoint cri) {
    var three = new Three(cri);
    assertThat("containers", three.listed(f -> f.setId(three.ended.id())))
        .is(List.of(three.ended.id()));
  }

  @Test
  @Covers("kubernetes/listing/containers-by-id-prefix")
  void filterByTheBeginningOfAnIdLetsOneContainerThrough(CriEndpoint cri) {
    var three = new Three(cri);
    assertThat("containers", three.listed(f -> f.setId(three.created.id().substring(0, 13))))
        .is(List.of(three.created.id()));
  }

  @Test
  @Covers("kubernetes/listing/containers-by-state")
  void filterByStateLetsContainersOfThatStateThrough(CriEndpoint cri) {
    var three = new Three(cri);
    assertThat("created", three.listed(f -> f.setState(state(ContainerState.CONTAINER_CREATED))))
        .is(List.of(three.created.id()));
    assertThat("running", three.listed(f -> f.setState(state(ContainerState.CONTAINER_RUNNING))))
        .is(List.of(three.running.id()));
    assertThat("ended", three.listed(f -> f.setState(state(ContainerState.CONTAINER_EXITED))))
        .is(List.of(three.ended.id()));
  }

  @Test
  @Covers("kubernetes/listing/containers-by-sandbox")
  void filterBySandboxLetsItsContainersThrough(CriEndpoint cri) {
    var three = new Three(cri);
    assertThat("of the first", three.listed(f -> f.setPodSandboxId(three.first.id())))
        .is(ids(three.running, three.ended));
    assertThat("of the second", three.listed(f -> f.setPodSandboxId(three.second.id())))
        .is(ids(three.created));
  }

  @Test
  @Covers("kubernetes/listing/containers-by-label")
  void everyLabelOfAFilterOfContainersHasToBeThere(CriEndpoint cri) {
    var three = new Three(cri);
    assertThat("by one label", three.listed(f -> f.putLabelSelector("which", "ended")))
        .is(ids(three.ended));
    assertThat(
            "by two",
            three.listed(f -> f.putLabelSelector("which", "ended").putLabelSelector("other", "x")))
        .is(List.of());
  }

  @Test
  @Covers("kubernetes/listing/containers-by-all")
  void everyPartOfAFilterOfContainersHasToMatch(CriEndpoint cri) {
    var three = new Three(cri);
    var running = state(ContainerState.CONTAINER_RUNNING);
    assertThat(
            "running ones of the first",
            three.listed(f -> f.setPodSandboxId(three.first.id()).setState(running)))
        .is(ids(three.running));
    assertThat(
            "running, by the id of one that has ended",
            three.listed(f -> f.setId(three.ended.id()).setState(running)))
        .is(List.of());
  }

  @Test
  @Covers("kubernetes/listing/containers-unknown")
  void filterByTheIdOfNoContainerGivesAnEmptyList(CriEndpoint cri) {
    var filter = ContainerFilter.newBuilder().setId("0123456789abcdef".repeat(4));
    var request = ListContainersRequest.newBuilder().setFilter(filter).build();
    assertThat("containers", cri.demand(RuntimeRpcs.LIST_CONTAINERS, request).getContainersList())
        .is(List.of());
  }

  @Test
  @Covers("kubernetes/listing/status-agrees")
  void listAndStatusTellTheSameState(CriEndpoint cri) {
    var three = new Three(cri);
    assertThat("of the created one", listedState(three.created))
        .is(three.created.status().getState());
    assertThat("of the running one", listedState(three.running))
        .is(three.running.status().getState());
    assertThat("of the one that has ended", listedState(three.ended))
        .is(three.ended.status().getState());
  }

  private static List<ContainerState> states(CriContainer container) {
    return container.listed().stream().map(Container::getState).toList();
  }

  private static ContainerState listedState(CriContainer container) {
    var states = states(container);
    assertThat("entries of the container", states.size()).is(1);
    return states.get(0);
  }

  private static ContainerStateValue state(ContainerState state) {
    return ContainerStateValue.newBuilder().setState(state).build();
  }

  private static List<String> ids(CriContainer... containers) {
    return Stream.of(containers).map(CriContainer::id).sorted().toList();
  }

  /** A running container and one that has ended in one sandbox, a created one in another. */
  private static final class Three {
    private final CriEndpoint cri;
    private final Sandbox first;
    private final Sandbox second;
    private final CriContainer running;
    private final CriContainer ended;
    private final CriContainer created;

    Three(CriEndpoint cri) {
      this.cri = cri;
      this.first = cri.runSandbox();
      this.second = cri.runSandbox();
      this.running = first.idle(c -> c.putLabels("which", "running"));
      this.ended = first.create(Probe.of(p -> {}), c -> c.putLabels("which", "ended"));
      this.created = second.create(Probe.of(p -> {}), c -> c.putLabels("which", "created"));
      ended.start().awaitExit();
    }

    List<String> listed(Consumer<ContainerFilter.Builder> change) {
      var filter = ContainerFilter.newBuilder();
      change.accept(filter);
      var request = ListContainersRequest.newBuilder().setFilter(filter).build();
      return own(cri.demand(RuntimeRpcs.LIST_CONTAINERS, request).getContainersList());
    }

    /** Those of the three that are listed, as often as they are. */
    List<String> own(List<Container> items) {
      var ids = ids(running, ended, created);
      return items.stream().map(Container::getId).filter(ids::contains).sorted().toList();
    }
  }
}
