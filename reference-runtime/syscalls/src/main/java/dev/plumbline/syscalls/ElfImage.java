package dev.plumbline.syscalls;

import dev.plumbline.syscalls.host.ExecutableFile;
import dev.plumbline.syscalls.host.SealedMemory;
import java.io.IOException;
import java.nio.file.Path;

/** A program as a static executable for one architecture. */
public final class ElfImage {

  private final byte[] bytes;

  private ElfImage(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Lays the program out and links it. */
  public static ElfImage of(Program program, Architecture architecture) {
    return new ElfImage(new Linker(program, architecture).link());
  }

  /** The file's bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /**
   * Puts the file into sealed memory, from where it can be started without touching a disk.
   *
   * @throws IOException if the host forbids executable memory files; a file does then
   */
  public SealedMemory toMemory(String name) throws IOException {
    return SealedMemory.holding(name, bytes);
  }

  /**
   * Writes the file, mode 0755 whatever the umask, and returns when it can be executed.
   *
   * @throws IOException if it cannot be written
   */
  public void writeTo(Path file) throws IOException {
    ExecutableFile.write(file, bytes);
  }
}
