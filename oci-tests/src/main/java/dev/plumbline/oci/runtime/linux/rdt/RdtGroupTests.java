package dev.plumbline.oci.runtime.linux.rdt;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;
import static dev.plumbline.oci.runtime.linux.rdt.Rdt.L3;
import static dev.plumbline.oci.runtime.linux.rdt.Rdt.full;
import static dev.plumbline.oci.runtime.linux.rdt.Rdt.less;
import static dev.plumbline.oci.runtime.linux.rdt.Rdt.with;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.Container;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.ResctrlGroup;
import org.junit.jupiter.api.Test;

/** The group that a program is put into: config-linux.md#configLinuxIntelRdt. */
class RdtGroupTests {

  @Test
  @Covers({"runtime-spec/rdt/tasks", "runtime-spec/rdt/clos-unset"})
  void programIsInAGroupOfTheContainersName(OciRuntime runtime) {
    var container = runtime.create(with(rdt -> rdt)).start();
    isIn(ResctrlGroup.named(runtime, container.id()), container);
  }

  @Test
  @Covers({"runtime-spec/rdt/clos", "runtime-spec/rdt/clos-created"})
  void programIsInANewGroupOfTheName(OciRuntime runtime) {
    var group = Rdt.named(runtime);
    var schema = less(L3).text();
    var bundle = with(rdt -> rdt.withClosID(runtime.name()).withL3CacheSchema(schema));
    isIn(group, runtime.create(bundle).start());
  }

  /** The caller is in another group, which its children are in too. */
  @Test
  @Covers("runtime-spec/rdt/clos-root")
  void programIsInTheTopmostGroup(OciRuntime runtime) {
    var other = Rdt.in(Rdt.made(runtime));
    var container = runtime.create(with(rdt -> rdt.withClosID("/")), c -> c.calledBy(other));
    isIn(ResctrlGroup.topmost(), container.start());
  }

  @Test
  @Covers("runtime-spec/rdt/clos-only")
  void programIsInTheGroupThatExists(OciRuntime runtime) {
    var group = Rdt.made(runtime);
    isIn(group, runtime.create(with(rdt -> rdt.withClosID(runtime.name()))).start());
  }

  @Test
  @Covers("runtime-spec/rdt/clos-only-missing")
  @Contrast("programIsInTheGroupThatExists")
  void groupThatDoesNotExistIsRefused(OciRuntime runtime) {
    var group = Rdt.named(runtime);
    var attempt = runtime.attemptCreate(with(rdt -> rdt.withClosID(runtime.name())));
    assertThat(attempt).refused();
    assertThat("group " + runtime.name(), group.exists()).is(false);
  }

  /** The numbers are the same, though they are written otherwise. */
  @Test
  @Covers("runtime-spec/rdt/clos-match")
  void programIsInTheGroupThatHasTheSchema(OciRuntime runtime) {
    var group = Rdt.made(runtime).set(less(L3));
    var schema = less(L3).textWithZeros();
    var bundle = with(rdt -> rdt.withClosID(runtime.name()).withL3CacheSchema(schema));
    isIn(group, runtime.create(bundle).start());
  }

  @Test
  @Covers("runtime-spec/rdt/clos-mismatch")
  @Contrast("programIsInTheGroupThatHasTheSchema")
  void groupThatHasAnotherSchemaIsRefused(OciRuntime runtime) {
    var group = Rdt.made(runtime).set(less(L3));
    var schema = full(L3).text();
    var bundle = with(rdt -> rdt.withClosID(runtime.name()).withL3CacheSchema(schema));
    assertThat(runtime.attemptCreate(bundle)).refused();
    assertThat("schema of the group", group.schema(L3)).is(less(L3));
  }

  @Test
  @Covers("runtime-spec/rdt/unset")
  void containerWithoutIntelRdtChangesNothing(OciRuntime runtime) {
    var schemata = ResctrlGroup.topmost().schemata();
    var container = runtime.running(Bundle.idle());
    assertThat("groups of the name", ResctrlGroup.names())
        .is("none", names -> !names.contains(container.id()));
    assertThat("schemata of the topmost group", ResctrlGroup.topmost().schemata()).is(schemata);
    isIn(ResctrlGroup.topmost(), container);
  }

  private static void isIn(ResctrlGroup group, Container container) {
    assertThat("group " + group.directory().getFileName(), group.exists()).is(true);
    assertThat("its tasks", group.tasks())
        .is("the program's among them", tasks -> tasks.contains(container.pid()));
  }
}
