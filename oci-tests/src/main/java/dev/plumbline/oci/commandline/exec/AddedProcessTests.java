package dev.plumbline.oci.commandline.exec;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.runtime.Seen;
import dev.plumbline.fixtures.runtime.TerminalCaller;
import dev.plumbline.fixtures.witness.HostProcess;
import dev.plumbline.syscalls.Errno;
import dev.plumbline.syscalls.OpenFlag;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where exec places a process: runc-exec(8). */
class AddedProcessTests {

  private static final List<String> TYPES = List.of("ipc", "mnt", "net", "pid", "uts");

  private static final String MOUNTS = "/proc/self/mountinfo";

  private static final Probe TERMINAL =
      Probe.of(p -> p.open("terminal", "/dev/tty", OpenFlag.RDWR));

  @Test
  @Covers("commandline/exec/namespaces")
  void addedProcessIsInEveryNamespaceOfTheContainer(OciRuntime runtime) {
    var first =
        Probe.of(
            p -> {
              TYPES.forEach(type -> p.readlink(type, "/proc/self/ns/" + type));
              p.pause("ready");
            });
    var added = Probe.of(p -> TYPES.forEach(type -> p.readlink(type, "/proc/self/ns/" + type)));
    var container = runtime.running(Bundle.running(first));
    assertThat("namespaces", namespaces(container.exec(added).run()))
        .is(namespaces(container.seen()));
  }

  @Test
  @Covers("commandline/exec/root")
  void addedProcessHasTheRootOfTheContainer(OciRuntime runtime) {
    var mark = Probe.of(p -> p.readFile("mark", "/mark"));
    var container = runtime.running(Bundle.idle().file("rootfs/mark", "here"));
    assertThat(container.exec(mark).run()).step("mark").read("here");
  }

  @Test
  @Covers("commandline/exec/cgroup")
  void addedProcessIsInTheCgroupOfTheContainer(OciRuntime runtime) {
    var container = runtime.running(Bundle.idle());
    var added = container.exec(Probe.of(p -> p.pause("ready"))).detach().await("ready");
    assertThat("cgroups", new HostProcess(added.pid()).cgroups())
        .is(HostProcess.of(container).cgroups());
  }

  @Test
  @Covers("commandline/exec/session")
  void addedProcessLeadsASessionOfItsOwn(OciRuntime runtime) {
    var probe = Probe.of(p -> p.pid("pid").sid("session"));
    var seen = runtime.running(Bundle.idle()).exec(probe).run();
    assertThat(seen).step("session").returned(assertThat(seen).step("pid").value().result());
  }

  @Test
  @Covers("commandline/exec/no-terminal")
  void withoutTheOptionTheTerminalOfTheCallerIsNotThere(OciRuntime runtime) {
    var exec = runtime.running(Bundle.idle()).exec(TERMINAL);
    var seen = exec.changed(call -> call.calledBy(TerminalCaller.CONTROLLED)).run();
    assertThat(seen).step("terminal").failedWithOneOf(Errno.ENXIO, Errno.EIO);
  }

  @Test
  @Covers("commandline/exec/no-terminal")
  void withTerminalFalseInTheFileThatOfTheCallerIsNotThere(OciRuntime runtime) {
    var exec = runtime.running(Bundle.idle()).exec(TERMINAL).process(p -> p.withTerminal(false));
    var seen = exec.changed(call -> call.calledBy(TerminalCaller.CONTROLLED)).run();
    assertThat(seen).step("terminal").failedWithOneOf(Errno.ENXIO, Errno.EIO);
  }

  @Test
  @Covers("commandline/exec/masked-once")
  void maskedPathHasNoFurtherMountAfterAProcessWasAdded(OciRuntime runtime) {
    var table = Probe.of(p -> p.readFile("mounts", MOUNTS));
    var first = Probe.of(p -> p.readFile("mounts", MOUNTS).pause("ready"));
    var bundle = Bundle.running(first).directory("rootfs/masked");
    var container = runtime.running(bundle.set("/linux/maskedPaths", List.of("/masked")));
    var own = overMaskedPath(assertThat(container.seen()).step("mounts").value());
    assertThat(container.exec(table).run())
        .step("mounts")
        .is(AddedProcessTests::overMaskedPath, own);
  }

  private static List<String> namespaces(Seen seen) {
    return TYPES.stream().map(type -> assertThat(seen).step(type).value().text()).toList();
  }

  private static long overMaskedPath(StepRecord table) {
    return table.text().lines().filter(line -> line.split(" ")[4].equals("/masked")).count();
  }
}
