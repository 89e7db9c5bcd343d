package dev.plumbline.launcher.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.launcher.program.MountOptions.Attributes;
import java.util.List;
import org.junit.jupiter.api.Test;

class MountOptionsTests {

  @Test
  void laterOptionWins() {
    assertThat(of("ro", "rw").attributes().set()).isZero();
    assertThat(of("rw", "ro").attributes().set()).isEqualTo(MountOptions.RDONLY);
  }

  @Test
  void accessTimesAreOneChoiceOfThree() {
    var options = of("noatime", "strictatime");
    assertThat(options.attributes())
        .isEqualTo(new Attributes(MountOptions.STRICTATIME, MountOptions.ATIME));
  }

  @Test
  void recursiveAttributesAreKeptApart() {
    var options = of("rbind", "ro", "rnosuid");
    assertThat(options.bind()).isTrue();
    assertThat(options.recursiveBind()).isTrue();
    assertThat(options.attributes().set()).isEqualTo(MountOptions.RDONLY);
    assertThat(options.recursive().set()).isEqualTo(MountOptions.NOSUID);
  }

  @Test
  void whatIsNoOptionOfMountsIsTheFilesystems() {
    var options = of("nosuid", "size=64k", "lazytime", "mode=755", "defaults");
    assertThat(options.data()).containsExactly("size=64k", "mode=755");
    assertThat(options.superblock()).containsExactly("lazytime");
  }

  @Test
  void propagationMayBeRecursive() {
    assertThat(of("rshared").recursivePropagation()).isTrue();
    assertThat(of("shared").recursivePropagation()).isFalse();
    assertThat(of("rshared").propagation()).isEqualTo(of("shared").propagation()).isNotZero();
  }

  private static MountOptions of(String... options) {
    return MountOptions.of("none", List.of(options));
  }
}
