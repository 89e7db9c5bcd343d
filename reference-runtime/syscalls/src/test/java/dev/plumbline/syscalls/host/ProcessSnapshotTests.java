package dev.plumbline.syscalls.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ProcessSnapshotTests {

  @Test
  void nameMayHoldBracketsAndBlanks() {
    var line = "42 (a) b (c) S 7 42 42 0 -1 64 0 0 0 0 0 0 0 0 20 0 1 0 987654 0 0";
    assertThat(ProcessSnapshot.parse(line))
        .isEqualTo(new ProcessSnapshot(42, 987654, 7, 'S', 64, "a) b (c"));
  }

  @Test
  void firstOfAPidNamespaceHasEndedWhileItWaitsForTheOthers() {
    var line = "42 (init) S 1 42 42 0 -1 4195596 0 0 0 0 0 0 0 0 20 0 1 0 987654 0 0";
    assertThat(ProcessSnapshot.parse(line).hasEnded()).isTrue();
  }

  @Test
  void sleepingProcessHasNotEnded() {
    var line = "42 (init) S 1 42 42 0 -1 4194560 0 0 0 0 0 0 0 0 20 0 1 0 987654 0 0";
    assertThat(ProcessSnapshot.parse(line).hasEnded()).isFalse();
  }

  @Test
  void childTellsParentCommandLineAndEnvironment() throws Exception {
    var builder = new ProcessBuilder("sleep", "1000");
    builder.environment().put("PLUMBLINE_ID", "here");
    var process = builder.start();
    try {
      var seen = ProcessSnapshot.of(process.pid()).orElseThrow();
      assertThat(seen.parent()).isEqualTo(ProcessHandle.current().pid());
      assertThat(seen.commandLine()).containsExactly("sleep", "1000");
      assertThat(seen.environment()).contains("PLUMBLINE_ID=here");
      assertThat(seen.cgroups()).isNotEmpty();
      assertThat(seen.isAlive()).isTrue();
      assertThat(ProcessSnapshot.all()).extracting(ProcessSnapshot::pid).contains(process.pid());
    } finally {
      process.destroyForcibly().waitFor();
    }
    assertThat(ProcessSnapshot.of(process.pid())).isEmpty();
  }

  @Test
  void namespaceOfThisProcessIsThatOfItsThread() throws IOException {
    var own = NamespaceId.own("net");
    assertThat(own).isEqualTo(NamespaceId.of(ProcessHandle.current().pid(), "net"));
    assertThat(NamespaceId.parse(own.toString())).isEqualTo(own);
  }
}
