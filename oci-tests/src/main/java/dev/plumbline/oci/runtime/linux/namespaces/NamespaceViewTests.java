package dev.plumbline.oci.runtime.linux.namespaces;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.DirectoryEntry;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.fixtures.probe.Verbs;
import dev.plumbline.fixtures.runtime.CallerProgram;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.runtime.PrivateNetwork;
import dev.plumbline.fixtures.witness.HostProcess;
import dev.plumbline.fixtures.witness.NamespaceHolder;
import dev.plumbline.syscalls.Errno;
import dev.plumbline.syscalls.SyscallName;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a program sees, and does, in new namespaces: config-linux.md#configLinuxNamespaces. */
class NamespaceViewTests {

  private static final int KEY = 0x706c756d;
  private static final String QUEUE = "plumbline";
  private static final long CENTURY = 3_000_000_000L;
  private static final int CLOCK_BOOTTIME = 7;

  private static final Function<StepRecord, String> NAME = step -> step.uname().nodename();
  private static final Probe FIND_QUEUES =
      Probe.of(
          p ->
              p.syscall("system-v", SyscallName.MSGGET, KEY, 0)
                  .syscall("posix", SyscallName.MQ_OPEN, QUEUE, 0, 0, null));

  @Test
  @Covers("runtime-spec/namespaces/pid-own-view")
  void programIsProcessOneAndAlone(OciRuntime runtime) {
    var seen = runtime.run(running(p -> p.pid("pid").listDirectory("processes", "/proc")));
    assertThat(seen).step("pid").returned(1);
    assertThat(seen).step("processes").is(NamespaceViewTests::numbers, Set.of("1"));
  }

  @Test
  @Covers("runtime-spec/namespaces/network-own-stack")
  @Requires("witness:host")
  void deviceOfTheRuntimeIsNotSeen(OciRuntime runtime) {
    var caller = PrivateNetwork.withDevice("plumb0");
    var bundle = running(p -> p.listDirectory("devices", "/proc/sys/net/ipv4/conf"));
    var devices = assertThat(runtime.run(bundle, c -> c.calledBy(caller))).step("devices").value();
    assertThat("devices", names(devices)).is("lo", names -> names.contains("lo"));
    assertThat("devices", names(devices)).is("no plumb0", names -> !names.contains("plumb0"));
  }

  @Test
  @Covers("runtime-spec/namespaces/mount-isolated")
  void mountOfTheProgramIsNotSeenOutside(OciRuntime runtime) {
    var caller = NamespaceHolder.ofMounts(runtime);
    var bundle =
        administrator(
            p ->
                p.mkdir("mkdir", "/inner", 0755)
                    .mount("mount", "tmpfs", "/inner", "tmpfs", 0, null)
                    .pause("ready"));
    var container = runtime.create(bundle, create -> create.calledBy(caller.enter("mnt")));
    assertThat(container.start().await("ready").seen()).step("mount").succeeded();
    assertThat("mounts of the runtime", caller.process().mounts())
        .is("none on /inner", all -> all.stream().noneMatch(m -> m.target().endsWith("/inner")));
  }

  @Test
  @Covers("runtime-spec/namespaces/ipc-isolated")
  @Contrast("queuesAreFoundInTheirNamespace")
  void queuesOfTheRuntimeAreNotFound(OciRuntime runtime) {
    var owner = ownerOfQueues(runtime);
    var seen =
        runtime.run(
            Bundle.running(FIND_QUEUES), c -> c.calledBy(CallerProgram.entering(ipc(owner))));
    assertThat(seen).step("system-v").failedWith(Errno.ENOENT);
    assertThat(seen).step("posix").failedWith(Errno.ENOENT);
  }

