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

/** Namespaces that a container has in common with the runtime: configLinuxNamespaces. */
class InheritedNamespaceTests {

  @ParameterizedTest
  @CsvSource({
    "pid, pid",
    "network, net",
    "ipc, ipc",
    "uts, uts",
    "user, user",
    "cgroup, cgroup",
    "time, time"
  })
  @Covers("runtime-spec/namespaces/inherit-{0}")
  void programIsInTheNamespaceOfTheRuntime(String type, String file, OciRuntime runtime) {
    var container = runtime.running(Bundle.idle().withoutNamespace(type).remove("/hostname"));
    assertThat("namespace " + file, HostProcess.of(container).namespace(file))
        .is(HostProcess.own().namespace(file));
  }

  /** The runtime mounts for the container in the namespace that both have: never the host's. */
  @Test
  @Covers("runtime-spec/namespaces/inherit-mount")
  void programIsInTheMountNamespaceOfTheRuntime(OciRuntime runtime) {
    var caller = NamespaceHolder.ofMounts(runtime);
    var bundle = Bundle.idle().withoutNamespace("mount");
    var container = runtime.create(bundle, create -> create.calledBy(caller.enter("mnt"))).start();
    assertThat("namespace mnt", HostProcess.of(container).namespace("mnt"))
        .is(caller.process().namespace("mnt"));
  }
}
