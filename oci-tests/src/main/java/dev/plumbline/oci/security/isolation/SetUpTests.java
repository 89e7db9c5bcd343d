package dev.plumbline.oci.security.isolation;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.OutsideDirectory;
import dev.plumbline.oci.security.Outcome;
import dev.plumbline.spec.runtime.Hook;
import dev.plumbline.spec.runtime.HookKind;
import dev.plumbline.spec.runtime.linux.IdMapping;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a runtime does on the way to the program, and what an image may make of it. */
@Tag("security")
class SetUpTests {

  private static final int FILTERED = 2;
  private static final int FIRST = 700_000;

  /** The image has a program at the hook's path, and the host has none. */
  @ParameterizedTest
  @EnumSource(names = {"PRESTART", "CREATE_RUNTIME", "POSTSTART"})
  @Covers("security/isolation/hook-not-from-image")
  void hookOfTheHostIsNotTakenFromTheImage(HookKind kind, OciRuntime runtime) {
    var outside = OutsideDirectory.of(runtime);
    var path = outside.path("hook").toString();
    var program = Probe.of(p -> p.pid("ran")).reportingTo(outside.path("report").toString());
    var bundle = Bundle.exiting().program("rootfs" + path, program).hook(kind, Hook.of(path));
    Outcome.of(runtime, bundle);
    assertThat("changes outside", outside.changes()).is(List.of());
  }

  @Test
  @Covers("security/isolation/seccomp-before-program")
  void programBeginsUnderTheFilter(OciRuntime runtime) {
    var rule = Map.of("names", List.of("mkdirat"), "action", "SCMP_ACT_ERRNO");
    var filter = Map.of("defaultAction", "SCMP_ACT_ALLOW", "syscalls", List.of(rule));
    var probe = Probe.of(p -> p.seccompMode("mode"));
    assertThat(runtime.run(Bundle.running(probe).set("/linux/seccomp", filter)))
        .step("mode")
        .returned(FILTERED);
  }

  /** From 5 entries the kernel keeps a list, of 340 at most; 5000 are more than 64 KiB of text. */
  @ParameterizedTest
  @ValueSource(ints = {340, 5000})
  @Covers("security/isolation/mapping-overflow")
  void longMappingsAreAppliedOrRefused(int count, OciRuntime runtime) {
    var probe = Probe.of(p -> p.readFile("map", "/proc/self/uid_map").getuid("user"));
    var maps = IntStream.range(0, count).mapToObj(n -> IdMapping.of(n, FIRST + 2 * n, 1)).toList();
    var bundle =
        Bundle.running(probe)
            .namespace("user")
            .owner("rootfs", FIRST, FIRST)
            .set("/linux/uidMappings", maps)
            .set("/linux/gidMappings", maps);
    var map = Outcome.of(runtime, bundle).text("map");
    assertThat("lines of the mapping, none where it is refused", map.lines().count())
        .isOneOf(List.of(0L, (long) count));
  }

  /** Those of a closID would lead to groups above the container's. */
  @ParameterizedTest
  @ValueSource(strings = {"..", "../other", "a/b", "."})
  @Covers("security/isolation/rdt-dot-dot")
  void groupOfAnotherPlaceIsRefused(String closId, OciRuntime runtime) {
    var bundle = Bundle.exiting().set("/linux/intelRdt/closID", closId);
    assertThat(runtime.launch(bundle)).refused();
  }
}
