package dev.plumbline.launcher.operation;

import dev.plumbline.launcher.Refusal;
import dev.plumbline.launcher.config.ConfigReader;
import dev.plumbline.spec.runtime.RuntimeConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A filesystem bundle as it was read: bundle.md.
 *
 * @param path absolute path of its directory
 * @param bytes of {@code config.json}
 * @param config what they say
 */
record Bundle(Path path, byte[] bytes, RuntimeConfig config) {

  private static final long LARGEST = 16 << 20;

  /**
   * Reads it.
   *
   * @throws Refusal if it is none
   */
  static Bundle read(Path directory) throws IOException {
    var file = directory.resolve("config.json");
    try {
      if (Files.size(file) > LARGEST) {
        throw new Refusal("bundle " + directory + ": config.json has more than 16 MiB");
      }
      var bytes = Files.readAllBytes(file);
      return new Bundle(directory.toRealPath(), bytes, ConfigReader.config(bytes));
    } catch (NoSuchFileException e) {
      throw new Refusal("bundle " + directory + ": there is no config.json", e);
    }
  }

  /** The directory of the root filesystem, links resolved. */
  Path rootfs() throws IOException {
    if (config.root() == null) {
      throw new Refusal("bundle " + path + ": config.json: root is missing");
    }
    var rootfs = path.resolve(config.root().path());
    if (!Files.isDirectory(rootfs)) {
      throw new Refusal(
          "bundle " + path + ": root.path " + config.root().path() + ": no directory");
    }
    return rootfs.toRealPath();
  }
}
