package dev.plumbline.oci.runtime.features;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.hooks.Namespaces;
import dev.plumbline.fixtures.host.HostFacts;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.OciRuntime;
import dev.plumbline.fixtures.witness.HostProcess;
import dev.plumbline.spec.runtime.Capabilities;
import dev.plumbline.spec.runtime.CapabilityName;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Namespaces and capabilities that are told of: features-linux.md#linuxFeaturesNamespaces. */
class AdvertisedIdentityTests {

  private static final int PR_CAPBSET_READ = 23;

  /** The names of two types in {@code /proc/PID/ns}; those of the others are the types'. */
  private static final Map<String, String> FILES = Map.of("network", "net", "mount", "mnt");

  /** What is recognised is made, where the kernel has it. */
  @Test
  @Covers("runtime-spec/features/namespaces")
  void namespacesOfEveryTypeAreMade(OciRuntime runtime) {
    var types = Advertised.of(runtime).names("/linux/namespaces");
    var record = runtime.run(namespaces(types)).record();
    assertThat("record of the program", record.complete()).is(true);
    var inside = Namespaces.of(record);
    assertThat(
            "types whose namespace is the caller's",
            types.stream().filter(type -> inside.get(file(type)).equals(own(type))).toList())
        .is(List.of());
  }

  /** What is recognised and held by the caller is in the bounding set. */
  @Test
  @Covers("runtime-spec/features/capabilities")
  void everyCapabilityIsGiven(OciRuntime runtime) {
    var named = Advertised.of(runtime).names("/linux/capabilities");
    var held =
        Arrays.stream(CapabilityName.values())
            .filter(capability -> named.contains(capability.name()))
            .filter(HostFacts.detect().privileges().bounding()::contains)
            .toList();
    var probe = Probe.of(p -> held.forEach(c -> p.prctl(c.name(), PR_CAPBSET_READ, c.number())));
    var seen =
        runtime.run(
            Bundle.running(probe)
                .process(p -> p.withCapabilities(Capabilities.EMPTY.withBounding(named))));
    assertThat(seen).ranToTheEnd();
    assertThat(
            "capabilities that were not given",
            seen.record().steps().stream().filter(step -> step.result() != 1).toList())
        .is(List.of());
  }

  private static Bundle namespaces(List<String> types) {
    var others = types.stream().filter(type -> !type.equals("user"));
    var bundle =
        Bundle.running(Probe.of(Namespaces::report))
            .set("/linux/namespaces", others.map(type -> Map.of("type", type)).toList());
    return types.contains("user") ? bundle.userNamespace(700_000, 1_000) : bundle;
  }

  private static String own(String type) {
    return HostProcess.own().namespace(file(type)).toString();
  }

  private static String file(String type) {
    return FILES.getOrDefault(type, type);
  }
}
