package dev.plumbline.syscalls.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * The identity of a file: equal for two paths that lead to the same inode.
 *
 * @param device the file system's device number
 * @param inode the inode's number
 */
public record FileId(long device, long inode) {

  /** The file that the path leads to, following symbolic links unless told otherwise. */
  public static FileId of(Path path, LinkOption... options) throws IOException {
    var attributes = Files.readAttributes(path, "unix:dev,ino", options);
    return new FileId((Long) attributes.get("dev"), (Long) attributes.get("ino"));
  }
}
