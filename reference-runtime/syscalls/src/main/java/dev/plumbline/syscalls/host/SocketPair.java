package dev.plumbline.syscalls.host;

/**
 * Two ends of one stream: socketpair(2).
 *
 * @param ours the end that this process talks through
 * @param theirs the end to hand to a child
 */
public record SocketPair(FdConnection ours, Descriptor theirs) implements AutoCloseable {

  private static final int AF_UNIX = 1;
  private static final int SOCK_STREAM = 1;
  private static final int SOCK_CLOEXEC = 02000000;

  /** Opens a pair that no child inherits by accident. */
  public static SocketPair open() throws ErrnoException {
    var ends = new int[2];
    var result = Libc.socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends);
    Libc.check("socketpair", "a stream", result);
    return new SocketPair(new FdConnection(new Descriptor(ends[0])), new Descriptor(ends[1]));
  }

  @Override
  public void close() {
    ours.close();
    theirs.close();
  }
}
