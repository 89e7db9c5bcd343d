package dev.plumbline.syscalls.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.syscalls.Architecture;
import dev.plumbline.syscalls.ElfImage;
import dev.plumbline.syscalls.Program;
import dev.plumbline.syscalls.ProgramBuilder;
import dev.plumbline.syscalls.SyscallName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SpawnTests {

  private static final Duration SOON = Duration.ofSeconds(10);

  @Test
  void programInSealedMemoryRunsAndItsStatusIsSeen() throws Exception {
    var builder = new ProgramBuilder();
    builder.exit(builder.argc());
    assertThat(run(builder.build(), "name", "one", "two")).isEqualTo(new ExitStatus(3, 0));
  }

  @Test
  void childHasNoDescriptorBeyondTheThreeStreamsAndBlocksNoSignal() throws Exception {
    var builder = new ProgramBuilder();
    var end = builder.label("end");
    var fd = builder.slot("fd");
    var mask = builder.zeros("mask", 8);
    builder.call(SyscallName.RT_SIGPROCMASK, 0, 0, mask, 8).ifNegative(end);
    builder.set(mask.word(0)).ifNotZero(end).note("a signal is blocked");
    builder.set(2).into(fd);
    var next = builder.here("next");
    builder.add(fd, 1).into(fd);
    builder.call(SyscallName.FCNTL, fd, 1, 0).ifNotNegative(end);
    builder.subtract(fd, 200).ifNegative(next);
    builder.exit(0);
    builder.place(end);
    builder.exit(1);
    assertThat(run(builder.build(), "name")).isEqualTo(new ExitStatus(0, 0));
  }

  @Test
  void sealedMemoryCannotBeWritten() throws Exception {
    try (var memory = SealedMemory.holding("sealed", new byte[] {1, 2, 3})) {
      assertThat(Files.readAllBytes(memory.path())).containsExactly(1, 2, 3);
      assertThatThrownBy(() -> Files.write(memory.path(), new byte[] {4}))
          .isInstanceOf(java.io.IOException.class);
    }
  }

  @Test
  void absentProgramIsAnErrorThatNamesIt() {
    assertThatThrownBy(() -> Spawn.of(Path.of("/no/such"), "x").start())
        .isInstanceOf(ErrnoException.class)
        .hasMessage("posix_spawn /no/such: No such file or directory (errno 2)");
  }

  private static ExitStatus run(Program program, String... arguments) throws Exception {
    try (var memory = ElfImage.of(program, Architecture.current()).toMemory("program")) {
      long pid = Spawn.of(memory.path(), arguments).start();
      return Subreaper.reap(pid, SOON).orElseThrow();
    }
  }
}
