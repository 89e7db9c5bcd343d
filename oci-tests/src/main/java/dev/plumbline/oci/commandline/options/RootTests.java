package dev.plumbline.oci.commandline.options;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.runtime.Operation;
import dev.plumbline.syscalls.SyscallName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where the state of containers is kept: runc(8), --root. */
class RootTests {

  @Test
  @Covers("commandline/options/root")
  void stateIsBelowTheGivenDirectory(OciRuntime runtime) {
    var container = runtime.create(Bundle.idle());
    assertThat("state below --root", StateTree.below(runtime.stateRoot()).named(container.id()))
        .isNot(List.of());
    assertThat("state elsewhere", StateTree.below(Path.of("/run")).named(container.id()))
        .is(List.<Path>of());
  }

  @Test
  @Covers("commandline/options/root-separate")
  @Contrast("stateIsBelowTheGivenDirectory")
  void containerIsUnknownUnderAnotherRoot(OciRuntime runtime) {
    var container = runtime.create(Bundle.idle());
    var other = runtime.directory().resolve("other").toString();
    var state = runtime.call(Operation.STATE).globals("--root", other).id(container.id());
    assertThat(state.execute()).failed();
  }

  @Test
  @Covers("commandline/options/root-created")
  void directoryThatDoesNotExistIsMade(OciRuntime runtime) {
    assertThat("root before", Files.exists(runtime.stateRoot())).is(false);
    runtime.create(Bundle.idle());
    assertThat("root after", Files.exists(runtime.stateRoot())).is(true);
  }

  /** A caller without a mask leaves the modes to the runtime. */
  @Test
  @Covers("commandline/options/root-mode")
  void otherUsersReadNothingOfTheState(OciRuntime runtime) {
    runtime.create(
        Bundle.idle(),
        call -> call.calledBy((program, failed) -> program.call(SyscallName.UMASK, 0)));
    var state = StateTree.below(runtime.stateRoot());
    assertThat("files of the state", state.files()).isNot(List.of());
    assertThat("those that others can read", state.readableByOthers()).is(List.<Path>of());
  }
}
