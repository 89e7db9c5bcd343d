package dev.plumbline.syscalls.host;

import java.io.IOException;
import java.nio.file.Path;

/** A file in memory that nobody can change any more and that can be executed: memfd_create(2). */
public final class SealedMemory implements AutoCloseable {

  private static final int MFD_CLOEXEC = 1;
  private static final int MFD_ALLOW_SEALING = 2;
  private static final int MFD_EXEC = 0x10;
  private static final int F_ADD_SEALS = 1033;
  private static final int ALL_SEALS = 0xf; // seal, shrink, grow, write

  private final Descriptor descriptor;

  private SealedMemory(Descriptor descriptor) {
    this.descriptor = descriptor;
  }

  /**
   * Makes one with these bytes.
   *
   * @param name what {@code /proc} shows of it
   * @throws ErrnoException with EACCES where {@code vm.memfd_noexec} forbids executable ones
   */
  public static SealedMemory holding(String name, byte[] bytes) throws IOException {
    var flags = MFD_CLOEXEC | MFD_ALLOW_SEALING;
    var fd = SpawnLibrary.memfd_create(Libc.text(name), flags | MFD_EXEC);
    if (fd < 0 && Libc.errno() == ErrnoException.EINVAL) {
      // Before Linux 6.3 every memory file was executable, and the flag unknown.
      fd = SpawnLibrary.memfd_create(Libc.text(name), flags);
    }
    var descriptor = new Descriptor((int) Libc.check("memfd_create", name, fd));
    try {
      write(descriptor, name, bytes);
      Libc.check("fcntl", "seal " + name, Libc.fcntl(descriptor.fd(), F_ADD_SEALS, ALL_SEALS));
      return new SealedMemory(descriptor);
    } catch (IOException e) {
      descriptor.close();
      throw e;
    }
  }

  private static void write(Descriptor descriptor, String name, byte[] bytes) throws IOException {
    var written = Libc.check("write", name, Libc.write(descriptor.fd(), bytes, bytes.length));
    if (written != bytes.length) {
      throw new IOException("write " + name + ": " + written + " of " + bytes.length + " bytes");
    }
  }

  /** The path under which other processes can open or execute it, until it is closed. */
  public Path path() {
    return Path.of("/proc/" + Libc.getpid() + "/fd/" + descriptor.fd());
  }

  @Override
  public void close() {
    descriptor.close();
  }
}
