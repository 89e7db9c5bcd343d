package dev.plumbline.syscalls.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.syscalls.Architecture;
import dev.plumbline.syscalls.ElfImage;
import dev.plumbline.syscalls.ProgramBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExecutableFileTests {

  @TempDir Path directory;

  @Test
  void filesCanBeExecutedAtOnceWhileOtherThreadsStartProcesses() throws Exception {
    var program = new ProgramBuilder();
    program.exit(0);
    ElfImage image = ElfImage.of(program.build(), Architecture.current());
    var pool = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Integer>> starts = new ArrayList<>();
      for (int i = 0; i < 400; i++) {
        Path file = directory.resolve("program-" + i);
        starts.add(
            () -> {
              image.writeTo(file);
              return new ProcessBuilder(file.toString()).start().waitFor();
            });
      }
      for (Future<Integer> status : pool.invokeAll(starts)) {
        assertThat(status.get()).isZero();
      }
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void modeDoesNotDependOnTheUmask() throws Exception {
    Path file = directory.resolve("script");
    ExecutableFile.write(file, new byte[] {'#', '!'});
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
