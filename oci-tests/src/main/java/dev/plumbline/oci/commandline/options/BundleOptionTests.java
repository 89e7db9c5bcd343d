package dev.plumbline.oci.commandline.options;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.bundle.BundleDirectory;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.Container;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.runtime.Operation;
import dev.plumbline.spec.runtime.ContainerStatus;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** How the bundle is named: runc-create(8), --bundle. */
class BundleOptionTests {

  private static final Probe IDLE = Probe.of(p -> p.pause("ready"));

  @Test
  @Covers("commandline/options/bundle-dot")
  void bundleMayBeTheCurrentDirectoryAndTheRootToo(OciRuntime runtime) {
    var itself = Bundle.running(IDLE).program("probe", IDLE).root(root -> root.withPath("."));
    var bundle = runtime.write(itself);
    assertThat(created(runtime, bundle, bundle.path(), ".")).isIn(ContainerStatus.RUNNING);
  }

  @Test
  @Covers("commandline/options/bundle-relative")
  void relativeBundleIsTakenFromTheCurrentDirectory(OciRuntime runtime) {
    var bundle = runtime.write(Bundle.running(IDLE), "called");
    assertThat(created(runtime, bundle, runtime.directory(), "called"))
        .isIn(ContainerStatus.RUNNING);
  }

  @Test
  @Covers("commandline/options/options-before-id")
  void optionsAreTakenInAnyOrderBeforeTheId(OciRuntime runtime) {
    var bundle = runtime.write(Bundle.running(IDLE));
    var pidFile = runtime.directory().resolve("pid");
    var create = runtime.call(Operation.CREATE).with("--pid-file", pidFile.toString());
    var id = runtime.newId();
    var attempt = runtime.attempt(create.bundle(bundle).id(id), id, bundle, pidFile);
    assertThat(attempt).succeeded();
    assertThat("pid file", attempt.container().pidFileText()).isNot("");
  }

  private static Container created(
      OciRuntime runtime, BundleDirectory bundle, Path current, String word) {
    var pidFile = runtime.directory().resolve("pid");
    var id = runtime.newId();
    var call = runtime.call(Operation.CREATE).implicitBundle(bundle).in(current);
    call.with("--bundle", word, "--pid-file", pidFile.toString()).id(id);
    var attempt = runtime.attempt(call, id, bundle, pidFile);
    runtime.demand(attempt.execution());
    return attempt.container().start().await("ready");
  }
}
