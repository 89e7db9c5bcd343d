package dev.plumbline.oci.runtime.lifecycle;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.spec.runtime.ContainerStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What create makes, and what it leaves to start: runtime.md#runtimeCreate. */
class CreateTests {

  private static final Probe ARGUMENTS = Probe.of(p -> p.args("args").pause("ready"));

  @Test
  @Covers("runtime-spec/lifecycle/create-makes-container")
  void createMakesAContainerThatStartCanRun(OciRuntime runtime) {
    var container = runtime.create(Bundle.idle());
    assertThat(container).isIn(ContainerStatus.CREATED);
    assertThat(container.start().await("ready")).isIn(ContainerStatus.RUNNING);
  }

  @Test
  @Covers("runtime-spec/lifecycle/create-program-not-run")
  void programHasNotRunBeforeStart(OciRuntime runtime) {
    var container = runtime.create(Bundle.idle());
    container.tryState();
    var reported = container.record().steps();
    container.tryStart();
    assertThat("reports before start", reported).is(List.of());
    container.await("ready");
  }

  @Test
  @Covers("runtime-spec/lifecycle/config-changed-after-create")
  void changedConfigurationChangesNothingAfterCreate(OciRuntime runtime) {
    var bundle = Bundle.running(ARGUMENTS).set("/process/args", List.of("/probe", "first"));
    var container = runtime.create(bundle);
    container.bundle().editConfig(text -> text.replace("\"first\"", "\"second\""));
    container.start().await("ready");
    assertThat(container.seen()).step("args").is(StepRecord::strings, List.of("/probe", "first"));
  }

  @Test
  @Covers("runtime-spec/lifecycle/config-changed-after-create")
  void brokenConfigurationChangesNothingAfterCreate(OciRuntime runtime) {
    var container = runtime.create(Bundle.running(ARGUMENTS));
    container.bundle().rewriteConfig("{}");
    container.start().await("ready");
    assertThat(container.seen()).step("args").is(StepRecord::strings, List.of("/probe"));
  }

  @Test
  @Covers("runtime-spec/lifecycle/config-removed-after-create")
  void everyLaterOperationWorksWithoutConfiguration(OciRuntime runtime) {
    var container = runtime.create(Bundle.idle());
    container.bundle().moveConfig("../elsewhere.json");
    assertThat(container.start().await("ready").stop().delete()).isUnknown();
  }

  @Test
  @Covers("runtime-spec/lifecycle/delete-frees-id")
  @Contrast("createMakesAContainerThatStartCanRun")
  void idOfADeletedContainerCanBeUsedAgain(OciRuntime runtime) {
    var id = runtime.newId();
    runtime.create(id, runtime.write(Bundle.idle())).start().await("ready").stop().delete();
    var second = runtime.create(id, runtime.write(Bundle.idle())).start().await("ready");
    assertThat(second).isIn(ContainerStatus.RUNNING);
  }
}
