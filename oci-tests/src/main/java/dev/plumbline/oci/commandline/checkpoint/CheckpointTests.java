package dev.plumbline.oci.commandline.checkpoint;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.Execution;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.runtime.Operation;
import dev.plumbline.spec.runtime.ContainerStatus;
import dev.plumbline.syscalls.OpenFlag;
import dev.plumbline.syscalls.SyscallName;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Freezing a container to files: runc-checkpoint(8). */
class CheckpointTests {

  private static final int LOCK_EX = 2;

  /** Holds a lock on a file, which criu dumps only where it is asked to. */
  private static final Probe LOCKING =
      Probe.of(
          p ->
              p.openKeep("open", "/locked", OpenFlag.CREAT, OpenFlag.RDWR)
                  .syscall("lock", SyscallName.FLOCK, 3, LOCK_EX)
                  .pause("ready"));

  @Test
  @Covers("commandline/checkpoint/stops")
  void checkpointWritesFilesAndEndsTheContainer(OciRuntime runtime) {
    var container = runtime.running(Checkpointed.idle());
    var image = runtime.newDirectory("image");
    assertThat(container.tryCheckpoint(image)).succeeded();
    assertThat("files of the image", Checkpointed.files(image)).isNot(0L);
    assertThat(container).hasEnded();
  }

  @Test
  @Covers("commandline/checkpoint/leave-running")
  void checkpointThatIsToLeaveItLeavesTheContainerRunning(OciRuntime runtime) {
    var container = runtime.running(Checkpointed.idle());
    var image = runtime.newDirectory("image");
    assertThat(checkpoint(runtime, container.id(), image, "--leave-running")).succeeded();
    assertThat("files of the image", Checkpointed.files(image)).isNot(0L);
    assertThat(container).isIn(ContainerStatus.RUNNING);
  }

  @Test
  @Covers("commandline/checkpoint/image-path")
  void imageAndWorkAreWrittenWhereTheyAreAskedFor(OciRuntime runtime) {
    var container = runtime.running(Checkpointed.idle());
    var image = runtime.newDirectory("image");
    var work = runtime.newDirectory("work");
    assertThat(checkpoint(runtime, container.id(), image, "--work-path", work.toString()))
        .succeeded();
    assertThat("files of the image", Checkpointed.files(image)).isNot(0L);
    assertThat("files of the work", Checkpointed.files(work)).isNot(0L);
  }

  @Test
  @Covers("commandline/checkpoint/fails-clean")
  @Contrast("checkpointWritesFilesAndEndsTheContainer")
  void containerThatCannotBeDumpedRunsOn(OciRuntime runtime) {
    var container = runtime.running(Checkpointed.running(LOCKING));
    assertThat(container.tryCheckpoint(runtime.newDirectory("image"))).failed();
    assertThat(container).isIn(ContainerStatus.RUNNING);
  }

  private static Execution checkpoint(OciRuntime runtime, String id, Path image, String... more) {
    var words = Stream.concat(Stream.of("--image-path", image.toString()), Stream.of(more));
    return runtime
        .call(Operation.CHECKPOINT)
        .in(runtime.directory())
        .with(words.toArray(String[]::new))
        .id(id)
        .execute();
  }
}
