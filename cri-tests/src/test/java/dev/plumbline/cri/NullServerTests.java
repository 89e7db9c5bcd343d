package dev.plumbline.cri;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Message;
import dev.plumbline.fixtures.cri.CriServer;
import dev.plumbline.fixtures.cri.ImageLibrary;
import dev.plumbline.fixtures.cri.ServerLife;
import dev.plumbline.fixtures.cri.channel.CriChannel;
import dev.plumbline.fixtures.cri.channel.EndpointAddress;
import dev.plumbline.fixtures.cri.channel.RpcServer;
import dev.plumbline.fixtures.cri.discovery.OpenedEndpoint;
import dev.plumbline.fixtures.leaks.Sweep;
import dev.plumbline.fixtures.run.EndpointOptions;
import dev.plumbline.fixtures.run.RunListener;
import dev.plumbline.fixtures.run.Selection;
import dev.plumbline.fixtures.run.SuiteRun;
import dev.plumbline.fixtures.runtime.Deadlines;
import dev.plumbline.fixtures.runtime.Workbench;
import dev.plumbline.spec.clause.ClauseCatalogue;
import dev.plumbline.spec.cri.Rpc;
import dev.plumbline.spec.cri.v1.VersionResponse;
import dev.plumbline.spec.verdict.ClauseResult;
import dev.plumbline.spec.verdict.Verdict;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Servers that do nothing, and answer every call alike, pass no test. */
class NullServerTests {

  private static final int JOBS = 8;

  @TempDir private Path directory;

  @Test
  void aServerThatSaysYesToEverythingPassesNothing() throws IOException {
    assertThat(passed(new SaysYes())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Status.Code.class,
      names = {"NOT_FOUND", "UNIMPLEMENTED", "INTERNAL"})
  void aServerThatRefusesEverythingPassesNothing(Status.Code code) throws IOException {
    assertThat(passed(new Refuses(code))).isEmpty();
  }

  private List<String> passed(RpcServer.Handler handler) throws IOException {
    var bench = Workbench.open(directory, Deadlines.BRIEF);
    var socket = bench.directory().resolve("null.sock");
    var address = new EndpointAddress.UnixSocket(socket);
    try (var listening = RpcServer.at(socket, handler);
        var channel = CriChannel.to(address, null);
        var opened = opened(address, channel)) {
      var session = EndpointOptions.plain().open(opened, ClauseCatalogue.load(), bench);
      var suite = new SuiteRun(Selection.all("dev.plumbline.cri"), JOBS, false);
      var results = suite.against(session, RunListener.NONE);
      assertThat(results).hasSizeGreaterThan(50);
      return results.stream()
          .filter(result -> result.verdict() == Verdict.PASS)
          .map(ClauseResult::id)
          .toList();
    } finally {
      new Sweep(bench.footprint().withBundle(bench.directory())).sweep();
    }
  }

  /** As if a canary had been sent and had come back. */
  private static OpenedEndpoint opened(EndpointAddress address, CriChannel channel) {
    var version = VersionResponse.newBuilder().setRuntimeName("null").build();
    var server =
        new CriServer(
            address, channel, channel, version, "", new ImageLibrary(""), false, new ServerLife());
    return new OpenedEndpoint(server, true, true);
  }

  private record SaysYes() implements RpcServer.Handler {
    @Override
    public <Q extends Message, R extends Message> void answer(
        Rpc<Q, R> rpc, Q request, StreamObserver<R> answer) {
      answer.onNext(rpc.response());
      answer.onCompleted();
    }
  }

  private record Refuses(Status.Code code) implements RpcServer.Handler {
    @Override
    public <Q extends Message, R extends Message> void answer(
        Rpc<Q, R> rpc, Q request, StreamObserver<R> answer) {
      answer.onError(code.toStatus().asRuntimeException());
    }
  }
}
