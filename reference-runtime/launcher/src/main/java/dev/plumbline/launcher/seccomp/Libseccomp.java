package dev.plumbline.launcher.seccomp;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import dev.plumbline.launcher.Refusal;

/** The functions of libseccomp, bound when a configuration first has a filter: seccomp_init(3). */
final class Libseccomp {

  static final int ATTRIBUTE_NO_NEW_PRIVILEGES = 3;
  static final int ATTRIBUTE_OPTIMIZE = 8;
  static final int UNKNOWN_SYSCALL = -1;

  static {
    try {
      Native.register(Libseccomp.class, "libseccomp.so.2");
    } catch (LinkageError e) {
      throw new Refusal("linux.seccomp: libseccomp.so.2 (2.5 or later) is not installed", e);
    }
  }

  private Libseccomp() {}

  static native Pointer seccomp_init(int action);

  static native void seccomp_release(Pointer filter);

  static native int seccomp_arch_resolve_name(byte[] name);

  static native int seccomp_arch_add(Pointer filter, int architecture);

  static native int seccomp_attr_set(Pointer filter, int attribute, int value);

  static native int seccomp_syscall_resolve_name(byte[] name);

  static native int seccomp_syscall_resolve_name_arch(int architecture, byte[] name);

  static native int seccomp_rule_add_array(
      Pointer filter, int action, int syscall, int count, byte[] comparisons);

  static native int seccomp_export_bpf(Pointer filter, int fd);
}
