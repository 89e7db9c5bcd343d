package dev.plumbline.oci.runtime.features;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.Launch;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.runtime.PrivateNetwork;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Mappings, network devices and memory policies that are told of: features-linux.md. */
class AdvertisedExtensionTests {

  private static final int MAPPED = 70_000;
  private static final String POLICY = "/linux/memoryPolicy";

  /** Modes that take no nodes: set_mempolicy(2). */
  private static final Set<String> WITHOUT_NODES = Set.of("MPOL_DEFAULT", "MPOL_LOCAL");

  @Test
  @Covers("runtime-spec/features/idmap")
  void mappingsOfAMountAreUsedOrRefused(OciRuntime runtime) {
    assertThat("owner of the mounted directory", owner(runtime.launch(mapped())))
        .isOneOf(List.of("refused", String.valueOf(MAPPED)));
  }

  @Test
  @Covers("runtime-spec/features/net-devices")
  void listedNetworkDeviceIsMoved(OciRuntime runtime) {
    var bundle =
        Bundle.running(Probe.of(p -> p.readFile("devices", "/proc/self/net/dev")))
            .set("/linux/netDevices/plumb0", Map.of("name", "inside0"));
    var seen = runtime.run(bundle, call -> call.calledBy(PrivateNetwork.withDevice("plumb0")));
    assertThat(seen).step("devices").is(step -> step.text().contains("inside0:"), true);
  }

  /** Every mode is one that this kernel has. */
  @Test
  @Covers("runtime-spec/features/memory-policy-modes")
  void everyModeIsRecognised(OciRuntime runtime) {
    var refused =
        Advertised.of(runtime).names(POLICY + "/modes").stream()
            .filter(mode -> !Acceptance.accepts(runtime, policy(mode, List.of())))
            .toList();
    assertThat("refused modes", refused).is(List.of());
  }

  @Test
  @Covers("runtime-spec/features/memory-policy-flags")
  void everyFlagIsRecognised(OciRuntime runtime) {
    var refused =
        Advertised.of(runtime).names(POLICY + "/flags").stream()
            .filter(flag -> !Acceptance.accepts(runtime, policy("MPOL_BIND", List.of(flag))))
            .toList();
    assertThat("refused flags", refused).is(List.of());
  }

  private static Bundle policy(String mode, List<String> flags) {
    var bundle = Bundle.exiting().set(POLICY + "/mode", mode).set(POLICY + "/flags", flags);
    return WITHOUT_NODES.contains(mode) ? bundle : bundle.set(POLICY + "/nodes", "0");
  }

  private static Bundle mapped() {
    var map = List.of(Map.of("containerID", 0, "hostID", MAPPED, "size", 1));
    var mount =
        Map.of(
            "destination",
            "/mapped",
            "type",
            "bind",
            "source",
            "source",
            "options",
            List.of("bind"),
            "uidMappings",
            map,
            "gidMappings",
            map);
    return Bundle.running(Probe.of(p -> p.stat("mapped", "/mapped")))
        .directory("source")
        .set("/mounts/-", mount);
  }

  private static String owner(Launch launch) {
    var start = launch.start();
    if (start == null || !start.succeeded()) {
      return "refused";
    }
    var seen = launch.create().container().awaitStopped().seen();
    return String.valueOf(assertThat(seen).step("mapped").value().stat().uid());
  }
}
