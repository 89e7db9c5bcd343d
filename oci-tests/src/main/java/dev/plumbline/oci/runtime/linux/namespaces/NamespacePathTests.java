package dev.plumbline.oci.runtime.linux.namespaces;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.HostProcess;
import dev.plumbline.fixtures.witness.NamespaceHolder;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths that stand for no namespace of the type: config-linux.md#configLinuxNamespaces. */
class NamespacePathTests {

  @ParameterizedTest
  @ValueSource(strings = {"net", "uts", "pid", "mnt"})
  @Covers("runtime-spec/namespaces/path-wrong-type")
  @Contrast("namespaceOfTheTypeIsJoined")
  void namespaceOfAnotherTypeIsRefused(String file, OciRuntime runtime) {
    var other = HostProcess.of(runtime.running(Bundle.idle()));
    assertThat(runtime.launch(joining("/proc/" + other.pid() + "/ns/" + file))).refused();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/proc/self/status", "/tmp", "/dev/null"})
  @Covers("runtime-spec/namespaces/path-no-namespace")
  @Contrast("namespaceOfTheTypeIsJoined")
  void fileThatIsNoNamespaceIsRefused(String path, OciRuntime runtime) {
    assertThat(runtime.launch(joining(path))).refused();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/plumbline/nowhere", "/proc/0/ns/ipc"})
  @Covers("runtime-spec/namespaces/path-missing")
  @Contrast("namespaceOfTheTypeIsJoined")
  void pathThatLeadsNowhereIsRefused(String path, OciRuntime runtime) {
    assertThat(runtime.launch(joining(path))).refused();
  }

  /** It leads to the namespace from the caller's directory and from the bundle's. */
  @Test
  @Covers("runtime-spec/namespaces/path-relative")
  @Contrast("namespaceOfTheTypeIsJoined")
  void pathThatIsNotAbsoluteIsRefused(OciRuntime runtime) {
    var path = NamespaceHolder.of(runtime, "ipc").file("ipc").substring(1);
    var bundle = joining(path).link("proc", "/proc");
    assertThat(runtime.launch(bundle, create -> create.in(Path.of("/")))).refused();
  }

  void namespaceOfTheTypeIsJoined(OciRuntime runtime) {
    var path = NamespaceHolder.of(runtime, "ipc").file("ipc");
    assertThat(runtime.run(joining(path))).ranToTheEnd();
  }

  private static Bundle joining(String path) {
    return Bundle.exiting()
        .withoutNamespace("ipc")
        .set("/linux/namespaces/-", Map.of("type", "ipc", "path", path));
  }
}
