package dev.plumbline.oci.runtime.bundle;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.bundle.BundleDirectory;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.Attempt;
import dev.plumbline.fixtures.runtime.OciRuntime;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the configuration lies and what it is called: bundle.md#containerFormat01. */
class ConfigFileTests {

  @Test
  @Covers("runtime-spec/bundle/config-in-root")
  void bundleWithTheFileInItsRootIsRun(OciRuntime runtime) {
    assertThat(runtime.run(Bundle.exiting())).ranToTheEnd();
  }

  @Test
  @Covers("runtime-spec/bundle/config-present")
  @Contrast("bundleWithTheFileInItsRootIsRun")
  void bundleWithoutTheFileIsRefused(OciRuntime runtime) {
    assertThat(create(runtime, bundle -> bundle.moveConfig("../kept.json"))).refused();
  }

  @Test
  @Covers("runtime-spec/bundle/config-is-file")
  @Contrast("bundleWithTheFileInItsRootIsRun")
  void directoryInPlaceOfTheFileIsRefused(OciRuntime runtime) {
    assertThat(create(runtime, bundle -> bundle.moveConfig("config.json/config.json"))).refused();
  }

  @ParameterizedTest
  @ValueSource(strings = {"config/config.json", "rootfs/config.json", "../config.json"})
  @Covers("runtime-spec/bundle/config-in-root")
  @Contrast("bundleWithTheFileInItsRootIsRun")
  void fileInAnotherDirectoryIsNotTaken(String place, OciRuntime runtime) {
    assertThat(create(runtime, bundle -> bundle.moveConfig(place))).refused();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Config.json", "CONFIG.JSON", "config", "config.jsn", "runtime.json"})
  @Covers("runtime-spec/bundle/config-name")
  @Contrast("bundleWithTheFileInItsRootIsRun")
  void fileOfAnotherNameIsNotTaken(String name, OciRuntime runtime) {
    assertThat(create(runtime, bundle -> bundle.moveConfig(name))).refused();
  }

  private static Attempt create(OciRuntime runtime, Consumer<BundleDirectory> change) {
    var bundle = runtime.write(Bundle.idle());
    change.accept(bundle);
    return runtime.attemptCreate(runtime.newId(), bundle);
  }
}
