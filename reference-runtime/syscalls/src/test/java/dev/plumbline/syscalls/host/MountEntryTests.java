package dev.plumbline.syscalls.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MountEntryTests {

  @TempDir Path directory;

  @Test
  void lineIsReadFieldByField() {
    var line =
        "36 35 98:0 /mnt\\0401 /mnt\\0112 rw,noatime shared:1 master:2 - ext4 /dev/root rw,x";
    assertThat(MountEntry.parse(line))
        .isEqualTo(
            new MountEntry(
                36,
                35,
                "98:0",
                "/mnt 1",
                "/mnt\t2",
                List.of("rw", "noatime"),
                List.of("shared:1", "master:2"),
                "ext4",
                "/dev/root",
                List.of("rw", "x")));
  }

  @Test
  void directoryIsNotAboveItsNamesakes() {
    var entry = MountEntry.parse("1 1 0:1 / /a/bc rw - tmpfs tmpfs rw");
    assertThat(entry.isUnder(Path.of("/a/b"))).isFalse();
    assertThat(entry.isUnder(Path.of("/a/bc"))).isTrue();
    assertThat(entry.isUnder(Path.of("/a"))).isTrue();
    assertThat(entry.isUnder(Path.of("/"))).isTrue();
  }

  @Test
  void mountIsSeenAndDetached() throws IOException {
    assumeThat(new UnixSystem().getUid()).as("mounting needs root").isZero();
    var target = Files.createDirectory(directory.resolve("with blank"));
    Mounts.tmpfs(target);
    try {
      assertThat(MountEntry.own())
          .filteredOn(entry -> entry.isUnder(directory))
          .singleElement()
          .satisfies(
              entry -> {
                assertThat(entry.target()).isEqualTo(target.toString());
                assertThat(entry.type()).isEqualTo("tmpfs");
              });
      assertThat(FileId.of(target)).isNotEqualTo(FileId.of(directory));
    } finally {
      Mounts.detach(target.toString());
    }
    assertThat(MountEntry.own()).noneMatch(entry -> entry.isUnder(directory));
  }
}
