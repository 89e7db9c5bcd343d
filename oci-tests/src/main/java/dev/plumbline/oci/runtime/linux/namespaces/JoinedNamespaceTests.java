package dev.plumbline.oci.runtime.linux.namespaces;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.HostProcess;
import dev.plumbline.fixtures.witness.NamespaceHolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Namespaces that are given by path: config-linux.md#configLinuxNamespaces. */
class JoinedNamespaceTests {

  @ParameterizedTest
  @CsvSource({"network, net", "ipc, ipc", "uts, uts", "cgroup, cgroup", "time, time"})
  @Covers("runtime-spec/namespaces/join-{0}")
  void programIsInTheNamespaceOfThePath(String type, String file, OciRuntime runtime) {
    var holder = NamespaceHolder.of(runtime, file);
    var container = runtime.running(joining(type, holder.file(file)));
    assertThat("namespace " + file, HostProcess.of(container).namespace(file))
        .is(holder.process().namespace(file));
  }

  @ParameterizedTest
  @ValueSource(strings = "pid")
  @Covers("runtime-spec/namespaces/join-{0}")
  void programIsInThePidNamespaceOfAnother(String type, OciRuntime runtime) {
    var other = HostProcess.of(runtime.running(Bundle.idle()));
    var path = "/proc/" + other.pid() + "/ns/pid";
    var container = runtime.running(joining(type, path));
    assertThat("namespace pid", HostProcess.of(container).namespace("pid"))
        .is(other.namespace("pid"));
  }

  @Test
  @Covers("runtime-spec/namespaces/join-user")
  void programIsInTheUserNamespaceOfAnother(OciRuntime runtime) {
    var other = HostProcess.of(runtime.running(Bundle.idle().userNamespace(700_000, 1_000)));
    var path = "/proc/" + other.pid() + "/ns/user";
    var bundle = joining("user", path).owner("rootfs", 700_000, 700_000);
    assertThat("namespace user", HostProcess.of(runtime.running(bundle)).namespace("user"))
        .is(other.namespace("user"));
  }

  @Test
  @Covers("runtime-spec/namespaces/join-mount-accepted")
  void mountNamespaceOfAPathIsAccepted(OciRuntime runtime) {
    var holder = NamespaceHolder.ofMounts(runtime);
    assertThat(runtime.attemptCreate(joining("mount", holder.file("mnt")))).succeeded();
  }

  @Test
  @Covers("runtime-spec/namespaces/join-mount")
  void programIsInTheMountNamespaceOfThePath(OciRuntime runtime) {
    var holder = NamespaceHolder.ofMounts(runtime);
    var container = runtime.running(joining("mount", holder.file("mnt")));
    assertThat("namespace mnt", HostProcess.of(container).namespace("mnt"))
        .is(holder.process().namespace("mnt"));
  }

  /** The root filesystem has another namespace at the same path. */
  @Test
  @Covers("runtime-spec/namespaces/path-of-runtime")
  void pathIsThatOfTheRuntime(OciRuntime runtime) throws IOException {
    var right = NamespaceHolder.of(runtime, "net");
    var wrong = NamespaceHolder.of(runtime, "net");
    var file = runtime.newDirectory("held").resolve("net");
    Files.createSymbolicLink(file, Path.of(right.file("net")));
    var bundle = joining("network", file.toString()).link("rootfs" + file, wrong.file("net"));
    assertThat("namespace net", HostProcess.of(runtime.running(bundle)).namespace("net"))
        .is(right.process().namespace("net"));
  }

  private static Bundle joining(String type, String path) {
    return Bundle.idle()
        .withoutNamespace(type)
        .set("/linux/namespaces/-", Map.of("type", type, "path", path));
  }
}
