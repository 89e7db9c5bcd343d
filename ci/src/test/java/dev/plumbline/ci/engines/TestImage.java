package dev.plumbline.ci.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * An image of busybox in the form that {@code docker save} writes, which every engine takes. The
 * same busybox makes the same image. Where no program is named it waits, as the sandbox of a pod
 * has to.
 */
final class TestImage {

  /** Its name; the host in it is none, so that no engine looks for it elsewhere. */
  static final String NAME = "plumbline.invalid/busybox:1";

  private static final Path BUSYBOX = Path.of("/bin/busybox");
  private static final List<String> COMMANDS = List.of("sh", "sleep", "cat", "tty", "test");

  private TestImage() {}

  /**
   * Writes it.
   *
   * @param directory an empty one, for its parts too
   * @return the archive
   */
  static Path write(Path directory) throws IOException {
    var rootfs = directory.resolve("rootfs");
    var bin = Files.createDirectories(rootfs.resolve("bin"));
    Files.copy(BUSYBOX, bin.resolve("busybox"));
    for (var command : COMMANDS) {
      Files.createSymbolicLink(bin.resolve(command), Path.of("busybox"));
    }
    Files.createFile(bin.resolve("data"));
    var text = Files.writeString(bin.resolve("text"), "no program");
    Files.setPosixFilePermissions(text, PosixFilePermissions.fromString("rwxr-xr-x"));
    var parts = Files.createDirectories(directory.resolve("parts"));
    var layer = archive(rootfs, parts.resolve("layer.tar"));
    Files.writeString(
        parts.resolve("config.json"),
        """
        {"architecture": "%s", "os": "linux",
         "config": {"Cmd": ["sleep", "1000000"], "Env": ["PATH=/bin"]},
         "rootfs": {"type": "layers", "diff_ids": ["sha256:%s"]}, "history": []}
        """
            .formatted(architecture(), sha256(layer)));
    Files.writeString(
        parts.resolve("manifest.json"),
        """
        [{"Config": "config.json", "RepoTags": ["%s"], "Layers": ["layer.tar"]}]
        """
            .formatted(NAME));
    return archive(parts, directory.resolve("image.tar"));
  }

  /** Architectures have the names that Go gives them. */
  private static String architecture() {
    var name = System.getProperty("os.arch");
    return name.equals("aarch64") ? "arm64" : name;
  }

  private static Path archive(Path directory, Path file) {
    Output.of(
            new ProcessBuilder(
                "tar",
                "--sort=name",
                "--mtime=@0",
                "--owner=0",
                "--group=0",
                "--numeric-owner",
                "--create",
                "--file=" + file,
                "--directory=" + directory,
                "."))
        .printed();
    return file;
  }

  private static String sha256(Path file) throws IOException {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }
}
