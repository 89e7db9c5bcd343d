package dev.plumbline.oci.commandline.delete;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.leaks.Leak;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.Container;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.syscalls.host.ProcessSnapshot;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Processes that no pid namespace ends together with the first one: runc-delete(8). */
class DeletedProcessesTests {

  private static final Probe PARENT =
      Probe.of(p -> p.start("child", c -> c.pause("ready")).pause("waits"));

  /** It ends before its child. */
  private static final Probe LEAVING = Probe.of(p -> p.start("child", c -> c.pause("ready")));

  @Test
  @Covers("commandline/delete/shared-pid-namespace")
  void forceEndsEveryProcessOfASharedPidNamespace(OciRuntime runtime) {
    var container = runtime.running(sharing(PARENT)).await("child");
    var child = child(container);
    assertThat("the child lives", lives(child)).is(true);
    assertThat(runtime.forceDelete(container.id())).succeeded();
    assertThat("remains", runtime.remains()).is(List.<Leak>of());
    assertThat("the child lives", lives(child)).is(false);
  }

  @Test
  @Covers({"commandline/delete/shared-pid-namespace", "commandline/delete/sub-cgroups"})
  void forceEndsProcessesInCgroupsBelowThatOfTheContainer(OciRuntime runtime) {
    var container = runtime.running(sharing(PARENT)).await("child");
    var child = child(container);
    var cgroups = NestedCgroups.below(runtime, container).occupiedBy(child);
    assertThat(runtime.forceDelete(container.id())).succeeded();
    assertThat("the child lives", lives(child)).is(false);
    assertThat("cgroups after delete", cgroups.remaining()).is(List.<Path>of());
  }

  @Test
  @Covers("commandline/delete/orphans")
  void deleteOfAStoppedContainerEndsProcessesThatAreLeft(OciRuntime runtime) {
    var container = runtime.running(sharing(LEAVING)).await("child").awaitStopped();
    var child = child(container);
    assertThat("the child lives", lives(child)).is(true);
    assertThat(container.tryDelete()).succeeded();
    assertThat("remains", runtime.remains()).is(List.<Leak>of());
    assertThat("the child lives", lives(child)).is(false);
  }

  private static Bundle sharing(Probe probe) {
    return Bundle.running(probe).withoutNamespace("pid");
  }

  /** The number is the host's, where the pid namespace is. */
  private static long child(Container container) {
    return assertThat(container.seen()).step("child").value().result();
  }

  private static boolean lives(long pid) {
    return ProcessSnapshot.of(pid).filter(process -> !process.hasEnded()).isPresent();
  }
}
