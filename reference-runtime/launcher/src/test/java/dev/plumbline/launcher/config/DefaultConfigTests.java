package dev.plumbline.launcher.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.launcher.Caller;
import dev.plumbline.spec.runtime.Mount;
import dev.plumbline.spec.runtime.linux.IdMapping;
import dev.plumbline.spec.runtime.linux.Namespace;
import dev.plumbline.spec.schema.DocumentSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The configurations that the command {@code spec} writes. */
class DefaultConfigTests {

  private static final Caller USER = new Caller(1000, 100);

  @Test
  void bothAreValid() throws IOException {
    assertThat(DocumentSchema.CONFIG.validate(DefaultConfig.forRoot().toTree())).isEmpty();
    assertThat(DocumentSchema.CONFIG.validate(DefaultConfig.forUser(USER).toTree())).isEmpty();
  }

  @Test
  void userIsRootOfANamespaceAndNeedsNoRightsOnTheHost() throws IOException {
    var config = DefaultConfig.forUser(USER);
    assertThat(config.linux().namespaces())
        .extracting(Namespace::type)
        .containsExactly("pid", "ipc", "uts", "mount", "user");
    assertThat(config.linux().uidMappings()).containsExactly(IdMapping.of(0, 1000, 1));
    assertThat(config.linux().gidMappings()).containsExactly(IdMapping.of(0, 100, 1));
    assertThat(config.linux().resources()).isNull();
    assertThat(config.mounts())
        .extracting(Mount::destination)
        .contains("/proc", "/sys")
        .doesNotContain("/sys/fs/cgroup");
  }

  @Test
  void everyProblemOfABundleIsALine(@TempDir Path bundle) throws IOException {
    Files.createDirectory(bundle.resolve("rootfs"));
    var file = bundle.resolve("config.json");
    var text = DefaultConfig.forRoot().toJson();
    Files.writeString(file, text);
    assertThat(BundleProblems.of(bundle)).isEmpty();
    Files.writeString(file, text.replace("\"rootfs\"", "\"other\""));
    assertThat(BundleProblems.of(bundle))
        .containsExactly("config.json: root.path: is no directory: other");
    Files.writeString(
        file, text.replace("\"uid\" : 0", "\"uid\" : -1").replace("\"cwd\" : \"/\",", ""));
    assertThat(BundleProblems.of(bundle))
        .containsExactlyInAnyOrder(
            "config.json: process: the required property 'cwd' is missing",
            "config.json: process.user.uid: is not an unsigned 32-bit number: -1");
  }
}
