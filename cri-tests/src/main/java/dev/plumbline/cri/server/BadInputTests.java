package dev.plumbline.cri.server;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.spec.cri.ImageRpcs;
import dev.plumbline.spec.cri.Rpc;
import dev.plumbline.spec.cri.RuntimeRpcs;
import dev.plumbline.spec.cri.v1.ContainerStatusRequest;
import dev.plumbline.spec.cri.v1.PodSandboxState;
import dev.plumbline.spec.cri.v1.PodSandboxStatusRequest;
import io.grpc.Status;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Requests that no caller means, which a server has to answer all the same. */
class BadInputTests {

  /** What says that no answer came. */
  private static final Set<Status.Code> NONE =
      Set.of(Status.Code.UNAVAILABLE, Status.Code.DEADLINE_EXCEEDED, Status.Code.CANCELLED);

  private static final List<String> IDS =
      List.of("", " ", "/", ".", "%s", "\0", "a\nb", "Größe", "*", "f".repeat(1000));

  @Test
  @Covers("kubernetes/server/bad-ids")
  @Contrast("idOfASandboxIsFound")
  void oddIdsAreErrorsAndTheServerLivesOn(CriEndpoint cri) {
    var codes = IDS.stream().flatMap(id -> statuses(cri, id)).toList();
    assertThat("codes", codes).is("errors", all -> all.stream().allMatch(BadInputTests::isError));
    assertThat(cri.call(RuntimeRpcs.VERSION)).isOk();
  }

  @Test
  @Covers("kubernetes/server/empty-requests")
  @Contrast("idOfASandboxIsFound")
  void emptyRequestsAreAnsweredAndTheServerLivesOn(CriEndpoint cri) {
    var sandbox = cri.runSandbox();
    var unanswered =
        Stream.concat(RuntimeRpcs.all().stream(), ImageRpcs.all().stream())
            .filter(rpc -> !rpc.streams())
            .filter(rpc -> NONE.contains(code(cri, rpc)))
            .map(Rpc::name)
            .toList();
    assertThat("rpcs without an answer", unanswered).is(List.of());
    assertThat("state of a sandbox", sandbox.status().getState()).is(PodSandboxState.SANDBOX_READY);
  }

  void idOfASandboxIsFound(CriEndpoint cri) {
    assertThat("entries of the sandbox", cri.runSandbox().listed().size()).is(1);
  }

  private static boolean isError(Status.Code code) {
    return code != Status.Code.OK && !NONE.contains(code);
  }

  private static Stream<Status.Code> statuses(CriEndpoint cri, String id) {
    var sandbox = PodSandboxStatusRequest.newBuilder().setPodSandboxId(id).build();
    var container = ContainerStatusRequest.newBuilder().setContainerId(id).build();
    return Stream.of(
        cri.call(RuntimeRpcs.POD_SANDBOX_STATUS, sandbox).code(),
        cri.call(RuntimeRpcs.CONTAINER_STATUS, container).code());
  }

  private static Status.Code code(CriEndpoint cri, Rpc<?, ?> rpc) {
    return cri.call(rpc).code();
  }
}
