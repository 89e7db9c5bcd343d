package dev.plumbline.launcher.program;

import java.nio.file.Path;

/**
 * Two named pipes in the container's state directory. The waiting process holds both open, so that
 * {@code start} needs no more than plain files.
 *
 * @param early the first of them until the container is made
 * @param call the same from then on: a byte written here lets the program run
 * @param called the same from the moment on when a {@code start} begins to write there, until the
 *     program runs
 * @param answer tells why it does not; closed without a word when it runs
 */
public record StartFifos(Path early, Path call, Path called, Path answer) {

  /** Those of a container's state directory. */
  public static StartFifos in(Path directory) {
    return new StartFifos(
        directory.resolve("early"),
        directory.resolve("start"),
        directory.resolve("started"),
        directory.resolve("answer"));
  }
}
