package dev.plumbline.launcher.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Links of the image that lead nowhere yet. What is found is a hint for what to make where the
 * kernel, which alone resolves paths when the program runs, finds nothing.
 *
 * @param rootfs the root filesystem on the host
 */
record ImageLinks(Path rootfs) {

  private static final int MOST_LINKS = 40;

  /** Where a link leads inside the root that nothing is behind; null if it is no such link. */
  @Nullable List<String> missingTarget(List<String> parts) {
    try {
      var target = resolve(parts);
      return target == null
              || target.equals(parts)
              || Files.exists(below(target), LinkOption.NOFOLLOW_LINKS)
          ? null
          : target;
    } catch (IOException e) {
      return null; // it has changed meanwhile: the kernel will say how it is
    }
  }

  /** The path without links, each taken as if the root filesystem were the root. */
  private @Nullable List<String> resolve(List<String> parts) throws IOException {
    var left = new ArrayDeque<>(parts);
    List<String> done = new ArrayList<>();
    var links = 0;
    while (!left.isEmpty()) {
      var part = left.pop();
      if (part.equals("..")) {
        done.subList(Math.max(0, done.size() - 1), done.size()).clear();
        continue;
      }
      done.add(part);
      if (Files.isSymbolicLink(below(done))) {
        if (++links > MOST_LINKS) {
          return null;
        }
        var target = Files.readSymbolicLink(below(done));
        done.subList(target.isAbsolute() ? 0 : done.size() - 1, done.size()).clear();
        for (var i = target.getNameCount() - 1; i >= 0; i--) {
          push(left, target.getName(i).toString());
        }
      }
    }
    return done;
  }

  private static void push(ArrayDeque<String> left, String name) {
    if (!name.isEmpty() && !name.equals(".")) {
      left.push(name);
    }
  }

  private Path below(List<String> parts) {
    var path = rootfs;
    for (var part : parts) {
      path = path.resolve(part);
    }
    return path;
  }
}
