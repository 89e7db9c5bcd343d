package dev.plumbline.oci.runtime.process;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.HostProcess;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** User and groups of a program in a user namespace: config.md#configPOSIXUser. */
class MappedUserTests {

  private static final int FIRST = 700_000;
  private static final int SIZE = 2_000;
  private static final Probe STATUS =
      Probe.of(p -> p.readFile("status", ProcStatus.FILE).pause("ready"));

  @Test
  @Covers("runtime-spec/process/user-uid-mapped")
  void hostSeesTheUserAsMapped(OciRuntime runtime) {
    var container = runtime.running(mapped(11, 12));
    assertThat(container.seen())
        .step("status")
        .is(ProcStatus.numbers("Uid"), List.of(11L, 11L, 11L, 11L));
    assertThat("Uid on the host", ProcStatus.numbers("Uid", HostProcess.of(container).status()))
        .is(Collections.nCopies(4, FIRST + 11L));
  }

  @Test
  @Covers("runtime-spec/process/user-gid-mapped")
  void hostSeesTheGroupAsMapped(OciRuntime runtime) {
    var container = runtime.running(mapped(11, 12));
    assertThat(container.seen())
        .step("status")
        .is(ProcStatus.numbers("Gid"), List.of(12L, 12L, 12L, 12L));
    assertThat("Gid on the host", ProcStatus.numbers("Gid", HostProcess.of(container).status()))
        .is(Collections.nCopies(4, FIRST + 12L));
  }

  @Test
  @Covers("runtime-spec/process/user-additional-gids-mapped")
  void additionalGroupsAreThoseInside(OciRuntime runtime) {
    var container = runtime.running(mapped(11, 12).set("/process/user/additionalGids/-", 13));
    assertThat(container.seen()).step("status").is(ProcStatus.numbers("Groups"), List.of(13L));
  }

  @Test
  @Covers("runtime-spec/process/user-uid-unmapped")
  @Contrast("hostSeesTheUserAsMapped")
  void userThatIsNotMappedIsRefused(OciRuntime runtime) {
    assertThat(runtime.launch(mapped(SIZE, 12))).refused();
  }

  @Test
  @Covers("runtime-spec/process/user-gid-unmapped")
  @Contrast("hostSeesTheGroupAsMapped")
  void groupThatIsNotMappedIsRefused(OciRuntime runtime) {
    assertThat(runtime.launch(mapped(11, SIZE))).refused();
  }

  private static Bundle mapped(long uid, long gid) {
    return Bundle.running(STATUS)
        .userNamespace(FIRST, SIZE)
        .process(process -> process.withUser(user -> user.withUid(uid).withGid(gid)));
  }
}
