package dev.plumbline.oci.security.process;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.syscalls.Errno;
import dev.plumbline.syscalls.SyscallName;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rights of the caller that do not reach a program: CVE-2022-2995, CVE-2022-2990. */
@Tag("security")
class CallerRightsTests {

  private static final int GROUP = 4004;
  private static final int KEYCTL_SEARCH = 10;
  private static final int SESSION_KEYRING = -3;
  private static final int PR_CAPBSET_READ = 23;
  private static final int PR_CAP_AMBIENT = 47;
  private static final int PR_CAP_AMBIENT_IS_SET = 1;
  private static final int CAP_CHOWN = 0;
  private static final int CAP_KILL = 5;
  private static final int USER = 1234;

  private static final Probe GROUPS = Probe.of(p -> p.groups("groups"));

  private static final Probe SETS =
      Probe.of(
          p ->
              p.capabilities("sets")
                  .prctl("ambient", PR_CAP_AMBIENT, PR_CAP_AMBIENT_IS_SET, CAP_CHOWN)
                  .prctl("bounding", PR_CAPBSET_READ, CAP_KILL));

  @Test
  @Covers("security/process/caller-groups")
  void programOfAUserIsInNoGroupOfTheCaller(OciRuntime runtime) {
    var bundle = Bundle.running(GROUPS).process(p -> p.withUser(u -> u.withUid(USER)));
    var seen = runtime.run(bundle, call -> call.calledBy(Callers.inGroup(GROUP)));
    assertThat(seen).step("groups").is(StepRecord::groups, List.of());
  }

  @Test
  @Covers("security/process/caller-groups-exec")
  void addedProcessIsInNoGroupOfTheCaller(OciRuntime runtime) {
    var exec = runtime.running(Bundle.idle()).exec(GROUPS);
    var seen = exec.changed(call -> call.calledBy(Callers.inGroup(GROUP))).run();
    assertThat(seen).step("groups").is(StepRecord::groups, List.of());
  }

  /** The caller has everything that it may have as inheritable and CAP_CHOWN as ambient. */
  @Test
  @Covers("security/process/caller-capabilities")
  void capabilitiesOfTheCallerAreInNoSetOfTheProgram(OciRuntime runtime) {
    var bundle =
        Bundle.running(SETS)
            .set("/process/capabilities/bounding", List.of("CAP_CHOWN"))
            .set("/process/capabilities/permitted", List.of("CAP_CHOWN"))
            .set("/process/capabilities/effective", List.of("CAP_CHOWN"));
    var seen = runtime.run(bundle, call -> call.calledBy(Callers::inheriting));
    assertThat(seen).step("sets").is(step -> step.capabilities().inheritable(), 0L);
    assertThat(seen).step("sets").is(step -> step.capabilities().permitted(), 1L);
    assertThat(seen).step("sets").is(step -> step.capabilities().effective(), 1L);
    assertThat(seen).step("ambient").returned(0);
    assertThat(seen).step("bounding").returned(0);
  }

  /** No set of the configuration is ambient, so that the change of user clears every other. */
  @Test
  @Covers("security/process/ambient-of-user")
  void programOfAUserHasNoCapability(OciRuntime runtime) {
    var bundle = Bundle.running(SETS).process(p -> p.withUser(u -> u.withUid(USER)));
    var seen = runtime.run(bundle);
    assertThat(seen).step("sets").is(step -> step.capabilities().effective(), 0L);
    assertThat(seen).step("sets").is(step -> step.capabilities().permitted(), 0L);
    assertThat(seen).step("ambient").returned(0);
  }

  @Test
  @Covers("security/process/caller-keyring")
  void keyOfTheCallerIsNotFound(OciRuntime runtime) {
    var probe =
        Probe.of(
            p ->
                p.syscall(
                    "search",
                    SyscallName.KEYCTL,
                    KEYCTL_SEARCH,
                    SESSION_KEYRING,
                    "user",
                    Callers.KEY,
                    0));
    var seen = runtime.run(Bundle.running(probe), call -> call.calledBy(Callers::withKey));
    assertThat(seen).step("search").failedWith(Errno.ENOKEY);
  }
}
