package dev.plumbline.launcher.program;

import java.nio.file.Path;

/**
 * Two named pipes in the container's state directory. The waiting process holds both open, so that
 * {@code start} needs no more than plain files.
 *
 * @param call a byte written here lets the program run
 * @param answer tells why it does not; closed without a word when it runs
 */
public record StartFifos(Path call, Path answer) {

  /** Those of a container's state directory. */
  public static StartFifos in(Path directory) {
    return new StartFifos(directory.resolve("start"), directory.resolve("answer"));
  }
}
