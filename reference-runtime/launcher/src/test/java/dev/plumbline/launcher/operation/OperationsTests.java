package dev.plumbline.launcher.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.launcher.Refusal;
import dev.plumbline.launcher.state.StateRoot;
import dev.plumbline.spec.json.Json;
import dev.plumbline.spec.runtime.ContainerStatus;
import dev.plumbline.spec.runtime.Process;
import dev.plumbline.spec.runtime.Root;
import dev.plumbline.spec.runtime.RuntimeConfig;
import dev.plumbline.spec.runtime.linux.Linux;
import dev.plumbline.spec.runtime.linux.Namespace;
import dev.plumbline.spec.runtime.linux.NamespaceType;
import dev.plumbline.syscalls.Architecture;
import dev.plumbline.syscalls.ElfImage;
import dev.plumbline.syscalls.ProgramBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Containers on this host, from create to delete; the whole of it is for the suite to judge. */
class OperationsTests {

  private static final String ID = "launcher-test-" + ProcessHandle.current().pid();

  @TempDir Path directory;
  private Operations operations;

  @BeforeEach
  void bundle() throws IOException {
    operations = new Operations(new StateRoot(directory.resolve("state")));
    Files.createDirectories(directory.resolve("rootfs"));
    var program = new ProgramBuilder();
    program.exit(7);
    ElfImage.of(program.build(), Architecture.current())
        .writeTo(directory.resolve("rootfs/program"));
    write(config());
  }

  @Test
  void programRunsWhenStartedAndNothingIsLeftAfterDelete() throws IOException {
    var container = operations.create(request());
    assertThat(operations.state(ID).status()).isEqualTo(ContainerStatus.CREATED);
    operations.start(ID);
    assertThat(operations.await(container)).isEqualTo(7);
    assertThat(operations.state(ID).status()).isEqualTo(ContainerStatus.STOPPED);
    operations.delete(ID, false);
    assertThat(directory.resolve("state")).isEmptyDirectory();
    assertThat(container.cgroups().stream().map(Path::of)).noneMatch(Files::exists);
  }

  @Test
  void createdContainerIsNotDeletedUnlessByForce() throws IOException {
    var container = operations.create(request());
    assertThatThrownBy(() -> operations.delete(ID, false))
        .isInstanceOf(Refusal.class)
        .hasMessage("container " + ID + ": cannot be deleted: it is created");
    operations.delete(ID, true);
    assertThat(operations.await(container)).isEqualTo(128 + 9);
    assertThat(directory.resolve("state")).isEmptyDirectory();
  }

  @Test
  void failedStepIsToldByWhatItWasForAndLeavesNothing() throws IOException {
    write(config().withProcess(process -> process.withCwd("/program")));
    assertThatThrownBy(() -> operations.create(request()))
        .isInstanceOf(Refusal.class)
        .hasMessage("make the working directory /program: EEXIST (17)");
    assertThat(directory.resolve("state")).isEmptyDirectory();
  }

  @Test
  void missingProgramIsAnErrorOfCreate() throws IOException {
    write(config().withProcess(process -> process.withArgs(List.of("/missing"))));
    assertThatThrownBy(() -> operations.create(request()))
        .isInstanceOf(Refusal.class)
        .hasMessage("find the program /missing: no such file or directory (ENOENT)");
    assertThat(directory.resolve("state")).isEmptyDirectory();
  }

  @Test
  void directoryIsNoProgram() throws IOException {
    write(config().withProcess(process -> process.withArgs(List.of("/"))));
    assertThatThrownBy(() -> operations.create(request()))
        .isInstanceOf(Refusal.class)
        .hasMessage("find the program /: permission denied (EACCES)");
  }

  @Test
  void containerHasEndedWhenStartTellsThatItsProgramCannotBeRun() throws IOException {
    var text = Files.writeString(directory.resolve("rootfs/text"), "no program");
    Files.setPosixFilePermissions(text, PosixFilePermissions.fromString("rwxr-xr-x"));
    write(config().withProcess(process -> process.withArgs(List.of("/text"))));
    operations.create(request());
    assertThatThrownBy(() -> operations.start(ID))
        .isInstanceOf(Refusal.class)
        .hasMessage("container " + ID + ": the program /text was not run: ENOEXEC (8)");
    assertThat(operations.state(ID).status()).isEqualTo(ContainerStatus.STOPPED);
    operations.delete(ID, false);
  }

  @Test
  void signalThatComesTooLateIsToldInTheWordsThatEnginesKnow() throws IOException {
    var container = operations.create(request());
    operations.start(ID);
    operations.await(container);
    assertThatThrownBy(() -> operations.kill(ID, 15, false))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "container " + ID + ": cannot be killed: it is stopped (container not running)");
    operations.delete(ID, false);
  }

  private CreateRequest request() {
    return CreateRequest.of(ID, directory);
  }

  private void write(RuntimeConfig config) throws IOException {
    Files.writeString(directory.resolve("config.json"), Json.text(config));
  }

  private static RuntimeConfig config() {
    var linux = Linux.EMPTY;
    for (var type : new NamespaceType[] {NamespaceType.PID, NamespaceType.MOUNT}) {
      linux = linux.plusNamespace(Namespace.of(type));
    }
    return RuntimeConfig.of("1.3.0")
        .withRoot(Root.of("rootfs"))
        .withProcess(Process.of("/", "/program"))
        .withLinux(linux);
  }
}
