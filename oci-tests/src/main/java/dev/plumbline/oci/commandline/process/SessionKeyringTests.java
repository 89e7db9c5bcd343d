package dev.plumbline.oci.commandline.process;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.CallBuilder;
import dev.plumbline.fixtures.runtime.OciRuntime;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The session keyring of programs: session-keyring(7), --no-new-keyring. */
class SessionKeyringTests {

  private static final UnaryOperator<CallBuilder> OPTION = call -> call.with("--no-new-keyring");

  private static final Probe KEYRING = Probe.of(p -> p.sessionKeyring("keyring"));

  @Test
  @Covers("commandline/process/keyring-new")
  void eachProgramHasAKeyringOfItsOwn(OciRuntime runtime) {
    var first = keyring(runtime, UnaryOperator.identity());
    assertThat("keyring", first).isNot(keyring(runtime, UnaryOperator.identity()));
    assertThat("keyring", first).isNot(keyring(runtime, OPTION));
  }

  @Test
  @Covers("commandline/process/keyring-kept")
  void programsWithTheOptionHaveTheKeyringOfTheCaller(OciRuntime runtime) {
    assertThat("keyring", keyring(runtime, OPTION)).is(keyring(runtime, OPTION));
  }

  private static long keyring(OciRuntime runtime, UnaryOperator<CallBuilder> option) {
    var seen = runtime.run(Bundle.running(KEYRING), option);
    return assertThat(seen).step("keyring").value().result();
  }
}
