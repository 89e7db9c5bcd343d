package dev.plumbline.oci.commandline.process;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.syscalls.abi.Signal;
import org.junit.jupiter.api.Test;

/** Signals that a caller ignores or blocks: signal(7). */
class InheritedSignalTests {

  private static final long BOTH = Callers.bit(Signal.SIGUSR1) | Callers.bit(Signal.SIGUSR2);

  @Test
  @Covers("commandline/process/signals-default")
  void programNeitherIgnoresNorBlocksWhatItsCallerDoes(OciRuntime runtime) {
    var probe = Probe.of(p -> p.readFile("status", "/proc/self/status"));
    var seen = runtime.run(Bundle.running(probe), call -> call.calledBy(Callers::deafToSignals));
    assertThat(seen).step("status").is(status -> mask(status, "SigIgn") & BOTH, 0L);
    assertThat(seen).step("status").is(status -> mask(status, "SigBlk") & BOTH, 0L);
  }

  private static long mask(StepRecord status, String field) {
    return status
        .text()
        .lines()
        .filter(line -> line.startsWith(field + ":"))
        .mapToLong(line -> Long.parseUnsignedLong(line.substring(field.length() + 1).strip(), 16))
        .sum();
  }
}
