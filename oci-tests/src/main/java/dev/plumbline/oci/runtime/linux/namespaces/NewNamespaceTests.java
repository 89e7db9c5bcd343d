package dev.plumbline.oci.runtime.linux.namespaces;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.HostProcess;
import dev.plumbline.fixtures.witness.NamespaceHolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Namespaces that are made for a container: config-linux.md#configLinuxNamespaces. */
class NewNamespaceTests {

  @ParameterizedTest
  @CsvSource({"pid, pid", "network, net", "ipc, ipc", "uts, uts", "cgroup, cgroup", "time, time"})
  @Covers("runtime-spec/namespaces/new-{0}")
  void programIsInANewNamespace(String type, String file, OciRuntime runtime) {
    var container = runtime.running(Bundle.idle().withoutNamespace(type).namespace(type));
    assertThat("namespace " + file, HostProcess.of(container).namespace(file))
        .isNot(HostProcess.own().namespace(file));
  }

  @Test
  @Covers("runtime-spec/namespaces/new-user")
  void programIsInANewUserNamespace(OciRuntime runtime) {
    var container = runtime.running(Bundle.idle().userNamespace(700_000, 1_000));
    assertThat("namespace user", HostProcess.of(container).namespace("user"))
        .isNot(HostProcess.own().namespace("user"));
  }

  @Test
  @Covers("runtime-spec/namespaces/new-mount")
  void programIsInANewMountNamespace(OciRuntime runtime) {
    var caller = NamespaceHolder.ofMounts(runtime);
    var container = runtime.create(Bundle.idle(), create -> create.calledBy(caller.enter("mnt")));
    assertThat("namespace mnt", HostProcess.of(container.start()).namespace("mnt"))
        .isNot(caller.process().namespace("mnt"));
  }
}
