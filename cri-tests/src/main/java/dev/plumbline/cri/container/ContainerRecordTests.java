package dev.plumbline.cri.container;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriContainer;
import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.spec.cri.ImageRpcs;
import dev.plumbline.spec.cri.RuntimeRpcs;
import dev.plumbline.spec.cri.v1.Container;
import dev.plumbline.spec.cri.v1.ContainerStatusRequest;
import dev.plumbline.spec.cri.v1.PullImageRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What status and list tell of a container: what was asked for, and of which image. */
@Requires("run:registry")
class ContainerRecordTests {

  private static final Probe NOTHING = Probe.of(p -> {});

  /** Keys and values of kinds that a careless store would change. */
  private static final Map<String, String> ODD =
      Map.of(
          "io.kubernetes.container.restartCount", "3",
          "example.com/empty", "",
          "example.com/lines", "first\nsecond\n",
          "example.com/json", "{\"a\": [1, \"b\"]}",
          "example.com/unicode", "ärger 中 \uD83D\uDEA2",
          "UPPER", " blanks ");

  private static final Map<String, String> LABELS =
      Map.of("app", "sample", "example.com/tier", "x");

  @Test
  @Covers("cri/container/status-annotations")
  void annotationsAreInTheStatusAsTheyCame(CriEndpoint cri) {
    assertThat("annotations", annotated(cri).status().getAnnotationsMap()).is(ODD);
  }

  @Test
  @Covers({"cri/container/list-annotations", "kubernetes/container/restart-count"})
  void annotationsAreInTheListAsTheyCame(CriEndpoint cri) {
    assertThat("annotations", entry(annotated(cri)).getAnnotationsMap()).is(ODD);
  }

  @Test
  @Covers("kubernetes/container/labels")
  void labelsAreInTheStatusAsTheyCame(CriEndpoint cri) {
    var container = labelled(cri);
    assertThat("labels", container.status().getLabelsMap()).is(container.config().getLabelsMap());
  }

  @Test
  @Covers("kubernetes/container/list-labels")
  void labelsAreInTheListAsTheyCame(CriEndpoint cri) {
    var container = labelled(cri);
    assertThat("labels", entry(container).getLabelsMap()).is(container.config().getLabelsMap());
  }

  @Test
  @Covers("kubernetes/container/metadata")
  void nameAndAttemptAreInTheStatus(CriEndpoint cri) {
    var container = attempted(cri);
    assertThat("metadata", container.status().getMetadata()).is(container.config().getMetadata());
  }

  @Test
  @Covers("kubernetes/container/list-metadata")
  void nameAndAttemptAreInTheList(CriEndpoint cri) {
    var container = attempted(cri);
    assertThat("metadata", entry(container).getMetadata()).is(container.config().getMetadata());
  }

  @Test
  @Covers("kubernetes/container/list-sandbox")
  void listTellsTheSandboxOfAContainer(CriEndpoint cri) {
    var container = cri.runSandbox().create(NOTHING);
    assertThat("sandbox", entry(container).getPodSandboxId()).is(container.sandbox().id());
  }

  @Test
  @Covers("kubernetes/container/id-prefix")
  void beginningOfTheIdNamesTheContainer(CriEndpoint cri) {
    var container = cri.runSandbox().create(NOTHING);
    var request =
        ContainerStatusRequest.newBuilder().setContainerId(container.id().substring(0, 13)).build();
    var status = cri.demand(RuntimeRpcs.CONTAINER_STATUS, request).getStatus();
    assertThat("id", status.getId()).is(container.id());
  }

  @Test
  @Covers("kubernetes/container/log-path-told")
  void statusTellsTheWholePathOfTheLog(CriEndpoint cri) {
    var container = cri.runSandbox().create(NOTHING);
    assertThat("log_path", container.status().getLogPath()).is(container.logFile().toString());
  }

  @Test
  @Covers("cri/container/status-info-verbose")
  void statusThatIsNotVerboseHasNoInformation(CriEndpoint cri) {
    var container = cri.runSandbox().create(NOTHING);
    assertThat("info", cri.demanded(container.tryStatus()).getInfoMap()).is(Map.of());
  }

  @Test
  @Covers("kubernetes/container/image-spec")
  void statusTellsTheImageAsItWasAskedFor(CriEndpoint cri) {
    var container = cri.runSandbox().create(NOTHING);
    assertThat("image", container.status().getImage().getImage())
        .is(container.config().getImage().getImage());
  }

  @Test
  @Covers("cri/container/image-ref")
  void imageRefIsWhatPullImageReturned(CriEndpoint cri) {
    var container = cri.runSandbox().create(NOTHING);
    var request = PullImageRequest.newBuilder().setImage(container.config().getImage()).build();
    assertThat("image_ref", container.status().getImageRef())
        .is(cri.demand(ImageRpcs.PULL_IMAGE, request).getImageRef());
  }

  @Test
  @Covers("cri/container/image-ref-listed")
  void listTellsTheSameImageRef(CriEndpoint cri) {
    var container = cri.runSandbox().create(NOTHING);
    assertThat("image_ref", entry(container).getImageRef()).is(container.status().getImageRef());
  }

  private static CriContainer annotated(CriEndpoint cri) {
    return cri.runSandbox().create(NOTHING, config -> config.putAllAnnotations(ODD));
  }

  private static CriContainer labelled(CriEndpoint cri) {
    return cri.runSandbox().create(NOTHING, config -> config.putAllLabels(LABELS));
  }

  private static CriContainer attempted(CriEndpoint cri) {
    return cri.runSandbox().create(NOTHING, config -> config.getMetadataBuilder().setAttempt(7));
  }

  private static Container entry(CriContainer container) {
    List<Container> listed = container.listed();
    assertThat("entries of the container", listed.size()).is(1);
    return listed.get(0);
  }
}
