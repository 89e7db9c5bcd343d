package dev.plumbline.ci;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.fixtures.image.FixtureImage.Kind;
import dev.plumbline.fixtures.image.FixtureImages;
import dev.plumbline.fixtures.registry.client.RegistryAddress;
import dev.plumbline.fixtures.registry.client.RegistryClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code plumb fixtures} in a process of its own: signals, and file systems that take nothing. */
@Timeout(120)
class FixturesProcessTests {

  @TempDir Path work;

  @Test
  void interruptedServerLeavesNothing() throws Exception {
    var process = plumb(List.of(), "serve", "--image", "env", "--verbose");
    try {
      var output = process.inputReader(UTF_8);
      var said = output.readLine();
      assertThat(said).matches("serving 1 images on http://127\\.0\\.0\\.1:\\d+");
      assertThat(output.readLine()).matches("such as 127\\.0\\.0\\.1:\\d+/plumbline/env:latest");
      assertThat(registries()).hasSize(1);
      var address = RegistryAddress.parse(said.substring(said.indexOf("http")));
      assertThat(new RegistryClient(address).pullManifest("plumbline/env", "latest").bytes())
          .isEqualTo(FixtureImages.ofThisHost().named("env").content().rootManifest().bytes());

      new ProcessBuilder("kill", "-INT", "" + process.pid()).start().waitFor();

      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(130);
      assertThat(new String(process.getErrorStream().readAllBytes(), UTF_8))
          .contains("GET /v2/plumbline/env/manifests/latest 200");
      assertThat(registries()).isEmpty();
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void interruptedExportLeavesWholeImagesOnly() throws Exception {
    var out = work.resolve("out");
    var process = plumb(List.of(), "export", out.toString(), "--kind", "sound");
    try {
      assertThat(process.errorReader(UTF_8).readLine()).startsWith("  10 of ");
      new ProcessBuilder("kill", "-INT", "" + process.pid()).start().waitFor();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(130);
      assertThat(out.toFile().list())
          .hasSizeBetween(9, FixtureImages.ofThisHost().all(Kind.SOUND).size() - 1)
          .noneMatch(name -> name.endsWith(".part"));
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void fullDiskIsSaidAndLeftAsItWas() throws Exception {
    var script = "mount -t tmpfs -o size=3m none \"$1\" && \"${@:2}\"; s=$?; ls \"$1\"; exit $s";
    var full = Files.createDirectory(work.resolve("full")).toString();
    var process = plumb(mounting(script, full), "export", full, "--image", "large");

    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(new String(process.getErrorStream().readAllBytes(), UTF_8))
        .contains("plumb: export large to " + full + "/large: No space left on device\n");
    assertThat(new String(process.getInputStream().readAllBytes(), UTF_8)).isEmpty();
    assertThat(process.exitValue()).isEqualTo(3);
  }

  @Test
  void readOnlyDirectoryIsSaid() throws Exception {
    var script = "mount -t tmpfs -o ro none \"$1\" && \"${@:2}\"";
    var readonly = Files.createDirectory(work.resolve("readonly")).toString();
    var process = plumb(mounting(script, readonly), "export", readonly, "--tar");

    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(new String(process.getErrorStream().readAllBytes(), UTF_8))
        .contains("plumb: export probe to " + readonly + "/probe.tar: ", "Read-only file system");
    assertThat(process.exitValue()).isEqualTo(3);
  }

  private static List<String> mounting(String script, String directory) {
    return List.of("unshare", "--mount", "bash", "-c", script, "bash", directory);
  }

  /** With its temporary files below the work directory. */
  private Process plumb(List<String> wrapper, String... words) throws IOException {
    var temporary = work.resolve("tmp");
    Files.createDirectories(temporary);
    // A build in the background of a shell ignores interrupts, and its children inherit that.
    var all = new ArrayList<>(List.of("env", "--default-signal=INT"));
    all.addAll(wrapper);
    all.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    all.addAll(List.of("-Djava.io.tmpdir=" + temporary, "-XX:TieredStopAtLevel=1"));
    all.addAll(List.of("-cp", System.getProperty("java.class.path"), Plumb.class.getName()));
    all.add("fixtures");
    all.addAll(List.of(words));
    return new ProcessBuilder(all).start();
  }

  private List<Path> registries() throws IOException {
    try (var files = Files.list(work.resolve("tmp"))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("plumbline-registry-"))
          .toList();
    }
  }
}
