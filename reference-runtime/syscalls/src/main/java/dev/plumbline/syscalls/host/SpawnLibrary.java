package dev.plumbline.syscalls.host;

import com.sun.jna.Pointer;

/** The C library's functions for starting a program, each looked up when it is first called. */
final class SpawnLibrary {

  /** More than any C library's {@code posix_spawnattr_t} or file action list takes. */
  static final int OPAQUE_SIZE = 1024;

  /** Numbers from here on are free for a moment in the child. */
  static final int DESCRIPTORS = 512;

  private SpawnLibrary() {}

  static int open(byte[] path, int flags) {
    return LibraryCall.ofInt("open", path, flags);
  }

  static int memfd_create(byte[] name, int flags) {
    return LibraryCall.ofInt("memfd_create", name, flags);
  }

  static int posix_spawn(
      int[] pid, byte[] path, Pointer actions, Pointer attributes, Pointer args, Pointer env) {
    return LibraryCall.ofInt("posix_spawn", pid, path, actions, attributes, args, env);
  }

  static int posix_spawn_file_actions_init(Pointer actions) {
    return LibraryCall.ofInt("posix_spawn_file_actions_init", actions);
  }

  static int posix_spawn_file_actions_destroy(Pointer actions) {
    return LibraryCall.ofInt("posix_spawn_file_actions_destroy", actions);
  }

  static int posix_spawn_file_actions_adddup2(Pointer actions, int from, int to) {
    return LibraryCall.ofInt("posix_spawn_file_actions_adddup2", actions, from, to);
  }

  static int posix_spawn_file_actions_addclosefrom_np(Pointer actions, int from) {
    return LibraryCall.ofInt("posix_spawn_file_actions_addclosefrom_np", actions, from);
  }

  static int posix_spawnattr_init(Pointer attributes) {
    return LibraryCall.ofInt("posix_spawnattr_init", attributes);
  }

  static int posix_spawnattr_destroy(Pointer attributes) {
    return LibraryCall.ofInt("posix_spawnattr_destroy", attributes);
  }

  static int posix_spawnattr_setflags(Pointer attributes, short flags) {
    return LibraryCall.ofInt("posix_spawnattr_setflags", attributes, flags);
  }

  static int posix_spawnattr_setsigmask(Pointer attributes, Pointer signals) {
    return LibraryCall.ofInt("posix_spawnattr_setsigmask", attributes, signals);
  }

  static int posix_spawnattr_setsigdefault(Pointer attributes, Pointer signals) {
    return LibraryCall.ofInt("posix_spawnattr_setsigdefault", attributes, signals);
  }

  static int sigemptyset(Pointer signals) {
    return LibraryCall.ofInt("sigemptyset", signals);
  }

  static int sigfillset(Pointer signals) {
    return LibraryCall.ofInt("sigfillset", signals);
  }

  static String strerror(int errno) {
    return LibraryCall.ofText("strerror", errno);
  }
}
