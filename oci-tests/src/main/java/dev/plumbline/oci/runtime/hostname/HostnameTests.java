package dev.plumbline.oci.runtime.hostname;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.bundle.Bundle;
import dev.plumbline.fixtures.junit.Contrast;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.fixtures.probe.Probe;
import dev.plumbline.fixtures.probe.StepRecord;
import dev.plumbline.fixtures.runtime.Container;
import dev.plumbline.fixtures.runtime.OciRuntime;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The host name inside, in each kind of UTS namespace: config.md#configHostname. */
class HostnameTests {

  private static final Function<StepRecord, String> NAME = step -> step.uname().nodename();
  private static final String LONGEST = "n".repeat(64);
  private static final Probe ASK = Probe.of(p -> p.uname("uname"));
  private static final Probe ASK_LATER =
      Probe.of(p -> p.blockSignals("ready").awaitSignal("signal").uname("uname"));

  @Test
  @Covers("runtime-spec/hostname/hostname")
  void hostnameInsideIsThatOfTheConfiguration(OciRuntime runtime) {
    assertThat(runtime.run(named("Plumb-1.line"))).step("uname").is(NAME, "Plumb-1.line");
  }

  @Test
  @Covers("runtime-spec/hostname/hostname-longest")
  void hostnameOf64CharactersIsSetInFull(OciRuntime runtime) {
    assertThat(runtime.run(named(LONGEST))).step("uname").is(NAME, LONGEST);
  }

  @Test
  @Covers("runtime-spec/hostname/hostname-too-long")
  @Contrast("hostnameOf64CharactersIsSetInFull")
  void hostnameOf65CharactersIsRefused(OciRuntime runtime) {
    assertThat(runtime.attemptCreate(named(LONGEST + "n"))).refused();
  }

  @Test
  @Covers("runtime-spec/hostname/hostname-joined")
  @Requires("witness:host")
  void hostnameIsSetInANamespaceThatIsJoined(OciRuntime runtime) {
    var other = runtime.running(Bundle.idle());
    var joining = named("joined").withoutNamespace("uts").set("/linux/namespaces/-", uts(other));
    assertThat(runtime.run(joining)).step("uname").is(NAME, "joined");
  }

  @Test
  @Covers("runtime-spec/hostname/hostname-of-runtime-kept")
  @Requires("witness:host")
  void hostnameOfTheRuntimeStaysAsItWas(OciRuntime runtime) {
    var outer = runtime.running(Bundle.running(ASK_LATER).set("/hostname", "outer"));
    var caller = UtsCallers.inNamespaceOf(outer.pid());
    var inner = runtime.run(named("inner"), create -> create.calledBy(caller));
    assertThat(inner).step("uname").is(NAME, "inner");
    assertThat(outer.kill("USR1").awaitStopped().seen()).step("uname").is(NAME, "outer");
  }

  @Test
  @Covers("runtime-spec/hostname/hostname-shared")
  void hostnameIsSetInTheNamespaceOfTheRuntime(OciRuntime runtime) {
    var bundle = named("shared").withoutNamespace("uts");
    var seen = runtime.run(bundle, create -> create.calledBy(UtsCallers.inNewNamespace()));
    assertThat(seen).step("uname").is(NAME, "shared");
  }

  private static Map<String, String> uts(Container container) {
    return Map.of("type", "uts", "path", "/proc/" + container.pid() + "/ns/uts");
  }

  private static Bundle named(String name) {
    return Bundle.running(ASK).set("/hostname", name);
  }
}
