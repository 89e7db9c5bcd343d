package dev.plumbline.oci.commandline.options;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.Execution;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.runtime.Operation;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What commands print, and where: runc(8). */
class AnswerTests {

  private static final Pattern SPEC = Pattern.compile("(?m)^spec: \\d+\\.\\d+\\.\\d+\\S*$");

  @Test
  @Covers("commandline/options/version")
  void versionIsPrinted(OciRuntime runtime) {
    var version = runtime.call(Operation.VERSION).execute();
    assertThat(version).succeeded();
    assertThat("standard output", version.out().strip()).isNot("");
  }

  @Test
  @Covers("commandline/options/version-spec")
  void versionNamesThatOfTheSpecification(OciRuntime runtime) {
    var version = runtime.call(Operation.VERSION).execute();
    assertThat(version).succeeded();
    var lines = SPEC.matcher(version.out()).results().count();
    assertThat("lines with the specification's version", lines).is(1L);
  }

  @Test
  @Covers("commandline/options/help")
  void helpIsPrinted(OciRuntime runtime) {
    var help = runtime.call(Operation.HELP).execute();
    assertThat(help).succeeded();
    assertThat("standard output", help.out().strip()).isNot("");
  }

  @Test
  @Covers("commandline/options/unknown-command")
  @Contrast("versionIsPrinted")
  void unknownCommandIsAnError(OciRuntime runtime) {
    assertThat(runtime.call(Operation.UNKNOWN).execute()).failed();
  }

  @Test
  @Covers("commandline/options/error-on-stderr")
  void errorIsToldOnStandardErrorAlone(OciRuntime runtime) {
    var start = runtime.call(Operation.START).id(runtime.newId()).execute();
    assertThat(start).failed();
    assertThat("standard error", start.err().strip()).isNot("");
    assertThat("standard output", start.out()).is("");
  }

  /** The program is looked for by the process inside the container, which cannot tell by itself. */
  @Test
  @Covers("commandline/options/error-once")
  void errorInsideTheContainerIsToldInOneLine(OciRuntime runtime) {
    var bundle = Bundle.idle().process(p -> p.withArgs(List.of("/missing")));
    var create = runtime.attemptCreate(bundle).execution();
    assertThat(create).failed();
    assertThat("lines", create.err().strip().lines().count()).is(1L);
  }

  @Test
  @Covers("commandline/options/success-silent")
  void commandsThatSucceedPrintNothing(OciRuntime runtime) {
    var create = runtime.attemptCreate(Bundle.idle());
    var container = create.container();
    assertThat("create prints", printed(create.execution())).is("");
    assertThat("start prints", printed(container.tryStart())).is("");
    container.await("ready");
    assertThat("kill prints", printed(container.tryKill("KILL"))).is("");
    container.awaitStopped();
    assertThat("delete prints", printed(container.tryDelete())).is("");
  }

  /** What a success is found to print; a command that does not succeed deviates. */
  private static String printed(Execution execution) {
    assertThat(execution).succeeded();
    return execution.out();
  }
}
