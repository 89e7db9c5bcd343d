package dev.plumbline.launcher.crash;

import com.sun.jna.Native;
import com.sun.jna.Platform;
import dev.plumbline.launcher.command.Main;
import dev.plumbline.syscalls.Architecture;
import dev.plumbline.syscalls.ElfImage;
import dev.plumbline.syscalls.ProgramBuilder;
import dev.plumbline.syscalls.SyscallName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Commands of the launcher, each in a process of its own, on one bundle. */
record LauncherCommand(Path directory, String id) {

  /** A bundle whose program waits for ever. */
  static LauncherCommand in(Path directory, String id) throws IOException {
    Files.createDirectories(directory.resolve("rootfs"));
    var program = new ProgramBuilder();
    program.call(SyscallName.RT_SIGSUSPEND, program.zeros("no signals", 8), 8);
    program.exit(0);
    ElfImage.of(program.build(), Architecture.current()).writeTo(directory.resolve("rootfs/" + id));
    var ending = new ProgramBuilder();
    ending.exit(0);
    ElfImage.of(ending.build(), Architecture.current()).writeTo(directory.resolve("rootfs/ends"));
    Files.writeString(
        directory.resolve("config.json"),
        """
        {"ociVersion": "1.3.0", "root": {"path": "rootfs"},
         "process": {"cwd": "/", "args": ["/%s"], "user": {"uid": 0, "gid": 0}},
         "mounts": [{"destination": "/proc", "type": "proc", "source": "proc"}],
         "linux": {"cgroupsPath": "/plumbline-crash/%s",
          "namespaces": [{"type": "mount"}, {"type": "pid"}]}}
        """
            .formatted(id, id));
    return new LauncherCommand(directory, id);
  }

  Process start(String... words) throws IOException {
    return new ProcessBuilder(line(words))
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** The command line of one, which leaves no file of the JVM's own. */
  List<String> line(String... words) throws IOException {
    var line =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Djna.nounpack=true",
                "-Djna.boot.library.path=" + library(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "--root",
                directory.resolve("state").toString()));
    line.addAll(List.of(words));
    return line;
  }

  /** The directory of JNA's library, taken out of its archive once. */
  private Path library() throws IOException {
    var name = "libjnidispatch.so";
    var file = directory.resolve("library").resolve(name);
    if (!Files.exists(file)) {
      Files.createDirectories(file.getParent());
      var resource = "/com/sun/jna/" + Platform.RESOURCE_PREFIX + "/" + name;
      try (var in = Native.class.getResourceAsStream(resource)) {
        Files.copy(Objects.requireNonNull(in), file);
      }
    }
    return file.getParent();
  }

  Process create() throws IOException {
    return start("create", "--bundle", directory.toString(), id);
  }

  int run(String... words) throws IOException, InterruptedException {
    return start(words).waitFor();
  }
}
