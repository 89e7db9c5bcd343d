package dev.plumbline.syscalls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Runs programs of either architecture on this host, if it has what that takes. */
final class Machines {

  private Machines() {}

  static boolean assemblersPresent() {
    return Stream.of(Architecture.values())
        .allMatch(architecture -> present(tool(architecture, "as")));
  }

  static String tool(Architecture architecture, String name) {
    return architecture == Architecture.current()
        ? name
        : architecture.machine().replace('_', '-') + "-linux-gnu-" + name;
  }

  /** The architectures that can run here: always this one, the other by qemu. */
  static Stream<Architecture> runnable() {
    return Stream.of(Architecture.values())
        .filter(
            architecture ->
                architecture == Architecture.current() || present(emulator(architecture)));
  }

  static String emulator(Architecture architecture) {
    return "qemu-" + architecture.machine() + "-static";
  }

  static boolean present(String tool) {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
  }

  /** Runs a program and waits for its end. */
  static Ended run(Program program, Architecture architecture, String... arguments)
      throws IOException, InterruptedException {
    Path file = Files.createTempFile("program", ".elf");
    try {
      ElfImage.of(program, architecture).writeTo(file);
      List<String> command = new ArrayList<>();
      if (architecture != Architecture.current()) {
        command.add(emulator(architecture));
      }
      command.add(file.toString());
      command.addAll(List.of(arguments));
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      process.getOutputStream().close();
      byte[] output = process.getInputStream().readAllBytes();
      return new Ended(process.waitFor(), output);
    } finally {
      Files.delete(file);
    }
  }

  /** Runs a tool that must succeed. */
  static void output(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).inheritIO().start();
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + ": status " + process.exitValue());
    }
  }

  /** How a program ended and what it wrote. */
  record Ended(int status, byte[] output) {}
}
