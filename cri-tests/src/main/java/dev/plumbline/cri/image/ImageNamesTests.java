package dev.plumbline.cri.image;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.cri.OfferedImage;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.spec.image.Digest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an image is called: id, repo_tags and repo_digests. */
@Requires({"run:registry", "server:loopback-registry"})
class ImageNamesTests {

  @Test
  @Covers("kubernetes/image/status-by-id")
  void statusByIdAndByDigestIsThatByTag(CriEndpoint cri) {
    var image = pulled(cri);
    cri.images().pull(image.byDigest());
    var byTag = cri.images().status(image.reference());
    assertThat("the image by id", cri.images().status(byTag.getId())).is(byTag);
    assertThat("the image by digest", cri.images().status(image.byDigest())).is(byTag);
  }

  @Test
  @Covers("kubernetes/image/status-id")
  void idIsADigestOfTheContentAndStays(CriEndpoint cri) {
    var image = pulled(cri);
    var id = cri.images().status(image.reference()).getId();
    assertThat("digits of the id", id.substring(id.indexOf(':') + 1)).isOneOf(digests(image));
    assertThat("id of the next status", cri.images().status(image.reference()).getId()).is(id);
  }

  @Test
  @Covers("kubernetes/image/repo-tags")
  void tagOfAPullIsToldWithItsRepository(CriEndpoint cri) {
    var image = pulled(cri);
    assertThat("repo_tags", cri.images().tags(image.reference())).is(List.of(image.reference()));
  }

  @Test
  @Covers("kubernetes/image/repo-digests")
  void digestOfWhatATagStandsForIsToldWithItsRepository(CriEndpoint cri) {
    var image = pulled(cri);
    assertThat("repo_digests", cri.images().digests(image.reference()))
        .is(List.of(image.byDigest()));
  }

  @Test
  @Covers("kubernetes/image/digest-without-tag")
  void imagePulledByDigestHasNoTag(CriEndpoint cri) {
    var image = cri.images().registry().offer("env");
    cri.images().pull(image.byDigest());
    assertThat("repo_tags", cri.images().tags(image.byDigest())).is(List.of());
    assertThat("repo_digests", cri.images().digests(image.byDigest()))
        .is(List.of(image.byDigest()));
  }

  @Test
  @Covers("kubernetes/image/two-tags")
  void twoTagsOfOneContentAreOneImage(CriEndpoint cri) {
    var registry = cri.images().registry();
    var first = registry.offer("env");
    var second = registry.offer("plumbline/env", "second", first.content());
    cri.images().pull(first.reference());
    cri.images().pull(second.reference());
    assertThat("repo_tags of its entries in the list", tags(cri, first))
        .is(List.of(Set.of(first.reference(), second.reference())));
  }

  @Test
  @Covers("kubernetes/image/two-repositories")
  void oneContentOfTwoRepositoriesIsOneImage(CriEndpoint cri) {
    var registry = cri.images().registry();
    var first = registry.offer("env");
    var second = registry.offer("plumbline/other", "latest", first.content());
    cri.images().pull(first.reference());
    cri.images().pull(second.reference());
    assertThat("repo_tags of its entries in the list", tags(cri, first))
        .is(List.of(Set.of(first.reference(), second.reference())));
  }

  private static OfferedImage pulled(CriEndpoint cri) {
    var image = cri.images().registry().offer("env");
    cri.images().pull(image.reference());
    return image;
  }

  private static List<Set<String>> tags(CriEndpoint cri, OfferedImage image) {
    var id = cri.images().status(image.reference()).getId();
    return cri.images().listed(id).stream()
        .map(entry -> Set.copyOf(entry.getRepoTagsList()))
        .toList();
  }

  private static Set<String> digests(OfferedImage image) {
    var content = image.content();
    return Stream.concat(content.manifests().keySet().stream(), content.blobs().keySet().stream())
        .map(Digest::encoded)
        .collect(Collectors.toUnmodifiableSet());
  }
}
