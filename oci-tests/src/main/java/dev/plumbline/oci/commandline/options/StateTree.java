package dev.plumbline.oci.commandline.options;

import dev.plumbline.fixtures.outcome.HarnessException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * Files and directories below a place where runtimes keep their state.
 *
 * @param root the place
 * @param paths everything below it, itself included
 */
record StateTree(Path root, List<Path> paths) {

  private static final int DEPTH = 4;
  private static final int READ = 04;
  private static final int SEARCH = 01;

  /** What is there now; what vanishes meanwhile, or cannot be read, is not. */
  static StateTree below(Path root) {
    var found = new ArrayList<Path>();
    try {
      Files.walkFileTree(root, java.util.Set.of(), DEPTH, new Visitor(found));
    } catch (IOException e) {
      throw new HarnessException("list " + root + ": " + e, e);
    }
    return new StateTree(root, found);
  }

  /** Those whose name has this in it. */
  List<Path> named(String name) {
    return paths.stream()
        .filter(path -> String.valueOf(path.getFileName()).contains(name))
        .toList();
  }

  /** Those that are no directories. */
  List<Path> files() {
    return paths.stream().filter(path -> !Files.isDirectory(path)).toList();
  }

  /** The files that a stranger can read: every directory on the way can be searched. */
  List<Path> readableByOthers() {
    return files().stream().filter(file -> allows(file, READ) && reachable(file)).toList();
  }

  private boolean reachable(Path file) {
    for (var at = file.getParent(); at != null && at.startsWith(root); at = at.getParent()) {
      if (!allows(at, SEARCH)) {
        return false;
      }
    }
    return true;
  }

  private static boolean allows(Path path, int what) {
    try {
      var mode = (int) Files.getAttribute(path, "unix:mode", LinkOption.NOFOLLOW_LINKS);
      return (mode & what) != 0;
    } catch (IOException e) {
      throw new HarnessException("look at " + path + ": " + e, e);
    }
  }

  private static final class Visitor extends SimpleFileVisitor<Path> {

    private final List<Path> found;

    Visitor(List<Path> found) {
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      found.add(directory);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      found.add(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE;
    }
  }
}
