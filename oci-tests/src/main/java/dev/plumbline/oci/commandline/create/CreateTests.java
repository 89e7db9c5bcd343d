package dev.plumbline.oci.commandline.create;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import org.junit.jupiter.api.Test;

/** What create returns with, and how it changes the root: runc-create(8). */
class CreateTests {

  /** With a terminal not even the waiting process has the streams of create. */
  @Test
  @Covers("commandline/create/returns")
  void nobodyHoldsTheStreamsOfCreateOnceItHasReturned(OciRuntime runtime) {
    var console = runtime.console();
    var bundle = Bundle.idle().process(p -> p.withTerminal(true));
    var container = runtime.create(bundle, call -> call.console(console));
    var ended = container.streams().awaitEnd(runtime.deadlines().event());
    assertThat("streams of create are closed", ended).is(true);
  }

  @Test
  @Covers("commandline/create/no-pivot")
  void rootWithoutPivotIsThatOfTheBundle(OciRuntime runtime) {
    var probe = Probe.of(p -> p.readFile("file", "/file").stat("root", "/").stat("up", "/.."));
    var bundle = Bundle.running(probe).file("rootfs/file", "inside");
    var seen = runtime.run(bundle, call -> call.with("--no-pivot"));
    assertThat(seen).step("file").read("inside");
    var root = assertThat(seen).step("root").value().stat();
    assertThat(seen).step("up").is(step -> step.stat().inode(), root.inode());
  }
}
