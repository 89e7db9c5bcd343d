package dev.plumbline.oci.security.links;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.OutsideDirectory;
import dev.plumbline.oci.security.Outcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Something else than procfs where runtimes write: CVE-2019-16884, CVE-2025-52881. */
@Tag("security")
class PreparedProcTests {

  private static final String PARAMETER = "sys/net/ipv4/ip_forward";
  private static final Map<String, String> ON = Map.of("net.ipv4.ip_forward", "1");
  private static final List<String> WRITTEN =
      List.of(
          "self/attr/current",
          "self/attr/exec",
          "self/attr/keycreate",
          "self/attr/apparmor/exec",
          "self/oom_score_adj",
          "thread-self/attr/exec",
          "thread-self/attr/apparmor/exec");

  /** No label is in force here or it is: what matters is whereto a runtime writes it. */
  @ParameterizedTest
  @ValueSource(strings = {"apparmorProfile", "selinuxLabel"})
  @Covers("security/links/proc-not-procfs")
  void labelIsNotWrittenIntoAPreparedProc(String property, OciRuntime runtime) {
    var outside = prepared(runtime);
    Outcome.of(runtime, instead(outside).set("/process/" + property, "unconfined"));
    assertThat("changes outside", outside.changes()).is(List.of());
  }

  @Test
  @Covers("security/links/attribute-redirect")
  void profileIsNotWrittenIntoAPreparedProc(OciRuntime runtime) {
    var outside = prepared(runtime);
    Outcome.of(runtime, instead(outside).set("/process/apparmorProfile", "unconfined"));
    assertThat("changes outside", outside.changes()).is(List.of());
  }

  @Test
  @Covers("security/links/sysctl-redirect")
  void parameterIsNotWrittenIntoAPreparedProc(OciRuntime runtime) {
    var outside = prepared(runtime);
    Outcome.of(runtime, instead(outside).set("/linux/sysctl", ON));
    assertThat("changes outside", outside.changes()).is(List.of());
  }

  @Test
  @Covers("security/links/proc-below")
  void parameterIsNotWrittenIntoAFileMountedOverIt(OciRuntime runtime) {
    var outside = prepared(runtime);
    var file = outside.path(PARAMETER).toString();
    var bundle = Bundle.exiting().mount("/proc/" + PARAMETER, "bind", file, "bind");
    Outcome.of(runtime, bundle.set("/linux/sysctl", ON));
    assertThat("changes outside", outside.changes()).is(List.of());
  }

  private static OutsideDirectory prepared(OciRuntime runtime) {
    var outside = OutsideDirectory.of(runtime).file(PARAMETER, "0");
    WRITTEN.forEach(name -> outside.file(name, ""));
    return outside;
  }

  private static Bundle instead(OutsideDirectory outside) {
    return Bundle.exiting()
        .set("/mounts/0/type", "bind")
        .set("/mounts/0/source", outside.path().toString())
        .set("/mounts/0/options", List.of("rbind"));
  }
}
