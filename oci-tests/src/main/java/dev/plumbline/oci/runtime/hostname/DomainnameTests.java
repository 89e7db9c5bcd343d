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

/** The NIS domain name inside, in each kind of UTS namespace: config.md#configDomainname. */
class DomainnameTests {

  private static final Function<StepRecord, String> NAME = step -> step.uname().domainname();
  private static final String LONGEST = "n".repeat(64);
  private static final Probe ASK = Probe.of(p -> p.uname("uname"));
  private static final Probe ASK_LATER =
      Probe.of(p -> p.blockSignals("ready").awaitSignal("signal").uname("uname"));

  @Test
  @Covers("runtime-spec/hostname/domainname")
  void domainnameInsideIsThatOfTheConfiguration(OciRuntime runtime) {
    assertThat(runtime.run(named("Plumb-1.line"))).step("uname").is(NAME, "Plumb-1.line");
  }

  @Test
  @Covers("runtime-spec/hostname/domainname-longest")
  void domainnameOf64CharactersIsSetInFull(OciRuntime runtime) {
    assertThat(runtime.run(named(LONGEST))).step("uname").is(NAME, LONGEST);
  }

  @Test
  @Covers("runtime-spec/hostname/domainname-too-long")
  @Contrast("domainnameOf64CharactersIsSetInFull")
  void domainnameOf65CharactersIsRefused(OciRuntime runtime) {
    assertThat(runtime.attemptCreate(named(LONGEST + "n"))).refused();
  }

  @Test
  @Covers("runtime-spec/hostname/domainname-joined")
  @Requires("witness:host")
  void domainnameIsSetInANamespaceThatIsJoined(OciRuntime runtime) {
    var other = runtime.running(Bundle.idle());
    var joining = named("joined").withoutNamespace("uts").set("/linux/namespaces/-", uts(other));
    assertThat(runtime.run(joining)).step("uname").is(NAME, "joined");
  }

  @Test
  @Covers("runtime-spec/hostname/domainname-of-runtime-kept")
  @Requires("witness:host")
  void domainnameOfTheRuntimeStaysAsItWas(OciRuntime runtime) {
    var outer = runtime.running(Bundle.running(ASK_LATER).set("/domainname", "outer"));
    var caller = UtsCallers.inNamespaceOf(outer.pid());
    var inner = runtime.run(named("inner"), create -> create.calledBy(caller));
    assertThat(inner).step("uname").is(NAME, "inner");
    assertThat(outer.kill("USR1").awaitStopped().seen()).step("uname").is(NAME, "outer");
  }

  @Test
  @Covers("runtime-spec/hostname/domainname-shared")
  void domainnameIsSetInTheNamespaceOfTheRuntime(OciRuntime runtime) {
    var bundle = named("shared").withoutNamespace("uts");
    var seen = runtime.run(bundle, create -> create.calledBy(UtsCallers.inNewNamespace()));
    assertThat(seen).step("uname").is(NAME, "shared");
  }

  private static Map<String, String> uts(Container container) {
    return Map.of("type", "uts", "path", "/proc/" + container.pid() + "/ns/uts");
  }

  @Test
  @Covers("runtime-spec/hostname/domainname-beside-hostname")
  void hostnameAndDomainnameDoNotMix(OciRuntime runtime) {
    var seen = runtime.run(named("d.example").set("/hostname", "h.example"));
    assertThat(seen).step("uname").is(NAME, "d.example");
    assertThat(seen).step("uname").is(step -> step.uname().nodename(), "h.example");
  }

  /** Without the host name of every other bundle, which needs a UTS namespace as well. */
  private static Bundle named(String name) {
    return Bundle.running(ASK).remove("/hostname").set("/domainname", name);
  }
}
