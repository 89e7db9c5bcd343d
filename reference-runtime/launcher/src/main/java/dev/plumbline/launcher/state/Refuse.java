package dev.plumbline.launcher.state;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Where a container's directory goes before it is removed: beside it, under a name that no id has.
 *
 * @param container the container's directory
 */
record Refuse(Path container) {

  private static final String END = "~";

  /** Whether a directory is one. */
  static boolean is(Path directory) {
    return directory.toString().endsWith(END);
  }

  /** Takes the container's directory, and removes it. */
  void take() throws IOException {
    remove();
    try {
      Files.move(container, place(), StandardCopyOption.ATOMIC_MOVE);
    } catch (NoSuchFileException e) {
      return;
    }
    remove();
  }

  /** Removes what is there, such as what a removal that was ended has left. */
  void remove() throws IOException {
    while (Files.exists(place())) {
      try {
        remove(place());
      } catch (NoSuchFileException | DirectoryNotEmptyException e) {
        continue; // somebody else removes the same, or has brought more
      }
    }
  }

  private Path place() {
    return container.resolveSibling(container.getFileName() + END);
  }

  private static void remove(Path tree) throws IOException {
    if (Files.isDirectory(tree, LinkOption.NOFOLLOW_LINKS)) {
      try (var entries = Files.newDirectoryStream(tree)) {
        for (var entry : entries) {
          remove(entry);
        }
      }
    }
    Files.deleteIfExists(tree);
  }
}
