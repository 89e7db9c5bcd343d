package dev.plumbline.oci.runtime.linux.propagation;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.syscalls.Errno;
import dev.plumbline.syscalls.abi.MountFlags;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * How the kernel lists the root mount, on a host whose mounts are all shared:
 * config-linux.md#configLinuxRootfsMountPropagation.
 */
class RootfsPropagationTests {

  private static final Probe MOUNTS = Probe.of(p -> p.readFile("mounts", RootMount.MOUNTS));
  private static final Probe BIND =
      Probe.of(p -> p.mount("bind", "/", "/place", null, MountFlags.MS_BIND, null));

  @Test
  @Covers("runtime-spec/propagation/shared")
  @Requires("witness:propagation-listed")
  void sharedRootIsInAPeerGroup(OciRuntime runtime) {
    assertThat("fields of the root mount", listed("shared", runtime).contains("shared")).is(true);
  }

  @Test
  @Covers("runtime-spec/propagation/shared-new-group")
  @Requires("witness:propagation-listed")
  void peerGroupOfASharedRootIsNoneOfTheHosts(OciRuntime runtime) {
    var host = RootMount.sharedHost(runtime);
    var seen = runtime.run(RootMount.with("shared", MOUNTS), host::calling);
    var group = groups(RootMount.fields(assertThat(seen).step("mounts").value()));
    assertThat("peer groups of the root mount", group.size()).is(1);
    var others = host.seen().stream().flatMap(entry -> groups(entry.optional()).stream()).toList();
    assertThat("peer groups that it shares with the host", others.containsAll(group)).is(false);
  }

  @Test
  @Covers("runtime-spec/propagation/slave")
  @Requires("witness:propagation-listed")
  void slaveRootOnlyReceives(OciRuntime runtime) {
    assertThat("fields of the root mount", listed("slave", runtime)).is(List.of("master"));
  }

  @Test
  @Covers("runtime-spec/propagation/private")
  @Requires("witness:propagation-listed")
  void privateRootTakesNoPart(OciRuntime runtime) {
    assertThat("fields of the root mount", listed("private", runtime)).is(List.of());
  }

  @Test
  @Covers("runtime-spec/propagation/unbindable")
  @Requires("witness:propagation-listed")
  void unbindableRootIsListedSo(OciRuntime runtime) {
    assertThat("fields of the root mount", listed("unbindable", runtime)).is(List.of("unbindable"));
  }

  @Test
  @Covers("runtime-spec/propagation/unbindable-felt")
  @Contrast("privateRootCanBeBound")
  void unbindableRootCannotBeBound(OciRuntime runtime) {
    assertThat(runtime.run(RootMount.with("unbindable", BIND)))
        .step("bind")
        .failedWith(Errno.EINVAL);
  }

  void privateRootCanBeBound(OciRuntime runtime) {
    assertThat(runtime.run(RootMount.with("private", BIND))).step("bind").succeeded();
  }

  @Test
  @Covers("runtime-spec/propagation/unknown")
  @Contrast("knownPropagationIsAccepted")
  void unknownPropagationIsRefused(OciRuntime runtime) {
    assertThat(runtime.launch(RootMount.with("plumbline", MOUNTS))).refused();
  }

  void knownPropagationIsAccepted(OciRuntime runtime) {
    assertThat(runtime.run(RootMount.with("private", MOUNTS))).ranToTheEnd();
  }

  private static List<String> listed(String propagation, OciRuntime runtime) {
    var host = RootMount.sharedHost(runtime);
    var seen = runtime.run(RootMount.with(propagation, MOUNTS), host::calling);
    StepRecord mounts = assertThat(seen).step("mounts").value();
    return RootMount.propagation(mounts);
  }

  private static Set<String> groups(List<String> fields) {
    return fields.stream().filter(f -> f.startsWith("shared:")).collect(Collectors.toSet());
  }
}
