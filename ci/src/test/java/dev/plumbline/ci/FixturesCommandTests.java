package dev.plumbline.ci;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.fixtures.image.FixtureImages;
import dev.plumbline.fixtures.registry.Registry;
import dev.plumbline.fixtures.registry.RegistryOptions;
import dev.plumbline.fixtures.registry.access.Access;
import dev.plumbline.fixtures.registry.access.Credentials;
import dev.plumbline.fixtures.registry.client.RegistryAddress;
import dev.plumbline.fixtures.registry.client.RegistryClient;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code plumb fixtures}, within this process. */
@Timeout(120)
class FixturesCommandTests {

  private static final FixtureImages IMAGES = FixtureImages.ofThisHost();

  @TempDir Path work;

  @Test
  void everyImageIsListedWithWhatItIsFor() {
    var run = CommandRun.of("fixtures", "list");
    assertThat(run.exit()).isZero();
    assertThat(run.out().lines()).hasSameSizeAs(IMAGES.all());
    assertThat(run.out()).contains("probe ", "runs the program that its arguments hold");
  }

  @Test
  void digestsAreListed() {
    var run = CommandRun.of("fixtures", "list", "--image", "env", "--digests");
    assertThat(run.out())
        .matches("env +sound +" + IMAGES.named("env").content().root().digest() + "\n");
  }

  @Test
  void pushedImagesAreInTheRegistry() throws Exception {
    try (var registry = Registry.start(RegistryOptions.OPEN)) {
      var run =
          CommandRun.of(
              "fixtures",
              "push",
              registry.address() + "/deep/er",
              "--image",
              "env",
              "--image",
              "dotdot-path");
      assertThat(run.exit()).isZero();
      assertThat(run.out()).isEqualTo("2 images are in %s/deep/er\n".formatted(registry.address()));
      var client = new RegistryClient(RegistryAddress.parse(registry.address()));
      assertThat(client.pullManifest("deep/er/plumbline/env", "latest").bytes())
          .isEqualTo(IMAGES.named("env").content().rootManifest().bytes());
    }
  }

  @Test
  void registryThatLetsNobodyInIsNamed() throws Exception {
    var access = new Access.Basic(new Credentials("tester", "secret"));
    try (var registry = Registry.start(RegistryOptions.OPEN.withAccess(access))) {
      var run = CommandRun.of("fixtures", "push", registry.address());
      assertThat(run.exit()).isEqualTo(3);
      assertThat(run.complaint())
          .isEqualTo(
              "look at %s: the registry answers 401 UNAUTHORIZED: name and password, please"
                      .formatted(registry.address())
                  + " (name and password are missing or wrong)");
      assertThat(run.hasTrace()).isFalse();
    }
  }

  @Test
  void registryThatIsNotThereIsNamed() throws Exception {
    String address;
    try (var registry = Registry.start(RegistryOptions.OPEN)) {
      address = registry.address();
    }
    var run = CommandRun.of("fixtures", "push", address);
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.complaint()).startsWith("look at " + address + ": no registry at " + address);
    assertThat(run.hasTrace()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "push 127.0.0.1:99999, '127.0.0.1:99999' is no registry: that is HOST[:PORT][/PREFIX]",
        "push 127.0.0.1:1 --image none, --image none: no image is named 'none'",
        "push 127.0.0.1:1 --image missing-blob, `missing-blob: is broken, which no registry takes:"
            + " serve or export it`",
        "push 127.0.0.1:1 --authority pom.xml, --authority pom.xml: is no certificate that can be"
            + " read",
        "push 127.0.0.1:1 --user me, --user me: needs a password in PLUMB_REGISTRY_PASSWORD",
        "serve --port 70000, --port 70000: a port is 0 to 65535",
        "serve --tls /nonexistent/ca.crt, --tls /nonexistent/ca.crt: cannot be written"
      })
  void wrongFlagIsNamed(String words, String complaint) {
    var run = CommandRun.of(("fixtures " + words).split(" "));
    assertThat(run.complaint()).isEqualTo(complaint);
    assertThat(run.exit()).isEqualTo(2);
  }

  @Test
  void exportedLayoutsAreWholeAndNotOverwritten() throws Exception {
    var out = work.resolve("made/out").toString();
    String[] words = {"fixtures", "export", out, "--image", "env", "--image", "missing-blob"};

    assertThat(CommandRun.of(words).exit()).isZero();
    assertThat(Path.of(out).toFile().list()).containsExactlyInAnyOrder("env", "missing-blob");
    assertThat(Path.of(out, "env/oci-layout")).hasContent("{\"imageLayoutVersion\":\"1.0.0\"}");

    var again = CommandRun.of(words);
    assertThat(again.exit()).isEqualTo(2);
    assertThat(again.complaint()).isEqualTo(out + "/env: is there already: remove it first");
  }

  @Test
  void exportedArchivesAreTars() {
    var run = CommandRun.of("fixtures", "export", "" + work, "--tar", "--image", "pause");
    assertThat(run.exit()).isZero();
    assertThat(work.toFile().list()).containsExactly("pause.tar");
    assertThat(work.resolve("pause.tar")).isNotEmptyFile();
  }

  @Test
  void directoryThatIsAFileIsNamed() throws Exception {
    var file = Files.createFile(work.resolve("file"));
    var run = CommandRun.of("fixtures", "export", file.toString());
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.complaint()).isEqualTo("make directory " + file + ": is no directory");
    assertThat(run.hasTrace()).isFalse();
  }

  @Test
  void takenPortIsNamed() throws Exception {
    try (var registry = Registry.start(RegistryOptions.OPEN)) {
      var port = registry.address().split(":")[1];
      var run = CommandRun.of("fixtures", "serve", "--port", port);
      assertThat(run.exit()).isEqualTo(3);
      assertThat(run.complaint()).startsWith("listen on 127.0.0.1:" + port + ": ");
      assertThat(run.hasTrace()).isFalse();
    }
  }
}
