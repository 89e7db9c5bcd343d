package dev.plumbline.launcher.seccomp;

import java.util.Arrays;
import java.util.Optional;

/** What the kernel does with a call, by the name in config.json. */
enum SeccompAction {
  SCMP_ACT_KILL(0, false),
  SCMP_ACT_KILL_THREAD(0, false),
  SCMP_ACT_KILL_PROCESS(0x8000_0000, false),
  SCMP_ACT_TRAP(0x0003_0000, false),
  SCMP_ACT_ERRNO(0x0005_0000, true),
  SCMP_ACT_TRACE(0x7ff0_0000, true),
  SCMP_ACT_ALLOW(0x7fff_0000, false),
  SCMP_ACT_LOG(0x7ffc_0000, false),
  SCMP_ACT_NOTIFY(0x7fc0_0000, false);

  private static final int MOST = 0xffff;

  private final int number;
  final boolean takesError;

  SeccompAction(int number, boolean takesError) {
    this.number = number;
    this.takesError = takesError;
  }

  static Optional<SeccompAction> named(String name) {
    return Arrays.stream(values()).filter(action -> action.name().equals(name)).findFirst();
  }

  /** Number of the action with the error that it returns, where it returns one. */
  int with(long error) {
    return takesError ? number | (int) (error & MOST) : number;
  }
}
