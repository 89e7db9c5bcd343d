package dev.plumbline.launcher.rehearsal;

import dev.plumbline.syscalls.Architecture;
import dev.plumbline.syscalls.ElfImage;
import dev.plumbline.syscalls.ProgramBuilder;
import dev.plumbline.syscalls.SyscallName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A bundle with what everyday containers have, whose program waits until it is killed. */
public final class RehearsalBundle {

  private RehearsalBundle() {}

  /**
   * Writes it.
   *
   * @param bundle a directory, made if need be
   * @return the same directory
   */
  public static Path write(Path bundle) throws IOException {
    var rootfs = Files.createDirectories(bundle.resolve("rootfs"));
    var steps = new ProgramBuilder();
    steps.call(SyscallName.RT_SIGSUSPEND, steps.zeros("no signals", 8), 8);
    steps.exit(0);
    ElfImage.of(steps.build(), Architecture.current()).writeTo(rootfs.resolve("pause"));
    try (var config = RehearsalBundle.class.getResourceAsStream("config.json")) {
      if (config == null) {
        throw new IOException("config.json is missing beside " + RehearsalBundle.class);
      }
      Files.write(bundle.resolve("config.json"), config.readAllBytes());
    }
    return bundle;
  }
}
