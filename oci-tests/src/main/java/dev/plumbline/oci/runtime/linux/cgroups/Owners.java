package dev.plumbline.oci.runtime.linux.cgroups;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.outcome.HarnessException;
import dev.plumbline.fixtures.runtime.Container;
import dev.plumbline.fixtures.witness.HostProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Who owns a container's cgroup and its files, and bundles that have it given away. */
final class Owners {

  /** The user of the program, who is not root. */
  static final long USER = 1011;

  /** The files that go with it where the kernel has no list of them, each the user's. */
  static final SortedMap<String, Long> BUILT_IN =
      Collections.unmodifiableSortedMap(
          new TreeMap<>(
              Map.of(
                  "cgroup.procs", USER, "cgroup.subtree_control", USER, "cgroup.threads", USER)));

  /** The kernel's list of the files that go with a cgroup to another owner: cgroups(7). */
  static final Path DELEGATE = Path.of("/sys/kernel/cgroup/delegate");

  private Owners() {}

  /** An idle container of the user with a cgroup namespace, and its cgroup mounted writable. */
  static Bundle delegated() {
    return unmounted()
        .mount("/sys/fs/cgroup", "cgroup", "cgroup", "nosuid", "noexec", "nodev", "relatime");
  }

  /** The same without the mount. */
  static Bundle unmounted() {
    return Bundle.idle()
        .namespace("cgroup")
        .process(process -> process.withUser(user -> user.withUid(USER).withGid(USER)));
  }

  /** The owner of the cgroup's directory. */
  static long ofDirectory(Container container) {
    return of(directory(container));
  }

  /** The owners of those of the files that the cgroup has. */
  static SortedMap<String, Long> of(Container container, Collection<String> files) {
    var owners = all(container);
    owners.keySet().retainAll(files);
    return owners;
  }

  /** The owners of the cgroup's other files. */
  static SortedMap<String, Long> butOf(Container container, Collection<String> files) {
    var owners = all(container);
    owners.keySet().removeAll(files);
    return owners;
  }

  /** The same files, all of this owner. */
  static SortedMap<String, Long> allOf(SortedMap<String, Long> owners, long owner) {
    var all = new TreeMap<>(owners);
    all.replaceAll((file, any) -> owner);
    return Collections.unmodifiableSortedMap(all);
  }

  /** The names in the kernel's list. */
  static List<String> delegatedFiles() {
    try {
      return Files.readAllLines(DELEGATE);
    } catch (IOException e) {
      throw new HarnessException("read " + DELEGATE + ": " + e, e);
    }
  }

  private static SortedMap<String, Long> all(Container container) {
    try (var files = Files.list(directory(container))) {
      var owners = new TreeMap<String, Long>();
      files
          .filter(Files::isRegularFile)
          .forEach(file -> owners.put(String.valueOf(file.getFileName()), of(file)));
      return owners;
    } catch (IOException e) {
      throw new HarnessException("list the cgroup of " + container.id() + ": " + e, e);
    }
  }

  private static Path directory(Container container) {
    return HostProcess.of(container).cgroup("memory");
  }

  private static long of(Path file) {
    try {
      return ((Number) Files.getAttribute(file, "unix:uid")).longValue();
    } catch (IOException e) {
      throw new HarnessException("stat " + file + ": " + e, e);
    }
  }
}
