package dev.plumbline.oci.commandline.hooks;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.outcome.HarnessException;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.spec.runtime.Hook;
import dev.plumbline.spec.runtime.HookKind;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Hooks that do not want the state: clauses/commandline/hooks.yaml. */
class HookInputTests {

  /** Larger than a pipe, so that the state cannot be written before somebody reads it. */
  private static final String LARGE = "x".repeat(200_000);

  @Test
  @Covers("commandline/hooks/closed-stdin")
  void hookThatDoesNotReadTheStateIsNoError(OciRuntime runtime) {
    var bundle =
        Bundle.exiting()
            .hook(HookKind.CREATE_RUNTIME, deaf(runtime))
            .set("/annotations", Map.of("org.example.large", LARGE));
    assertThat(runtime.run(bundle)).ranToTheEnd();
  }

  /** It reports to a file: a runtime may hand its own output on to hooks, or not. */
  private static Hook deaf(OciRuntime runtime) {
    var file = runtime.directory().resolve("deaf");
    var report = runtime.directory().resolve("deaf-report").toString();
    try {
      Probe.of(p -> p.close("closed", 0)).reportingTo(report).writeTo(file);
      return Hook.of(file.toString(), "deaf");
    } catch (IOException e) {
      throw new HarnessException("write " + file + ": " + e, e);
    }
  }
}
