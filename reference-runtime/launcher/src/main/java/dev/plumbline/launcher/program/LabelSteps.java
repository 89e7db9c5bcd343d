package dev.plumbline.launcher.program;

import static dev.plumbline.syscalls.SyscallName.OPENAT;
import static dev.plumbline.syscalls.SyscallName.WRITE;

import dev.plumbline.spec.runtime.Process;
import dev.plumbline.syscalls.OpenFlag;
import dev.plumbline.syscalls.OpenFlags;
import dev.plumbline.syscalls.Slot;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * AppArmor profile and SELinux label of the program: config.md#linux-process. They are written to
 * files of the host's {@code /proc}, which is opened before any image has a say.
 */
final class LabelSteps {

  private static final String CHAPTER = "runtime-spec/process";

  private final Script script;
  private final @Nullable String profile;
  private final @Nullable String label;
  private final Slot proc;
  private final Slot attribute;

  LabelSteps(Script script, Process process) {
    this.script = script;
    this.profile = given(process.apparmorProfile());
    this.label = given(process.selinuxLabel());
    this.proc = script.steps.slot("proc");
    this.attribute = script.steps.slot("attribute");
  }

  private static @Nullable String given(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }

  private boolean wanted() {
    return profile != null || label != null;
  }

  /** While {@code /proc} is the host's. */
  void openProc() {
    if (wanted()) {
      script.action("open /proc", CHAPTER);
      var flags = OpenFlags.of(OpenFlag.PATH, OpenFlag.DIRECTORY, OpenFlag.CLOEXEC);
      script
          .may(OPENAT, Script.AT_FDCWD, "/proc", flags, 0)
          .into(proc)
          .ifNegative(script.trampoline(proc));
    }
  }

  /** Of the process that becomes the program: the file is its own alone. */
  void openAttribute() {
    if (!wanted()) {
      return;
    }
    script.action("open the process's security attribute", CHAPTER);
    var flags = OpenFlags.of(OpenFlag.WRONLY, OpenFlag.CLOEXEC);
    var open = script.steps.label("open");
    if (profile != null) {
      script
          .may(OPENAT, proc, "self/attr/apparmor/exec", flags, 0)
          .into(attribute)
          .ifNotNegative(open);
    }
    script
        .may(OPENAT, proc, "self/attr/exec", flags, 0)
        .into(attribute)
        .ifNegative(script.trampoline(attribute));
    script.steps.place(open);
    if (label != null) {
      labelKeys(label, flags);
    }
    script.close(proc);
  }

  /** The session keyring that is made next gets the label, too. */
  private void labelKeys(String text, Object flags) {
    var file = script.steps.slot("keycreate");
    var without = script.steps.label("without");
    script.may(OPENAT, proc, "self/attr/keycreate", flags, 0).into(file).ifNegative(without);
    put(file, text, false);
    script.close(file);
    script.steps.place(without);
  }

  /** Takes effect when the program is executed. */
  void write() {
    if (profile != null) {
      script.action("use the AppArmor profile " + profile, CHAPTER);
      put(attribute, "exec " + profile, true);
    }
    if (label != null) {
      script.action("use the SELinux label " + label, CHAPTER);
      put(attribute, label, true);
    }
  }

  private void put(Slot file, String text, boolean must) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    var memory = script.steps.bytes("label", bytes);
    if (must) {
      script.must(WRITE, file, memory, bytes.length);
    } else {
      script.may(WRITE, file, memory, bytes.length);
    }
  }
}
