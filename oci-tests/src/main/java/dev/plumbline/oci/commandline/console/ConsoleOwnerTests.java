package dev.plumbline.oci.commandline.console;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whom the terminal of a container belongs to: runc-create(8), --console-socket. */
class ConsoleOwnerTests {

  private static final int USER = 1000;

  private static final int GROUP = 1234;
  private static final List<String> DEVPTS =
      List.of("nosuid", "noexec", "newinstance", "ptmxmode=0666", "mode=0620", "gid=" + GROUP);

  /** The file of the report is there before, for a user who may not make one. */
  private static final Probe OWNER =
      Probe.of(p -> p.fstat("terminal", 0).pause("ready")).reportingTo("/report");

  @Test
  @Covers("commandline/console/owner")
  void terminalBelongsToTheUserOfTheProcess(OciRuntime runtime) {
    var console = runtime.console();
    var container = runtime.create(forUser(), call -> call.console(console));
    var seen = container.start().await("ready").seen();
    assertThat(seen).step("terminal").is(step -> step.stat().uid(), USER);
  }

  @Test
  @Covers("commandline/console/group")
  void terminalHasTheGroupOfDevpts(OciRuntime runtime) {
    var console = runtime.console();
    var bundle = forUser().tree(ConsoleOwnerTests::group);
    var container = runtime.create(bundle, call -> call.console(console));
    var seen = container.start().await("ready").seen();
    assertThat(seen).step("terminal").is(step -> step.stat().gid(), GROUP);
  }

  @Test
  @Covers("commandline/console/owner-exec")
  void terminalOfExecBelongsToTheUserOfTheAddedProcess(OciRuntime runtime) {
    var console = runtime.console();
    var container = runtime.running(reported(Bundle.idle()));
    var exec = container.exec(OWNER).with("--tty", "--user", "" + USER);
    var added = exec.changed(call -> call.console(console)).detach();
    assertThat("a terminal", console.terminal().master().isTerminal()).is(true);
    assertThat(added.await("ready").seen()).step("terminal").is(s -> s.stat().uid(), USER);
  }

  private static Bundle forUser() {
    var bundle = Bundle.running(OWNER).process(p -> p.withTerminal(true));
    return reported(bundle).set("/process/user/uid", USER);
  }

  private static void group(ObjectNode config) {
    config.path("mounts").forEach(ConsoleOwnerTests::regroup);
  }

  private static void regroup(JsonNode mount) {
    var options = new ObjectMapper().<JsonNode>valueToTree(DEVPTS);
    if (mount instanceof ObjectNode node && node.path("type").asText().equals("devpts")) {
      node.set("options", options);
    }
  }

  private static Bundle reported(Bundle bundle) {
    return bundle.file("rootfs/report", "").owner("rootfs/report", USER, USER);
  }
}
