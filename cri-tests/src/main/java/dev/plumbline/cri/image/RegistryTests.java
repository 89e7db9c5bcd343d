package dev.plumbline.cri.image;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.cri.OfferedImage;
import dev.plumbline.fixtures.cri.TestRegistry;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.registry.access.Access;
import dev.plumbline.fixtures.registry.access.Credentials;
import dev.plumbline.fixtures.registry.journal.JournalEntry;
import dev.plumbline.spec.cri.RuntimeRpcs;
import dev.plumbline.spec.cri.v1.AuthConfig;
import dev.plumbline.spec.cri.v1.PullImageRequest;
import dev.plumbline.spec.cri.v1.RuntimeHandler;
import org.junit.jupiter.api.Test;

/** Registries that send elsewhere or want a token, and what else a pull may say. */
@Requires({"run:registry", "server:loopback-registry"})
class RegistryTests {

  private static final Credentials SECRET = new Credentials("plumb", "kept-to-the-registry");

  private static final AuthConfig PASSWORD =
      AuthConfig.newBuilder().setUsername(SECRET.user()).setPassword(SECRET.password()).build();

  @Test
  @Covers("kubernetes/image/redirect")
  void redirectOfTheRegistryIsFollowed(CriEndpoint cri) {
    var elsewhere = cri.images().registry();
    var image = redirected(cri, new Access.Open(), elsewhere);
    assertThat(cri.images().tryPull(image.reference())).isOk();
    assertThat("whether it is there", cri.images().has(image.reference())).is(true);
    assertThat("whether the other was asked", elsewhere.isAsked(any -> true)).is(true);
  }

  @Test
  @Covers("cri-security/image/credentials-elsewhere")
  @Contrast("redirectOfTheRegistryIsFollowed")
  void credentialsOfARegistryAreNotSentWhereItSends(CriEndpoint cri) {
    var elsewhere = cri.images().registry();
    var image = redirected(cri, new Access.Basic(SECRET), elsewhere);
    cri.images().tryPull(image.reference(), PASSWORD);
    assertThat("whether the other was asked", elsewhere.isAsked(any -> true)).is(true);
    assertThat("whether it was given the password", elsewhere.wasAsked(RegistryTests::hasPassword))
        .is(false);
  }

  @Test
  @Covers("kubernetes/image/pull-registry-token")
  void tokenOfTheRegistryIsSentAsItIs(CriEndpoint cri) {
    var image = cri.images().registry(new Access.Bearer("a-token")).offer("env");
    var auth = AuthConfig.newBuilder().setRegistryToken("a-token").build();
    assertThat(cri.images().tryPull(image.reference(), auth)).isOk();
    assertThat("whether it is there", cri.images().has(image.reference())).is(true);
  }

  @Test
  @Covers("kubernetes/image/runtime-handler")
  void pullForAHandlerIsAccepted(CriEndpoint cri) {
    var image = cri.images().registry().offer("env");
    var request = PullImageRequest.newBuilder();
    request.getImageBuilder().setImage(image.reference()).setRuntimeHandler(handler(cri));
    assertThat(cri.images().tryPull(request.build())).isOk();
    assertThat("whether it is there", cri.images().has(image.reference())).is(true);
  }

  @Test
  @Requires("run:own-server")
  @Covers("cri-security/image/token-not-logged")
  void passwordIsNotInTheLogOfTheServer(CriEndpoint cri) {
    var image = cri.images().registry(new Access.Basic(SECRET)).offer("env");
    cri.images().tryPull(image.reference(), PASSWORD);
    assertThat("the log", cri.log()).is("one that tells of the pull", log -> log.contains("Pull"));
    assertThat("whether it has the password", cri.log().contains(SECRET.password())).is(false);
  }

  private static OfferedImage redirected(CriEndpoint cri, Access door, TestRegistry elsewhere) {
    elsewhere.offer("env");
    // Clients may take two ports of one host for one registry.
    var blobs = "http://" + elsewhere.address().replace("127.0.0.1", "localhost");
    return cri.images().registry(new Access.Elsewhere(door, blobs)).offer("env");
  }

  private static boolean hasPassword(JournalEntry asked) {
    return asked.request().header("authorization").isPresent();
  }

  /** One that has a name, where the server tells of any. */
  private static String handler(CriEndpoint cri) {
    return cri.demand(RuntimeRpcs.STATUS).getRuntimeHandlersList().stream()
        .map(RuntimeHandler::getName)
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElse("");
  }
}
