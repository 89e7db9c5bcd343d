package dev.plumbline.oci.commandline.namespaces;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.HostMounts;
import dev.plumbline.fixtures.witness.HostProcess;
import dev.plumbline.fixtures.witness.NamespaceHolder;
import dev.plumbline.syscalls.SyscallName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Namespaces of others, together with a user namespace. */
class CombinationTests {

  /** Types that can be joined whatever the user namespace, with their files. */
  private static final Map<String, String> FILES =
      Map.of("pid", "pid", "network", "net", "ipc", "ipc", "uts", "uts");

  @Test
  @Covers("commandline/namespaces/join-all")
  void mappingsAreThoseOfTheJoinedContainer(OciRuntime runtime) {
    var other = HostProcess.of(runtime.running(owned(Bundle.idle())));
    var probe =
        Probe.of(
            p ->
                p.readFile("users", "/proc/self/uid_map").readFile("groups", "/proc/self/gid_map"));
    var bundle = Bundle.running(probe).owner("rootfs", 700_000, 700_000);
    join(bundle, "user", other, "user");
    FILES.forEach((type, file) -> join(bundle, type, other, file));
    var seen = runtime.run(bundle);
    assertThat(seen).step("users").is(CombinationTests::words, List.of("0", "700000", "1000"));
    assertThat(seen).step("groups").is(CombinationTests::words, List.of("0", "700000", "1000"));
  }

  @Test
  @Covers("commandline/namespaces/join-all")
  @Requires({"host:time-namespaces", "runtime:time-namespaces"})
  void offsetsAreThoseOfTheJoinedContainer(OciRuntime runtime) {
    var offset = Map.of("secs", 3_000_000_000L);
    var idle = Bundle.idle().namespace("time").set("/linux/timeOffsets/boottime", offset);
    var other = HostProcess.of(runtime.running(idle));
    var probe = Probe.of(p -> p.readFile("offsets", "/proc/self/timens_offsets"));
    var bundle = Bundle.running(probe);
    FILES.forEach((type, file) -> join(bundle, type, other, file));
    join(bundle, "time", other, "time");
    assertThat(runtime.run(bundle))
        .step("offsets")
        .is(CombinationTests::words, List.of("monotonic", "0", "0", "boottime", "3000000000", "0"));
  }

  @Test
  @Covers("commandline/namespaces/join-bind-mounted")
  void namespaceIsJoinedThroughAFile(OciRuntime runtime) throws Exception {
    var holder = NamespaceHolder.of(runtime, "net");
    var file = Files.createFile(runtime.newDirectory("held").resolve("net"));
    var host = HostMounts.of(runtime).bind(Path.of(holder.file("net")), file, 0);
    var bundle = Bundle.idle().withoutNamespace("network");
    bundle.set("/linux/namespaces/-", Map.of("type", "network", "path", file.toString()));
    var container = runtime.create(bundle, host::calling).start().await("ready");
    assertThat("namespace net", HostProcess.of(container).namespace("net"))
        .is(holder.process().namespace("net"));
  }

  /** Without /sys: only the owner of the network namespace may mount it. */
  @Test
  @Covers("commandline/namespaces/join-foreign-network")
  void networkOfTheHostIsJoinedFromAUserNamespace(OciRuntime runtime) {
    var holder = NamespaceHolder.of(runtime, "net");
    var bundle = owned(Bundle.idle()).remove("/mounts/4");
    var container = runtime.running(join(bundle, "network", holder.process(), "net"));
    assertThat("namespace net", HostProcess.of(container).namespace("net"))
        .is(holder.process().namespace("net"));
    assertThat("namespace user", HostProcess.of(container).namespace("user"))
        .isNot(HostProcess.own().namespace("user"));
  }

  /** The root belongs to root inside alone: so the namespace is there. */
  @Test
  @Covers("commandline/namespaces/set-groups")
  void groupsMayBeSetInAUserNamespaceOfRoot(OciRuntime runtime) {
    var probe = Probe.of(p -> p.stat("root", "/").syscall("set", SyscallName.SETGROUPS, 0, null));
    var seen = runtime.run(owned(Bundle.running(probe)));
    assertThat(seen).step("root").is(step -> step.stat().uid(), 0);
    assertThat(seen).step("set").succeeded();
  }

  private static Bundle owned(Bundle bundle) {
    return bundle.userNamespace(700_000, 1_000);
  }

  private static Bundle join(Bundle bundle, String type, HostProcess process, String file) {
    var path = "/proc/" + process.pid() + "/ns/" + file;
    return bundle
        .withoutNamespace(type)
        .set("/linux/namespaces/-", Map.of("type", type, "path", path));
  }

  private static List<String> words(StepRecord step) {
    return List.of(step.text().strip().split("\\s+"));
  }
}
