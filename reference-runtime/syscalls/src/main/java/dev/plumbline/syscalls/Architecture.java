package dev.plumbline.syscalls;

/** A processor architecture that syscall programs run on. */
public enum Architecture {
  X86_64("x86_64", 62),
  AARCH64("aarch64", 183);

  private final String machine;
  private final int elfMachine;

  Architecture(String machine, int elfMachine) {
    this.machine = machine;
    this.elfMachine = elfMachine;
  }

  /** The name as {@code uname -m} prints it. */
  public String machine() {
    return machine;
  }

  /** The system call's number here. */
  public long number(SyscallName call) {
    return call.code(this);
  }

  int elfMachine() {
    return elfMachine;
  }

  /**
   * The architecture this JVM runs on.
   *
   * @throws UnsupportedOperationException on any other than the two above
   */
  public static Architecture current() {
    String name = System.getProperty("os.arch");
    return switch (name) {
      case "amd64", "x86_64" -> X86_64;
      case "aarch64", "arm64" -> AARCH64;
      default ->
          throw new UnsupportedOperationException(
              "syscall programs run on x86-64 and aarch64, not on " + name);
    };
  }
}
