package dev.plumbline.oci.security.links;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;
import static dev.plumbline.fixtures.witness.OutsideDirectory.SECRET;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.OutsideDirectory;
import dev.plumbline.oci.security.Outcome;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Other links of an image that lead to the host, if they are followed there. */
@Tag("security")
class LinkedPathTests {

  private static final String HOME = "/home-of-the-host";

  @Test
  @Covers("security/links/cwd-link")
  void workingDirectoryIsNotMadeOutside(OciRuntime runtime) {
    var outside = OutsideDirectory.of(runtime);
    var bundle = Bundle.exiting().process(process -> process.withCwd("/place/new"));
    Outcome.of(runtime, LinkedImage.link(bundle, "/place", "absolute", outside));
    assertThat("changes outside", outside.changes()).is(List.of());
  }

  @Test
  @Covers("security/links/copyup-link")
  void nothingOfTheHostIsCopiedIntoATmpfs(OciRuntime runtime) {
    var outside = OutsideDirectory.of(runtime);
    var probe = Probe.of(p -> p.readFile("copy", "/place/" + OutsideDirectory.MARKER));
    var bundle = Bundle.running(probe).mount("/place", "tmpfs", "tmpfs", "tmpcopyup");
    var outcome = Outcome.of(runtime, LinkedImage.link(bundle, "/place", "absolute", outside));
    assertThat("the copy", outcome.text("copy")).isNot(SECRET);
    assertThat("changes outside", outside.changes()).is(List.of());
  }

  @Test
  @Covers("security/links/cgroup-link")
  void linksOfControllersAreNotMadeOutside(OciRuntime runtime) {
    var outside = OutsideDirectory.of(runtime);
    var bundle = Bundle.exiting().mount("/place", "cgroup", "cgroup", "ro");
    Outcome.of(runtime, LinkedImage.link(bundle, "/place", "absolute", outside));
    assertThat("changes outside", outside.changes()).is(List.of());
  }

  @Test
  @Covers("security/links/passwd-link")
  void homeIsNotThatOfThePasswdOfTheHost(OciRuntime runtime) {
    var outside =
        OutsideDirectory.of(runtime).file("passwd", "u:x:4711:4711:u:" + HOME + ":/bin/sh\n");
    var bundle =
        Bundle.running(Probe.of(p -> p.environment("environment")))
            .link("rootfs/etc/passwd", outside.path("passwd").toString())
            .process(process -> process.withUser(user -> user.withUid(4711).withGid(4711)));
    var seen = Outcome.of(runtime, bundle).success("environment");
    assertThat("environment", seen.map(StepRecord::strings).orElse(List.of()))
        .is("without " + HOME, variables -> !variables.contains("HOME=" + HOME));
  }

  @Test
  @Covers("security/links/program-link")
  void programOfTheHostIsNotExecuted(OciRuntime runtime) {
    var program = Probe.of(p -> p.mark("ran outside"));
    var outside = OutsideDirectory.of(runtime).program("program", program);
    var bundle =
        Bundle.running(program)
            .link("rootfs/link", outside.path("program").toString())
            .process(process -> process.withArgs(List.of("/link")));
    assertThat("what ran", Outcome.of(runtime, bundle).success("ran outside").isPresent())
        .is(false);
  }
}
