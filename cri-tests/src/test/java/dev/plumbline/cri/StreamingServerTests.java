package dev.plumbline.cri;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Message;
import dev.plumbline.fixtures.cri.channel.Reply;
import dev.plumbline.fixtures.cri.discovery.OpenedEndpoint;
import dev.plumbline.fixtures.cri.mutants.CriMutant;
import dev.plumbline.fixtures.cri.mutants.CriMutants;
import dev.plumbline.fixtures.cri.mutants.CriProxy;
import dev.plumbline.fixtures.cri.mutants.Tampering;
import dev.plumbline.fixtures.junit.TestedEndpoint;
import dev.plumbline.fixtures.leaks.Sweep;
import dev.plumbline.fixtures.run.EndpointOptions;
import dev.plumbline.fixtures.run.OwnServer;
import dev.plumbline.fixtures.run.RunListener;
import dev.plumbline.fixtures.run.Selection;
import dev.plumbline.fixtures.run.SuiteRun;
import dev.plumbline.fixtures.runtime.Workbench;
import dev.plumbline.spec.clause.ClauseCatalogue;
import dev.plumbline.spec.cri.ImageRpcs;
import dev.plumbline.spec.cri.Rpc;
import dev.plumbline.spec.cri.RuntimeRpcs;
import dev.plumbline.spec.cri.v1.ListContainersRequest;
import dev.plumbline.spec.cri.v1.ListImagesRequest;
import dev.plumbline.spec.cri.v1.ListPodSandboxRequest;
import dev.plumbline.spec.cri.v1.StreamContainersRequest;
import dev.plumbline.spec.cri.v1.StreamContainersResponse;
import dev.plumbline.spec.cri.v1.StreamImagesRequest;
import dev.plumbline.spec.cri.v1.StreamImagesResponse;
import dev.plumbline.spec.cri.v1.StreamPodSandboxesRequest;
import dev.plumbline.spec.cri.v1.StreamPodSandboxesResponse;
import dev.plumbline.spec.verdict.ClauseResult;
import dev.plumbline.spec.verdict.Verdict;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The tests of streams, which no server at hand has: one that makes them of its lists passes, and
 * not with a mutant before it.
 */
class StreamingServerTests {

  /** The one item that is left of a message could be another test's. */
  private static final int JOBS = 1;

  private static OwnServer own;

  @BeforeAll
  static void start() {
    own = OwnServer.start(EndpointOptions.plain());
  }

  @AfterAll
  static void end() {
    own.close();
  }

  @Test
  void streamsOfWhatTheListsHavePass() throws IOException {
    assertThat(judged("cri/listing", new Streaming()))
        .hasSize(9)
        .allMatch(result -> result.verdict() == Verdict.PASS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cri:stream-empty-message",
        "cri:stream-item-twice",
        "cri:stream-items-lost",
        "request:StreamPodSandboxes/filter"
      })
  void streamsOfSomethingElseFail(String id) throws IOException {
    var mutant = CriMutants.find(id).orElseThrow();
    var naming =
        ClauseCatalogue.load().all().stream()
            .filter(clause -> clause.mutants().contains(id))
            .map(clause -> clause.id().value())
            .filter(clause -> clause.startsWith("cri/listing/"))
            .toList();
    assertThat(naming).isNotEmpty();
    assertThat(judged("cri/listing", before(mutant.begin().get())))
        .filteredOn(result -> result.verdict() == Verdict.FAIL)
        .extracting(result -> result.clause().value())
        .containsAll(naming);
  }

  private static List<ClauseResult> judged(String chapter, Tampering tampering) throws IOException {
    var tested = TestedEndpoint.of(own.session());
    var bench = Workbench.open(own.bench().directory());
    var socket = bench.directory().resolve("streaming.sock");
    var streaming = new CriMutant("", "", () -> tampering);
    try (var proxy = CriProxy.before(tested.server(), streaming, socket)) {
      var opened = new OpenedEndpoint(proxy.changed(), true, true);
      var session = EndpointOptions.plain().open(opened, ClauseCatalogue.load(), bench);
      var tests = Selection.all("dev.plumbline.cri").onlyClauses(List.of(chapter));
      return new SuiteRun(tests, JOBS, false).against(session, RunListener.NONE);
    } finally {
      new Sweep(bench.footprint().withBundle(bench.directory())).sweep();
    }
  }

  private static Tampering before(Tampering mutant) {
    var streaming = new Streaming();
    return new Tampering() {
      @Override
      public <Q extends Message, R extends Message> Reply<R> answer(
          Rpc<Q, R> rpc, Q request, Beneath server) {
        return mutant.answer(rpc, request, new Above(streaming, server));
      }
    };
  }

  private record Above(Tampering streaming, Tampering.Beneath server) implements Tampering.Beneath {
    @Override
    public int restarts() {
      return server.restarts();
    }

    @Override
    public <Q extends Message, R extends Message> Reply<R> call(Rpc<Q, R> rpc, Q request) {
      return streaming.answer(rpc, request, server);
    }
  }

  /** Makes each stream of the list, in one message. */
  private record Streaming() implements Tampering {

    @Override
    @SuppressWarnings("unchecked")
    public <Q extends Message, R extends Message> Reply<R> answer(
        Rpc<Q, R> rpc, Q request, Beneath server) {
      var made = (R) made(request, server);
      return made == null ? server.call(rpc, request) : Tampering.success(rpc, request, made);
    }

    private static @Nullable Message made(Message request, Beneath server) {
      if (request instanceof StreamPodSandboxesRequest asked) {
        var list = ListPodSandboxRequest.newBuilder().setFilter(asked.getFilter()).build();
        var items = server.call(RuntimeRpcs.LIST_POD_SANDBOX, list).response().getItemsList();
        return StreamPodSandboxesResponse.newBuilder().addAllPodSandboxes(items).build();
      }
      if (request instanceof StreamContainersRequest asked) {
        var list = ListContainersRequest.newBuilder().setFilter(asked.getFilter()).build();
        var items = server.call(RuntimeRpcs.LIST_CONTAINERS, list).response().getContainersList();
        return StreamContainersResponse.newBuilder().addAllContainers(items).build();
      }
      if (request instanceof StreamImagesRequest asked) {
        var list = ListImagesRequest.newBuilder().setFilter(asked.getFilter()).build();
        var items = server.call(ImageRpcs.LIST_IMAGES, list).response().getImagesList();
        return StreamImagesResponse.newBuilder().addAllImages(items).build();
      }
      return null;
    }
  }
}
