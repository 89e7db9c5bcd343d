package dev.plumbline.oci.runtime.features;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.runtime.Operation;
import dev.plumbline.syscalls.Label;
import dev.plumbline.syscalls.ProgramBuilder;
import dev.plumbline.syscalls.SyscallName;
import dev.plumbline.syscalls.abi.CloneFlags;
import dev.plumbline.syscalls.abi.MountFlags;
import org.junit.jupiter.api.Test;

/** What the structure may not depend on, and what it says of what works: features.md#features. */
class IndependenceTests {

  @Test
  @Covers("runtime-spec/features/host-independent")
  void structureIsTheSameWithoutSight(OciRuntime runtime) {
    var blind = runtime.call(Operation.FEATURES).calledBy(IndependenceTests::withoutSys);
    assertThat("structure without /sys", fixed(Advertised.by(runtime, blind)))
        .is(fixed(Advertised.of(runtime)));
  }

  @Test
  @Covers("runtime-spec/features/cgroup-v1-false")
  void cgroupsOfV1AreNotToldAsMissing(OciRuntime runtime) {
    assertThat("linux.cgroup.v1", Advertised.of(runtime).text("/linux/cgroup/v1")).isNot("false");
  }

  @Test
  @Covers("runtime-spec/features/idmap-told")
  void mappingsOfMountsAreTold(OciRuntime runtime) {
    var told = Advertised.of(runtime).text("/linux/mountExtensions/idmap/enabled");
    assertThat("linux.mountExtensions.idmap.enabled", told).is("true");
  }

  /** Steps that hide cgroups, security modules and all else of /sys from the caller. */
  private static void withoutSys(ProgramBuilder program, Label failed) {
    program.call(SyscallName.UNSHARE, CloneFlags.CLONE_NEWNS).ifNegative(failed);
    var alone = MountFlags.MS_REC | MountFlags.MS_PRIVATE;
    program.call(SyscallName.MOUNT, "none", "/", null, alone, null).ifNegative(failed);
    program.call(SyscallName.MOUNT, "none", "/sys", "tmpfs", 0, null).ifNegative(failed);
  }

  /** All but the flags that the text lets the kernel narrow. */
  private static JsonNode fixed(Advertised advertised) {
    JsonNode copy = advertised.tree().deepCopy();
    copy.findParents("supportedFlags").forEach(p -> ((ObjectNode) p).remove("supportedFlags"));
    return copy;
  }
}
