package dev.plumbline.oci.runtime.linux.namespaces;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.NamespaceHolder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Types of namespaces, known and unknown: config-linux.md#configLinuxNamespaces. */
class NamespaceTypeTests {

  @ParameterizedTest
  @ValueSource(strings = {"pid", "network", "mount", "ipc", "uts", "cgroup", "time"})
  @Covers("runtime-spec/namespaces/supported-{0}")
  void typeIsAccepted(String type, OciRuntime runtime) {
    assertThat(runtime.attemptCreate(Bundle.idle().withoutNamespace(type).namespace(type)))
        .succeeded();
  }

  @Test
  @Covers("runtime-spec/namespaces/supported-user")
  void typeUserIsAccepted(OciRuntime runtime) {
    assertThat(runtime.attemptCreate(Bundle.idle().userNamespace(700_000, 1_000))).succeeded();
  }

  @ParameterizedTest
  @ValueSource(strings = {"plumbline", "mnt", "net", "PID", ""})
  @Covers("runtime-spec/namespaces/type-unknown")
  @Contrast("listOfFiveTypesIsAccepted")
  void unknownTypeIsRefused(String type, OciRuntime runtime) {
    assertThat(runtime.launch(Bundle.exiting().namespace(type))).refused();
  }

  @Test
  @Covers("runtime-spec/namespaces/type-missing")
  @Contrast("listOfFiveTypesIsAccepted")
  void entryWithoutTypeIsRefused(OciRuntime runtime) {
    assertThat(runtime.launch(Bundle.exiting().set("/linux/namespaces/-", Map.of()))).refused();
  }

  @ParameterizedTest
  @ValueSource(strings = {"pid", "network", "mount", "ipc", "uts"})
  @Covers("runtime-spec/namespaces/duplicate-type")
  @Contrast("listOfFiveTypesIsAccepted")
  void twoEntriesOfOneTypeAreRefused(String type, OciRuntime runtime) {
    assertThat(runtime.launch(Bundle.exiting().namespace(type))).refused();
  }

  @Test
  @Covers("runtime-spec/namespaces/duplicate-type-paths")
  @Contrast("oneEntryWithPathIsAccepted")
  void entriesOfOneTypeWithAndWithoutPathAreRefused(OciRuntime runtime) {
    var path = NamespaceHolder.of(runtime, "ipc").file("ipc");
    assertThat(runtime.launch(Bundle.exiting().set("/linux/namespaces/-", ipc(path)))).refused();
  }

  @Test
  @Covers("runtime-spec/namespaces/duplicate-type-paths")
  @Contrast("oneEntryWithPathIsAccepted")
  void twoEntriesOfOneTypeAndPathAreRefused(OciRuntime runtime) {
    var path = NamespaceHolder.of(runtime, "ipc").file("ipc");
    var once = Bundle.exiting().withoutNamespace("ipc").set("/linux/namespaces/-", ipc(path));
    assertThat(runtime.launch(once.set("/linux/namespaces/-", ipc(path)))).refused();
  }

  void listOfFiveTypesIsAccepted(OciRuntime runtime) {
    assertThat(runtime.run(Bundle.exiting())).ranToTheEnd();
  }

  void oneEntryWithPathIsAccepted(OciRuntime runtime) {
    var path = NamespaceHolder.of(runtime, "ipc").file("ipc");
    var once = Bundle.exiting().withoutNamespace("ipc").set("/linux/namespaces/-", ipc(path));
    assertThat(runtime.run(once)).ranToTheEnd();
  }

  private static Map<String, String> ipc(String path) {
    return Map.of("type", "ipc", "path", path);
  }
}
