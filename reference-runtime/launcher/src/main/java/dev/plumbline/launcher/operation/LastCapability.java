package dev.plumbline.launcher.operation;

import dev.plumbline.syscalls.host.ProcFile;
import java.io.IOException;
import java.nio.file.Path;

/** The highest capability that this kernel knows: capabilities(7). */
final class LastCapability {

  private static final Path FILE = Path.of("/proc/sys/kernel/cap_last_cap");

  private LastCapability() {}

  static int number() throws IOException {
    return Integer.parseInt(ProcFile.text(FILE).strip());
  }
}
