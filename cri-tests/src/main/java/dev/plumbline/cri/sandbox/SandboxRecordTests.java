package dev.plumbline.cri.sandbox;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.cri.Sandbox;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.spec.cri.RuntimeRpcs;
import dev.plumbline.spec.cri.v1.PodSandbox;
import dev.plumbline.spec.cri.v1.PodSandboxStatusRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What status and list tell of a sandbox: what was asked for, and when it was made. */
class SandboxRecordTests {

  /** Keys and values of kinds that a careless store would change. */
  private static final Map<String, String> ODD =
      Map.of(
          "example.com/empty", "",
          "example.com/lines", "first\nsecond\n",
          "example.com/json", "{\"a\": [1, \"b\"]}",
          "example.com/unicode", "ärger 中 \uD83D\uDEA2",
          "UPPER", " blanks ");

  private static final Map<String, String> LABELS =
      Map.of("app", "sample", "example.com/tier", "x");

  @Test
  @Covers("cri/sandbox/status-annotations")
  void annotationsAreInTheStatusAsTheyCame(CriEndpoint cri) {
    assertThat("annotations", annotated(cri).status().getAnnotationsMap()).is(ODD);
  }

  @Test
  @Covers("cri/sandbox/list-annotations")
  void annotationsAreInTheListAsTheyCame(CriEndpoint cri) {
    assertThat("annotations", entry(annotated(cri)).getAnnotationsMap()).is(ODD);
  }

  @Test
  @Covers("kubernetes/sandbox/labels")
  void labelsAreInTheStatusAsTheyCame(CriEndpoint cri) {
    var sandbox = labelled(cri);
    assertThat("labels", sandbox.status().getLabelsMap()).is(sandbox.config().getLabelsMap());
  }

  @Test
  @Covers("kubernetes/sandbox/list-labels")
  void labelsAreInTheListAsTheyCame(CriEndpoint cri) {
    var sandbox = labelled(cri);
    assertThat("labels", entry(sandbox).getLabelsMap()).is(sandbox.config().getLabelsMap());
  }

  @Test
  @Covers("kubernetes/sandbox/metadata")
  void metadataIsInTheStatus(CriEndpoint cri) {
    var sandbox = cri.runSandbox(config -> config.getMetadataBuilder().setAttempt(7));
    assertThat("metadata", sandbox.status().getMetadata()).is(sandbox.config().getMetadata());
  }

  @Test
  @Covers("kubernetes/sandbox/list-metadata")
  void metadataIsInTheList(CriEndpoint cri) {
    var sandbox = cri.runSandbox(config -> config.getMetadataBuilder().setAttempt(7));
    assertThat("metadata", entry(sandbox).getMetadata()).is(sandbox.config().getMetadata());
  }

  @Test
  @Covers("kubernetes/sandbox/created-at")
  void timeOfCreationIsBetweenCallAndAnswer(CriEndpoint cri) {
    var before = nanoseconds(Instant.now());
    var sandbox = cri.runSandbox();
    var after = nanoseconds(Instant.now());
    assertThat("created_at", sandbox.status().getCreatedAt())
        .is("from %d to %d".formatted(before, after), time -> time >= before && time <= after);
  }

  @Test
  @Covers("kubernetes/sandbox/created-at-listed")
  void listTellsTheSameTimeOfCreation(CriEndpoint cri) {
    var sandbox = cri.runSandbox();
    assertThat("created_at", entry(sandbox).getCreatedAt()).is(sandbox.status().getCreatedAt());
  }

  @Test
  @Covers("kubernetes/sandbox/handler-told")
  void statusAndListTellTheHandler(CriEndpoint cri) {
    var sandbox = cri.runSandbox();
    var asked = cri.server().handler();
    assertThat("runtime_handler", sandbox.status().getRuntimeHandler()).is(asked);
    assertThat("runtime_handler in the list", entry(sandbox).getRuntimeHandler()).is(asked);
  }

  @Test
  @Covers("kubernetes/sandbox/id-prefix")
  void beginningOfTheIdNamesTheSandbox(CriEndpoint cri) {
    var sandbox = cri.runSandbox();
    var request =
        PodSandboxStatusRequest.newBuilder().setPodSandboxId(sandbox.id().substring(0, 13)).build();
    var status = cri.demand(RuntimeRpcs.POD_SANDBOX_STATUS, request).getStatus();
    assertThat("id", status.getId()).is(sandbox.id());
  }

  @Test
  @Covers("cri/sandbox/status-info-verbose")
  void statusThatIsNotVerboseHasNoInformation(CriEndpoint cri) {
    assertThat("info", cri.demanded(cri.runSandbox().tryStatus()).getInfoMap()).is(Map.of());
  }

  private static Sandbox annotated(CriEndpoint cri) {
    return cri.runSandbox(config -> config.putAllAnnotations(ODD));
  }

  private static Sandbox labelled(CriEndpoint cri) {
    return cri.runSandbox(config -> config.putAllLabels(LABELS));
  }

  private static PodSandbox entry(Sandbox sandbox) {
    List<PodSandbox> listed = sandbox.listed();
    assertThat("entries of the sandbox", listed.size()).is(1);
    return listed.get(0);
  }

  private static long nanoseconds(Instant time) {
    return time.getEpochSecond() * 1_000_000_000 + time.getNano();
  }
}
