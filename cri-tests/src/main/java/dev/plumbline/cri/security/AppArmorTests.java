package dev.plumbline.cri.security;

import static dev.plumbline.cri.security.Contexts.with;
import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.spec.cri.v1.LinuxContainerSecurityContext;
import dev.plumbline.spec.cri.v1.SecurityProfile;
import dev.plumbline.spec.cri.v1.SecurityProfile.ProfileType;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The profile of AppArmor that a container's program runs under. */
@Requires({"run:registry", "witness:files"})
class AppArmorTests {

  private static final String UNCONFINED = "unconfined";

  @Test
  @Covers("kubernetes/security/apparmor-default")
  @Contrast("unconfinedProgramHasNoProfile")
  void defaultProfileIsInForce(CriEndpoint cri) {
    assertThat("label", label(cri, c -> c.setApparmor(SecurityProfile.getDefaultInstance())))
        .is("a profile that is enforced", label -> label.endsWith(" (enforce)"));
  }

  @Test
  @Covers("kubernetes/security/apparmor-unconfined")
  void unconfinedProgramHasNoProfile(CriEndpoint cri) {
    assertThat("label", label(cri, c -> c.setApparmor(profile(ProfileType.Unconfined, ""))))
        .is(UNCONFINED);
  }

  @Test
  @Covers("kubernetes/security/apparmor-localhost")
  void loadedProfileIsInForce(CriEndpoint cri) {
    var name = ModuleLabels.harmlessProfile();
    assertThat("label", label(cri, c -> c.setApparmor(profile(ProfileType.Localhost, name))))
        .is("the profile " + name, label -> label.startsWith(name + " ("));
  }

  @Test
  @Covers("kubernetes/security/apparmor-unloaded")
  @Contrast("loadedProfileIsInForce")
  void profileThatIsNotLoadedIsRefused(CriEndpoint cri) {
    var sandbox = cri.runSandbox();
    var unloaded = profile(ProfileType.Localhost, "plumbline-not-loaded");
    var config = sandbox.containerConfig(ModuleLabels.PROBE, with(c -> c.setApparmor(unloaded)));
    assertThat(sandbox.attempt(config)).failed();
  }

  @Test
  @Covers("kubernetes/security/apparmor-field-wins")
  @SuppressWarnings("deprecation") // it is what the clause is about
  void newerFieldWinsOverTheOlderOne(CriEndpoint cri) {
    var both =
        label(
            cri,
            c ->
                c.setApparmor(profile(ProfileType.Unconfined, ""))
                    .setApparmorProfile("runtime/default"));
    assertThat("label", both).is(UNCONFINED);
  }

  private static SecurityProfile profile(ProfileType type, String name) {
    return SecurityProfile.newBuilder().setProfileType(type).setLocalhostRef(name).build();
  }

  private static String label(
      CriEndpoint cri, Consumer<LinuxContainerSecurityContext.Builder> change) {
    return ModuleLabels.of(cri.runSandbox().run(ModuleLabels.PROBE, with(change)));
  }
}
