package dev.plumbline.launcher.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.launcher.program.MountEntries.Entry;
import dev.plumbline.spec.runtime.Mount;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class MountEntriesTests {

  @Test
  void everyContainerHasFourFilesystems() {
    assertThat(destinations()).containsExactly("/proc", "/sys", "/dev/pts", "/dev/shm");
  }

  @Test
  void listedOneIsNotMountedTwice() {
    assertThat(destinations(Mount.of("/proc/", "proc", "proc")))
        .containsExactly("/proc/", "/sys", "/dev/pts", "/dev/shm");
  }

  @Test
  void missingOneComesBeforeWhatLiesBelowIt() {
    assertThat(destinations(Mount.of("/a", "tmpfs", "a"), Mount.of("/sys/fs/x", "tmpfs", "x")))
        .startsWith("/a", "/sys", "/sys/fs/x");
  }

  @Test
  void directoryOfTheHostIsShownAsItIs() {
    assertThat(destinations(Mount.bind("/dev", "/dev", "rbind")))
        .containsExactly("/dev", "/proc", "/sys");
  }

  private static List<String> destinations(Mount... listed) {
    var mappings = Collections.nCopies(listed.length, -1);
    return MountEntries.of(List.of(listed), mappings).stream().map(Entry::destination).toList();
  }
}
