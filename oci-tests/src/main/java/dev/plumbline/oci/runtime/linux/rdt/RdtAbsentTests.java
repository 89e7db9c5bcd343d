package dev.plumbline.oci.runtime.linux.rdt;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.host.HostFacts;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.spec.json.Json;
import dev.plumbline.syscalls.Label;
import dev.plumbline.syscalls.ProgramBuilder;
import dev.plumbline.syscalls.SyscallName;
import dev.plumbline.syscalls.abi.CloneFlags;
import dev.plumbline.syscalls.abi.MountFlags;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A runtime that sees no resctrl: config-linux.md#configLinuxIntelRdt. */
class RdtAbsentTests {

  private static final int MNT_DETACH = 2;

  /** A caller with mounts of its own, without resctrl where the host has it. */
  private static final BiConsumer<ProgramBuilder, Label> WITHOUT_RESCTRL =
      (program, failed) -> {
        var all = MountFlags.MS_REC | MountFlags.MS_PRIVATE;
        program.call(SyscallName.UNSHARE, CloneFlags.CLONE_NEWNS).ifNegative(failed);
        program.call(SyscallName.MOUNT, 0, "/", 0, all, 0).ifNegative(failed);
        program
            .call(SyscallName.UMOUNT2, HostFacts.detect().resctrl(), MNT_DETACH)
            .note("if it is there");
      };

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"closID\": \"plumbline\"}",
        "{\"l3CacheSchema\": \"L3:0=f\"}",
        "{\"memBwSchema\": \"MB:0=50\"}"
      })
  @Covers("runtime-spec/rdt/no-resctrl")
  @Contrast("sameWithoutIntelRdtIsAccepted")
  void intelRdtIsRefused(String json, OciRuntime runtime) {
    var rdt = Json.tree("intelRdt", json.getBytes(StandardCharsets.UTF_8));
    var bundle = Bundle.idle().set("/linux/intelRdt", rdt);
    assertThat(runtime.attemptCreate(bundle, create -> create.calledBy(WITHOUT_RESCTRL))).refused();
  }

  void sameWithoutIntelRdtIsAccepted(OciRuntime runtime) {
    var attempt = runtime.attemptCreate(Bundle.idle(), c -> c.calledBy(WITHOUT_RESCTRL));
    assertThat(attempt).succeeded();
  }
}
