package dev.plumbline.oci.runtime.linux.sysctl;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.NamespaceHolder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parameters that have a namespace of the container's own: config-linux.md#configLinuxSysctl. */
class SysctlTests {

  private static final String PORTS = "net.ipv4.ip_local_port_range";
  private static final String PORTS_FILE = "/proc/sys/net/ipv4/ip_local_port_range";
  private static final Probe READ_PORTS = Probe.of(p -> p.readFile("ports", PORTS_FILE));

  @ParameterizedTest
  @CsvSource({
    "network, net.ipv4.ip_forward, /proc/sys/net/ipv4/ip_forward, 1",
    "network, net.core.somaxconn, /proc/sys/net/core/somaxconn, 257",
    "ipc, kernel.msgmax, /proc/sys/kernel/msgmax, 4242",
    "ipc, fs.mqueue.msg_max, /proc/sys/fs/mqueue/msg_max, 17"
  })
  @Covers("runtime-spec/sysctl/{0}")
  void parameterHasTheValue(
      String clause, String name, String file, String value, OciRuntime runtime) {
    var bundle = Bundle.running(Probe.of(p -> p.readFile("value", file)));
    var seen = runtime.run(bundle.set("/linux/sysctl", Map.of(name, value)));
    assertThat(seen).step("value").read(value + "\n");
  }

  @Test
  @Covers("runtime-spec/sysctl/several")
  void everyParameterHasItsValue(OciRuntime runtime) {
    var probe =
        Probe.of(
            p ->
                p.readFile("ports", PORTS_FILE)
                    .readFile("max", "/proc/sys/kernel/msgmax")
                    .readFile("queue", "/proc/sys/kernel/msgmnb"));
    var values = Map.of(PORTS, "40000 40100", "kernel.msgmax", "4242", "kernel.msgmnb", "5252");
    var seen = runtime.run(Bundle.running(probe).set("/linux/sysctl", values));
    assertThat(seen).step("ports").read("40000\t40100\n");
    assertThat(seen).step("max").read("4242\n");
    assertThat(seen).step("queue").read("5252\n");
  }

  @Test
  @Covers("runtime-spec/sysctl/slashes")
  void nameWithSlashesIsTheSameParameter(OciRuntime runtime) {
    var name = "net/ipv4/ip_local_port_range";
    var bundle = Bundle.running(READ_PORTS).set("/linux/sysctl", Map.of(name, "40000 40100"));
    assertThat(runtime.run(bundle)).step("ports").read("40000\t40100\n");
  }

  @Test
  @Covers("runtime-spec/sysctl/read-only-proc")
  void parameterBelowAReadonlyPathHasTheValue(OciRuntime runtime) {
    var bundle = configured().linux(linux -> linux.withReadonlyPaths(List.of("/proc/sys")));
    assertThat(runtime.run(bundle)).step("ports").read("40000\t40100\n");
  }

  @Test
  @Covers("runtime-spec/sysctl/runtime-untouched")
  void runtimeKeepsItsOwnValue(OciRuntime runtime) {
    var caller = NamespaceHolder.of(runtime, "net");
    var before = ports(runtime, caller);
    var seen = runtime.run(configured(), create -> create.calledBy(caller.enter("net")));
    assertThat(seen).step("ports").read("40000\t40100\n");
    assertThat("ports of the runtime", ports(runtime, caller)).is(before).isNot("40000\t40100\n");
  }

  /** As a program sees them that has the network of the runtime. */
  private static String ports(OciRuntime runtime, NamespaceHolder caller) {
    var bundle = Bundle.running(READ_PORTS).withoutNamespace("network");
    var seen = runtime.run(bundle, create -> create.calledBy(caller.enter("net")));
    return assertThat(seen).step("ports").value().text();
  }

  private static Bundle configured() {
    return Bundle.running(READ_PORTS).set("/linux/sysctl", Map.of(PORTS, "40000 40100"));
  }
}
