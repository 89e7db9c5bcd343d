package dev.plumbline.syscalls.host;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The C library's functions, each looked up when it is first called. Numbers are those that x86-64
 * and aarch64 share.
 */
final class Libc {

  static final int SYS_PIDFD_SEND_SIGNAL = 424;
  static final int SYS_PIDFD_OPEN = 434;
  static final int SYS_OPENAT2 = 437;

  private Libc() {}

  static long syscall(long number, long a, long b, long c, long d) {
    return LibraryCall.ofLong("syscall", number, a, b, c, d);
  }

  static long syscall(long number, byte[] a, long b) {
    return LibraryCall.ofLong("syscall", number, a, b);
  }

  static long syscall(long number, long a, Pointer b, long c) {
    return LibraryCall.ofLong("syscall", number, a, b, c);
  }

  static long syscall(long number, long a, byte[] b, long c, long d) {
    return LibraryCall.ofLong("syscall", number, a, b, c, d);
  }

  static long syscall(long number, long a, long b, byte[] c, Pointer d, long e) {
    return LibraryCall.ofLong("syscall", number, a, b, c, d, e);
  }

  static long syscall(long number, long a, byte[] b, byte[] c, long d) {
    return LibraryCall.ofLong("syscall", number, a, b, c, d);
  }

  static int poll(byte[] descriptors, long count, int milliseconds) {
    return LibraryCall.ofInt("poll", descriptors, count, milliseconds);
  }

  static int open(byte[] path, int flags) {
    return LibraryCall.ofInt("open", path, flags);
  }

  static int setns(int fd, int type) {
    return LibraryCall.ofInt("setns", fd, type);
  }

  static int close(int fd) {
    return LibraryCall.ofInt("close", fd);
  }

  static long read(int fd, byte[] buffer, long size) {
    return LibraryCall.ofLong("read", fd, buffer, size);
  }

  static long write(int fd, byte[] buffer, long size) {
    return LibraryCall.ofLong("write", fd, buffer, size);
  }

  static int fcntl(int fd, int command, long argument) {
    return LibraryCall.ofInt("fcntl", fd, command, argument);
  }

  static int ioctl(int fd, long request, byte[] argument) {
    return LibraryCall.ofInt("ioctl", fd, request, argument);
  }

  /** Java's own way to it begins with threads that wait for children. */
  static int getpid() {
    return LibraryCall.ofInt("getpid");
  }

  static int isatty(int fd) {
    return LibraryCall.ofInt("isatty", fd);
  }

  static int socket(int domain, int type, int protocol) {
    return LibraryCall.ofInt("socket", domain, type, protocol);
  }

  static int socketpair(int domain, int type, int protocol, int[] ends) {
    return LibraryCall.ofInt("socketpair", domain, type, protocol, ends);
  }

  static int bind(int fd, byte[] address, int size) {
    return LibraryCall.ofInt("bind", fd, address, size);
  }

  static int connect(int fd, byte[] address, int size) {
    return LibraryCall.ofInt("connect", fd, address, size);
  }

  static int listen(int fd, int backlog) {
    return LibraryCall.ofInt("listen", fd, backlog);
  }

  static int accept4(int fd, Pointer address, Pointer size, int flags) {
    return LibraryCall.ofInt("accept4", fd, address, size, flags);
  }

  static long recvmsg(int fd, Pointer message, int flags) {
    return LibraryCall.ofLong("recvmsg", fd, message, flags);
  }

  static long sendmsg(int fd, Pointer message, int flags) {
    return LibraryCall.ofLong("sendmsg", fd, message, flags);
  }

  static int prctl(int option, long a, long b, long c, long d) {
    return LibraryCall.ofInt("prctl", option, a, b, c, d);
  }

  /** The handler before; the only failure is a number that is none. */
  static Pointer signal(int number, QuitSignal.Handler handler) {
    return LibraryCall.ofPointer("signal", number, handler);
  }

  static int wait4(int pid, int[] status, int options, Pointer usage) {
    return LibraryCall.ofInt("wait4", pid, status, options, usage);
  }

  static int mount(byte[] source, byte[] target, byte[] type, long flags, byte[] data) {
    return LibraryCall.ofInt("mount", source, target, type, flags, data);
  }

  static int mknod(byte[] path, int mode, long device) {
    return LibraryCall.ofInt("mknod", path, mode, device);
  }

  static int chmod(byte[] path, int mode) {
    return LibraryCall.ofInt("chmod", path, mode);
  }

  static int mkfifo(byte[] path, int mode) {
    return LibraryCall.ofInt("mkfifo", path, mode);
  }

  static int umount2(byte[] target, int flags) {
    return LibraryCall.ofInt("umount2", target, flags);
  }

  private static String strerror(int errno) {
    return LibraryCall.ofText("strerror", errno);
  }

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
