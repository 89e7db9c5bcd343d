package dev.plumbline.launcher.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageLinksTests {

  @TempDir Path rootfs;

  @Test
  void absoluteLinkStartsAtTheRootOfTheImage() throws IOException {
    link("link", "/missing/deep");
    assertThat(target("link")).containsExactly("missing", "deep");
  }

  @Test
  void relativeLinkStartsAtItsDirectoryAndStaysInside() throws IOException {
    Files.createDirectory(rootfs.resolve("etc"));
    link("etc/file", "../../../run/file");
    assertThat(target("etc", "file")).containsExactly("run", "file");
  }

  @Test
  void linkToSomethingIsLeftToTheKernel() throws IOException {
    Files.createDirectory(rootfs.resolve("there"));
    link("link", "there");
    assertThat(target("link")).isNull();
  }

  @Test
  void whatIsNoLinkHasNoTarget() {
    assertThat(target("missing")).isNull();
  }

  @Test
  void circleHasNoTarget() throws IOException {
    link("one", "other");
    link("other", "one");
    assertThat(target("one")).isNull();
  }

  private List<String> target(String... parts) {
    return new ImageLinks(rootfs).missingTarget(List.of(parts));
  }

  private void link(String path, String target) throws IOException {
    Files.createSymbolicLink(rootfs.resolve(path), Path.of(target));
  }
}
