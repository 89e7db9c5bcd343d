package dev.plumbline.cri;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Message;
import dev.plumbline.fixtures.cri.channel.CriChannel;
import dev.plumbline.fixtures.cri.channel.EndpointAddress;
import dev.plumbline.fixtures.cri.channel.RpcServer;
import dev.plumbline.fixtures.junit.TestedEndpoint;
import dev.plumbline.fixtures.leaks.Sweep;
import dev.plumbline.fixtures.run.EndpointOptions;
import dev.plumbline.fixtures.run.OwnServer;
import dev.plumbline.fixtures.run.RunListener;
import dev.plumbline.fixtures.run.Selection;
import dev.plumbline.fixtures.run.SuiteRun;
import dev.plumbline.fixtures.runtime.Deadlines;
import dev.plumbline.fixtures.runtime.Workbench;
import dev.plumbline.spec.cri.Rpc;
import dev.plumbline.spec.verdict.ClauseResult;
import dev.plumbline.spec.verdict.Verdict;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Servers that do nothing, and answer every call alike, pass no test, although they are taken for
 * one that has all that a real one was seen to have.
 */
class NullServerTests {

  private static final int JOBS = 8;

  private static OwnServer own;

  @TempDir private Path directory;

  @BeforeAll
  static void start() {
    own = OwnServer.start(EndpointOptions.plain());
  }

  @AfterAll
  static void end() {
    own.close();
  }

  @Test
  void aServerThatSaysYesToEverythingPassesNothing(TestReporter reporter) throws IOException {
    assertThat(passed(new SaysYes(), reporter)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Status.Code.class,
      names = {"NOT_FOUND", "UNIMPLEMENTED", "INTERNAL"})
  void aServerThatRefusesEverythingPassesNothing(Status.Code code, TestReporter reporter)
      throws IOException {
    assertThat(passed(new Refuses(code), reporter)).isEmpty();
  }

  private List<String> passed(RpcServer.Handler handler, TestReporter reporter) throws IOException {
    var bench = Workbench.open(directory, Deadlines.BRIEF);
    var socket = bench.directory().resolve("null.sock");
    var address = new EndpointAddress.UnixSocket(socket);
    var endpoint = TestedEndpoint.of(own.session());
    try (var listening = RpcServer.at(socket, handler);
        var channel = CriChannel.to(address, null)) {
      var subject = endpoint.through(endpoint.opened().server().through(address, channel, channel));
      var suite = new SuiteRun(Selection.all("dev.plumbline.cri"), JOBS, false);
      var results = suite.against(own.session().with(subject, bench), RunListener.NONE);
      var verdicts = verdicts(results);
      reporter.publishEntry(verdicts.toString());
      assertThat(verdicts.get(Verdict.FAIL)).as("FAILs, of %s", verdicts).isGreaterThan(500);
      return results.stream()
          .filter(result -> result.verdict() == Verdict.PASS)
          .map(ClauseResult::id)
          .toList();
    } finally {
      new Sweep(bench.footprint().withBundle(bench.directory())).sweep();
    }
  }

  private static Map<Verdict, Long> verdicts(List<ClauseResult> results) {
    return results.stream()
        .collect(Collectors.groupingBy(ClauseResult::verdict, TreeMap::new, Collectors.counting()));
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
