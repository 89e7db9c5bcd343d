package dev.plumbline.oci.runtime.linux.seccomp.listener;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.Execution;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.spec.schema.Violation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The connection to a listener: config-linux.md#configLinuxSeccomp, listenerPath. */
class ListenerSocketTests {

  private static final String FILTER = "/linux/seccomp";

  /** The agent listens on a stream socket: no other kind can connect to it. */
  @Test
  @Covers({
    "runtime-spec/seccomp/listener-sent",
    "runtime-spec/seccomp/listener-type",
    "runtime-spec/seccomp/listener-one-state"
  })
  void oneConnectionBringsOneState(OciRuntime runtime) {
    var agent = Agent.of(runtime);
    runtime.running(agent.idle());
    assertThat("violations", agent.delivery().violations(v -> v.pointer().isEmpty()))
        .is(List.<Violation>of());
    assertThat("a further connection", agent.hasFurtherConnection()).is(false);
  }

  @Test
  @Covers("runtime-spec/seccomp/listener-closed")
  void connectionIsClosedAfterTheState(OciRuntime runtime) {
    var agent = Agent.of(runtime);
    runtime.running(agent.idle());
    assertThat("connection is closed", agent.delivery().closed()).is(true);
  }

  @Test
  @Covers({"runtime-spec/seccomp/listener-not-reused", "commandline/seccomp/notify-exec"})
  void addedProcessComesWithAConnectionOfItsOwn(OciRuntime runtime) {
    var agent = Agent.of(runtime);
    var container = runtime.running(agent.idle());
    var first = agent.delivery();
    container.exec(Probe.of(p -> p.pause("waiting"))).detach().await("waiting");
    var second = agent.delivery();
    assertThat("ids of the containers", id(second)).is(id(first));
    assertThat("the same process", second.state().path("pid").equals(first.state().path("pid")))
        .is(false);
  }

  @Test
  @Covers("runtime-spec/seccomp/listener-not-reused")
  void secondContainerComesWithAConnectionOfItsOwn(OciRuntime runtime) {
    var agent = Agent.of(runtime);
    var one = runtime.running(agent.idle());
    var other = runtime.running(agent.idle());
    assertThat("first id", id(agent.delivery())).is(one.id());
    assertThat("second id", id(agent.delivery())).is(other.id());
  }

  @Test
  @Covers({"runtime-spec/seccomp/listener-missing", "commandline/seccomp/notify-no-listener"})
  @Contrast("oneConnectionBringsOneState")
  void pathWhereNobodyListensIsAnError(OciRuntime runtime) {
    var nowhere = runtime.directory().resolve("nowhere").toString();
    var bundle = Bundle.idle().set(FILTER, Agent.notifying(nowhere));
    assertThat(runtime.launch(bundle)).refused();
  }

  @Test
  @Covers("runtime-spec/seccomp/listener-missing")
  @Contrast("oneConnectionBringsOneState")
  void socketThatWasClosedIsAnError(OciRuntime runtime) {
    var agent = Agent.of(runtime);
    var bundle = agent.idle();
    agent.close();
    assertThat(runtime.launch(bundle)).refused();
  }

  /** An error, or a program that runs: but no waiting for one who does not listen any more. */
  @Test
  @Covers("runtime-spec/seccomp/listener-hangs-up")
  @Contrast("oneConnectionBringsOneState")
  void listenerThatHangsUpIsNotWaitedFor(OciRuntime runtime) {
    var agent = Agent.of(runtime);
    agent.hangUp();
    var launch = runtime.launch(agent.idle());
    assertThat("create ended early", launch.create().execution().problem()).is(null);
    assertThat("start ended early", Optional.ofNullable(launch.start()).map(Execution::problem))
        .is(Optional.empty());
  }

  @Test
  @Covers({"runtime-spec/seccomp/listener-unneeded", "commandline/seccomp/notify-unused-path"})
  @Contrast("oneConnectionBringsOneState")
  void pathIsIgnoredWhereNoRuleNotifies(OciRuntime runtime) {
    var nowhere = runtime.directory().resolve("nowhere").toString();
    var filter = Agent.notifying(nowhere).withSyscalls(List.of());
    var seen = runtime.run(Bundle.exiting().set(FILTER, filter));
    assertThat(seen).ranToTheEnd();
  }

  @Test
  @Covers("runtime-spec/seccomp/listener-unneeded")
  @Contrast("oneConnectionBringsOneState")
  void nobodyConnectsWhereNoRuleNotifies(OciRuntime runtime) {
    var agent = Agent.of(runtime);
    runtime.running(agent.idle().set(FILTER + "/syscalls", List.of()));
    assertThat("a connection", agent.hasFurtherConnection()).is(false);
  }

  @Test
  @Covers("runtime-spec/seccomp/listener-needed")
  @Contrast("oneConnectionBringsOneState")
  void ruleThatNotifiesIsRefusedWithoutAPath(OciRuntime runtime) {
    var bundle = Agent.of(runtime).idle().remove(FILTER + "/listenerPath");
    assertThat(runtime.launch(bundle)).refused();
  }

  @Test
  @Covers("runtime-spec/seccomp/listener-metadata-alone")
  @Contrast("oneConnectionBringsOneState")
  void metadataIsRefusedWithoutAPath(OciRuntime runtime) {
    var bundle =
        Agent.of(runtime)
            .idle()
            .remove(FILTER + "/listenerPath")
            .set(FILTER + "/syscalls", List.of())
            .set(FILTER + "/listenerMetadata", "metadata");
    assertThat(runtime.launch(bundle)).refused();
  }

  private static String id(Delivery delivery) {
    return delivery.state().path("state").path("id").asText();
  }
}
