package dev.plumbline.oci.commandline.environment;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.fixtures.runtime.OciRuntime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The variable HOME: environ(7), passwd(5). */
class HomeTests {

  private static final String OWN = "HOME=/home/someone";
  private static final Probe ENVIRONMENT = Probe.of(p -> p.environment("environment"));

  @Test
  @Covers("commandline/environment/home-from-passwd")
  void homeIsThatOfTheUserInTheContainersFile(OciRuntime runtime) {
    var seen = runtime.run(someone("PATH=/bin"));
    assertThat(seen).step("environment").is(HomeTests::homes, List.of(OWN));
  }

  @Test
  @Covers("commandline/environment/home-empty")
  void emptyHomeIsReplaced(OciRuntime runtime) {
    var seen = runtime.run(someone("PATH=/bin", "HOME="));
    assertThat(seen).step("environment").is(HomeTests::first, OWN);
  }

  @Test
  @Covers("commandline/environment/home-kept")
  void homeThatIsGivenIsKept(OciRuntime runtime) {
    var seen = runtime.run(someone("PATH=/bin", "HOME=/given"));
    assertThat(seen).step("environment").is(HomeTests::first, "HOME=/given");
  }

  @Test
  @Covers("commandline/environment/home-once")
  void homeThatIsGivenStandsOnce(OciRuntime runtime) {
    var seen = runtime.run(someone("HOME=/given", "PATH=/bin"));
    assertThat(seen).step("environment").is(environment -> homes(environment).size(), 1);
  }

  @Test
  @Covers("commandline/environment/home-unknown-uid")
  void homeOfAUserWithoutAnEntryIsTheRoot(OciRuntime runtime) {
    var bundle = someone("PATH=/bin").process(p -> p.withUser(user -> user.withUid(4321)));
    assertThat(runtime.run(bundle)).step("environment").is(HomeTests::homes, List.of("HOME=/"));
  }

  @Test
  @Covers("commandline/environment/home-no-passwd")
  void homeWithoutAFileOfUsersIsTheRoot(OciRuntime runtime) {
    var seen = runtime.run(Bundle.running(ENVIRONMENT));
    assertThat(seen).step("environment").is(HomeTests::homes, List.of("HOME=/"));
  }

  @Test
  @Covers("commandline/environment/home-exec")
  void homeOfAnAddedProcessIsThatOfItsUser(OciRuntime runtime) {
    var container = runtime.running(users(Bundle.idle()));
    var seen = container.exec(ENVIRONMENT).with("--user", "1234:1234").run();
    assertThat(seen).step("environment").is(HomeTests::homes, List.of(OWN));
  }

  private static Bundle someone(String... variables) {
    return users(Bundle.running(ENVIRONMENT))
        .process(p -> p.withUser(user -> user.withUid(1234).withGid(1234)))
        .process(p -> p.withEnv(List.of(variables)));
  }

  private static Bundle users(Bundle bundle) {
    return bundle
        .directory("rootfs/etc")
        .file(
            "rootfs/etc/passwd",
            """
            root:x:0:0:root:/root:/bin/sh
            someone:x:1234:1234::/home/someone:/bin/sh
            """);
  }

  private static List<String> homes(StepRecord environment) {
    return environment.strings().stream().filter(each -> each.startsWith("HOME=")).toList();
  }

  /** What getenv(3) finds. */
  private static String first(StepRecord environment) {
    return homes(environment).stream().findFirst().orElse("none");
  }
}
