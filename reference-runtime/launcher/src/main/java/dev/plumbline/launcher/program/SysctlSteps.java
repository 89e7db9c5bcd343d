package dev.plumbline.launcher.program;

import static dev.plumbline.syscalls.SyscallName.OPENAT;
import static dev.plumbline.syscalls.SyscallName.WRITE;

import dev.plumbline.syscalls.OpenFlag;
import dev.plumbline.syscalls.OpenFlags;
import dev.plumbline.syscalls.Slot;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Kernel parameters of the container's namespaces: config-linux.md#sysctl. They are written to the
 * host's {@code /proc}, which is opened before any image, or a mount namespace that is joined, has
 * a say: what the files mean depends on the namespaces of the writer.
 */
final class SysctlSteps {

  private static final String CHAPTER = "runtime-spec/sysctl";

  private final Script script;
  private final Map<String, String> parameters;
  private final Slot directory;

  SysctlSteps(Script script, @Nullable Map<String, String> parameters) {
    this.script = script;
    this.parameters = parameters == null ? Map.of() : parameters;
    this.directory = script.steps.slot("kernel parameters");
  }

  /** While {@code /proc} is the host's. */
  void open() {
    if (!parameters.isEmpty()) {
      script.action("open /proc/sys", CHAPTER);
      script
          .may(
              OPENAT,
              Script.AT_FDCWD,
              "/proc/sys",
              OpenFlags.of(OpenFlag.PATH, OpenFlag.DIRECTORY, OpenFlag.CLOEXEC),
              0)
          .into(directory)
          .ifNegative(script.trampoline(directory));
    }
  }

  /** In the container's namespaces. */
  void write() {
    for (var parameter : parameters.entrySet()) {
      var name = parameter.getKey();
      script.action("set " + name, CHAPTER);
      var flags = OpenFlags.of(OpenFlag.WRONLY, OpenFlag.CLOEXEC);
      var file = script.must(name, OPENAT, directory, KernelParameter.of(name), flags, 0);
      var text = parameter.getValue().getBytes(StandardCharsets.UTF_8);
      script.must(WRITE, file, script.steps.bytes(name, text), text.length);
      script.close(file);
    }
    if (!parameters.isEmpty()) {
      script.close(directory);
    }
  }
}
