package dev.plumbline.cri.security;

import static dev.plumbline.cri.security.Contexts.id;
import static dev.plumbline.cri.security.Contexts.of;
import static dev.plumbline.cri.security.Contexts.with;
import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import org.junit.jupiter.api.Test;

/** The user and the group that a container's program runs as. */
@Requires({"run:registry", "witness:files"})
class UserTests {

  private static final Probe IDS =
      Probe.of(p -> p.getuid("uid").geteuid("euid").getgid("gid").getegid("egid"));

  @Test
  @Covers("cri/security/user-numeric")
  void programRunsAsTheUserOfThatNumber(CriEndpoint cri) {
    var seen = cri.runSandbox().run(IDS, with(c -> c.setRunAsUser(id(1234))));
    assertThat(seen).step("uid").returned(1234);
    assertThat(seen).step("euid").returned(1234);
  }

  @Test
  @Covers("cri/security/group-numeric")
  void programRunsWithTheGroupOfThatNumber(CriEndpoint cri) {
    var seen =
        cri.runSandbox().run(IDS, with(c -> c.setRunAsUser(id(1234)).setRunAsGroup(id(2345))));
    assertThat(seen).step("gid").returned(2345);
    assertThat(seen).step("egid").returned(2345);
  }

  @Test
  @Covers("cri/security/group-needs-user")
  @Contrast("programRunsWithTheGroupOfThatNumber")
  void containerWithAGroupAndNoUserIsRefused(CriEndpoint cri) {
    var sandbox = cri.runSandbox();
    var config = sandbox.containerConfig(IDS, with(c -> c.setRunAsGroup(id(2345))));
    assertThat(sandbox.attempt(config)).failed();
  }

  @Test
  @Covers("cri/security/username-used")
  void programRunsAsTheImagesUserOfThatName(CriEndpoint cri) {
    var image = cri.image("user-unknown-uid");
    var seen = cri.runSandbox().run(IDS, with(image, c -> c.setRunAsUsername("other")));
    assertThat(seen).step("uid").returned(1001);
  }

  @Test
  @Covers("cri/security/username-exists")
  @Contrast("programRunsAsTheImagesUserOfThatName")
  void nameThatTheImageDoesNotKnowIsRefused(CriEndpoint cri) {
    var sandbox = cri.runSandbox();
    var image = cri.image("user-name");
    var config = sandbox.containerConfig(IDS, with(image, c -> c.setRunAsUsername("stranger")));
    assertThat(sandbox.attempt(config)).failed();
  }

  @Test
  @Covers("cri/security/user-exclusive")
  @Contrast("programRunsAsTheUserOfThatNumber")
  void numberAndNameTogetherAreRefused(CriEndpoint cri) {
    var sandbox = cri.runSandbox();
    var image = cri.image("user-name");
    var config =
        sandbox.containerConfig(
            IDS, with(image, c -> c.setRunAsUser(id(1000)).setRunAsUsername("other")));
    assertThat(sandbox.attempt(config)).failed();
  }

  @Test
  @Covers("kubernetes/security/user-of-image")
  void withoutAUserTheProgramRunsAsTheImages(CriEndpoint cri) {
    var sandbox = cri.runSandbox();
    var byName = sandbox.run(IDS, of(cri.image("user-name"), c -> {}));
    var byNumber = sandbox.run(IDS, of(cri.image("user-unknown-uid"), c -> {}));
    assertThat(byName).step("uid").returned(1000);
    assertThat(byNumber).step("uid").returned(4321);
  }

  @Test
  @Covers("kubernetes/security/user-group-of-image")
  void groupThatTheImageNamesIsUsed(CriEndpoint cri) {
    var sandbox = cri.runSandbox();
    var byName = sandbox.run(IDS, of(cri.image("user-name-group"), c -> {}));
    var byNumber = sandbox.run(IDS, of(cri.image("user-uid-gid"), c -> {}));
    assertThat(byName).step("gid").returned(44);
    assertThat(byNumber).step("gid").returned(44);
  }

  @Test
  @Covers("kubernetes/security/user-primary-group")
  void userOfTheImageHasItsPrimaryGroup(CriEndpoint cri) {
    var image = cri.image("user-name");
    var seen = cri.runSandbox().run(IDS, with(image, c -> c.setRunAsUser(id(1000))));
    assertThat(seen).step("gid").returned(1000);
  }
}
