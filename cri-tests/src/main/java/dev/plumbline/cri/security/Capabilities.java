package dev.plumbline.cri.security;

import dev.plumbline.fixtures.assertions.ConformanceAssertions;
import dev.plumbline.fixtures.probe.CapabilitySets;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.runtime.Seen;
import dev.plumbline.spec.cri.v1.ContainerConfig;
import dev.plumbline.spec.runtime.CapabilityName;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The capabilities of a program, in the kernel's words.
 *
 * @param bounding what it could ever gain
 * @param sets what it has
 */
record Capabilities(long bounding, CapabilitySets sets) {

  /** Reports them; capget(2) does not tell the bounding set. */
  static final Probe PROBE =
      Probe.of(p -> p.capabilities("sets").readFile("status", "/proc/self/status"));

  private static final String BOUNDING = "CapBnd:";

  /** What {@link #PROBE} has reported. */
  static Capabilities of(Seen seen) {
    var status = ConformanceAssertions.assertThat(seen).step("status").value().text();
    var line = status.lines().filter(l -> l.startsWith(BOUNDING)).findFirst().orElseThrow();
    return new Capabilities(
        Long.parseUnsignedLong(line.substring(BOUNDING.length()).strip(), 16),
        ConformanceAssertions.assertThat(seen).step("sets").value().capabilities());
  }

  /** The sets as they ought to be where a program has exactly these capabilities. */
  boolean areAll(CapabilityName... names) {
    var mask = mask(names);
    return bounding == mask && sets.effective() == mask && sets.permitted() == mask;
  }

  /** Whether this capability is in every set but the inheritable one. */
  boolean have(CapabilityName name) {
    return (bounding & sets.effective() & sets.permitted() & name.bit()) != 0;
  }

  /** Whether this capability is in any set. */
  boolean mention(CapabilityName name) {
    var all = bounding | sets.effective() | sets.permitted() | sets.inheritable();
    return (all & name.bit()) != 0;
  }

  static long mask(CapabilityName... names) {
    return Stream.of(names).mapToLong(CapabilityName::bit).reduce(0, (a, b) -> a | b);
  }

  /** A configuration that adds some and drops others. */
  static Consumer<ContainerConfig.Builder> changed(List<String> added, List<String> dropped) {
    return Contexts.with(
        c ->
            c.getCapabilitiesBuilder()
                .addAllAddCapabilities(added)
                .addAllDropCapabilities(dropped));
  }
}
