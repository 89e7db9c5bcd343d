package dev.plumbline.cri.image;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.cri.OfferedImage;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.registry.access.Access;
import dev.plumbline.fixtures.registry.access.Credentials;
import dev.plumbline.fixtures.registry.access.TokenAccess;
import dev.plumbline.spec.cri.v1.AuthConfig;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** Private images: AuthConfig. */
@Requires({"run:registry", "server:loopback-registry"})
class PullAccessTests {

  /** With a colon that separates nothing. */
  private static final Credentials SECRET = new Credentials("plumb", "li:ne");

  private static final Access BASIC = new Access.Basic(SECRET);
  private static final Access TOKEN = new TokenAccess(SECRET, Duration.ofMinutes(5));

  private static final AuthConfig PASSWORD =
      AuthConfig.newBuilder().setUsername(SECRET.user()).setPassword(SECRET.password()).build();

  @Test
  @Covers("kubernetes/image/pull-password")
  void userAndPasswordReachTheRegistry(CriEndpoint cri) {
    var image = privateImage(cri, BASIC);
    assertThat(cri.images().tryPull(image.reference(), PASSWORD)).isOk();
    assertThat("whether it is there", cri.images().has(image.reference())).is(true);
  }

  @Test
  @Covers("kubernetes/image/pull-auth")
  void userAndPasswordInOneReachTheRegistry(CriEndpoint cri) {
    var image = privateImage(cri, BASIC);
    var pair = (SECRET.user() + ":" + SECRET.password()).getBytes(UTF_8);
    var auth = AuthConfig.newBuilder().setAuth(Base64.getEncoder().encodeToString(pair)).build();
    assertThat(cri.images().tryPull(image.reference(), auth)).isOk();
    assertThat("whether it is there", cri.images().has(image.reference())).is(true);
  }

  @Test
  @Covers("kubernetes/image/pull-bearer")
  void challengeOfABearerRegistryIsAnswered(CriEndpoint cri) {
    var image = privateImage(cri, TOKEN);
    assertThat(cri.images().tryPull(image.reference(), PASSWORD)).isOk();
    assertThat("whether it is there", cri.images().has(image.reference())).is(true);
  }

  @Test
  @Covers("kubernetes/image/pull-identity-token")
  void identityTokenIsTradedForARegistrysToken(CriEndpoint cri) {
    var image = privateImage(cri, TOKEN);
    var auth = AuthConfig.newBuilder().setIdentityToken(SECRET.password()).build();
    assertThat(cri.images().tryPull(image.reference(), auth)).isOk();
    assertThat("whether it is there", cri.images().has(image.reference())).is(true);
  }

  @Test
  @Covers("kubernetes/image/pull-unauthorized")
  @Contrast("userAndPasswordReachTheRegistry")
  void privateImageWithoutCredentialsIsAnError(CriEndpoint cri) {
    assertThat(cri.images().tryPull(privateImage(cri, BASIC).reference())).failed();
  }

  @Test
  @Covers("kubernetes/image/pull-wrong-password")
  @Contrast("userAndPasswordReachTheRegistry")
  void wrongPasswordIsAnError(CriEndpoint cri) {
    var wrong = PASSWORD.toBuilder().setPassword("wrong").build();
    assertThat(cri.images().tryPull(privateImage(cri, BASIC).reference(), wrong)).failed();
  }

  @Test
  @Covers("kubernetes/image/pull-auth-not-kept")
  @Contrast("userAndPasswordReachTheRegistry")
  void credentialsOfOnePullAreNotThoseOfTheNext(CriEndpoint cri) {
    var image = privateImage(cri, BASIC);
    assertThat(cri.images().tryPull(image.reference(), PASSWORD)).isOk();
    assertThat(cri.images().tryPull(image.reference())).failed();
  }

  @Test
  @Covers("kubernetes/image/pull-server-address")
  @Contrast("userAndPasswordReachTheRegistry")
  void credentialsForAnotherServerAreNotSent(CriEndpoint cri) {
    var elsewhere = PASSWORD.toBuilder().setServerAddress("https://registry.invalid").build();
    assertThat(cri.images().tryPull(privateImage(cri, BASIC).reference(), elsewhere)).failed();
  }

  private static OfferedImage privateImage(CriEndpoint cri, Access access) {
    return cri.images().registry(access).offer("env");
  }
}
