package dev.plumbline.oci.commandline.id;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.Container;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.spec.runtime.ContainerStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The form of ids: runc-create(8). */
class IdTests {

  @Test
  @Covers("commandline/id/characters")
  void idOfPlainCharactersIsAccepted(OciRuntime runtime) {
    assertThat(running(runtime, runtime.newId() + "_aZ09+-.end")).isIn(ContainerStatus.RUNNING);
  }

  @Test
  @Covers("commandline/id/hexadecimal")
  void idOfSixtyFourHexadecimalDigitsIsAccepted(OciRuntime runtime) {
    assertThat(running(runtime, "0123456789abcdef".repeat(4))).isIn(ContainerStatus.RUNNING);
  }

  @ParameterizedTest
  @CsvSource({
    "empty, ''",
    "dot, .",
    "dot, ..",
    "slash, a/b",
    "slash, /a",
    "slash, ../a",
    "blank, a b"
  })
  @Covers("commandline/id/{0}")
  @Contrast("idOfPlainCharactersIsAccepted")
  void idOfAnotherFormIsRefused(String clause, String id, OciRuntime runtime) {
    assertThat(runtime.attemptCreate(id, runtime.write(Bundle.idle()))).refused();
  }

  @Test
  @Covers("commandline/id/blank")
  @Contrast("idOfPlainCharactersIsAccepted")
  void idWithALineFeedIsRefused(OciRuntime runtime) {
    assertThat(runtime.attemptCreate("a\nb", runtime.write(Bundle.idle()))).refused();
  }

  @Test
  @Covers("commandline/id/case")
  void idsThatDifferInCaseAreDifferentContainers(OciRuntime runtime) {
    var id = runtime.newId();
    running(runtime, id + "-case").stop().delete();
    assertThat(running(runtime, id + "-CASE")).isIn(ContainerStatus.RUNNING);
    assertThat(runtime.tryState(id + "-case")).failed();
  }

  @Test
  @Covers("commandline/id/prefix")
  void prefixOfAnIdNamesNoContainer(OciRuntime runtime) {
    var id = runtime.newId();
    running(runtime, id + "-rest");
    assertThat(runtime.tryState(id)).failed();
  }

  private static Container running(OciRuntime runtime, String id) {
    return runtime.create(id, runtime.write(Bundle.idle())).start().await("ready");
  }
}
