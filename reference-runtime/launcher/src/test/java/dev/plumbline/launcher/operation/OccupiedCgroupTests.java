package dev.plumbline.launcher.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.launcher.Refusal;
import dev.plumbline.launcher.state.ContainerRecord;
import dev.plumbline.launcher.state.StateRoot;
import dev.plumbline.spec.json.Json;
import dev.plumbline.spec.runtime.ContainerStatus;
import dev.plumbline.spec.runtime.Process;
import dev.plumbline.spec.runtime.Root;
import dev.plumbline.spec.runtime.RuntimeConfig;
import dev.plumbline.spec.runtime.linux.Linux;
import dev.plumbline.spec.runtime.linux.Namespace;
import dev.plumbline.spec.runtime.linux.NamespaceType;
import dev.plumbline.syscalls.host.ProcessSnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A container that is to be made in the cgroup of another. */
class OccupiedCgroupTests {

  private static final String OWNER = "owner-" + ProcessHandle.current().pid();

  @TempDir Path directory;
  private Operations operations;
  private ContainerRecord owner;

  @BeforeEach
  void makeOwner() throws IOException {
    operations = new Operations(new StateRoot(directory.resolve("state")));
    Files.createDirectories(directory.resolve("rootfs/bin"));
    var program = Files.createFile(directory.resolve("rootfs/bin/sh"));
    assertThat(program.toFile().setExecutable(true)).isTrue();
    var linux =
        Linux.EMPTY
            .plusNamespace(Namespace.of(NamespaceType.PID))
            .plusNamespace(Namespace.of(NamespaceType.MOUNT))
            .withCgroupsPath("/" + OWNER);
    var config =
        RuntimeConfig.of("1.3.0")
            .withRoot(Root.of("rootfs"))
            .withProcess(Process.of("/", "/bin/sh"))
            .withLinux(linux);
    Files.writeString(directory.resolve("config.json"), Json.text(config));
    owner = operations.create(CreateRequest.of(OWNER, directory));
  }

  @AfterEach
  void deleteOwner() throws IOException {
    operations.delete(OWNER, true);
    operations.await(owner);
  }

  @Test
  void otherIsRefusedAndLeavesNoProcess() throws IOException {
    var before = children();
    assertThatThrownBy(() -> operations.create(CreateRequest.of("other", directory)))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "linux.cgroupsPath /%s: the cgroup is in use, by process %d among others"
                .formatted(OWNER, owner.pid()));
    assertThat(children()).isEqualTo(before);
  }

  @Test
  void ownerStaysAsItIs() throws IOException {
    assertThatThrownBy(() -> operations.create(CreateRequest.of("other", directory)))
        .isInstanceOf(Refusal.class);
    assertThat(operations.state(OWNER).status()).isEqualTo(ContainerStatus.CREATED);
  }

  /** Children of this process, whether they have ended or not. */
  private static List<Long> children() throws IOException {
    return ProcessSnapshot.all().stream()
        .filter(process -> process.parent() == ProcessHandle.current().pid())
        .map(ProcessSnapshot::pid)
        .toList();
  }
}
