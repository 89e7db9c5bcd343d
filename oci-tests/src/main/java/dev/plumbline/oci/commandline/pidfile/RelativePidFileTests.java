package dev.plumbline.oci.commandline.pidfile;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import org.junit.jupiter.api.Test;

/** Where a pid file lies that is given by a relative path: runc-create(8), --pid-file. */
class RelativePidFileTests {

  @Test
  @Covers("commandline/pidfile/relative")
  void pidFileOfCreateIsInTheCurrentDirectory(OciRuntime runtime) {
    var current = runtime.newDirectory("current");
    var call = PidFileCall.create(runtime).naming(current.resolve("pid"), "pid");
    assertThat("pid file", call.in(current).container().pidFileText()).is("digits", Digits::only);
  }

  @Test
  @Covers("commandline/pidfile/relative-run")
  void pidFileOfRunIsInTheCurrentDirectory(OciRuntime runtime) {
    var current = runtime.newDirectory("current");
    var call = PidFileCall.run(runtime).naming(current.resolve("pid"), "pid");
    assertThat("pid file", call.in(current).container().pidFileText()).is("digits", Digits::only);
  }

  @Test
  @Covers("commandline/pidfile/relative-exec")
  void pidFileOfExecIsInTheCurrentDirectory(OciRuntime runtime) {
    var current = runtime.newDirectory("current");
    var exec = runtime.running(Bundle.idle()).exec(Probe.of(p -> p.pause("ready")));
    exec.pidFile(current.resolve("pid"), "pid").changed(call -> call.in(current));
    assertThat("pid file", exec.detach().pidFileText()).is("digits", Digits::only);
  }
}
