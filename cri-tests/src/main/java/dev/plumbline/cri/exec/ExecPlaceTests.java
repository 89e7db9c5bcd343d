package dev.plumbline.cri.exec;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import com.google.protobuf.ByteString;
import dev.plumbline.fixtures.cri.CriContainer;
import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.Verbs;
import dev.plumbline.fixtures.runtime.Seen;
import dev.plumbline.spec.cri.v1.Capability;
import dev.plumbline.spec.cri.v1.Int64Value;
import dev.plumbline.spec.cri.v1.KeyValue;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a command runs: with the rights, in the namespaces and cgroup of the container. */
@Requires({"run:registry", "witness:files"})
class ExecPlaceTests {

  private static final Probe COMMAND = Probe.of(ExecPlaceTests::place);

  private static final Probe PROGRAM = Probe.of(p -> place(p).pause("goes on"));

  private static final List<String> NAMESPACES = List.of("pid", "mnt", "uts", "ipc", "net");

  private static final List<String> CGROUP = List.of("cgroup");

  @Test
  @Covers("kubernetes/exec/environment")
  void commandHasTheContainersEnvironment(CriEndpoint cri) {
    var variable =
        KeyValue.newBuilder().setKey("GIVEN").setValue(ByteString.copyFromUtf8("to the container"));
    var container = cri.runSandbox().idle(c -> c.addEnvs(variable));
    var seen = container.probe(Probe.of(p -> p.environment("environment")));
    assertThat("variables", assertThat(seen).step("environment").value().strings())
        .is("with GIVEN", all -> all.contains("GIVEN=to the container"));
  }

  @Test
  @Covers("kubernetes/exec/user")
  void commandRunsAsTheContainersUser(CriEndpoint cri) {
    var user = Int64Value.newBuilder().setValue(1234);
    var container =
        cri.runSandbox()
            .idle(c -> c.getLinuxBuilder().getSecurityContextBuilder().setRunAsUser(user));
    assertThat(container.probe(Probe.of(p -> p.getuid("uid")))).step("uid").returned(1234);
  }

  @Test
  @Covers("kubernetes/exec/capabilities")
  void commandHasTheContainersCapabilities(CriEndpoint cri) {
    var none = Capability.newBuilder().addDropCapabilities("ALL");
    var container =
        cri.runSandbox()
            .idle(c -> c.getLinuxBuilder().getSecurityContextBuilder().setCapabilities(none));
    var seen = container.probe(Probe.of(p -> p.capabilities("sets")));
    assertThat(seen).step("sets").is(step -> step.capabilities().effective(), 0L);
  }

  @Test
  @Covers("kubernetes/exec/namespaces")
  void commandIsInTheNamespacesOfTheContainer(CriEndpoint cri) {
    var container = besideAnother(cri);
    assertThat("namespaces of the command", texts(container.probe(COMMAND), NAMESPACES))
        .is(texts(container.seen(PROGRAM), NAMESPACES));
  }

  @Test
  @Covers("kubernetes/exec/cgroup")
  void commandIsInTheCgroupOfTheContainer(CriEndpoint cri) {
    var container = besideAnother(cri);
    assertThat("cgroups of the command", texts(container.probe(COMMAND), CGROUP))
        .is(texts(container.seen(PROGRAM), CGROUP));
  }

  private static Verbs place(Verbs p) {
    return p.readlink("pid", "/proc/self/ns/pid")
        .readlink("mnt", "/proc/self/ns/mnt")
        .readlink("uts", "/proc/self/ns/uts")
        .readlink("ipc", "/proc/self/ns/ipc")
        .readlink("net", "/proc/self/ns/net")
        .readFile("cgroup", "/proc/self/cgroup");
  }

  /** In a sandbox with a second container, which was started last. */
  private static CriContainer besideAnother(CriEndpoint cri) {
    var container = cri.runSandbox().create(PROGRAM).start().await(PROGRAM, "cgroup");
    container.sandbox().idle();
    return container;
  }

  private static List<String> texts(Seen seen, List<String> labels) {
    return labels.stream().map(label -> assertThat(seen).step(label).value().text()).toList();
  }
}
