package dev.plumbline.oci.security.descriptors;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.CallBuilder;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.OutsideDirectory;
import dev.plumbline.syscalls.OpenFlag;
import dev.plumbline.syscalls.OpenFlags;
import dev.plumbline.syscalls.SyscallName;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A null device as standard stream, which belongs to everybody on the host. It is the test's own,
 * so that no runtime can do harm.
 */
@Tag("security")
class NullDeviceTests {

  private static final int AT_FDCWD = -100;
  private static final int USER = 1000;
  private static final int FIRST = 100_000;
  private static final Probe EMPTY = Probe.of(p -> p.pid("ran")).reportingTo("/tmp/report");

  @Test
  @Covers("security/descriptors/null-owner")
  @Requires("host:cap-mknod")
  void nullDeviceOfAUserKeepsItsOwner(OciRuntime runtime) {
    var outside = OutsideDirectory.of(runtime).nullDevice();
    runtime.create(writable(USER), streams(outside)).start().awaitExit();
    assertThat("changes of the device", outside.changes()).is(List.of());
  }

  @Test
  @Covers("security/descriptors/null-owner")
  @Requires({"host:cap-mknod", "host:user-namespaces", "runtime:user-namespaces"})
  void nullDeviceOfAUserNamespaceKeepsItsOwner(OciRuntime runtime) {
    var outside = OutsideDirectory.of(runtime).nullDevice();
    var bundle = writable(0).userNamespace(FIRST, 65536);
    runtime.create(bundle, streams(outside)).start().awaitExit();
    assertThat("changes of the device", outside.changes()).is(List.of());
  }

  @Test
  @Covers("security/descriptors/null-owner-exec")
  @Requires("host:cap-mknod")
  void nullDeviceOfAnAddedProcessKeepsItsOwner(OciRuntime runtime) {
    var outside = OutsideDirectory.of(runtime).nullDevice();
    var container = runtime.running(Bundle.idle());
    var exec = container.exec(Probe.of(p -> p.pid("ran"))).with("--user", "1000:1000");
    assertThat(exec.changed(streams(outside)).execute()).succeeded();
    assertThat("changes of the device", outside.changes()).is(List.of());
  }

  @Test
  @Covers("security/descriptors/null-owner-exec")
  @Requires({"host:cap-mknod", "host:user-namespaces", "runtime:user-namespaces"})
  void nullDeviceOfAProcessAddedToAUserNamespaceKeepsItsOwner(OciRuntime runtime) {
    var outside = OutsideDirectory.of(runtime).nullDevice();
    var container = runtime.running(Bundle.idle().userNamespace(FIRST, 65536));
    var exec = container.exec(Probe.of(p -> p.pid("ran")));
    assertThat(exec.changed(streams(outside)).execute()).succeeded();
    assertThat("changes of the device", outside.changes()).is(List.of());
  }

  private static Bundle writable(int user) {
    return Bundle.running(EMPTY)
        .directory("rootfs/tmp")
        .mode("rootfs/tmp", 01777)
        .process(process -> process.withUser(u -> u.withUid(user).withGid(user)));
  }

  /** Opens the device for all three standard streams. */
  private static UnaryOperator<CallBuilder> streams(OutsideDirectory outside) {
    var device = outside.path(OutsideDirectory.NULL).toString();
    return call ->
        call.calledBy(
            (program, failed) -> {
              var file = program.slot("device");
              program
                  .call(SyscallName.OPENAT, AT_FDCWD, device, OpenFlags.of(OpenFlag.RDWR), 0)
                  .into(file)
                  .ifNegative(failed);
              for (var stream = 0; stream < 3; stream++) {
                program.call(SyscallName.DUP3, file, stream, 0).ifNegative(failed);
              }
              program.call(SyscallName.CLOSE, file);
            });
  }
}
