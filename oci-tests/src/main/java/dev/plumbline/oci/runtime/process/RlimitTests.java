package dev.plumbline.oci.runtime.process;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;
import static dev.plumbline.syscalls.abi.Resource.RLIMIT_CORE;
import static dev.plumbline.syscalls.abi.Resource.RLIMIT_CPU;
import static dev.plumbline.syscalls.abi.Resource.RLIMIT_FSIZE;
import static dev.plumbline.syscalls.abi.Resource.RLIMIT_NICE;
import static dev.plumbline.syscalls.abi.Resource.RLIMIT_NOFILE;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.Rlimit;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.syscalls.SyscallName;
import dev.plumbline.syscalls.abi.Resource;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The limits of the program as getrlimit reports them: config.md#configPOSIXProcess. */
class RlimitTests {

  private static final String LIMITS = "/process/rlimits/-";
  private static final Rlimit LOW = new Rlimit(111, 222);
  private static final Rlimit NONE = new Rlimit(-1, -1);

  @Test
  @Covers({"runtime-spec/process/rlimit-soft", "runtime-spec/process/rlimit-hard"})
  void softAndHardLimitAreThoseOfTheConfiguration(OciRuntime runtime) {
    var seen = runtime.run(asking(RLIMIT_NOFILE).set(LIMITS, entry(RLIMIT_NOFILE, LOW)));
    assertThat(seen).step("RLIMIT_NOFILE").is(StepRecord::rlimit, LOW);
  }

  @ParameterizedTest
  @EnumSource
  @Covers("runtime-spec/process/rlimit-types")
  void limitOfEachTypeIsSet(Resource resource, OciRuntime runtime) {
    var limit = LoweredLimit.of(resource);
    var seen = runtime.run(asking(resource).set(LIMITS, entry(resource, limit)));
    assertThat(seen).step(resource.name()).is(StepRecord::rlimit, limit);
  }

  @Test
  @Covers("runtime-spec/process/rlimit-several")
  void allOfSeveralLimitsAreSet(OciRuntime runtime) {
    var bundle =
        asking(RLIMIT_NOFILE, RLIMIT_CPU, RLIMIT_CORE)
            .set(LIMITS, entry(RLIMIT_NOFILE, LOW))
            .set(LIMITS, entry(RLIMIT_CPU, new Rlimit(3333, 4444)))
            .set(LIMITS, entry(RLIMIT_CORE, new Rlimit(0, 0)));
    var seen = runtime.run(bundle);
    assertThat(seen).step("RLIMIT_NOFILE").is(StepRecord::rlimit, LOW);
    assertThat(seen).step("RLIMIT_CPU").is(StepRecord::rlimit, new Rlimit(3333, 4444));
    assertThat(seen).step("RLIMIT_CORE").is(StepRecord::rlimit, new Rlimit(0, 0));
  }

  @Test
  @Covers("runtime-spec/process/rlimit-user")
  void limitIsInForceForAnotherUserThanRoot(OciRuntime runtime) {
    var bundle =
        asking(RLIMIT_NOFILE)
            .set(LIMITS, entry(RLIMIT_NOFILE, LOW))
            .process(process -> process.withUser(user -> user.withUid(1234).withGid(1234)));
    assertThat(runtime.run(bundle)).step("RLIMIT_NOFILE").is(StepRecord::rlimit, LOW);
  }

  /** The caller has a lower soft limit, so that the value is seen to be set. */
  @Test
  @Covers("runtime-spec/process/rlimit-infinity")
  void greatestNumberStandsForNoLimit(OciRuntime runtime) {
    var none = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);
    var bundle =
        asking(RLIMIT_FSIZE)
            .set(LIMITS, Map.of("type", "RLIMIT_FSIZE", "soft", none, "hard", none));
    var seen =
        runtime.run(
            bundle,
            create ->
                create.calledBy(
                    (program, failed) ->
                        program
                            .call(
                                SyscallName.PRLIMIT64,
                                0,
                                RLIMIT_FSIZE.number(),
                                program.words("limit", 1L << 40, -1),
                                0)
                            .ifNegative(failed)));
    assertThat(seen).step("RLIMIT_FSIZE").is(StepRecord::rlimit, NONE);
  }

  @Test
  @Covers("runtime-spec/process/rlimit-raised")
  void hardLimitAboveTheCallersIsSet(OciRuntime runtime) {
    var higher = new Rlimit(3, 40);
    var seen = runtime.run(asking(RLIMIT_NICE).set(LIMITS, entry(RLIMIT_NICE, higher)));
    assertThat(seen).step("RLIMIT_NICE").is(StepRecord::rlimit, higher);
  }

  private static Map<String, Object> entry(Resource resource, Rlimit limit) {
    return LoweredLimit.entry(resource, limit);
  }

  private static Bundle asking(Resource... resources) {
    return Bundle.running(
        Probe.of(p -> List.of(resources).forEach(each -> p.rlimit(each.name(), each))));
  }
}
