package dev.plumbline.oci.runtime.linux.propagation;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.runtime.Seen;
import dev.plumbline.syscalls.Errno;
import dev.plumbline.syscalls.abi.CloneFlags;
import dev.plumbline.syscalls.abi.MountFlags;
import dev.plumbline.syscalls.host.MountEntry;
import org.junit.jupiter.api.Test;

/**
 * Where mounts that are made later show, on a host whose mounts are all shared:
 * config-linux.md#configLinuxRootfsMountPropagation.
 */
class PropagatedMountTests {

  private static final Probe READ_LATER =
      Probe.of(p -> p.blockSignals("ready").awaitSignal("signal").readFile("file", "/place/file"));

  /** A mount in a mount namespace below the container's, and what the container sees of it. */
  private static final Probe NEST =
      Probe.of(
          p ->
              p.fork(
                      "nested",
                      child ->
                          child
                              .unshare("unshare", CloneFlags.CLONE_NEWNS)
                              .mount("bind", "/other", "/place", null, MountFlags.MS_BIND, null))
                  .readFile("file", "/place/file"));

  private static final Probe MOUNT =
      Probe.of(
          p -> p.mount("bind", "/other", "/place", null, MountFlags.MS_BIND, null).pause("ready"));

  @Test
  @Covers("runtime-spec/propagation/slave-receives")
  @Requires("witness:host")
  void mountOfTheHostShowsAtASlaveRoot(OciRuntime runtime) {
    assertThat(afterAMountOfTheHost("slave", runtime)).step("file").read("other");
  }

  @Test
  @Covers("runtime-spec/propagation/private-receives-nothing")
  @Requires("witness:host")
  void mountOfTheHostDoesNotShowAtAPrivateRoot(OciRuntime runtime) {
    assertThat(afterAMountOfTheHost("private", runtime)).step("file").failedWith(Errno.ENOENT);
  }

  @Test
  @Covers("runtime-spec/propagation/slave-sends-nothing")
  @Requires("witness:host")
  void mountAtASlaveRootDoesNotShowOnTheHost(OciRuntime runtime) {
    var host = RootMount.sharedHost(runtime);
    var container = runtime.create(RootMount.with("slave", MOUNT), host::calling).start();
    assertThat(container.await("ready").seen()).step("bind").succeeded();
    var place = container.bundle().rootfs().resolve("place").toString();
    assertThat("mounts of the host", host.seen().stream().map(MountEntry::target).toList())
        .is("none at rootfs/place", targets -> !targets.contains(place));
  }

  @Test
  @Covers("runtime-spec/propagation/shared-nested")
  @Requires("witness:nested-mount-namespace")
  @Contrast("mountInANestedNamespaceIsMade")
  void nestedMountShowsAtASharedRoot(OciRuntime runtime) {
    assertThat(runtime.run(RootMount.with("shared", NEST))).step("file").read("other");
  }

  @Test
  @Covers("runtime-spec/propagation/private-nested")
  @Requires("witness:nested-mount-namespace")
  @Contrast("mountInANestedNamespaceIsMade")
  void nestedMountDoesNotShowAtAPrivateRoot(OciRuntime runtime) {
    assertThat(runtime.run(RootMount.with("private", NEST))).step("file").failedWith(Errno.ENOENT);
  }

  void mountInANestedNamespaceIsMade(OciRuntime runtime) {
    var seen = runtime.run(RootMount.with("private", NEST));
    assertThat(seen).step("unshare").succeeded();
    assertThat(seen).step("bind").succeeded();
  }

  private static Seen afterAMountOfTheHost(String propagation, OciRuntime runtime) {
    var host = RootMount.sharedHost(runtime);
    var bundle = RootMount.with(propagation, READ_LATER);
    var container = runtime.create(bundle, host::calling).start().await("ready");
    var root = container.bundle().rootfs();
    host.bindNow(root.resolve("other"), root.resolve("place"));
    return container.kill("USR1").awaitStopped().seen();
  }
}
