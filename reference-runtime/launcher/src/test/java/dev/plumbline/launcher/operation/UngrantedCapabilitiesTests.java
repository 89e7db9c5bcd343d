package dev.plumbline.launcher.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.launcher.state.StateRoot;
import dev.plumbline.spec.runtime.Capabilities;
import dev.plumbline.spec.runtime.Process;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Capabilities that are asked for in vain: a warning each, and no error. */
class UngrantedCapabilitiesTests {

  @TempDir Path directory;

  @Test
  void unknownOneIsTold() throws IOException {
    var sets = Capabilities.EMPTY.withBounding(List.of("CAP_CHOWN", "CAP_NONSENSE"));
    assertThat(UngrantedCapabilities.of(process(sets), true))
        .containsExactly("process.capabilities: this kernel has no CAP_NONSENSE");
  }

  @Test
  void ambientOneThatIsNotPermittedAndInheritableIsTold() throws IOException {
    var both = List.of("CAP_CHOWN", "CAP_KILL");
    var sets =
        Capabilities.EMPTY
            .withPermitted(both)
            .withInheritable(List.of("CAP_KILL"))
            .withAmbient(both);
    assertThat(UngrantedCapabilities.of(process(sets), true))
        .containsExactly(
            "process.capabilities.ambient: CAP_CHOWN cannot be granted:"
                + " it is not permitted and inheritable");
  }

  @Test
  void containerIsMadeNevertheless() throws IOException {
    Files.createDirectories(directory.resolve("rootfs"));
    Files.writeString(directory.resolve("rootfs/program"), "");
    directory.resolve("rootfs/program").toFile().setExecutable(true);
    Files.writeString(
        directory.resolve("config.json"),
        """
        {"ociVersion": "1.3.0", "root": {"path": "rootfs"},
         "process": {"cwd": "/", "args": ["/program"], "user": {"uid": 0, "gid": 0},
          "capabilities": {"effective": ["CAP_NONSENSE"]}},
         "linux": {"namespaces": [{"type": "mount"}, {"type": "pid"}]}}
        """);
    var warnings = new ArrayList<String>();
    var id = "caps-" + ProcessHandle.current().pid();
    var operations =
        new Operations(
            new StateRoot(directory.resolve("state")), program -> program, warnings::add);
    operations.create(CreateRequest.of(id, directory));
    operations.delete(id, true);
    assertThat(warnings).containsExactly("process.capabilities: this kernel has no CAP_NONSENSE");
  }

  private static Process process(Capabilities sets) {
    return Process.of("/", "/program").withCapabilities(sets);
  }
}