  @Test
  @Covers("runtime-spec/namespaces/uts-isolated")
  void nameSetByTheProgramIsNotThatOfTheRuntime(OciRuntime runtime) {
    var outer =
        runtime.running(running(p -> p.blockSignals("ready").awaitSignal("signal").uname("uname")));
    var caller = CallerProgram.entering("/proc/" + outer.pid() + "/ns/uts");
    var inner = administrator(p -> p.setHostname("set", "altered").uname("uname"));
    assertThat(runtime.run(inner, c -> c.calledBy(caller))).step("uname").is(NAME, "altered");
    assertThat(outer.kill("USR1").awaitStopped().seen()).step("uname").is(NAME, "plumbline");
  }

  @Test
  @Covers("runtime-spec/namespaces/user-remapped")
  void rootInsideIsTheMappedUserOutside(OciRuntime runtime) {
    var container =
        runtime.running(running(p -> p.getuid("uid").pause("ready")).userNamespace(700_000, 9));
    assertThat(container.seen()).step("uid").returned(0);
    assertThat("Uid on the host", HostProcess.of(container).numbers("Uid"))
        .is(Collections.nCopies(4, 700_000L));
  }

  @Test
  @Covers("runtime-spec/namespaces/cgroup-own-view")
  void cgroupOfTheProgramIsTheRoot(OciRuntime runtime) {
    var bundle = running(p -> p.readFile("cgroups", "/proc/self/cgroup")).namespace("cgroup");
    var cgroups = assertThat(runtime.run(bundle)).step("cgroups").value().text();
    assertThat("/proc/self/cgroup", cgroups)
        .is("lines that end in :/", text -> text.lines().allMatch(line -> line.endsWith(":/")));
  }

  @Test
  @Covers("runtime-spec/namespaces/time-own-clocks")
  void clockIsAheadOfThatOfTheRuntime(OciRuntime runtime) {
    var bundle =
        running(p -> p.clock("clock", CLOCK_BOOTTIME))
            .namespace("time")
            .set("/linux/timeOffsets/boottime", Map.of("secs", CENTURY));
    var clock = assertThat(runtime.run(bundle)).step("clock").value().time();
    assertThat("seconds since boot", clock.seconds()).is(CENTURY + " at least", s -> s >= CENTURY);
  }

  void queuesAreFoundInTheirNamespace(OciRuntime runtime) {
    var owner = ownerOfQueues(runtime);
    var bundle = Bundle.running(FIND_QUEUES).withoutNamespace("ipc");
    var seen = runtime.run(bundle, c -> c.calledBy(CallerProgram.entering(ipc(owner))));
    assertThat(seen).step("system-v").succeeded();
    assertThat(seen).step("posix").succeeded();
  }

  private static HostProcess ownerOfQueues(OciRuntime runtime) {
    var make = 01600;
    var container =
        runtime.running(
            running(
                p ->
                    p.syscall("system-v", SyscallName.MSGGET, KEY, make)
                        .syscall("posix", SyscallName.MQ_OPEN, QUEUE, 0102, 0600, null)
                        .pause("ready")));
    assertThat(container.seen()).step("system-v").succeeded();
    assertThat(container.seen()).step("posix").succeeded();
    return HostProcess.of(container);
  }

  private static String ipc(HostProcess process) {
    return "/proc/" + process.pid() + "/ns/ipc";
  }

  private static Bundle running(Consumer<Verbs> verbs) {
    return Bundle.running(Probe.of(verbs));
  }

  private static Bundle administrator(Consumer<Verbs> verbs) {
    return running(verbs)
        .set("/process/capabilities/bounding/-", "CAP_SYS_ADMIN")
        .set("/process/capabilities/effective/-", "CAP_SYS_ADMIN")
        .set("/process/capabilities/permitted/-", "CAP_SYS_ADMIN");
  }

  private static Set<String> numbers(StepRecord step) {
    return names(step).stream().filter(n -> n.matches("\\d+")).collect(Collectors.toSet());
  }

  private static Set<String> names(StepRecord step) {
    return step.entries().stream().map(DirectoryEntry::name).collect(Collectors.toSet());
  }
}
