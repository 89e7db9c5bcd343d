package dev.plumbline.oci.runtime.linux.devices;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.DirectoryEntry;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.syscalls.OpenFlag;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Terminals in /dev: config-linux.md#configLinuxDefaultDevices. */
class DefaultTerminalTests {

  @Test
  @Covers("runtime-spec/devices/default-ptmx")
  void ptmxIsThatOfTheContainersPts(OciRuntime runtime) {
    var seen =
        runtime.run(
            Bundle.running(
                Probe.of(p -> p.stat("ptmx", "/dev/ptmx").stat("pts/ptmx", "/dev/pts/ptmx"))));
    var own = assertThat(seen).step("pts/ptmx").value();
    assertThat(seen).step("ptmx").is(Node::identity, Node.identity(own));
  }

  @Test
  @Covers("runtime-spec/devices/default-ptmx-usable")
  void openingPtmxMakesATerminalOfTheContainer(OciRuntime runtime) throws IOException {
    // With a terminal on the host, its own /dev/pts is never taken for an empty new one.
    runtime.untilTheEnd(FileChannel.open(Path.of("/dev/ptmx"), READ, WRITE));
    var probe =
        Probe.of(
            p ->
                p.listDirectory("before", "/dev/pts")
                    .openKeep("open", "/dev/ptmx", OpenFlag.RDWR, OpenFlag.NOCTTY)
                    .listDirectory("after", "/dev/pts"));
    var seen = runtime.run(Bundle.running(probe));
    assertThat(seen).step("before").is(DefaultTerminalTests::names, Set.of("ptmx"));
    assertThat(seen).step("open").succeeded();
    assertThat(seen).step("after").is(DefaultTerminalTests::names, Set.of("0", "ptmx"));
  }

  @Test
  @Covers("runtime-spec/devices/default-console")
  void consoleIsTheTerminalOfTheProgram(OciRuntime runtime) {
    var probe =
        Probe.of(p -> p.fstat("terminal", 0).stat("console", "/dev/console"))
            .reportingTo("/report");
    var console = runtime.console();
    var bundle = Bundle.running(probe).process(p -> p.withTerminal(true));
    var seen = runtime.run(bundle, create -> create.console(console));
    var terminal = assertThat(seen).step("terminal").value();
    assertThat(seen).step("console").is(Node::identity, Node.identity(terminal));
  }

  private static Set<String> names(StepRecord step) {
    return step.entries().stream().map(DirectoryEntry::name).collect(Collectors.toSet());
  }
}
