package dev.plumbline.launcher.program;

import static dev.plumbline.syscalls.SyscallName.KEYCTL;

/** A session keyring of the container's own, so that the caller's keys stay his: keyrings(7). */
final class KeyringSteps {

  private static final int KEYCTL_JOIN_SESSION_KEYRING = 1;
  private static final int ENOSYS = 38;

  private KeyringSteps() {}

  /** Without a name: a named one could be another container's. A kernel may have no keys. */
  static void write(Script script) {
    script.action("make a session keyring", "commandline/process");
    var made = script.steps.label("made");
    script
        .steps
        .call(KEYCTL, KEYCTL_JOIN_SESSION_KEYRING, 0)
        .into(script.error)
        .ifNotNegative(made);
    script.steps.add(script.error, ENOSYS).ifNotZero(script.failed());
    script.steps.place(made);
  }
}
