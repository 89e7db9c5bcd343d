package dev.plumbline.syscalls.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DetachedMountTests {

  @BeforeEach
  void needsRoot() {
    assumeThat(new UnixSystem().getUid()).as("mounting needs root").isZero();
  }

  @Test
  void fileSystemIsUsableAndInNoMountTable() throws IOException {
    var before = MountEntry.own();
    try (var mount = DetachedMount.of("tmpfs", "rw")) {
      Files.createDirectory(mount.path().resolve("directory"));
      assertThat(mount.path().toFile().list()).containsExactly("directory");
      assertThat(MountEntry.own()).hasSameSizeAs(before);
    }
  }

  @Test
  void unknownTypeIsNamed() {
    assertThatThrownBy(() -> DetachedMount.of("nonefs", "rw"))
        .hasMessage("fsopen nonefs: No such device (errno 19)");
  }
}
