package dev.plumbline.syscalls.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ProcFileTests {

  @Test
  void sysctlOfTwoDigitsIsReadWhole() throws IOException {
    assertThat(ProcFile.text(Path.of("/proc/sys/kernel/cap_last_cap"))).matches("\\d\\d\n");
  }

  @Test
  void absentFileIsNamed() {
    assertThatThrownBy(() -> ProcFile.text(Path.of("/proc/none")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("/proc/none");
  }
}
