package dev.plumbline.launcher.state;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/** Held by one command at a time on a container; the kernel frees it when the command ends. */
public record ContainerLock(FileChannel channel, FileLock held) implements AutoCloseable {

  /**
   * Waits for the lock of a file, which is made where it is missing.
   *
   * @throws NoSuchFileException if it, or its directory, is gone
   */
  static ContainerLock on(Path file) throws IOException {
    while (true) {
      if (!Files.exists(file)) {
        Files.write(file, new byte[0], StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      }
      var before = identity(file);
      var lock = of(FileChannel.open(file, StandardOpenOption.WRITE));
      try {
        // Whoever had it may have removed the container, and another may be there by now.
        if (before.equals(identity(file))) {
          return lock;
        }
      } catch (IOException e) {
        lock.close();
        throw e;
      }
      lock.close();
    }
  }

  private static ContainerLock of(FileChannel channel) throws IOException {
    try {
      return new ContainerLock(channel, channel.lock());
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static Object identity(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
