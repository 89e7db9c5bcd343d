package dev.plumbline.oci.commandline.delete;

import dev.plumbline.fixtures.outcome.HarnessException;
import dev.plumbline.fixtures.runtime.OciRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a runtime keeps of a container below its state root, in whatever form, to be put back in
 * disorder once the container has been deleted in order: so nothing else of it is left.
 *
 * @param directories every directory, the outer ones first
 * @param files the content of every file
 */
record StateFiles(List<Path> directories, Map<Path, byte[]> files) {

  /** So much of a file is left: no whole JSON document. */
  private static final int KEPT = 20;

  /** What is there now. */
  static StateFiles of(OciRuntime runtime) {
    var root = runtime.stateRoot();
    try (var walk = Files.walk(root)) {
      var all = walk.sorted().toList();
      var files = new TreeMap<Path, byte[]>();
      for (var file : all.stream().filter(Files::isRegularFile).toList()) {
        files.put(file, Files.readAllBytes(file));
      }
      return new StateFiles(all.stream().filter(Files::isDirectory).toList(), files);
    } catch (IOException e) {
      throw new HarnessException("read the state in " + root + ": " + e, e);
    }
  }

  /** Puts directories back, and the beginning of every file, as a full disk leaves it. */
  void putBackCutOff() {
    putBackDirectories();
    for (var file : files.entrySet()) {
      var kept = Arrays.copyOf(file.getValue(), Math.min(KEPT, file.getValue().length));
      try {
        Files.write(file.getKey(), kept);
      } catch (IOException e) {
        throw new HarnessException("write " + file.getKey() + ": " + e, e);
      }
    }
  }

  /** Puts directories back, as a create leaves them that is killed early. */
  void putBackDirectories() {
    for (var directory : directories) {
      try {
        Files.createDirectories(directory);
      } catch (IOException e) {
        throw new HarnessException("make " + directory + ": " + e, e);
      }
    }
  }
}
