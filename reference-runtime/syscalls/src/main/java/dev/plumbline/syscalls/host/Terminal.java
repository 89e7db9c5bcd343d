package dev.plumbline.syscalls.host;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;

/** An end of a terminal: pty(7). To the master, its hang-up reads as the end of the stream. */
public final class Terminal implements AutoCloseable {

  private static final long TIOCGWINSZ = 0x5413;
  private static final long TIOCSWINSZ = 0x5414;

  private static final long TCGETS = 0x5401;
  private static final long TCSETS = 0x5402;
  private static final int MODES_SIZE = 64;

  /** BRKINT, PARMRK, ISTRIP, INLCR, IGNCR, ICRNL, IXON, IGNBRK: nothing coming in is changed. */
  private static final int INPUT = 0x5eb;

  private static final int OPOST = 1;

  /** ECHO, ECHONL, ICANON, ISIG, IEXTEN: nothing is edited, echoed or made a signal. */
  private static final int LOCAL = 0x804b;

  private static final int MINIMUM = 17 + 6;
  private static final int TIME = 17 + 5;

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

  /**
   * Lets every byte pass as it is, in both directions: termios(3), cfmakeraw.
   *
   * @return the modes that it had, for {@link #restore}
   */
  public Modes makeRaw() throws IOException {
    var raw = new byte[MODES_SIZE];
    Libc.check("TCGETS", master.toString(), Libc.ioctl(master.fd(), TCGETS, raw));
    var before = new Modes(raw.clone());
    var modes = ByteBuffer.wrap(raw).order(ByteOrder.nativeOrder());
    modes.putInt(0, modes.getInt(0) & ~INPUT);
    modes.putInt(4, modes.getInt(4) & ~OPOST);
    modes.putInt(12, modes.getInt(12) & ~LOCAL);
    modes.put(MINIMUM, (byte) 1).put(TIME, (byte) 0);
    restore(new Modes(raw));
    return before;
  }

  /** Gives it modes that it had before. */
  public void restore(Modes modes) throws IOException {
    Libc.check("TCSETS", master.toString(), Libc.ioctl(master.fd(), TCSETS, modes.raw()));
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
   * How a terminal treats what passes through it.
   *
   * @param raw the kernel's struct termios
   */
  public record Modes(byte[] raw) {}

  /**
   * A terminal's size in characters.
   *
   * @param rows height
   * @param columns width
   */
  public record Size(int rows, int columns) {}
}
