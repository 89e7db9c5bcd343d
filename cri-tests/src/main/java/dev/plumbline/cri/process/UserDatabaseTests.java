package dev.plumbline.cri.process;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import com.google.protobuf.ByteString;
import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.fixtures.witness.OutsideDirectory;
import dev.plumbline.spec.cri.v1.ContainerConfig;
import dev.plumbline.spec.cri.v1.KeyValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Which user database names the users of containers, and what is written into it. */
@Requires({"run:registry", "witness:files"})
class UserDatabaseTests {

  private static final Probe USER = Probe.of(p -> p.getuid("uid"));

  private static final Probe DATABASE = Probe.of(p -> p.readFile("passwd", "/etc/passwd"));

  @Test
  @Covers("cri-security/process/home-newline")
  void newlineInHomeWritesNoUser(CriEndpoint cri) {
    var home =
        KeyValue.newBuilder()
            .setKey("HOME")
            .setValue(ByteString.copyFromUtf8("/root\nintruder:x:0:0::/:/probe"));
    // Some servers write a line for a user that the image does not know.
    var passwd =
        Attempts.seen(
            cri.runSandbox(), DATABASE, "passwd", c -> asUser(4321).accept(c.addEnvs(home)));
    assertThat("lines of the intruder", passwd.map(StepRecord::text).orElse("").lines().toList())
        .is("none", lines -> lines.stream().noneMatch(line -> line.startsWith("intruder:")));
  }

  @Test
  @Covers("cri-security/process/host-user-not-read")
  @Contrast("userOfTheImageIsKnown")
  void userOfTheHostAloneIsRefused(CriEndpoint cri) throws IOException {
    var sandbox = cri.runSandbox();
    var name = userOfTheHost();
    assertThat(sandbox.attempt(sandbox.containerConfig(USER, named(cri.image("probe"), name))))
        .failed();
  }

  @Test
  @Covers("cri-security/process/passwd-link")
  @Contrast("userOfTheImageIsKnown")
  @Requires("server:loopback-registry")
  void userDatabaseIsNotReadThroughALinkToTheHost(CriEndpoint cri) {
    var outside =
        OutsideDirectory.in(cri.directory()).file("passwd", "intruder:x:4242:4242::/:/probe\n");
    var image = cri.images().registry().offerLink("etc/passwd", outside.path("passwd"));
    cri.images().pull(image.reference());
    var sandbox = cri.runSandbox();
    assertThat(sandbox.attempt(sandbox.containerConfig(USER, named(image.reference(), "intruder"))))
        .failed();
  }

  void userOfTheImageIsKnown(CriEndpoint cri) {
    var seen = cri.runSandbox().run(USER, named(cri.image("user-name"), "other"));
    assertThat(seen).step("uid").returned(1001);
  }

  /** The image of the probe knows root alone. */
  private static String userOfTheHost() throws IOException {
    return Files.readAllLines(Path.of("/etc/passwd")).stream()
        .map(line -> line.split(":")[0])
        .filter(name -> !List.of("root", "tester", "other").contains(name))
        .findFirst()
        .orElse("nobody");
  }

  private static Consumer<ContainerConfig.Builder> asUser(long user) {
    return c -> c.getLinuxBuilder().getSecurityContextBuilder().setRunAsUser(Attempts.id(user));
  }

  private static Consumer<ContainerConfig.Builder> named(String image, String user) {
    return c -> {
      c.getImageBuilder().setImage(image);
      c.getLinuxBuilder().getSecurityContextBuilder().setRunAsUsername(user);
    };
  }
}
