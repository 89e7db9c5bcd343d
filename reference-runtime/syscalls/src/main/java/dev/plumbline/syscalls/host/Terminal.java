package dev.plumbline.syscalls.host;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;

/** The master end of a pseudo-terminal: pty(7). Its hang-up reads as the end of the stream. */
public final class Terminal implements AutoCloseable {

  private static final long TIOCGWINSZ = 0x5413;
  private static final long TIOCSWINSZ = 0x5414;

  private final Descriptor master;

  /**
   * Takes over a descriptor.
   *
   * @throws IOException if it is no terminal; it is closed then
   */
  public Terminal(Descriptor master) throws IOException {
    if (!master.isTerminal()) {
      var what = master.toString();
      master.close();
      throw new IOException(what + " was expected to be a terminal and is none");
    }
    this.master = master;
  }

  /** The size that programs on the terminal see. */
  public Size size() throws IOException {
    var raw = new byte[8];
    Libc.check("TIOCGWINSZ", master.toString(), Libc.ioctl(master.fd(), TIOCGWINSZ, raw));
    var buffer = ByteBuffer.wrap(raw).order(ByteOrder.nativeOrder());
    return new Size(Short.toUnsignedInt(buffer.getShort()), Short.toUnsignedInt(buffer.getShort()));
  }

  /** Sets the size; the terminal's foreground programs receive SIGWINCH. */
  public void resize(Size size) throws IOException {
    var raw =
        ByteBuffer.allocate(8)
            .order(ByteOrder.nativeOrder())
            .putShort((short) size.rows())
            .putShort((short) size.columns())
            .array();
    Libc.check("TIOCSWINSZ", master.toString(), Libc.ioctl(master.fd(), TIOCSWINSZ, raw));
  }

  /** Reads until the programs on the terminal have let go of it, or the deadline. */
  public Reading readToEnd(int most, Duration timeout) throws IOException {
    return master.readToEnd(most, timeout);
  }

  /** Types the bytes; see {@link Descriptor#write}. */
  public int write(byte[] bytes, Duration timeout) throws IOException {
    return master.write(bytes, timeout);
  }

  /** The master's descriptor. */
  public Descriptor master() {
    return master;
  }

  @Override
  public void close() {
    master.close();
  }

  /**
   * A terminal's size in characters.
   *
   * @param rows height
   * @param columns width
   */
  public record Size(int rows, int columns) {}
}
