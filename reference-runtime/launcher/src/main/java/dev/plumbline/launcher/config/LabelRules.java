package dev.plumbline.launcher.config;

import dev.plumbline.spec.runtime.Process;
import dev.plumbline.syscalls.host.ProcFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Whether the host has what would confine a process: config.md#linux-process. */
final class LabelRules {

  private static final Path APPARMOR = Path.of("/sys/module/apparmor/parameters/enabled");
  private static final Path SELINUX = Path.of("/sys/fs/selinux/enforce");

  private LabelRules() {}

  /** A profile or a label that would have no effect is refused: its absence would not be seen. */
  static void check(Field field, Process process) {
    if (isGiven(process.apparmorProfile()) && !hasAppArmor()) {
      field.at("apparmorProfile").wrong("this host has no AppArmor in force");
    }
    if (isGiven(process.selinuxLabel()) && !Files.exists(SELINUX)) {
      field.at("selinuxLabel").wrong("this host has no SELinux in force");
    }
  }

  private static boolean isGiven(@Nullable String text) {
    return text != null && !text.isEmpty();
  }

  private static boolean hasAppArmor() {
    try {
      return ProcFile.text(APPARMOR).startsWith("Y");
    } catch (IOException e) {
      return false;
    }
  }
}
