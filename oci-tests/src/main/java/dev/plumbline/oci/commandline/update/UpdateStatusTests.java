package dev.plumbline.oci.commandline.update;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;
import static dev.plumbline.fixtures.witness.CgroupSetting.PIDS_LIMIT;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.spec.runtime.ContainerStatus;
import org.junit.jupiter.api.Test;

/** Which containers update changes, and the status that it leaves: runc-update(8). */
class UpdateStatusTests {

  private static final String LIMIT = "/linux/resources/pids/limit";

  @Test
  @Covers("commandline/update/paused")
  void pausedContainerIsChangedAndStaysPaused(OciRuntime runtime) {
    var container = runtime.running(limited()).pause();
    container.update("--pids-limit", "55");
    var status = container.state().status();
    container.tryResume();
    assertThat("status", status).is(new ContainerStatus("paused"));
    assertThat("limit", PIDS_LIMIT.of(container)).is("55");
  }

  @Test
  @Covers("commandline/update/created")
  void createdContainerIsChangedAndStaysCreated(OciRuntime runtime) {
    var container = runtime.create(limited()).update("--pids-limit", "55");
    assertThat("limit", PIDS_LIMIT.of(container)).is("55");
    assertThat(container).isIn(ContainerStatus.CREATED);
  }

  @Test
  @Covers("commandline/update/survives-start")
  void changeBeforeStartIsInForceAfterIt(OciRuntime runtime) {
    var container = runtime.create(limited()).update("--pids-limit", "55");
    container.start().await("ready");
    assertThat("limit", PIDS_LIMIT.of(container)).is("55");
  }

  @Test
  @Covers("commandline/update/stopped")
  @Contrast("createdContainerIsChangedAndStaysCreated")
  void updateOfAStoppedContainerFails(OciRuntime runtime) {
    var container = runtime.running(limited()).stop();
    assertThat(container.tryUpdate("--pids-limit", "55")).failed();
  }

  private static Bundle limited() {
    return Bundle.idle().set(LIMIT, 77);
  }
}
