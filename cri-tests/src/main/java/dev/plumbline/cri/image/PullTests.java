package dev.plumbline.cri.image;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.spec.cri.RuntimeRpcs;
import dev.plumbline.spec.cri.v1.PullImageRequest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What PullImage makes of a reference. */
@Requires({"run:registry", "server:loopback-registry"})
class PullTests {

  /** A port of the loopback interface at which nothing listens. */
  private static final String NOWHERE = "127.0.0.1:1/plumbline/env:latest";

  @Test
  @Covers("kubernetes/image/pull-tag")
  void imageIsPulledByItsTag(CriEndpoint cri) {
    var image = cri.images().registry().offer("env");
    cri.images().pull(image.reference());
    assertThat("repo_tags", cri.images().tags(image.reference())).is(List.of(image.reference()));
  }

  @Test
  @Covers("kubernetes/image/pull-digest")
  void imageIsPulledByItsDigest(CriEndpoint cri) {
    var image = cri.images().registry().offer("env");
    cri.images().pull(image.byDigest());
    assertThat("repo_digests", cri.images().digests(image.byDigest()))
        .is(List.of(image.byDigest()));
  }

  @Test
  @Covers("kubernetes/image/pull-tag-and-digest")
  void digestCountsBesideATagOfSomethingElse(CriEndpoint cri) {
    var registry = cri.images().registry();
    var wanted = registry.offer("plumbline/moved", "v1", registry.variant("env", "wanted"));
    registry.offer("plumbline/moved", "v1", registry.variant("env", "other"));
    var given = cri.images().pull(wanted.byTagAndDigest());
    assertThat("repo_digests", cri.images().digests(given)).is(List.of(wanted.byDigest()));
  }

  @Test
  @Covers("kubernetes/image/pull-latest")
  void referenceWithoutATagIsThatOfLatest(CriEndpoint cri) {
    var image = cri.images().registry().offer("env");
    var given = cri.images().pull(image.repository());
    assertThat("repo_tags", cri.images().tags(given)).is(List.of(image.repository() + ":latest"));
  }

  @Test
  @Covers("cri/image/pull-ref")
  void referenceOfAPullLeadsToTheImage(CriEndpoint cri) {
    var image = cri.images().registry().offer("env");
    var given = cri.images().pull(image.reference());
    assertThat("id by the reference that was given", cri.images().status(given).getId())
        .is(cri.images().status(image.reference()).getId());
    assertThat("image_ref by digest", cri.images().pull(image.byDigest())).is(given);
  }

  @Test
  @Covers("cri/image/pull-again")
  void secondPullReturnsTheSameReference(CriEndpoint cri) {
    var image = cri.images().registry().offer("env");
    var first = cri.images().pull(image.reference());
    assertThat("image_ref of the second", cri.images().pull(image.reference())).is(first);
  }

  @Test
  @Covers("kubernetes/image/pull-missing-image")
  @Contrast("imageIsPulledByItsTag")
  void imageThatTheRegistryLacksIsAnError(CriEndpoint cri) {
    var reference = cri.images().registry().address() + "/plumbline/no-such-image:latest";
    assertThat(cri.images().tryPull(reference)).failed();
  }

  @Test
  @Covers("kubernetes/image/pull-missing-tag")
  @Contrast("imageIsPulledByItsTag")
  void tagThatTheRegistryLacksIsAnError(CriEndpoint cri) {
    var image = cri.images().registry().offer("env");
    assertThat(cri.images().tryPull(image.missing())).failed();
  }

  @Test
  @Covers("kubernetes/image/pull-no-registry")
  @Contrast("imageIsPulledByItsTag")
  void pullFromNowhereIsAnError(CriEndpoint cri) {
    assertThat(cri.images().tryPull(NOWHERE)).failed();
  }

  @Test
  @Covers("kubernetes/image/pull-bad-reference")
  @Contrast("imageIsPulledByItsTag")
  void referenceThatIsNoneIsAnError(CriEndpoint cri) {
    var image = cri.images().registry().offer("env");
    assertThat(cri.images().tryPull(image.reference() + " and:more")).failed();
  }

  @Test
  @Covers("kubernetes/image/pull-empty-reference")
  @Contrast("imageIsPulledByItsTag")
  void emptyReferenceIsAnErrorAndNoMore(CriEndpoint cri) {
    assertThat(cri.images().tryPull(PullImageRequest.getDefaultInstance())).failed();
    assertThat(cri.images().tryPull("")).failed();
    assertThat(cri.call(RuntimeRpcs.VERSION)).isOk();
  }

  @Test
  @Covers("kubernetes/image/tag-moves")
  void tagThatMovedInTheRegistryMovesWithTheNextPull(CriEndpoint cri) {
    var registry = cri.images().registry();
    var old = registry.offer("plumbline/moving", "v1", registry.variant("env", "old"));
    cri.images().pull(old.reference());
    var next = registry.offer("plumbline/moving", "v1", registry.variant("env", "next"));
    cri.images().pull(next.reference());
    assertThat("repo_digests", cri.images().digests(next.reference())).is(List.of(next.byDigest()));
  }

  @Test
  @Covers("kubernetes/image/user-annotations")
  void annotationsOfAReferenceAreAccepted(CriEndpoint cri) {
    var image = cri.images().registry().offer("env");
    var request = PullImageRequest.newBuilder();
    request.getImageBuilder().setImage(image.reference()).putAnnotations("dev.plumbline/a", "b");
    assertThat(cri.images().tryPull(request.build())).isOk();
    assertThat("repo_tags", cri.images().tags(image.reference())).is(List.of(image.reference()));
  }
}
