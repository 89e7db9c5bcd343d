package dev.plumbline.reports.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.UUID;

/** Directories that are filled aside and then take the place of what was there. */
public final class FreshDirectory {

  private FreshDirectory() {}

  /** Puts files into a directory. */
  @FunctionalInterface
  public interface Filling {

    /**
     * Fills the directory, which is empty.
     *
     * @throws IOException if it cannot be filled; the one to be replaced then stays as it was
     */
    void fill(Path directory) throws IOException;
  }

  /**
   * Fills a new directory beside the given one and moves it into its place.
   *
   * @throws IOException if that fails; nothing half done is left behind
   */
  public static void replace(Path directory, Filling filling) throws IOException {
    var absolute = directory.toAbsolutePath();
    var fresh = beside(absolute);
    var old = beside(absolute);
    try {
      Files.createDirectory(fresh);
      filling.fill(fresh);
      if (Files.exists(absolute)) {
        Files.move(absolute, old);
      }
      Files.move(fresh, absolute);
    } finally {
      delete(fresh);
      delete(old);
    }
  }

  /**
   * Deletes a directory with everything in it, if it is there.
   *
   * @throws IOException if something in it cannot be deleted
   */
  public static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (var tree = Files.walk(directory)) {
      for (var path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static Path beside(Path directory) {
    return directory.resolveSibling("." + directory.getFileName() + "." + UUID.randomUUID());
  }
}
