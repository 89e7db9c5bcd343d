package dev.plumbline.syscalls.host;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;

/** The C library's functions for starting a program, bound when this class is first used. */
final class SpawnLibrary {

  /** More than any C library's {@code posix_spawnattr_t} or file action list takes. */
  static final int OPAQUE_SIZE = 1024;

  /** Numbers from here on are free for a moment in the child. */
  static final int DESCRIPTORS = 512;

  static {
    try {
      Native.register(SpawnLibrary.class, NativeLibrary.getProcess());
    } catch (LinkageError e) {
      throw new UnsupportedOperationException(
          "bind posix_spawn: glibc 2.34 or later is needed: " + e.getMessage(), e);
    }
  }

  private SpawnLibrary() {}

  static native int open(byte[] path, int flags);

  static native int memfd_create(byte[] name, int flags);

  static native int posix_spawn(
      int[] pid, byte[] path, Pointer actions, Pointer attributes, Pointer args, Pointer env);

  static native int posix_spawn_file_actions_init(Pointer actions);

  static native int posix_spawn_file_actions_destroy(Pointer actions);

  static native int posix_spawn_file_actions_adddup2(Pointer actions, int from, int to);

  static native int posix_spawn_file_actions_addclosefrom_np(Pointer actions, int from);

  static native int posix_spawnattr_init(Pointer attributes);

  static native int posix_spawnattr_destroy(Pointer attributes);

  static native int posix_spawnattr_setflags(Pointer attributes, short flags);

  static native int posix_spawnattr_setsigmask(Pointer attributes, Pointer signals);

  static native int posix_spawnattr_setsigdefault(Pointer attributes, Pointer signals);

  static native int sigemptyset(Pointer signals);

  static native int sigfillset(Pointer signals);

  static native String strerror(int errno);
}
