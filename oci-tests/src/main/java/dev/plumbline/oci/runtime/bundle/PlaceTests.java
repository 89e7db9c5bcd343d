package dev.plumbline.oci.runtime.bundle;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a bundle and its root filesystem lie: bundle.md#containerFormat02. */
class PlaceTests {

  private static final Probe MARKER = Probe.of(p -> p.readFile("marker", "/marker").pause("ready"));

  @Test
  @Covers("runtime-spec/bundle/root-beside-config")
  void rootBesideTheConfigurationIsTheRoot(OciRuntime runtime) {
    var bundle = Bundle.running(MARKER).file("rootfs/marker", "beside");
    var container = runtime.create(bundle, call -> call.in(Path.of("/"))).start().await("ready");
    assertThat(container.seen()).step("marker").read("beside");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "two words",
        "-dash",
        ".hidden",
        "ünïcode",
        "quote'\"$x",
        "a:b,c=d",
        "config.json"
      })
  @Covers("runtime-spec/bundle/directory-name-free")
  void directoryMayHaveAnyName(String name, OciRuntime runtime) {
    var bundle = runtime.write(Bundle.running(MARKER).file("rootfs/marker", name), name);
    var container = runtime.create(runtime.newId(), bundle).start().await("ready");
    assertThat(container.seen()).step("marker").read(name);
  }
}
