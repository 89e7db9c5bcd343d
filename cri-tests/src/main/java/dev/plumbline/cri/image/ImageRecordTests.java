package dev.plumbline.cri.image;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.spec.cri.v1.Image;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What else ImageStatus tells: size, user, pinning. */
@Requires({"run:registry", "server:loopback-registry"})
class ImageRecordTests {

  @Test
  @Covers("kubernetes/image/size")
  void imageHasASize(CriEndpoint cri) {
    assertThat("size", status(cri, "env").getSize()).is("not 0", size -> size != 0);
  }

  @Test
  @Covers("kubernetes/image/size-grows")
  void imageOf32MebibytesMoreIsLargerByAsMuch(CriEndpoint cri) {
    var small = status(cri, "env").getSize();
    assertThat("size beyond that of a small image", status(cri, "large").getSize() - small)
        .is("at least 31 MiB", more -> more >= 31L << 20);
  }

  @Test
  @Covers("kubernetes/image/uid")
  void numericUserIsAUidWithoutAName(CriEndpoint cri) {
    assertThat("user", user(status(cri, "user-uid"))).is("uid 1000, username ''");
  }

  @Test
  @Covers("kubernetes/image/username")
  void namedUserIsAUsernameWithoutAUid(CriEndpoint cri) {
    assertThat("user", user(status(cri, "user-name"))).is("uid 0, username 'tester'");
  }

  @Test
  @Covers("kubernetes/image/uid-with-group")
  void groupOfANumericUserIsLeftOut(CriEndpoint cri) {
    assertThat("user", user(status(cri, "user-uid-gid"))).is("uid 1000, username ''");
  }

  @Test
  @Covers("kubernetes/image/uid-with-group")
  void groupOfANamedUserIsLeftOut(CriEndpoint cri) {
    assertThat("user", user(status(cri, "user-name-group"))).is("uid 0, username 'tester'");
  }

  @Test
  @Covers("kubernetes/image/no-user")
  void imageWithoutAUserHasNeitherUidNorUsername(CriEndpoint cri) {
    var image = status(cri, "env");
    assertThat("whether there is a uid", image.hasUid()).is(false);
    assertThat("username", image.getUsername()).is("");
  }

  @Test
  @Covers("kubernetes/image/pinned-told")
  void ordinaryImageIsNotPinned(CriEndpoint cri) {
    assertThat("pinned", status(cri, "env").getPinned()).is(false);
  }

  @Test
  @Covers("cri/image/status-info-verbose")
  void statusThatIsNotVerboseHasNoInformation(CriEndpoint cri) {
    var reference = cri.images().registry().offer("env").reference();
    cri.images().pull(reference);
    var response = cri.demanded(cri.images().tryStatus(reference));
    assertThat("whether there is an image", response.hasImage()).is(true);
    assertThat("info", response.getInfoMap()).is(Map.of());
  }

  private static Image status(CriEndpoint cri, String fixture) {
    var reference = cri.images().registry().offer(fixture).reference();
    cri.images().pull(reference);
    return cri.images().status(reference);
  }

  /** No uid is 0, as the message has it. */
  private static String user(Image image) {
    return "uid %d, username '%s'".formatted(image.getUid().getValue(), image.getUsername());
  }
}
