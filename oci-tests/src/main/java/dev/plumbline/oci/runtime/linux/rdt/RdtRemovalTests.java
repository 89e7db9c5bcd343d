package dev.plumbline.oci.runtime.linux.rdt;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;
import static dev.plumbline.oci.runtime.linux.rdt.Rdt.L3;
import static dev.plumbline.oci.runtime.linux.rdt.Rdt.less;
import static dev.plumbline.oci.runtime.linux.rdt.Rdt.with;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.ResctrlGroup;
import org.junit.jupiter.api.Test;

/** What delete removes and what it keeps, and monitoring: config-linux.md#configLinuxIntelRdt. */
class RdtRemovalTests {

  @Test
  @Covers("runtime-spec/rdt/removed")
  void groupOfTheContainersOwnIsRemoved(OciRuntime runtime) {
    var container = runtime.create(with(rdt -> rdt)).start();
    var group = ResctrlGroup.named(runtime, container.id());
    assertThat("group before delete", group.exists()).is(true);
    container.stop().delete();
    assertThat("group after delete", group.exists()).is(false);
  }

  @Test
  @Covers("runtime-spec/rdt/kept-clos")
  void groupThatClosIdNamesIsKept(OciRuntime runtime) {
    var group = Rdt.named(runtime);
    runtime.create(inClosOf(runtime)).start().stop().delete();
    assertThat("group after delete", group.exists()).is(true);
  }

  /** Of the name that the runtime would have given it. */
  @Test
  @Covers("runtime-spec/rdt/kept-foreign")
  void groupThatWasThereBeforeIsKept(OciRuntime runtime) {
    var id = runtime.newId();
    var group = ResctrlGroup.make(runtime, id);
    runtime.create(id, runtime.write(with(rdt -> rdt))).start().stop().delete();
    assertThat("group after delete", group.exists()).is(true);
  }

  @Test
  @Covers("runtime-spec/rdt/monitoring")
  void programIsInAMonitoringGroup(OciRuntime runtime) {
    var container = runtime.create(monitored(with(rdt -> rdt))).start();
    var group = ResctrlGroup.named(runtime, container.id()).monitoring(container.id());
    assertThat("monitoring group", group.exists()).is(true);
    assertThat("its tasks", group.tasks())
        .is("the program's among them", tasks -> tasks.contains(container.pid()));
  }

  @Test
  @Covers("runtime-spec/rdt/monitoring-name")
  void monitoringGroupOfTheContainersNameIsInTheGroupOfClosId(OciRuntime runtime) {
    var group = Rdt.named(runtime);
    var container = runtime.create(monitored(inClosOf(runtime))).start();
    assertThat("monitoring group", group.monitoring(container.id()).exists()).is(true);
  }

  @Test
  @Covers("runtime-spec/rdt/monitoring-removed")
  void monitoringGroupIsRemovedFromAGroupThatIsKept(OciRuntime runtime) {
    var group = Rdt.named(runtime);
    var container = runtime.create(monitored(inClosOf(runtime))).start();
    assertThat("before delete", group.monitoring(container.id()).exists()).is(true);
    container.stop().delete();
    assertThat("after delete", group.monitoring(container.id()).exists()).is(false);
    assertThat("group after delete", group.exists()).is(true);
  }

  private static Bundle inClosOf(OciRuntime runtime) {
    return with(rdt -> rdt.withClosID(runtime.name()).withL3CacheSchema(less(L3).text()));
  }

  private static Bundle monitored(Bundle bundle) {
    return bundle.set("/linux/intelRdt/enableMonitoring", true);
  }
}
