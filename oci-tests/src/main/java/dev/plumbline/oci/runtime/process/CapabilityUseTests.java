package dev.plumbline.oci.runtime.process;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;
import static dev.plumbline.spec.runtime.CapabilityName.CAP_AUDIT_WRITE;
import static dev.plumbline.spec.runtime.CapabilityName.CAP_CHOWN;
import static dev.plumbline.spec.runtime.CapabilityName.CAP_KILL;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.host.HostFacts;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.syscalls.Errno;
import dev.plumbline.syscalls.Label;
import dev.plumbline.syscalls.ProgramBuilder;
import dev.plumbline.syscalls.SyscallName;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** What capabilities allow, and names that cannot be granted: config.md#configLinuxProcess. */
class CapabilityUseTests {

  private static final int PR_CAPBSET_DROP = 24;
  private static final List<String> KNOWN = ProcStatus.names(CAP_CHOWN, CAP_KILL);
  private static final List<String> WITH_UNKNOWN =
      List.of("CAP_CHOWN", "CAP_PLUMBLINE", "CAP_KILL");
  private static final Probe STATUS = Probe.of(p -> p.readFile("status", ProcStatus.FILE));
  private static final Probe CHOWN = Probe.of(p -> p.chown("chown", "/file", 1234, 1234));

  @Test
  @Covers("runtime-spec/process/capabilities-names")
  void everyCapabilityThatTheCallerHoldsIsGranted(OciRuntime runtime) {
    var held = ProcStatus.names(HostFacts.detect().privileges().bounding());
    assertThat(runtime.run(with(STATUS, held)))
        .step("status")
        .is(ProcStatus.capabilities("CapBnd"), held);
  }

  @Test
  @Covers("runtime-spec/process/capabilities-in-force")
  void rootCannotChangeAnOwnerWithoutTheCapability(OciRuntime runtime) {
    assertThat(runtime.run(with(CHOWN, KNOWN).file("rootfs/file", ""))).step("chown").succeeded();
    assertThat(runtime.run(with(CHOWN, List.of("CAP_KILL")).file("rootfs/file", "")))
        .step("chown")
        .failedWith(Errno.EPERM);
  }

  @Test
  @Covers("runtime-spec/process/capabilities-ambient-user")
  void anotherUserThanRootCanUseAnAmbientCapability(OciRuntime runtime) {
    var bundle =
        with(CHOWN, KNOWN)
            .file("rootfs/file", "")
            .set("/process/capabilities/inheritable", KNOWN)
            .set("/process/capabilities/ambient", KNOWN)
            .process(process -> process.withUser(user -> user.withUid(5678).withGid(5678)));
    assertThat(runtime.run(bundle)).step("chown").succeeded();
  }

  @Test
  @Covers("runtime-spec/process/capabilities-unknown-accepted")
  void unknownCapabilityIsNoError(OciRuntime runtime) {
    assertThat(runtime.run(with(STATUS, WITH_UNKNOWN))).ranToTheEnd();
  }

  @Test
  @Covers("runtime-spec/process/capabilities-unknown-others")
  void capabilitiesBesideAnUnknownOneAreGranted(OciRuntime runtime) {
    assertThat(runtime.run(with(STATUS, WITH_UNKNOWN)))
        .step("status")
        .is(ProcStatus.capabilities("CapBnd"), KNOWN);
  }

  @Test
  @Covers("runtime-spec/process/capabilities-unheld-accepted")
  void capabilityThatTheCallerDoesNotHoldIsNoError(OciRuntime runtime) {
    var bundle = with(STATUS, ProcStatus.names(CAP_CHOWN, CAP_AUDIT_WRITE));
    var caller = without(CAP_AUDIT_WRITE.number());
    assertThat(runtime.run(bundle, create -> create.calledBy(caller))).ranToTheEnd();
  }

  private static Bundle with(Probe probe, List<String> names) {
    return Bundle.running(probe)
        .process(
            process ->
                process.withCapabilities(
                    sets -> sets.withBounding(names).withEffective(names).withPermitted(names)));
  }

  private static BiConsumer<ProgramBuilder, Label> without(int capability) {
    return (program, failed) ->
        program.call(SyscallName.PRCTL, PR_CAPBSET_DROP, capability, 0, 0, 0).ifNegative(failed);
  }
}
