package dev.plumbline.oci.runtime.process;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.syscalls.Errno;
import dev.plumbline.syscalls.Label;
import dev.plumbline.syscalls.ProgramBuilder;
import dev.plumbline.syscalls.SyscallName;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** The supplementary groups of the program: config.md#configPOSIXUser. */
class GroupsTests {

  private static final String GIDS = "/process/user/additionalGids";
  private static final Probe GROUPS = Probe.of(p -> p.groups("groups"));

  @Test
  @Covers("runtime-spec/process/user-additional-gids")
  void programIsInEachOfTheAdditionalGroups(OciRuntime runtime) {
    var seen = runtime.run(Bundle.running(GROUPS).set(GIDS, List.of(3003, 2002, 70000)));
    assertThat(seen).step("groups").is(GroupsTests::sorted, List.of(2002, 3003, 70000));
  }

  @Test
  @Covers("runtime-spec/process/user-additional-gids-in-force")
  void fileOfAnAdditionalGroupCanBeRead(OciRuntime runtime) {
    var bundle =
        Bundle.running(Probe.of(p -> p.open("theirs", "/theirs").open("others", "/others")))
            .file("rootfs/theirs", "text")
            .owner("rootfs/theirs", 0, 2002)
            .mode("rootfs/theirs", 0040)
            .file("rootfs/others", "text")
            .owner("rootfs/others", 0, 3003)
            .mode("rootfs/others", 0040)
            .set("/process/capabilities", Map.of())
            .process(process -> process.withUser(user -> user.withUid(1234).withGid(1234)));
    var seen = runtime.run(bundle.set(GIDS, List.of(2002)));
    assertThat(seen).step("theirs").succeeded();
    assertThat(seen).step("others").failedWith(Errno.EACCES);
  }

  @Test
  @Covers("runtime-spec/process/user-groups-of-caller")
  @Contrast("programIsInEachOfTheAdditionalGroups")
  void programIsInNoGroupOfTheCaller(OciRuntime runtime) {
    var seen = runtime.run(Bundle.running(GROUPS), create -> create.calledBy(inGroup(4004)));
    assertThat(seen).step("groups").is(StepRecord::groups, List.of());
  }

  private static List<Integer> sorted(StepRecord step) {
    return step.groups().stream().sorted().toList();
  }

  private static BiConsumer<ProgramBuilder, Label> inGroup(int gid) {
    return (program, failed) ->
        program.call(SyscallName.SETGROUPS, 1, program.words("groups", gid)).ifNegative(failed);
  }
}
