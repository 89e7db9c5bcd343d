package dev.plumbline.oci.runtime.lifecycle;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.bundle.BundleDirectory;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.Attempt;
import dev.plumbline.fixtures.runtime.CallBuilder;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.runtime.Operation;
import dev.plumbline.spec.runtime.ContainerStatus;
import org.junit.jupiter.api.Test;

/** What create needs to be told: runtime.md#runtimeCreate. */
class CreateInputTests {

  @Test
  @Covers({"runtime-spec/lifecycle/create-makes-container", "commandline/options/bundle-default"})
  void bundleIsTheCurrentDirectoryWhereNoneIsGiven(OciRuntime runtime) {
    var bundle = runtime.write(Bundle.idle());
    var attempt = create(runtime, bundle, runtime.call(Operation.CREATE).implicitBundle(bundle));
    assertThat(attempt.container().start().await("ready")).isIn(ContainerStatus.RUNNING);
  }

  @Test
  @Covers("runtime-spec/lifecycle/create-without-bundle")
  @Contrast("bundleIsTheCurrentDirectoryWhereNoneIsGiven")
  void createWithoutABundleIsRefusedOutsideABundle(OciRuntime runtime) {
    var bundle = runtime.write(Bundle.idle());
    var elsewhere = runtime.newDirectory("empty");
    assertThat(create(runtime, bundle, runtime.call(Operation.CREATE).in(elsewhere))).refused();
  }

  @Test
  @Covers("runtime-spec/lifecycle/create-missing-bundle")
  @Contrast("bundleIsTheCurrentDirectoryWhereNoneIsGiven")
  void createFromAMissingDirectoryIsRefused(OciRuntime runtime) {
    var missing = runtime.directory().resolve("missing");
    var bundle = new BundleDirectory(missing, Bundle.idle().probe());
    assertThat(runtime.attemptCreate(runtime.newId(), bundle)).refused();
  }

  @Test
  @Covers("runtime-spec/lifecycle/create-missing-bundle")
  @Contrast("bundleIsTheCurrentDirectoryWhereNoneIsGiven")
  void createFromARegularFileIsRefused(OciRuntime runtime) {
    var file = runtime.write(Bundle.idle()).config();
    var bundle = new BundleDirectory(file, Bundle.idle().probe());
    assertThat(runtime.attemptCreate(runtime.newId(), bundle)).refused();
  }

  @Test
  @Covers("runtime-spec/lifecycle/create-without-id")
  @Contrast("bundleIsTheCurrentDirectoryWhereNoneIsGiven")
  void createWithoutAnIdFails(OciRuntime runtime) {
    var bundle = runtime.write(Bundle.idle());
    assertThat(runtime.call(Operation.CREATE).bundle(bundle).execute()).failed();
  }

  private static Attempt create(OciRuntime runtime, BundleDirectory bundle, CallBuilder call) {
    var pidFile = runtime.directory().resolve("pid");
    var id = runtime.newId();
    return runtime.attempt(call.with("--pid-file", pidFile.toString()).id(id), id, bundle, pidFile);
  }
}
