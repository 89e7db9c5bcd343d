package dev.plumbline.oci.commandline.pidfile;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.HostProcess;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** What is in a pid file, and when: runc-create(8), --pid-file. */
class PidFileTests {

  @Test
  @Covers("commandline/pidfile/create")
  void createWritesThePidOfTheState(OciRuntime runtime) {
    var container = runtime.create(Bundle.idle());
    assertThat("pid file", container.pidFileText().strip()).is("" + container.state().pid());
  }

  @Test
  @Covers("commandline/pidfile/run")
  void detachedRunWritesThePidOfTheState(OciRuntime runtime) {
    var attempt = runtime.attemptRun(Bundle.idle(), call -> call.with("--detach"));
    runtime.demand(attempt.execution());
    var container = attempt.container();
    assertThat("pid file", container.pidFileText().strip()).is("" + container.state().pid());
  }

  @Test
  @Covers("commandline/pidfile/exec")
  void execWritesThePidOfTheAddedProcess(OciRuntime runtime) {
    var probe = Probe.of(p -> p.pid("pid").pause("ready"));
    var added = runtime.running(Bundle.idle()).exec(probe).detach();
    assertThat("pid file", added.pidFileText().strip()).is("a number", Digits::only);
    var inside = assertThat(added.await("ready").seen()).step("pid").value().result();
    var numbers = new HostProcess(added.pid()).numbers();
    assertThat("pid inside", numbers.get(numbers.size() - 1)).is(inside);
  }

  @Test
  @Covers({"commandline/pidfile/digits", "commandline/pidfile/ready"})
  void pidFileHasItsDigitsAndNothingElseWhenCreateReturns(OciRuntime runtime) {
    var container = runtime.create(Bundle.idle());
    assertThat("pid file", container.pidFileText()).is("digits alone", Digits::only);
  }

  @Test
  @Covers("commandline/pidfile/replaced")
  void pidFileThatExistsIsReplaced(OciRuntime runtime) throws IOException {
    var file = runtime.directory().resolve("pid");
    Files.writeString(file, "4711 and more than a pid has digits");
    var container = PidFileCall.create(runtime).naming(file, file.toString()).container();
    assertThat("pid file", container.pidFileText().strip()).is("" + container.state().pid());
  }

  @Test
  @Covers("commandline/pidfile/unwritable")
  @Contrast("createWritesThePidOfTheState")
  void pidFileThatCannotBeWrittenIsAnError(OciRuntime runtime) {
    var file = runtime.directory().resolve("missing/pid");
    var attempt = PidFileCall.create(runtime).naming(file, file.toString()).attempt();
    assertThat(attempt).refused().leftNoContainer();
  }
}
