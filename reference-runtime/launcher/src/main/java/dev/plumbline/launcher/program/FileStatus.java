package dev.plumbline.launcher.program;

import static dev.plumbline.syscalls.SyscallName.STATX;

import dev.plumbline.syscalls.Buffer;
import dev.plumbline.syscalls.Slot;
import dev.plumbline.syscalls.StepBuilder;
import dev.plumbline.syscalls.abi.FileModes;

/** What the kernel tells of a file while the program runs: statx(2), alike on every machine. */
final class FileStatus {

  private static final int SYMLINK_NOFOLLOW = 0x100;
  private static final int TYPE_AND_MODE = 3;
  private static final int SIZE = 256;
  private static final int MODE = 28;
  private static final int DEVICE_MAJOR = 128;
  private static final int DEVICE_MINOR = 132;

  private final Script script;
  private final Buffer buffer;
  private final Slot value;

  FileStatus(Script script) {
    this.script = script;
    this.buffer = script.steps.zeros("status", SIZE);
    this.value = script.steps.slot("status value");
  }

  /** Looks at what a descriptor refers to. */
  void look(Slot descriptor) {
    script.must(STATX, descriptor, "", Script.AT_EMPTY_PATH, TYPE_AND_MODE, buffer);
  }

  /** Looks at an entry of a directory, and follows no link. */
  StepBuilder tryLook(Slot directory, String name) {
    return script.steps.call(STATX, directory, name, SYMLINK_NOFOLLOW, TYPE_AND_MODE, buffer);
  }

  /** The permission bits seen last. */
  Slot permissions() {
    script.steps.load(2, buffer.at(MODE)).into(value);
    script.steps.and(value, 07777).into(value);
    return value;
  }

  /** Zero if the file seen last is of this type. */
  StepBuilder differsFromType(long type) {
    script.steps.load(2, buffer.at(MODE)).into(value);
    script.steps.and(value, FileModes.S_IFMT).into(value);
    return script.steps.subtract(value, type);
  }

  /** Zero if the device seen last has this major number. */
  StepBuilder differsFromMajor(long major) {
    script.steps.load(4, buffer.at(DEVICE_MAJOR)).into(value);
    return script.steps.subtract(value, major);
  }

  /** Zero if the device seen last has this minor number. */
  StepBuilder differsFromMinor(long minor) {
    script.steps.load(4, buffer.at(DEVICE_MINOR)).into(value);
    return script.steps.subtract(value, minor);
  }
}
