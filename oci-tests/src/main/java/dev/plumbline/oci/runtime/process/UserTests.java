package dev.plumbline.oci.runtime.process;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whom the program runs as: config.md#configPOSIXUser. */
class UserTests {

  private static final Probe STATUS = Probe.of(p -> p.readFile("status", ProcStatus.FILE));

  @Test
  @Covers("runtime-spec/process/user-uid")
  void allFourUserIdsAreThatOfTheConfiguration(OciRuntime runtime) {
    assertThat(runtime.run(asUser(1234, 0)))
        .step("status")
        .is(ProcStatus.numbers("Uid"), List.of(1234L, 1234L, 1234L, 1234L));
  }

  @Test
  @Covers("runtime-spec/process/user-uid-missing")
  @Contrast("allFourUserIdsAreThatOfTheConfiguration")
  void userWithoutAUserIdIsRefused(OciRuntime runtime) {
    assertThat(runtime.launch(asUser(1234, 0).remove("/process/user/uid"))).refused();
  }

  @Test
  @Covers("runtime-spec/process/user-gid")
  void allFourGroupIdsAreThatOfTheConfiguration(OciRuntime runtime) {
    assertThat(runtime.run(asUser(1234, 4321)))
        .step("status")
        .is(ProcStatus.numbers("Gid"), List.of(4321L, 4321L, 4321L, 4321L));
  }

  @Test
  @Covers("runtime-spec/process/user-gid-missing")
  @Contrast("allFourGroupIdsAreThatOfTheConfiguration")
  void userWithoutAGroupIdIsRefused(OciRuntime runtime) {
    assertThat(runtime.launch(asUser(1234, 4321).remove("/process/user/gid"))).refused();
  }

  private static Bundle asUser(long uid, long gid) {
    return Bundle.running(STATUS)
        .process(process -> process.withUser(user -> user.withUid(uid).withGid(gid)));
  }
}
