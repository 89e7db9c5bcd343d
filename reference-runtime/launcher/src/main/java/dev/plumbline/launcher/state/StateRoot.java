package dev.plumbline.launcher.state;

import dev.plumbline.launcher.Refusal;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;

/**
 * The directory of {@code --root}: a container each.
 *
 * @param path the directory, which need not exist yet
 */
public record StateRoot(Path path) {

  private static final int LONGEST = 1024;

  /**
   * Makes the directory of a new container.
   *
   * @throws Refusal if the id is none, or in use
   */
  public ContainerDirectory make(String id) throws IOException {
    var directory = directory(id);
    Files.createDirectories(path, mode("rwx--x--x"));
    new Refuse(directory.path()).remove();
    try {
      // Whatever the caller's umask: the configuration may hold what others must not read.
      Files.createDirectory(directory.path(), mode("rwx------"));
    } catch (FileAlreadyExistsException e) {
      throw new Refusal("container " + id + ": the id is in use below " + path, e);
    }
    return directory;
  }

  /**
   * The directory of a container that exists.
   *
   * @throws Refusal if there is none of this id
   */
  public ContainerDirectory find(String id) {
    var directory = directory(id);
    if (!Files.isDirectory(directory.path())) {
      throw new Refusal("container " + id + ": does not exist below " + path);
    }
    return directory;
  }

  /** Removes what is left of a container whose removal was ended. */
  public void removeRefuse(String id) throws IOException {
    new Refuse(directory(id).path()).remove();
  }

  /** All containers, by id. */
  public List<ContainerDirectory> all() throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    try (var files = Files.list(path)) {
      return files
          .filter(Files::isDirectory)
          .filter(file -> !Refuse.is(file))
          .sorted()
          .map(ContainerDirectory::new)
          .toList();
    }
  }

  private static FileAttribute<Set<PosixFilePermission>> mode(String text) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(text));
  }

  private static boolean isPlain(String id) {
    for (var i = 0; i < id.length(); i++) {
      var c = id.charAt(i);
      var letterOrDigit = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
      if (!letterOrDigit && "_+.-".indexOf(c) < 0) {
        return false;
      }
    }
    return !id.isEmpty();
  }

  private ContainerDirectory directory(String id) {
    if (id.equals(".") || id.equals("..") || id.length() > LONGEST || !isPlain(id)) {
      throw new Refusal(
          "container id \""
              + id
              + "\": letters, digits and _+.- are allowed, . and .. alone are not");
    }
    return new ContainerDirectory(path.resolve(id));
  }
}
