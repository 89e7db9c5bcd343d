package dev.plumbline.cri.image;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.registry.fault.Fault;
import dev.plumbline.fixtures.registry.fault.Target;
import dev.plumbline.spec.cri.v1.PullImageRequest;
import io.grpc.Status;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Registries that break off, lie or hang, and images that are not what they are said to be. */
@Requires({"run:registry", "server:loopback-registry"})
class PullFaultTests {

  /** A large layer takes hours, and a client that hangs up is noticed at once. */
  private static final Fault TRICKLE = new Fault.Slow(1024);

  @Test
  @Covers("kubernetes/image/pull-tag")
  void soundImageIsPulled(CriEndpoint cri) {
    var image = cri.images().registry().offer("gzip-layers");
    assertThat(cri.images().tryPull(image.reference())).isOk();
    assertThat("whether it is there", cri.images().has(image.reference())).is(true);
  }

  @Test
  @Covers("kubernetes/image/pull-truncated")
  @Contrast("soundImageIsPulled")
  void layerThatIsCutShortIsAnError(CriEndpoint cri) {
    assertThat(cri.images().tryPull(offered(cri, "truncated-blob"))).failed();
  }

  @Test
  @Covers({"kubernetes/image/pull-corrupt", "cri-security/image/wrong-digest"})
  @Contrast("soundImageIsPulled")
  void layerOfOtherBytesIsAnError(CriEndpoint cri) {
    assertThat(cri.images().tryPull(offered(cri, "wrong-digest"))).failed();
  }

  @Test
  @Covers("cri-security/image/wrong-config-digest")
  @Contrast("soundImageIsPulled")
  void configurationOfOtherBytesIsAnError(CriEndpoint cri) {
    assertThat(cri.images().tryPull(offered(cri, "wrong-config-digest"))).failed();
  }

  @Test
  @Covers("cri-security/image/wrong-manifest-digest")
  @Contrast("soundImageIsPulled")
  void manifestOfAnotherDigestIsAnError(CriEndpoint cri) {
    var registry = cri.images().registry();
    var image = registry.offer("env");
    registry.pass(registry.offer("plumbline/env", "other", registry.variant("env", "o")), image);
    assertThat(cri.images().tryPull(image.byDigest())).failed();
  }

  @Test
  @Covers("kubernetes/image/pull-wrong-size")
  @Contrast("soundImageIsPulled")
  void layerThatIsLargerThanItIsSaidToBeIsAnError(CriEndpoint cri) {
    assertThat(cri.images().tryPull(offered(cri, "size-too-small"))).failed();
  }

  @Test
  @Covers("kubernetes/image/pull-wrong-size")
  @Contrast("soundImageIsPulled")
  void layerThatIsSmallerThanItIsSaidToBeIsAnError(CriEndpoint cri) {
    assertThat(cri.images().tryPull(offered(cri, "size-too-large"))).failed();
  }

  @Test
  @Covers("kubernetes/image/pull-failed-not-listed")
  @Contrast("soundImageIsPulled")
  void imageThatCouldNotBePulledIsInNoList(CriEndpoint cri) {
    var reference = offered(cri, "truncated-blob");
    assertThat(cri.images().tryPull(reference)).failed();
    assertThat("entries", cri.images().tagged(reference)).is(List.of());
    assertThat("whether it is there", cri.images().has(reference)).is(false);
  }

  @Test
  @Covers("kubernetes/image/pull-server-error")
  @Contrast("soundImageIsPulled")
  void registryThatAlwaysAnswers500IsAnError(CriEndpoint cri) {
    var registry = cri.images().registry();
    registry.misbehave(new Fault.Status(500), Target.BLOBS);
    assertThat(cri.images().tryPull(registry.offer("env").reference())).failed();
  }

  @Test
  @Covers("kubernetes/image/pull-server-error")
  void registryThatAnswers500OnceIsAskedAgainOrAnError(CriEndpoint cri) {
    var registry = cri.images().registry();
    registry.misbehave(new Fault.Status(500), Target.BLOBS, 1);
    var reference = registry.offer("env").reference();
    var reply = cri.images().tryPull(reference);
    assertThat("whether it is there", cri.images().has(reference)).is(reply.isOk());
  }

  @Test
  @Covers("kubernetes/image/pull-deadline")
  void pullEndsWhenItsCallersDeadlinePasses(CriEndpoint cri) {
    var registry = cri.images().registry();
    registry.misbehave(TRICKLE, Target.BLOBS);
    assertThat(cri.images().tryPull(request(registry.offerLarge().reference()), soon(cri)))
        .failedWith(Status.Code.DEADLINE_EXCEEDED);
    assertThat("whether the server hung up", registry.isAsked(asked -> !asked.whole())).is(true);
  }

  @Test
  @Covers("kubernetes/image/pull-cancelled")
  @Contrast("soundImageIsPulled")
  void pullWhoseCallerGoesAwayListsNoImage(CriEndpoint cri) {
    var registry = cri.images().registry();
    registry.misbehave(TRICKLE, Target.BLOBS);
    var reference = registry.offerLarge().reference();
    assertThat(cri.images().tryPull(request(reference), soon(cri)))
        .failedWith(Status.Code.DEADLINE_EXCEEDED);
    assertThat("whether the server hung up", registry.isAsked(asked -> !asked.whole())).is(true);
    assertThat("entries", cri.images().tagged(reference)).is(List.of());
    assertThat("whether it is there", cri.images().has(reference)).is(false);
  }

  private static String offered(CriEndpoint cri, String broken) {
    return cri.images().registry().offer(broken).reference();
  }

  /** Long enough for the server to ask for the layer. */
  private static Duration soon(CriEndpoint cri) {
    return cri.deadlines().event().dividedBy(3);
  }

  private static PullImageRequest request(String reference) {
    var request = PullImageRequest.newBuilder();
    request.getImageBuilder().setImage(reference);
    return request.build();
  }
}
