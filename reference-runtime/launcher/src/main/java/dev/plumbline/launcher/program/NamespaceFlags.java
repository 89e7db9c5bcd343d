package dev.plumbline.launcher.program;

import dev.plumbline.spec.runtime.linux.NamespaceType;
import dev.plumbline.syscalls.abi.CloneFlags;

/** The bit by which the kernel knows a kind of namespace: clone(2). */
public final class NamespaceFlags {

  private NamespaceFlags() {}

  /** The CLONE_NEW bit of a kind. */
  public static long of(NamespaceType type) {
    return switch (type) {
      case PID -> CloneFlags.CLONE_NEWPID;
      case NETWORK -> CloneFlags.CLONE_NEWNET;
      case MOUNT -> CloneFlags.CLONE_NEWNS;
      case IPC -> CloneFlags.CLONE_NEWIPC;
      case UTS -> CloneFlags.CLONE_NEWUTS;
      case USER -> CloneFlags.CLONE_NEWUSER;
      case CGROUP -> CloneFlags.CLONE_NEWCGROUP;
      case TIME -> CloneFlags.CLONE_NEWTIME;
    };
  }
}
