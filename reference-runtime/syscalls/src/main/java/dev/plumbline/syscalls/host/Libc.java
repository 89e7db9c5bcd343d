package dev.plumbline.syscalls.host;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The C library's functions, bound when this class is first used. Numbers are those that x86-64 and
 * aarch64 share.
 */
final class Libc {

  static final int SYS_PIDFD_SEND_SIGNAL = 424;
  static final int SYS_PIDFD_OPEN = 434;
  static final int SYS_OPENAT2 = 437;

  static {
    try {
      Native.register(Libc.class, NativeLibrary.getProcess());
    } catch (LinkageError e) {
      throw new UnsupportedOperationException(
          "load the native access library: " + e.getMessage(), e);
    }
  }

  private Libc() {}

  static native long syscall(long number, long a, long b, long c, long d);

  static native long syscall(long number, byte[] a, long b);

  static native long syscall(long number, long a, Pointer b, long c);

  static native long syscall(long number, long a, byte[] b, long c, long d);

  static native long syscall(long number, long a, long b, byte[] c, Pointer d, long e);

  static native long syscall(long number, long a, byte[] b, byte[] c, long d);

  static native int poll(byte[] descriptors, long count, int milliseconds);

  static native int open(byte[] path, int flags);

  static native int setns(int fd, int type);

  static native int close(int fd);

  static native long read(int fd, byte[] buffer, long size);

  static native long write(int fd, byte[] buffer, long size);

  static native int fcntl(int fd, int command, long argument);

  static native int ioctl(int fd, long request, byte[] argument);

  static native int isatty(int fd);

  static native int socket(int domain, int type, int protocol);

  static native int socketpair(int domain, int type, int protocol, int[] ends);

  static native int bind(int fd, byte[] address, int size);

  static native int connect(int fd, byte[] address, int size);

  static native int listen(int fd, int backlog);

  static native int accept4(int fd, Pointer address, Pointer size, int flags);

  static native long recvmsg(int fd, Pointer message, int flags);

  static native long sendmsg(int fd, Pointer message, int flags);

  static native int prctl(int option, long a, long b, long c, long d);

  static native int wait4(int pid, int[] status, int options, Pointer usage);

  static native int mount(byte[] source, byte[] target, byte[] type, long flags, byte[] data);

  static native int mknod(byte[] path, int mode, long device);

  static native int chmod(byte[] path, int mode);

  static native int mkfifo(byte[] path, int mode);

  static native int umount2(byte[] target, int flags);

  private static native String strerror(int errno);

  /** The result, or the failure that errno tells. Nothing native may run in between. */
  static long check(String call, String detail, long result) throws ErrnoException {
    if (result < 0) {
      var errno = Native.getLastError();
      throw new ErrnoException(call, errno, detail, strerror(errno));
    }
    return result;
  }

  /** Nothing, or the failure that an answer of the kernel tells: 0 or a negative error number. */
  static void checkAnswer(String call, String detail, int answer) throws ErrnoException {
    if (answer < 0) {
      throw new ErrnoException(call, -answer, detail, strerror(-answer));
    }
  }

  /** The errno of the call just made by this thread. */
  static int errno() {
    return Native.getLastError();
  }

  /** A path as the kernel reads it: bytes with a final NUL. */
  static byte[] path(Path path) {
    return text(path.toString());
  }

  static byte[] text(String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    return Arrays.copyOf(bytes, bytes.length + 1);
  }
}
