package dev.plumbline.cri.listing;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.cri.OfferedImage;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.spec.cri.v1.Image;
import java.util.List;
import org.junit.jupiter.api.Test;

/** ListImages and its filter. */
@Requires({"run:registry", "server:loopback-registry"})
class ImageListTests {

  @Test
  @Covers("kubernetes/listing/images-all")
  void everyImageIsListedOnce(CriEndpoint cri) {
    var first = id(cri, pulled(cri, "env"));
    var second = id(cri, pulled(cri, "labels"));
    assertThat("entries of one", cri.images().listed(first).size()).is(1);
    assertThat("entries of another", cri.images().listed(second).size()).is(1);
  }

  @Test
  @Covers("kubernetes/listing/images-by-name")
  void filterByReferenceLetsThatImageThroughAlone(CriEndpoint cri) {
    var image = pulled(cri, "env");
    pulled(cri, "labels");
    assertThat("ids", ids(cri.images().list(image.reference()))).is(List.of(id(cri, image)));
  }

  @Test
  @Covers("kubernetes/listing/images-unknown")
  void filterByAnUnknownReferenceGivesAnEmptyList(CriEndpoint cri) {
    var image = pulled(cri, "env");
    assertThat("ids by a name it has", ids(cri.images().list(image.reference())).size()).is(1);
    assertThat("ids by one it has not", ids(cri.images().list(image.missing()))).is(List.of());
  }

  private static OfferedImage pulled(CriEndpoint cri, String fixture) {
    var image = cri.images().registry().offer(fixture);
    cri.images().pull(image.reference());
    return image;
  }

  private static String id(CriEndpoint cri, OfferedImage image) {
    return cri.images().status(image.reference()).getId();
  }

  private static List<String> ids(List<Image> images) {
    return images.stream().map(Image::getId).toList();
  }
}
