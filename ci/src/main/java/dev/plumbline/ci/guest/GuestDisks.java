package dev.plumbline.ci.guest;

import dev.plumbline.fixtures.outcome.HarnessException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a guest is started from: what all share, and two disks of its own in a directory.
 *
 * @param shared kernel, initial file system, and the disks of Java and of plumb
 * @param subject the disk with the runtimes and the words of the command
 * @param result the disk that takes what comes back
 */
record GuestDisks(List<String> shared, Path subject, Path result) {

  private static final long RESULT_BYTES = 512L << 20;

  /** Makes what is not there yet. */
  static GuestDisks make(GuestJob job, Path directory) throws IOException {
    var shared = GuestScript.run("images", List.of(System.getProperty("java.home"), classPath()));
    if (shared.size() != 4) {
      throw new HarnessException("ci/guest/images: prints four paths, printed " + shared);
    }
    var tree = Files.createDirectories(directory.resolve("subject"));
    var own = Files.createDirectories(tree.resolve("guest"));
    Files.writeString(own.resolve("kind"), job.kind() + "\n");
    Files.writeString(own.resolve("words"), job.argumentFile());
    for (var file : job.files()) {
      var copy = tree.resolve(file.toString().substring(1));
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
    if (!job.programs().isEmpty()) {
      var programs = new ArrayList<>(List.of(tree));
      programs.addAll(job.programs());
      GuestScript.run("with-libraries", programs);
    }
    var subject = directory.resolve("subject.img");
    GuestScript.run("disk", List.of(tree, subject));
    var result = directory.resolve("guest.result");
    try (var file = new RandomAccessFile(result.toFile(), "rw")) {
      file.setLength(RESULT_BYTES);
    }
    return new GuestDisks(shared, subject, result);
  }

  /** Unpacks what the guest left. */
  Path unpack(Path directory) throws IOException {
    var left = Files.createDirectories(directory.resolve("left"));
    GuestScript.run(List.of("tar", "-x", "-f", result.toString(), "-C", left.toString()));
    return left;
  }

  /** Every word after the kind and the console's file. */
  List<String> words() {
    return Stream.concat(shared.stream(), Stream.of(subject.toString(), result.toString()))
        .toList();
  }

  private static String classPath() {
    return String.join(
        ":",
        Stream.of(System.getProperty("java.class.path").split(":"))
            .filter(entry -> !entry.isEmpty() && Files.exists(Path.of(entry)))
            .map(entry -> Path.of(entry).toAbsolutePath().toString())
            .toList());
  }

  /** Removes a directory with everything in it. */
  static void remove(Path directory) {
    try (var files = Files.walk(directory)) {
      var all = new ArrayList<>(files.toList());
      java.util.Collections.reverse(all);
      for (var file : all) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
